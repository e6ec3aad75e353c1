import Explorer
import Glibc
import Host
import TermUI
import TestSupport
import Testing

@testable import CLI

/// Commands that are kept between sessions.
@Suite struct CommandHistoryTests {
  let folder: OwnFolder

  init() throws {
    folder = try OwnFolder()
  }

  private var path: String { folder.home + "/.local/share/modelscope/history.jsonl" }
  private var folders: Folders { Folders(Environment(folder.variables)) }
  private var kept: [String] { HistoryFile(folders: folders, isFresh: false).commands() }

  private func terminal(
    _ arguments: [String] = [], changes: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    var all: [String: String?] = ["HOME": folder.home, "MODELSCOPE_SAVE_STATE": nil]
    for (name, value) in changes { all[name] = value }
    return try PseudoTerminal(.modelscope, arguments, changes: all)
  }

  @Test func `a command is offered again in the next session`() throws {
    let first = try terminal()
    #expect(first.wait(for: "6,738,415,616"))
    first.type(":screen.brain\r")
    #expect(first.wait(for: "synapses"))
    // The last one is there although the program ends at once.
    first.type(":q\r")
    #expect(first.end() == .exited(0))
    #expect(kept == ["screen.brain", "q"])

    let second = try terminal(["gpt2"])
    #expect(second.wait(for: "124,439,808"))
    second.type(":\u{1B}[A\u{1B}[A")
    #expect(second.wait(for: "screen.brain"))
    second.type("\r")
    #expect(second.wait(for: "synapses"))
    second.type("q")
    #expect(second.end() == .exited(0))
    #expect(kept == ["q", "screen.brain"])
  }

  @Test("C7: of commands entered in two programs at once none is lost or mixed")
  func appendsTogether() throws {
    let count = 60
    let both = try [terminal(), terminal()]
    for terminal in both { #expect(terminal.wait(for: "6,738,415,616")) }
    for number in 0..<count {
      for (name, terminal) in zip(["d", "V"], both) {
        terminal.type(":set \(name) \(1_024 + number)\r")
      }
    }
    for terminal in both {
      terminal.type("q")
      #expect(terminal.end() == .exited(0))
    }
    let rows = kept
    for name in ["d", "V"] {
      let own = rows.filter { $0.hasPrefix("set \(name) ") }
      #expect(own == (0..<count).map { "set \(name) \(1_024 + $0)" })
    }
    #expect(rows.count == 2 * count)
  }

  @Test func `lines typed in plain mode are kept, those of a script are not`() throws {
    let terminal = try terminal(["--plain"])
    #expect(terminal.wait(for: "explore> "))
    terminal.type("set L 33\n3\nshow\nhistory\nhistory\nquit\n")
    #expect(terminal.end() == .exited(0))
    #expect(kept == ["set L 33", "screen.history", "quit"])
    _ = try CommandRun(
      arguments: ["--plain"], input: "set L 34\n", variables: folder.variables)
    #expect(kept.count == 3)
  }

  @Test func `begins anew without earlier commands and keeps new ones`() throws {
    #expect(HistoryFile(folders: folders, isFresh: false).add("set L 33"))
    let fresh = HistoryFile(folders: folders, isFresh: true)
    #expect(fresh.commands().isEmpty)
    #expect(fresh.add("set L 34"))
    #expect(kept == ["set L 33", "set L 34"])
  }

  @Test(
    arguments: [
      (["MODELSCOPE_SAVE_STATE": "false"], [String]()), (["HOME": "relative"], []),
      (["HOME": "/nonexistent"], []), ([:], ["--replay", "/dev/null"]),
    ])
  func `where nothing is kept commands work as ever`(
    changes: [String: String], arguments: [String]
  ) throws {
    var arguments = arguments
    if !arguments.isEmpty {
      let text = "modelscope log 1\nsource llama-2-7b\ntheme modelscope-dark\n"
      arguments[1] = try folder.write(Array(text.utf8), folder.home + "/a.log")
    }
    let terminal = try terminal(arguments, changes: changes.mapValues { $0 })
    #expect(terminal.wait(for: "6,738,415,616"))
    terminal.type(":screen.brain\r")
    #expect(terminal.wait(for: "synapses"))
    terminal.type(":screen.explore\r:\u{1B}[A\u{1B}[A\r:q\r")
    #expect(terminal.end() == .exited(0))
    #expect(kept.isEmpty)
    #expect(!FileSource.exists("/nonexistent"))
  }

  @Test func `C6: a place that cannot be written to is passed over in silence`() throws {
    // A file where the folder would be.
    try folder.write([1], folder.home + "/.local/share")
    #expect(!HistoryFile(folders: folders, isFresh: false).add("set L 33"))
    #expect(kept.isEmpty)
    let terminal = try terminal()
    #expect(terminal.wait(for: "6,738,415,616"))
    terminal.type(":screen.history\r:screen.brain\r")
    #expect(terminal.wait(for: "synapses"))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    let said = String(decoding: terminal.output, as: UTF8.self)
    #expect(!said.contains("history.jsonl") && !said.contains("expected"))
  }

  @Test func `C2: a file that is no history never stands in the way`() throws {
    for bytes in [[UInt8](repeating: 0xFF, count: 500_000), Array("{\n".utf8), []] {
      try folder.write(bytes, path)
      #expect(kept.isEmpty)
    }
    let file = HistoryFile(folders: folders, isFresh: false)
    #expect(file.add("set L 33"))
    #expect(kept == ["set L 33"])
    // Of a long file the end is read.
    let row = "{\"command\": \"set L 1\", \"schema\": 1}\n"
    try folder.write(Array(String(repeating: row, count: 10_000).utf8), path)
    #expect(file.add("set L 35"))
    #expect(kept == ["set L 1", "set L 35"])
  }

  @Test func `C9: the history is the user's alone`() throws {
    #expect(HistoryFile(folders: folders, isFresh: false).add("set L 33"))
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }
}
