import Explorer
import Glibc
import Host
import ModelCore
import Syntax
import TermUI
import TestSupport
import Testing

@testable import CLI

/// What a session leaves for the next one.
@Suite struct StateFileTests {
  let folder: OwnFolder

  init() throws {
    folder = try OwnFolder()
  }

  private var path: String { folder.state + "/state.json" }
  private var folders: Folders { Folders(Environment(folder.variables)) }

  /// The program in a terminal, with this folder as the user's own.
  private func terminal(
    _ arguments: [String] = [], changes: [String: String?] = [:],
    size: Size = Size(width: 120, height: 40)
  ) throws -> PseudoTerminal {
    var all: [String: String?] = ["HOME": folder.home, "MODELSCOPE_SAVE_STATE": nil]
    for (name, value) in changes { all[name] = value }
    return try PseudoTerminal(.modelscope, arguments, changes: all, size: size)
  }

  /// Runs the program, waits for a text, types and waits for its end.
  @discardableResult
  private func session(
    _ arguments: [String] = [], shows text: String, type keys: String,
    changes: [String: String?] = [:]
  ) throws -> PseudoTerminal.Ending? {
    let terminal = try terminal(arguments, changes: changes)
    #expect(terminal.wait(for: text))
    terminal.type(keys)
    return terminal.end()
  }

  // MARK: Sessions

  @Test func `the next session begins where the last one ended`() throws {
    #expect(try session(shows: "6,738,415,616", type: ".t7q") == .exited(0))
    // V doubled or d: whatever `.` doubles first, the total is written down with the shape.
    let saved = try #require(folder.bytes(path))
    guard case .current(let last) = SavedSession.read(saved, name: SafeText("state")) else {
      Issue.record("no session: \(String(decoding: saved, as: UTF8.self))")
      return
    }
    #expect(last.screen == .brain)
    #expect(last.theme != nil)
    let total = try #require(last.model?.subject).config.parameterCount.total
    #expect(total != 6_738_415_616)
    let exact = NumberFormat.standard.exact(total)
    #expect(try session(shows: "Brain", type: "1q") == .exited(0))
    #expect(try session(shows: exact, type: "q") == .exited(0))
    // With a source or anew it begins elsewhere.
    #expect(try session(["gpt2"], shows: "124,439,808", type: "q") == .exited(0))
    #expect(try session(["--fresh"], shows: "6,738,415,616", type: "q") == .exited(0))
  }

  @Test func `a session without a key leaves nothing`() throws {
    let terminal = try terminal()
    #expect(terminal.wait(for: "6,738,415,616"))
    terminal.signal(SIGTERM)
    #expect(terminal.end() == .killed(signal: SIGTERM))
    #expect(OwnFolder.names(in: folder.home).isEmpty)
  }

  @Test("T2: a session that a signal ends is kept", arguments: [SIGTERM, SIGHUP, SIGINT])
  func keepsAtSignals(signal: Int32) throws {
    let terminal = try terminal()
    #expect(terminal.wait(for: "6,738,415,616"))
    terminal.type("7")
    #expect(terminal.wait(for: "synapses"))
    terminal.signal(signal)
    #expect(terminal.end() == .killed(signal: signal))
    #expect(terminal.modes == terminal.modesBefore)
    #expect(String(decoding: folder.bytes(path) ?? [], as: UTF8.self).contains("\"brain\""))
  }

  @Test("T12: a session that loses its terminal is kept")
  func keepsAtHangUp() throws {
    let terminal = try terminal()
    #expect(terminal.wait(for: "6,738,415,616"))
    terminal.type("7")
    #expect(terminal.wait(for: "synapses"))
    terminal.hangUp()
    _ = terminal.end()
    #expect(String(decoding: folder.bytes(path) ?? [], as: UTF8.self).contains("\"brain\""))
  }

  @Test func `a model from a file is read again`() throws {
    let model = try folder.write(Array(SourceTests.llama.utf8), folder.home + "/m/config.json")
    let terminal = try terminal([model])
    #expect(terminal.wait(for: "exact"))
    terminal.type(".q")
    #expect(terminal.end() == .exited(0))
    guard case .current(let last) = SavedSession.read(folder.bytes(path) ?? [], name: SafeText(""))
    else {
      Issue.record("no session")
      return
    }
    #expect(last.model?.source == .file(model))
    #expect(last.model?.changes.isEmpty == false)
    #expect(try session(shows: "file, changed", type: "q") == .exited(0))
  }

  @Test func `what is set goes before what was left`() throws {
    var session = SavedSession()
    session.theme = "nord"
    session.screen = .brain
    session.model = SavedSubject(.preset("gpt2"))
    try folder.write(session.bytes, path)
    try folder.write("{\"screen\": \"explore\", \"model\": \"llama-2-13b\"}", "config.json")
    #expect(try self.session(shows: "13,015,864,320", type: "q") == .exited(0))
  }

  @Test("C1: a state that cannot be saved is said and the program ends as it would")
  func cannotSave() throws {
    // A folder where the file would be.
    try folder.write([], path + "/x")
    let terminal = try terminal(size: Size(width: 240, height: 40))
    #expect(terminal.wait(for: "this session is not kept"))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }

  // MARK: Saving what is shown

  @Test("C1: what is being saved is there after quitting at once", arguments: ["q", "\u{3}"])
  func savesBeforeLeaving(quit: String) throws {
    for number in 1...5 {
      let file = "\(folder.home)/\(number).txt"
      #expect(try session(shows: "6,738,415,616", type: ":w \(file)\r\(quit)") == .exited(0))
      #expect(String(decoding: folder.bytes(file) ?? [], as: UTF8.self).contains("6,738,415,616"))
    }
    #expect(OwnFolder.names(in: folder.home).allSatisfy { !$0.hasSuffix(".new") })
  }

  @Test func `a file that is not replaced because nobody could be asked is named after quitting`()
    throws
  {
    let file = try folder.write(Array("mine".utf8), folder.home + "/a.txt")
    let terminal = try terminal()
    #expect(terminal.wait(for: "6,738,415,616"))
    terminal.type(":w \(file)\rq")
    #expect(terminal.end() == .exited(0))
    let said = String(decoding: terminal.output, as: UTF8.self)
    #expect(said.contains("is there already; it was not replaced"))
    #expect(folder.bytes(file) == Array("mine".utf8))
  }

  // MARK: Files

  private func saved() -> SavedSession {
    var session = SavedSession()
    session.screen = .history
    session.theme = "nord"
    session.isMouseOn = false
    session.model = SavedSubject(
      .preset("llama-2-7b"),
      changes: [
        SizingChange(.dModel, .number(8_192)), SizingChange(.nHeads, .number(64)),
        SizingChange(.isTied, .flag(true)), SizingChange(.kv, .choice("fp8")),
      ])
    session.compared = [SavedSubject(.preset("gpt2")), SavedSubject(.file("/m/config.json"))]
    session.circle.settings.neurons = 16
    session.circle.settings.target = .ring
    session.circle.settings.optimizer = .momentum
    session.circle.settings.rate = 0.0123456
    session.circle.speed = .all
    return session
  }

  @Test func `what is written is read again`() {
    let session = saved()
    #expect(SavedSession.read(session.bytes, name: SafeText("s")) == .current(session))
    #expect(SavedSession.read(SavedSession().bytes, name: SafeText("s")) == .current(.init()))
  }

  @Test func `choices that schema 1 saved as places in a list are taken up by name`() {
    let old = """
      {"schema": 1, "screen": "explore", "model": {"preset": "llama-2-7b", "changes": {
        "n_layers": 40, "tied_embeddings": 1, "norm": 2, "positions": 2, "attention_bias": 2,
        "mlp_bias": 1, "gated": 0, "weights": 5, "kv": 3}}}
      """
    guard case .older(let session) = SavedSession.read(Array(old.utf8), name: SafeText("s")),
      let sizing = session.model?.subject?.sizing
    else {
      Issue.record("not an older session with a model")
      return
    }
    let config = sizing.config
    #expect(config.nLayers == 40)
    #expect(config.isTied && config.hasMLPBias && !config.isGated)
    #expect(config.norm == .layer)
    #expect(config.positions == .learned)
    #expect(config.attentionBias == .all)
    #expect(sizing.workload.weights == .q4km)
    #expect(sizing.workload.kv == .fp8)
    // Written again it has the names, and says the same.
    #expect(String(decoding: session.bytes, as: UTF8.self).contains("\"kv\": \"fp8\""))
    #expect(SavedSession.read(session.bytes, name: SafeText("s")) == .current(session))
  }

  @Test("C2: of 200 damaged files none is lost, taken for another or written over")
  func damaged() throws {
    let good = saved().bytes
    var random = SplitMix(seed: 2)
    var kept = 0
    for _ in 0..<200 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
        default: bytes = Array(bytes[..<max(at, 1)])
        }
      }
      try folder.write(bytes, path)
      let start = StateFile.read(folders, isFresh: false)
      if start.session == nil, start.file != nil {
        kept += 1
        #expect(start.notices.count == 1)
        #expect(folder.bytes(path) == nil)
        #expect(folder.bytes(path + ".bad-1") == bytes)
      } else {
        // Read, or left alone because its schema is now a newer one.
        #expect(folder.bytes(path) == bytes)
      }
      // Whatever was read can be shown.
      var state = ExplorerState(
        size: Size(width: 80, height: 24), glyphs: .utf8, depth: .mono)
      if let session = start.session { state.resume(session) }
      #expect(!state.draw().text.isEmpty)
    }
    #expect(kept > 100)
  }

  static let versions: [(schema: String, isTaken: Bool, isKept: Bool, copies: [String])] = [
    ("", true, true, ["state.json", "state.json.old"]),
    ("\"schema\": 1,", true, true, ["state.json", "state.json.old"]),
    ("\"schema\": 2,", true, true, ["state.json"]),
    ("\"schema\": 3,", false, false, ["state.json"]),
    ("\"schema\": 99,", false, false, ["state.json"]),
  ]

  @Test("C8: a newer file is left alone, an older one is taken over and kept", arguments: versions)
  func version(schema: String, isTaken: Bool, isKept: Bool, copies: [String]) throws {
    let text = "{\(schema) \"screen\": \"brain\", \"future\": {\"a\": [1]}}"
    try folder.write(Array(text.utf8), path)
    let start = StateFile.read(folders, isFresh: false)
    #expect((start.session?.screen == .brain) == isTaken)
    #expect(start.notices.isEmpty == isTaken)
    #expect((start.file != nil) == isKept)
    if let file = start.file { #expect(file.save(SavedSession()) == nil) }
    #expect(OwnFolder.names(in: folder.state) == copies)
    if !isKept { #expect(folder.bytes(path) == Array(text.utf8)) }
    if copies.count > 1 { #expect(folder.bytes(path + ".old") == Array(text.utf8)) }
  }

  @Test func `the same session is not written again`() throws {
    var session = saved()
    // The file of the second model is not there and would not be found.
    session.compared.removeLast()
    try folder.write(session.bytes, path)
    let start = StateFile.read(folders, isFresh: false)
    // Writing to a protected file would fail.
    chmod(path, 0o400)
    #expect(start.file?.save(session) == nil)
    session.screen = .explain
    #expect(start.file?.save(session)?.hasPrefix(path + ": expected ") == true)
  }

  @Test("C1: a session that finds no place is said and harms nothing")
  func findsNoPlace() throws {
    let start = StateFile.read(folders, isFresh: false)
    try folder.write([1], folder.state)
    #expect(start.file?.save(saved())?.hasPrefix(path + ": expected ") == true)
    #expect(folder.bytes(folder.state) == [1])
  }

  @Test("C9: the state is the user's alone")
  func isPrivate() throws {
    #expect(try session(shows: "6,738,415,616", type: "7q") == .exited(0))
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(stat(folder.state, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
  }
}
