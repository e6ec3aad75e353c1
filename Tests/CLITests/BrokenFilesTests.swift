import Explorer
import Glibc
import Host
import Syntax
import TermUI
import TestSupport
import Testing

@testable import CLI

/// Files of the user's that are no JSON.
@Suite struct BrokenFilesTests {
  /// What no reader of ours takes: 178 texts and 10 with a key twice.
  private static let refused = JSONCases.refused + JSONCases.duplicates

  /// Whether a line begins with a place in a file.
  private func hasPlace(_ line: String, _ file: String) -> Bool {
    guard line.hasPrefix(file + ":") else { return false }
    let parts = line.dropFirst(file.count + 1).split(separator: ":", maxSplits: 2)
    return parts.count == 3 && parts.prefix(2).allSatisfy { Int($0).map { $0 > 0 } ?? false }
      && parts[2].hasPrefix(" expected ") && !line.utf8.contains { $0 < 0x20 }
  }

  @Test("C3: there are as many broken texts as in the public suite")
  func hasEnough() {
    #expect(Self.refused.count >= 188)
  }

  @Test("C3: a broken config is answered with its place and the settings stay as usual")
  func config() throws {
    for sample in Self.refused {
      var settings = Settings()
      SettingsFile.read(
        Array(sample.text.utf8), name: SafeText("config.json"), into: &settings)
      #expect(settings.warnings.count == 1)
      #expect(hasPlace(settings.warnings.first ?? "", "config.json"), "\(settings.warnings)")
      settings.warnings = []
      #expect(settings == Settings())
    }
  }

  @Test("C3: broken keys are answered with their place and the usual keys stay")
  func keys() {
    for sample in Self.refused {
      let parser = BindingsParser(Array(sample.text.utf8), name: SafeText("keys.json"))
      #expect(parser.bindings == Bindings())
      #expect(parser.warnings.count == 1)
      #expect(hasPlace(parser.warnings.first ?? "", "keys.json"), "\(parser.warnings)")
    }
  }

  @Test("C3: a broken theme is answered with its place")
  func theme() {
    for sample in Self.refused {
      let source = ThemeSource(file: SafeText("mine.json"), bytes: Array(sample.text.utf8))
      var answer = ""
      do throws(ThemeError) {
        _ = try ThemeLibrary.builtIn.parsed("mine", from: source)
      } catch {
        answer = "\(error)"
      }
      #expect(hasPlace(answer, "mine.json"), "\(answer)")
    }
  }

  @Test("C3: a broken state is answered with its place and kept, and the next one is whole")
  func state() throws {
    let folder = try OwnFolder()
    let path = folder.state + "/state.json"
    for sample in Self.refused {
      let bytes = Array(sample.text.utf8)
      try folder.write(bytes, path)
      let start = StateFile.read(Folders(Environment(folder.variables)), isFresh: false)
      #expect(start.session == nil)
      #expect(start.notices.count == 1)
      #expect(hasPlace(start.notices.first ?? "", path), "\(start.notices)")
      #expect(folder.bytes(path) == nil)
      #expect(folder.bytes(path + ".bad-1") == bytes)
      #expect(start.file?.save(SavedSession()) == nil)
      #expect(folder.bytes(path) == SavedSession().bytes)
    }
    #expect(
      OwnFolder.names(in: folder.state)
        == ["state.json", "state.json.bad-1", "state.json.bad-2", "state.json.bad-3"])
  }

  @Test("C3: the screens open although every file is broken, and none is written over")
  func opens() throws {
    let folder = try OwnFolder()
    let broken = "{\"schema\": 1,\n  oops}"
    for name in ["config.json", "keys.json", "themes/mine.json"] {
      try folder.write(broken, name)
    }
    try folder.write(Array(broken.utf8), folder.state + "/state.json")
    let terminal = try PseudoTerminal(
      .modelscope, ["--theme", "mine"],
      changes: ["HOME": folder.home, "MODELSCOPE_SAVE_STATE": nil],
      size: Size(width: 200, height: 40))
    #expect(terminal.wait(for: "config.json:2:3: expected a key in double quotes"))
    #expect(terminal.wait(for: "6,738,415,616"))
    terminal.type("lq")
    #expect(terminal.end() == .exited(0))
    for name in ["config.json", "keys.json", "themes/mine.json"] {
      #expect(folder.bytes(folder.settings + "/" + name) == Array(broken.utf8))
    }
    #expect(folder.bytes(folder.state + "/state.json.bad-1") == Array(broken.utf8))
  }
}
