import Catalog
import ModelCore
import Syntax
import TermUI
import Testing

@testable import Explorer

/// What `:` offers and completes.
@Suite struct CompletionTests {
  private func typed(_ state: ExplorerState) -> String? {
    guard case .commandLine(let line) = state.overlay else { return nil }
    return line.field.text
  }

  /// Types after `:`.
  private func typing(_ text: String) throws -> (state: ExplorerState, effects: [Effect]) {
    var state = try explorer(width: 120, height: 40)
    var effects = try state.press(":")
    for scalar in text.unicodeScalars {
      effects += state.update(.input(.key(Key(.character(scalar)))))
    }
    return (state, effects)
  }

  @Test func `fields of the circle and what they may be are offered`() throws {
    var (state, _) = try typing("circle target mo")
    try state.press("tab")
    #expect(typed(state) == "circle target moons")
    try state.press("enter")
    #expect(state.workspace.circle.settings.target == .moons)
  }

  @Test func `themes of the user's own are offered once they are read`() throws {
    var (state, effects) = try typing("theme ")
    #expect(effects == [.listCommands, .listThemes])
    #expect(state.lines.last?.contains("modelscope-dark") == true)
    let mine = UserTheme(
      name: "mine", path: SafeText("/t/mine.json"),
      content: .bytes(Array("{\"schema\": 1, \"inherits\": \"nord\"}".utf8)))
    _ = state.update(.themesListed(UserThemeList(themes: [mine])))
    #expect(state.lines.last?.contains("mine") == true)
    try state.press("'mi tab")
    #expect(typed(state) == "theme mine")
    try state.press("enter")
    #expect(state.theme.name == "mine")
  }

  @Test func `presets of the user's own are offered and loaded by name`() throws {
    var (state, effects) = try typing("preset ")
    #expect(effects == [.listCommands, .listPresets])
    let gpt2 = try #require(Preset.all.first { $0.name == "gpt2" })
    let mine = Subject(
      name: SafeText("my-model"), origin: .file(SafeText("/p/my-model.json")),
      sizing: Sizing(gpt2.config))
    _ = state.update(.presetsListed(UserPresetList(presets: [mine])))
    #expect(state.lines.last?.hasPrefix(" my-model") == true)
    try state.press("'mym tab")
    #expect(typed(state) == "preset my-model")
    let entered = try state.press("enter")
    #expect(entered == [.keepCommand("preset my-model"), .find(source: "my-model")])
    _ = state.update(.opened(path: "my-model", .model(mine)))
    #expect(state.subject.name.description == "my-model")
  }

  static let lines: [(typed: String, completed: String)] = [
    ("th", "theme.next"), ("set V", "set V"), ("double ff", "double ffn"),
    ("compare mixtral", "compare mixtral-8x7b"), ("theme nor", "theme nord"),
    ("explain emb", "explain embedding"), ("open /a", "open /a"), ("theme  no", "theme nord"),
    ("nothing at all", "nothing at all"), ("\u{301} x", "\u{301} x"),
  ]

  @Test(arguments: lines)
  func `Tab completes the word that is typed`(text: String, completed: String) throws {
    var (state, _) = try typing(text)
    let before = typed(state)
    try state.press("tab")
    #expect(typed(state) == (text == completed ? before : completed))
  }
}
