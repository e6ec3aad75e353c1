import Catalog
import ModelCore
import Syntax
import TermUI
import Testing

@testable import Explorer

@Suite struct PresetPaletteTests {
  static let mine = Subject(
    name: SafeText("my-model"), origin: .file(SafeText("/p/my-model.json")),
    sizing: Sizing(Preset.start.config))

  private func opened() throws -> ExplorerState {
    var state = try explorer()
    try state.press("p")
    _ = state.update(.presetsListed(UserPresetList(presets: [Self.mine])))
    return state
  }

  @Test func `asks for the user's own presets when it opens`() throws {
    var state = try explorer()
    #expect(try state.press("p") == [.listPresets])
  }

  @Test func `shows the user's own first and loads them`() throws {
    var state = try opened()
    #expect(state.shows("yours"))
    try state.press("enter")
    #expect(state.subject.name.description == "my-model")
    #expect(state.subject.origin == .file(SafeText("/p/my-model.json")))
    #expect(state.subject.config == Preset.start.config)
  }

  @Test func `keeps the selected model when the user's own arrive`() throws {
    var state = try explorer()
    try state.press("p down down")
    _ = state.update(.presetsListed(UserPresetList(presets: [Self.mine])))
    try state.press("enter")
    #expect(state.subject.name.description == Preset.all[2].title)
  }

  @Test func `says what is wrong with a file in one line`() throws {
    var state = try explorer()
    try state.press("p")
    let list = UserPresetList(problems: ["/p/a.json:1:2: expected a key", "/p/b.json: expected"])
    _ = state.update(.presetsListed(list))
    #expect(state.message?.text == "/p/a.json:1:2: expected a key; 1 more")
  }

  @Test(arguments: [("gemma", "Gemma"), ("moonshot", "Kimi"), ("lgai", "EXAONE")])
  func `finds models by family and by maker`(typed: String, family: String) {
    var palette = PresetPalette()
    palette.filter = TextField(typed)
    palette.refilter()
    guard case .preset(let preset) = palette.shown.first else {
      Issue.record("nothing matches \(typed)")
      return
    }
    #expect(preset.family == family)
  }

  @Test func `counts only what is in view`() throws {
    var palette = PresetPalette()
    palette.selection.select(100)
    let state = try explorer(width: 80, height: 24)
    let screen = Rect(state.size)
    let drawn = palette.palette(state)
    let visible = drawn.visibleRows(in: drawn.frame(in: screen))
    #expect(visible.contains(100))
    #expect((10...22).contains(visible.count))
    for (index, row) in drawn.rows.enumerated() {
      let isBlank = row[1] == .text("")
      #expect(isBlank != visible.contains(index))
    }
  }
}
