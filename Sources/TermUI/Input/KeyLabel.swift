/// How keys are named in help and footer.
package enum KeyLabel: Hashable, Sendable {
  /// Keys side by side, such as `↑↓`; in ASCII `Up/Down`.
  case keys([Key])
  /// A text of our own, such as `: name`.
  case text(String)

  /// The label in a glyph set.
  package func text(_ glyphs: GlyphSet) -> String {
    switch self {
    case .text(let text):
      return glyphs == .ascii ? glyphs.spelled(Self.namingArrows(text)) : glyphs.spelled(text)
    case .keys(let keys):
      let labels = keys.map { $0.label(glyphs) }
      // One-letter labels read well side by side, words need something between.
      let areShort = labels.allSatisfy { glyphs.width(of: $0) == 1 }
      let areLetters = keys.contains { if case .character = $0.code { true } else { false } }
      return labels.joined(separator: areShort ? (areLetters ? " " : "") : "/")
    }
  }

  /// Arrows as words: `↑↓ jk` is `Up/Down jk`.
  private static func namingArrows(_ text: String) -> String {
    var result = ""
    var wasArrow = false
    for character in text {
      let name: String? =
        switch character {
        case "↑": "Up"
        case "↓": "Down"
        case "←": "Left"
        case "→": "Right"
        default: nil
        }
      if name != nil, wasArrow { result += "/" }
      wasArrow = name != nil
      result += name ?? String(character)
    }
    return result
  }
}

extension Key {
  /// The shortest text that shows the key to a person: `⇧←`, `^r`, `x`; in ASCII `S-Left`.
  package func label(_ glyphs: GlyphSet) -> String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "^" }
    if modifiers.contains(.alt) { prefix += "M-" }
    if modifiers.contains(.shift) { prefix += glyphs == .utf8 ? "⇧" : "S-" }
    return prefix + (glyphs == .ascii ? asciiLabel : code.symbol ?? asciiLabel)
  }

  private var asciiLabel: String {
    switch code {
    case .character(" "): "space"
    case .character(let scalar): String(scalar)
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backspace: "Bksp"
    case .delete: "Del"
    case .insert: "Ins"
    case .function(let number): "F\(number)"
    }
  }
}

extension Key.Code {
  /// A single glyph for keys that have a well-known one.
  fileprivate var symbol: String? {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .enter: "⏎"
    case .character, .home, .end, .pageUp, .pageDown, .escape, .tab, .backspace, .delete,
      .insert, .function:
      nil
    }
  }
}
