import Catalog
import Explorer
import Glibc
import ModelCore
import Syntax
import TermUI
import TestSupport
import Testing

@Suite struct ActionLogTests {
  /// Keys that reach every command, every overlay and every text field.
  private static let keys = [
    "up", "down", "left", "right", "shift-left", "shift-right", ",", ".", "home", "end", "x", "r",
    "R", "=", "[", "]", "g", "G", "tab", "shift-tab", "1", "2", "4", "6", "7", "p", "e", "enter",
    "esc", "u", "ctrl-r", "t", "T", "y", "Y", ":", "?", "a", "pageup", "pagedown", "backspace",
    "^", "*", "k", "o", "w", "U", "M", "/", "n", "N", "v", "f", "c", "C", "space", "s", "l", "m",
    "ctrl-a", "ctrl-w", "f1", "delete", "-", "+", "9", "ü", "3", "b", "S", "i", "V",
  ]

  /// One random thing that a person, a terminal or a file can do.
  private static func event(_ generator: inout SplitMix) -> Event {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<4:
      let mouse = Mouse(
        [.press, .drag, .release, .wheelUp, .wheelDown].randomElement(using: &generator) ?? .press,
        button: [.left, .middle, .right].randomElement(using: &generator) ?? .left,
        column: Int.random(in: -5...200, using: &generator),
        row: Int.random(in: -5...80, using: &generator))
      return .input(.mouse(mouse))
    case 4:
      return .resized(
        Size(
          width: Int.random(in: 0...160, using: &generator),
          height: Int.random(in: 0...60, using: &generator)))
    case 5:
      let words = [
        "set d 8192", "gpt2", "4*4096", "theme nord", "preset mixtral", "  a b ", "\u{301}",
      ]
      return .input(.paste(SafeText(words.randomElement(using: &generator) ?? "")))
    case 6 where Bool.random(using: &generator):
      return .keysRead(KeysReading(bindings: nil, warnings: ["keys.json:1:1: not read"]))
    case 6: return .input(.key(Key(.character("\u{301}"))))
    case 7..<12: return .tick(slices: Int.random(in: 1...4, using: &generator))
    default:
      let name = keys.randomElement(using: &generator) ?? "up"
      return .input(.key(Key(name: name) ?? Key(.up)))
    }
  }

  /// What the outside answers to an effect; always the same for the same effect.
  private static func answer(_ effect: Effect) -> Event? {
    switch effect {
    case .list(let folder):
      .listed(
        FolderListing(
          folder: folder,
          entries: [
            FolderEntry(name: "models", kind: .folder(holdsModel: false)),
            FolderEntry(name: "config.json", kind: .model(kind: "config", bytes: 700)),
          ]))
    case .listPresets: .presetsListed(UserPresetList(problems: ["mine.json: not read"]))
    case .listThemes: .themesListed(UserThemeList())
    case .open(let path), .find(let path):
      .opened(
        path: path,
        path.count.isMultiple(of: 2)
          ? .model(Subject(Preset.all[path.count % Preset.all.count])) : .failure("no model there"))
    case .save(let path, _, let replaces):
      .saved(path: path, replaces ? .done : path.count.isMultiple(of: 2) ? .exists : .done)
    case .readKeys: .keysRead(KeysReading(bindings: nil, warnings: ["keys.json:1:1: not read"]))
    case .listCommands: .commandsListed(["set L 3", "théme nord", "preset gpt2"])
    case .quit, .suspend, .redraw, .copy, .setMouse, .askBackground, .keepCommand: nil
    }
  }

  /// Events of one session; `RANDOM_EVENTS=5000` makes 100,000 of all.
  private static let count =
    getenv("RANDOM_EVENTS").flatMap { Int(String(cString: $0)) } ?? 250

  /// A session of random events; undo returns to the state of then, as far as its steps reach.
  @Test(arguments: 0..<20)
  func `leads to the same frame again`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    var state = try explorer("llama-2-7b")
    for _ in 0..<Self.count {
      for effect in state.update(Self.event(&generator)) {
        if let answer = Self.answer(effect) { _ = state.update(answer) }
      }
    }
    let written = state.log.text
    let log = try ActionLog(written)
    #expect(log == state.log)
    var again = try explorer("llama-2-7b")
    again.replay(log, answering: Self.answer)
    #expect(again.draw() == state.draw())
    #expect(again == state)
  }

  @Test func `says commands by name and joins what is repeated`() throws {
    var state = try explorer()
    try state.press("right right l down x '48 enter : 'set space")
    _ = state.update(.input(.paste(SafeText("d 8192"))))
    try state.press("enter")
    #expect(
      state.log.text == """
        modelscope log 1
        source llama-2-7b
        theme modelscope-dark
        size 80 24
        do value.more 3
        do field.next
        do value.type
        type 48
        key enter
        do command
        type set\u{20}
        paste d 8192
        key enter

        """)
    #expect(state.subject.config.dModel == 8_192)
  }

  @Test(
    arguments: [
      ("", 1), ("modelscope log 2", 1), ("modelscope log 1\nfly", 2),
      ("modelscope log 1\nsource x\ndo value.more 0", 3), ("modelscope log 1\nkey nowhere", 2),
      ("modelscope log 1\nmouse press left 1", 2), ("modelscope log 1\nsize 1", 2),
      ("modelscope log 1\nsize 80 99999999", 2), ("modelscope log 1\nkey U+d800 0", 2),
      ("modelscope log 1\nunsaved x", 2), ("modelscope log 1\ncommand x", 2),
      ("modelscope log 1\ndo a 1 2", 2),
    ])
  func `refuses what is no log and says where`(text: String, line: Int) {
    #expect { _ = try ActionLog(text) } throws: { ($0 as? ActionLogError)?.line == line }
  }

  @Test func `keeps the newest when there are very many`() {
    var log = ActionLog(source: "gpt2", theme: "nord")
    for index in 0...ActionLog.limit { log.append(.line("set L \(index + 1)")) }
    #expect(log.entries.count == ActionLog.limit / 2 + 1)
    #expect(log.dropped == ActionLog.limit / 2)
    #expect(log.text.contains("# 10000 earlier lines are gone"))
  }

  @Test func `X1: a log cannot send escapes to the screen`() throws {
    var state = try explorer()
    let log = try ActionLog(
      "modelscope log 1\nline preset \u{1B}]0;x\u{7}\npaste \u{1B}[31m\ntype \u{1B}[2J\n"
        + "unsaved a\u{1B}\tno\u{1B}[1m\ncommands \u{1B}[31m\tx\u{7}\n")
    state.replay(log) { _ in nil }
    #expect(state.draw().cells.allSatisfy { $0.glyph.value >= 0x20 })
    try state.press("esc : up up")
    #expect(state.draw().cells.allSatisfy { $0.glyph.value >= 0x20 })
    state = try explorer()
    try state.press("M")
    #expect(state.draw().cells.allSatisfy { $0.glyph.value >= 0x20 })
  }
}
