import Glibc
import Testing

@testable import Host

@Suite struct FoldersTests {
  @Test(
    "C6: a folder is taken from absolute variables only",
    arguments: [
      (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/modelscope/presets"),
      (["XDG_CONFIG_HOME": "/c/"], "/c/modelscope/presets"),
      (["HOME": "/h"], "/h/.config/modelscope/presets"),
      (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/modelscope/presets"),
      (["XDG_CONFIG_HOME": "c", "HOME": "/h"], "/h/.config/modelscope/presets"),
      (["XDG_CONFIG_HOME": "./c", "HOME": "/h/"], "/h/.config/modelscope/presets"),
      (["XDG_CONFIG_HOME": "~/c"], nil), (["HOME": "h"], nil), (["HOME": ""], nil), ([:], nil),
    ] as [([String: String], String?)])
  func takesAbsoluteOnly(variables: [String: String], presets: String?) {
    #expect(Folders(Environment(variables)).presets == presets)
  }

  @Test func `each kind of file has its own place`() {
    let usual = Folders(Environment(["HOME": "/h"]))
    #expect(usual.configFile == "/h/.config/modelscope/config.json")
    #expect(usual.keysFile == "/h/.config/modelscope/keys.json")
    #expect(usual.themes == "/h/.config/modelscope/themes")
    #expect(usual.stateFile == "/h/.local/state/modelscope/state.json")
    #expect(usual.historyFile == "/h/.local/share/modelscope/history.jsonl")
    let named = Folders(
      Environment(["XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s", "XDG_DATA_HOME": "/d/"]))
    #expect(named.configFile == "/c/modelscope/config.json")
    #expect(named.stateFile == "/s/modelscope/state.json")
    #expect(named.historyFile == "/d/modelscope/history.jsonl")
  }

  /// Variables, and the beginning of what is said; FOLDER stands for one that is there.
  static let environments: [([String: String], problem: String?)] = [
    (["HOME": "FOLDER"], nil), (["HOME": "FOLDER/link"], nil),
    (["XDG_STATE_HOME": "FOLDER"], nil), (["XDG_STATE_HOME": "FOLDER/new/deep"], nil),
    (["XDG_STATE_HOME": "state", "HOME": "FOLDER"], nil),
    ([:], "HOME: expected an absolute path, found nothing"),
    (["HOME": ""], "HOME: expected an absolute path, found nothing"),
    (["HOME": "home"], "HOME: expected an absolute path, found \"home\""),
    (["XDG_STATE_HOME": "state"], "HOME: expected an absolute path, found nothing"),
    (["HOME": "FOLDER/none"], "FOLDER/none: expected your folder, found none"),
    (["HOME": "FOLDER/file"], "FOLDER/file: expected your folder, found none"),
    (["HOME": "FOLDER/dangling"], "FOLDER/dangling: expected your folder, found none"),
    (["XDG_STATE_HOME": "FOLDER/file"], "FOLDER/file: expected a folder, found a file"),
    (["XDG_STATE_HOME": "FOLDER/none", "HOME": "FOLDER/file"], nil),
  ]

  @Test("C6: where nothing can be kept, that is said", arguments: environments)
  func saysSo(variables: [String: String], problem: String?) throws {
    let folder = try TemporaryFolder()
    try folder.write("file", [])
    symlink(folder.path, folder.path + "/link")
    symlink("nowhere", folder.path + "/dangling")
    let folders = Folders(
      Environment(variables.mapValues { $0.replacing("FOLDER", with: folder.path) }))
    guard let problem else {
      #expect(folders.savingProblem == nil)
      let path = try #require(folders.stateFile)
      try SafeSave.save([1], to: path, .own)
      #expect(try FileSource.readFile(path, limit: 1).bytes == [1])
      return
    }
    let expected = problem.replacing("FOLDER", with: folder.path)
    #expect(folders.savingProblem?.hasPrefix(expected) == true)
    #expect(FileSource.names(in: folder.path) == ["dangling", "file", "link"])
  }

  @Test("C6: a folder that cannot be written to is said when saving fails")
  func isUnwritable() {
    let folders = Folders(Environment(["XDG_STATE_HOME": "/proc"]))
    var failure: SaveError?
    do {
      try SafeSave.save([1], to: folders.stateFile ?? "", .own)
    } catch {
      failure = error
    }
    #expect(failure?.kind.rawValue == 73)
  }
}
