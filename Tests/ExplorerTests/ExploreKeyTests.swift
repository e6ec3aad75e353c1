import Catalog
import ModelCore
import Syntax
import TermUI
import Testing

@testable import Explorer

@Suite struct ExploreKeyTests {
  @Test(arguments: [
    ("right", ModelField.dModel, 4_544), ("left", .dModel, 3_840), ("l", .dModel, 4_544),
    (".", .dModel, 8_192), (",", .dModel, 2_048), ("end", .dModel, 131_072),
    ("home", .dModel, 64), ("down right", .nLayers, 33), ("down shift-right", .nLayers, 42),
    ("down shift-left", .nLayers, 22), ("down down right", .vocabSize, 33_000),
    ("down down down right", .sequenceLength, 8_192), ("j j j j right", .nHeads, 33),
    ("G up down", .batchSize, 1), ("G right", .batchSize, 2), ("+", .batchSize, 2),
    ("] ] [", .batchSize, 2), ("pagedown pageup right", .dModel, 4_544),
  ])
  func `moves a slider`(keys: String, field: ModelField, value: Int) throws {
    var state = try explorer()
    try state.press(keys)
    #expect(state.subject.sizing[field] == value)
  }

  @Test(arguments: [
    ("x '11008 enter", 11_008), ("x '128k enter", 128_000), ("x '2^16 enter", 65_536),
    ("x '4*4096 enter", 16_384), ("x '99 ctrl-u '512 enter", 512), ("x '512 esc", 4_096),
    ("x enter", 4_096), ("x '999999999 enter esc", 4_096), ("x 'abc enter esc", 4_096),
  ])
  func `takes a typed value`(keys: String, value: Int) throws {
    var state = try explorer()
    try state.press(keys)
    #expect(state.subject.sizing[.dModel] == value)
    #expect(state.explore.editor == nil)
  }

  @Test func `reads 128k as 131,072 tokens for the sequence`() throws {
    var state = try explorer()
    try state.press("down down down x '128k enter")
    #expect(state.subject.sizing[.sequenceLength] == 131_072)
  }

  @Test func `says what is wrong with a typed value and keeps the field open`() throws {
    var state = try explorer()
    try state.press("x '999999999 enter")
    #expect(state.shows("error: d: expected 1 to 131,072, found 999,999,999"))
    #expect(state.explore.editor != nil)
  }

  @Test func `owns the keyboard while a value is typed`() throws {
    var state = try explorer()
    #expect(try state.press("x 'qptu?:").isEmpty)
    #expect(state.explore.editor?.text == "qptu?:")
  }

  @Test func `takes a pasted value`() throws {
    var state = try explorer()
    try state.press("x")
    _ = state.update(.input(.paste(SafeText("8192"))))
    try state.press("enter")
    #expect(state.subject.sizing[.dModel] == 8_192)
  }

  @Test func `resets a field, and the whole model`() throws {
    var state = try explorer("gpt2")
    try state.press("down down down . . r")
    #expect(state.total == 124_439_808)
    try state.press("right up right R")
    #expect(state.subject.isChanged == false)
  }

  @Test func `unlinks what follows the width`() throws {
    var state = try explorer()
    try state.press("= .")
    #expect(state.subject.config.dFF == 11_008)
    #expect(state.subject.config.nHeads == 32)
    #expect(state.shows("unlinked"))
  }

  @Test func `goes through panes and back`() throws {
    var state = try explorer()
    try state.press("tab")
    #expect(state.explore.pane == .parameters)
    try state.press("shift-tab shift-tab")
    #expect(state.explore.pane == .curve)
  }

  @Test(arguments: [
    ("y", "4096"), ("tab y", "6738415616"), ("tab tab y", "12.55 GiB"),
    ("tab tab tab down y", "26428841984"),
  ])
  func `copies the selected figure`(keys: String, text: String) throws {
    var state = try explorer()
    #expect(try state.press(keys) == [.copy(text)])
  }

  @Test func `copies the screen as text`() throws {
    var state = try explorer()
    let effects = try state.press("Y")
    guard case .copy(let text)? = effects.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("6,738,415,616"))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 24)
  }

  @Test(arguments: [
    ("e", "Q, K, V, O"), ("down down e", "token table"), ("down down down e", "cache at 4,096"),
    ("tab e", "total"), ("tab down e", "gate, up, down"), ("tab tab e", "weights in bf16"),
    ("tab tab G e", "attention heads"),
  ])
  func `explains a figure at its line`(keys: String, title: String) throws {
    var state = try explorer(width: 120, height: 40)
    try state.press(keys)
    #expect(state.screen == .explain)
    let marked = try #require(state.lines.first { $0.contains("▸") })
    #expect(marked.contains(title))
    try state.press("esc")
    #expect(state.screen == .explore)
  }

  @Test(arguments: [
    ("q", [Effect.quit]), ("ctrl-z", [.suspend]), ("ctrl-l", [.redraw]), ("m", [.setMouse(false)]),
    ("m m", [.setMouse(false), .setMouse(true)]),
    (": 'q enter", [.listCommands, .keepCommand("q"), .quit]),
    (": 'quit enter", [.listCommands, .keepCommand("quit"), .quit]), ("p q", [.listPresets]),
    ("? q q", [.quit]),
  ])
  func `asks the run loop for`(keys: String, effects: [Effect]) throws {
    var state = try explorer()
    #expect(try state.press(keys) == effects)
  }

  @Test(arguments: Preset.all)
  func `survives every key at both ends of every slider`(preset: Preset) throws {
    var state = try explorer(preset.name)
    for _ in state.subject.sizing.fields {
      try state.press("home left shift-left , end right shift-right . down")
      #expect(state.shows(NumberFormat.standard.exact(state.total)))
    }
    while state.undo.count > 0 { try state.press("u") }
    #expect(state.subject == Subject(preset))
  }
}

@Suite struct ExploreOverlayTests {
  @Test func `loads a preset by typing a part of its name`() throws {
    var state = try explorer()
    try state.press("p 'v3 enter")
    #expect(state.subject.name == SafeText("DeepSeek-V3"))
    #expect(state.total == 671_026_419_200)
    try state.press("u")
    #expect(state.total == 6_738_415_616)
  }

  @Test func `says when nothing matches and loads nothing`() throws {
    var state = try explorer()
    try state.press("p 'zzzz enter")
    #expect(state.shows("nothing matches"))
    try state.press("esc")
    #expect(state.total == 6_738_415_616)
  }

  @Test(arguments: [
    (": 'preset space 'gpt2 enter", 124_439_808), (": 'value.double enter", 26_428_841_984),
    (": 'set space 'L space '64 enter", 13_214_683_136),
    (": 'set space 'd_ff space '11008 enter", 6_738_415_616),
    (": 'set space 'seq space '1m enter", 6_738_415_616),
  ])
  func `runs any command by name`(keys: String, total: Int) throws {
    var state = try explorer()
    try state.press(keys)
    #expect(state.total == total)
  }

  @Test func `completes and recalls commands`() throws {
    var state = try explorer()
    try state.press(": 'value.dou tab enter : up enter")
    #expect(state.subject.config.dModel == 16_384)
  }

  @Test func `names the nearest command`() throws {
    var state = try explorer()
    try state.press(": 'vdouble enter")
    #expect(state.shows("no command vdouble; try :value.double"))
    let asked = try state.press(": 'preset space 'lama-2-7b enter")
    #expect(asked.last == .find(source: "lama-2-7b"))
    #expect(state.shows("looking for lama-2-7b"))
    try state.press("esc")
    try state.press(": 'theme space 'nrd enter")
    #expect(state.shows("nord"))
    try state.press(": 'set space 'z space '1 enter")
    #expect(state.shows("fields are d L V"))
  }

  @Test func `lists every command in help and filters it`() throws {
    var state = try explorer(width: 120, height: 40)
    try state.press("?")
    for command in ExplorerState.globalCommands {
      #expect(state.shows(command.help), "\(command.name)")
    }
    try state.press("'undo")
    #expect(state.shows("/undo"))
    #expect(!state.shows("half the value"))
    try state.press("esc")
    #expect(!state.shows("Help"))
  }

  @Test func `goes through the themes`() throws {
    var state = try explorer()
    #expect(state.theme.name == "modelscope-dark")
    try state.press("t")
    #expect(state.theme.name == "catppuccin-mocha")
    for _ in 1..<state.themes.names.count { try state.press("t") }
    #expect(state.theme.name == "modelscope-dark")
    try state.press(": 'theme space 'mono enter")
    #expect(state.theme.name == "mono")
  }

  @Test func `has no key twice on one screen and no name twice`() {
    let global = ExplorerState.globalCommands
    let names = ExploreScreen.commands.map(\.name) + global.map(\.name)
    #expect(Set(names).count == names.count)
    let keys = ExploreScreen.commands.flatMap(\.keys) + global.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }
}
