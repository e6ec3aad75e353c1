import Explorer
import Syntax
import TermUI
import Testing

@Suite struct ThemePickerTests {
  /// Themes of the user's own from names and texts.
  private func list(_ files: (name: String, text: String)...) -> Event {
    .themesListed(
      UserThemeList(
        themes: files.map { file in
          UserTheme(
            name: file.name, path: SafeText("/themes/\(file.name).json"),
            content: .bytes(Array(file.text.utf8)))
        }))
  }

  private func mine(_ accent: String) -> String {
    "{\"schema\": 1, \"inherits\": \"dracula\", \"roles\": {\"accent\": \"\(accent)\"}}"
  }

  private func accent(_ state: ExplorerState) -> TerminalColor {
    state.theme[.accent, .background].foreground
  }

  @Test func `shows a theme as soon as it is selected and keeps it at Enter`() throws {
    var state = try explorer()
    #expect(try state.press("T") == [.listThemes])
    #expect(state.shows("14 of 14"))
    try state.press("down")
    #expect(state.theme.name == "catppuccin-mocha")
    try state.press("down")
    #expect(state.theme.name == "catppuccin-latte")
    #expect(state.shows("Catppuccin organization"))
    try state.press("enter")
    #expect(state.theme.name == "catppuccin-latte")
    #expect(!state.shows("14 of 14"))
    // The list opens again where it was.
    try state.press("T up")
    #expect(state.theme.name == "catppuccin-mocha")
  }

  @Test func `goes back to the theme before at Esc and at a click beside it`() throws {
    var state = try explorer()
    try state.press("t T down down esc")
    #expect(state.theme.name == "catppuccin-mocha")
    try state.press("T pagedown")
    #expect(state.theme.name == "tokyo-night")
    _ = state.update(.input(.mouse(Mouse(.press, column: 2, row: 10))))
    #expect(state.theme.name == "catppuccin-mocha")
    #expect(!state.shows("14 of 14"))
  }

  @Test func `is shortened by typing, also by light and dark`() throws {
    var state = try explorer()
    try state.press("T 'light")
    #expect(state.shows("3 of 14"))
    try state.press("backspace backspace backspace backspace backspace 'okabe")
    #expect(state.theme.name == "okabe-ito")
    try state.press("'zzz")
    #expect(state.shows("nothing matches"))
    #expect(state.theme.name == "okabe-ito")
    try state.press("enter esc")
    #expect(state.theme.name == "modelscope-dark")
  }

  @Test func `a click shows a theme and a second one keeps it`() throws {
    var state = try explorer()
    try state.press("T")
    let row = try #require(state.lines.firstIndex { $0.contains("gruvbox-light") })
    let click = Event.input(.mouse(Mouse(.press, column: 60, row: row)))
    _ = state.update(click)
    #expect(state.theme.name == "gruvbox-light")
    #expect(state.shows("14 of 14"))
    _ = state.update(click)
    #expect(state.theme.name == "gruvbox-light")
    #expect(!state.shows("14 of 14"))
  }

  @Test func `puts the user's own first and leaves the selection where it is`() throws {
    var state = try explorer()
    try state.press("T down")
    _ = state.update(list(("mine", mine("#ffcc00")), ("nord", mine("#00ff00"))))
    #expect(state.theme.name == "catppuccin-mocha")
    #expect(state.themes.names.prefix(3) == ["mine", "nord", "modelscope-dark"])
    #expect(state.themes.names.count == 15)
    #expect(state.shows("yours"))
    try state.press("up up")
    #expect(state.theme.name == "nord")
    #expect(accent(state) == .rgb(red: 0, green: 255, blue: 0))
  }

  @Test func `finds one of the user's own by name once it has been read`() throws {
    var state = try explorer()
    // Read for the names that are offered, and again when one of them is chosen.
    #expect(
      try state.press(": 'theme space 'mine enter")
        == [.listCommands, .listThemes, .keepCommand("theme mine"), .listThemes])
    #expect(state.shows("found none called \"mine\""))
    _ = state.update(list(("mine", mine("#ffcc00"))))
    #expect(state.theme.name == "mine")
    #expect(!state.shows("found none"))
    #expect(
      try state.press(": 'theme space 'mono enter") == [.listThemes, .keepCommand("theme mono")])
    #expect(state.theme.name == "mono")
  }

  @Test func `an edit shows at once and a mistake keeps the last look`() throws {
    var state = try explorer()
    try state.press(": 'theme space 'mine enter")
    _ = state.update(list(("mine", mine("#ffcc00"))))
    _ = state.update(list(("mine", mine("#123456"))))
    #expect(accent(state) == .rgb(red: 0x12, green: 0x34, blue: 0x56))
    _ = state.update(list(("mine", "{\"schema\": 1,,}")))
    #expect(accent(state) == .rgb(red: 0x12, green: 0x34, blue: 0x56))
    #expect(state.shows("mine.json:1:14: expected"))
    _ = state.update(list(("mine", mine("#ffcc00"))))
    #expect(accent(state) == .rgb(red: 0xFF, green: 0xCC, blue: 0))
    _ = state.update(list())
    #expect(accent(state) == .rgb(red: 0xFF, green: 0xCC, blue: 0))
  }

  @Test func `a file that cannot be read is marked and passed over`() throws {
    var state = try explorer()
    try state.press("T")
    _ = state.update(list(("bad", "{")))
    #expect(state.shows("broken"))
    try state.press("up")
    #expect(state.theme.name == "modelscope-dark")
    #expect(state.shows("bad.json:1:2: expected"))
    try state.press("enter")
    #expect(state.shows("15 of 15"))
    try state.press("esc")
    for _ in 0..<14 { try state.press("t") }
    #expect(state.theme.name == "modelscope-dark")
  }
}
