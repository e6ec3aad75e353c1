import Testing

@testable import TermUI

@Suite struct KeyTests {
  static let names: [(String, Key)] = [
    ("ctrl-r", Key(.character("r"), .control)),
    ("shift-left", Key(.left, .shift)),
    ("ctrl-alt-shift-pagedown", Key(.pageDown, [.control, .alt, .shift])),
    ("space", Key(.character(" "))),
    ("?", Key(.character("?"))),
    ("G", Key(.character("G"))),
    ("-", Key(.character("-"))),
    ("ctrl--", Key(.character("-"), .control)),
    ("f12", Key(.function(12))),
    ("f", Key(.character("f"))),
    ("esc", Key(.escape)),
    ("−", Key(.character("−"))),
  ]

  @Test(arguments: names)
  func `is written and read by the same name`(name: String, key: Key) {
    #expect(Key(name: name) == key)
    #expect(key.name == name)
  }

  @Test func `reads names of keys in capitals`() {
    #expect(Key(name: "Ctrl-PageUp") == Key(.pageUp, .control))
  }

  @Test(arguments: [
    "", "ctrl-", "ctrl", "hyper-a", "ab", "ctrl-ctrl-a", "f0", "f25", "shift-a", "ctrl-R",
    "\u{1B}", " ", "left-ctrl",
  ])
  func `C4: has no key for a name that is none`(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test(arguments: [
    (KeyLabel.keys([Key(.up), Key(.down)]), "↑↓", "Up/Down"),
    (.keys([Key(.left, .shift), Key(.right, .shift)]), "⇧←/⇧→", "S-Left/S-Right"),
    (.keys([Key(.character("r"), .control)]), "^r", "^r"),
    (.keys([Key(.character(",")), Key(.character("."))]), ", .", ", ."),
    (.keys([Key(.character(" "))]), "space", "space"),
    (.keys([]), "", ""),
    (.text("1..7 Tab"), "1..7 Tab", "1..7 Tab"),
  ])
  func `is shown to people in either glyph set`(label: KeyLabel, utf8: String, ascii: String) {
    #expect(label.text(.utf8) == utf8)
    #expect(label.text(.ascii) == ascii)
  }
}

@Suite struct KeymapTests {
  private let keymap = Keymap([
    .init(Key(.right), "value.more"), .init(Key(.character("l")), "value.more"),
    .init(Key(.character("l")), "never"), .init(Key(.left), "value.less"),
  ])

  @Test func `finds the first command of a key`() {
    #expect(keymap.command(for: Key(.character("l"))) == "value.more")
    #expect(keymap.command(for: Key(.character("x"))) == nil)
  }

  @Test func `lists the keys of a command in their order`() {
    #expect(keymap.keys(for: "value.more") == [Key(.right), Key(.character("l"))])
    #expect(keymap.keys(for: "never") == [])
    #expect(keymap.label(for: "value.less", "value.more").text(.utf8) == "←→")
  }

  @Test func `takes a key away from its old command`() {
    var changed = keymap
    changed.rebind("value.less", to: [Key(.character("l")), Key(.character("h"))])
    #expect(changed.command(for: Key(.character("l"))) == "value.less")
    #expect(changed.command(for: Key(.left)) == nil)
    #expect(changed.keys(for: "value.more") == [Key(.right)])
  }
}
