// The tables behind GlyphSet: for a glyph in a cell of its own a stand-in of one column, for a
// glyph in running text a spelling that reads well in formulas.

extension GlyphSet {
  /// What Linux consoles and old fonts show instead: code page 437 has no rounded corners,
  /// no eighths, no heavy lines and no Braille.
  static func basicStandIn(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
    switch glyph {
    case "╭", "┍": return "┌"
    case "╮", "┑": return "┐"
    case "╰": return "└"
    case "╯": return "┘"
    case "━": return "═"
    case "┄", "┈", "╌": return "─"
    case "┆", "┊": return "│"
    case "●", "◆": return "■"
    case "○", "◇": return "□"
    case "▸": return "►"
    case "▉", "▊", "▋", "▌", "▅", "▆", "▇": return "█"
    case "▍", "▎", "▏", "▚": return "▌"
    case "▁", "▂", "▃", "▞": return "▄"
    default: return (0x2800...0x28FF).contains(glyph.value) ? brailleHalves(glyph) : glyph
    }
  }

  /// The one ASCII character that says most of what the glyph says.
  static func asciiStandIn(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
    switch glyph.value {
    case 0x2500...0x259F: return asciiBoxOrBlock(glyph)
    case 0x2800...0x28FF: return asciiDots(glyph)
    default: break
    }
    switch glyph {
    case "●", "◆": return "o"
    case "○", "◇": return "."
    case "■", "□": return "#"
    case "▸", "►", "→", "⏵": return ">"
    case "◂", "◄", "←": return "<"
    case "▲", "△", "↑": return "^"
    case "▼", "▽", "↓": return "v"
    case "·", "•", "×": return "*"
    case "−", "–", "—", "‐", "‑": return "-"
    case "÷": return "/"
    case "≠": return "#"
    case "≈", "∼": return "~"
    case "≤": return "<"
    case "≥": return ">"
    case "…": return "."
    case "«", "»", "“", "”": return "\""
    case "‘", "’": return "'"
    case "✓", "✔": return "+"
    case "✗", "✘": return "x"
    case "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}": return " "
    default: return "?"
    }
  }

  private static func asciiBoxOrBlock(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
    switch glyph {
    case "─", "┄", "┈", "╌", "╴", "╶": return "-"
    case "━", "═", "╾", "╼": return "="
    case "│", "┃", "┆", "┊", "║": return "|"
    case "█", "▉", "▊", "▋": return "#"
    case "▌", "▍", "▎", "▏", "▐", "▕": return "|"
    case "▁": return "_"
    case "▂": return "."
    case "▃": return "-"
    case "▄": return "="
    case "▅": return "+"
    case "▆": return "*"
    case "▇": return "#"
    case "▀": return "\""
    case "▓": return "="
    case "▒": return "+"
    case "░": return "."
    case "▚": return "%"
    case "▞": return "/"
    default: return glyph.value <= 0x257F ? "+" : "#"
    }
  }

  /// `'` for dots in the upper half of the cell, `.` for the lower, `*` for both.
  private static func asciiDots(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
    let dots = UInt8(truncatingIfNeeded: glyph.value)
    switch (dots & BrailleDots.upperHalf != 0, dots & BrailleDots.lowerHalf != 0) {
    case (true, true): return "*"
    case (true, false): return "'"
    case (false, true): return "."
    case (false, false): return " "
    }
  }

  private static func brailleHalves(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
    let dots = UInt8(truncatingIfNeeded: glyph.value)
    switch (dots & BrailleDots.upperHalf != 0, dots & BrailleDots.lowerHalf != 0) {
    case (true, true): return "█"
    case (true, false): return "▀"
    case (false, true): return "▄"
    case (false, false): return " "
    }
  }

  /// Running text in ASCII.
  static func transliterated(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    // Side by side they are keys, not signs.
    let named = text.replacing("←→", with: "Left/Right").replacing("↑↓", with: "Up/Down")
    for scalar in named.unicodeScalars {
      defer { previous = scalar }
      if scalar.isASCII {
        result.append(scalar)
      } else if let digit = superscript(scalar) {
        // One caret for the whole exponent: 10⁻⁵ is 10^-5.
        if superscript(previous) == nil { result.append("^") }
        result.append(digit)
      } else if scalar == "·", previous == " " {
        // Between words it separates; in a formula it multiplies.
        result.append("-")
      } else if let spelling = spelling(scalar) {
        result.append(contentsOf: spelling.unicodeScalars)
      } else if DisplayWidth.of(scalar) > 0 {
        result.append(asciiStandIn(scalar))
      }
    }
    return String(result)
  }

  private static func superscript(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "⁰": "0"
    case "¹": "1"
    case "²": "2"
    case "³": "3"
    case "⁴": "4"
    case "⁵": "5"
    case "⁶": "6"
    case "⁷": "7"
    case "⁸": "8"
    case "⁹": "9"
    case "⁻": "-"
    default: nil
    }
  }

  private static func spelling(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "×": "x"
    case "→": "->"
    case "←": "<-"
    case "≤": "<="
    case "≥": ">="
    case "≠": "!="
    case "…": "..."
    case "±": "+/-"
    case "½": "1/2"
    case "∞": "inf"
    case "√": "sqrt"
    case "Σ", "∑": "sum"
    case "π": "pi"
    case "µ", "μ": "u"
    case "°": "deg"
    case "Δ", "∂": "d"
    case "⇧": "S-"
    case "⏎": "Enter"
    case "␣": "space"
    case "⌫": "Backspace"
    case "—": "--"
    default: nil
    }
  }
}
