/// One pass over untrusted text that keeps what a terminal shows as a plain character.
///
/// Replaced with U+FFFD: controls, format characters (bidirectional controls, zero-width
/// joiners and spaces, tags), everything Unicode calls default-ignorable, line and paragraph
/// separators, noncharacters, and marks or variation selectors that have no base to sit on.
/// Private-use characters stay: fonts of terminals draw icons there.
/// Reference: Unicode Standard Annex 44, General_Category and Default_Ignorable_Code_Point.
struct SafeTextCleaner {
  private var output: [UInt8] = []
  private var marks = 0
  private var hasBase = false
  private var hasSelector = false

  /// The cleaned text, at most ``SafeText/maximumBytes`` bytes long.
  mutating func clean(_ scalars: String.UnicodeScalarView) -> String {
    // While the text may still fit, everything is kept; `cut` is where the `…` would go.
    var cut = 0
    var bytesRead = 0
    for scalar in scalars {
      bytesRead += UTF8.width(scalar)
      if let kept = kept(scalar) { output.append(contentsOf: String(kept).utf8) }
      if output.count + Self.ellipsis.count <= SafeText.maximumBytes { cut = output.count }
      if output.count > SafeText.maximumBytes || bytesRead > SafeText.maximumBytesRead {
        output.replaceSubrange(cut..., with: Self.ellipsis)
        break
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let ellipsis = Array("…".utf8)

  /// What stands for a scalar: itself, U+FFFD, or nothing.
  private mutating func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value >= 0x20, scalar.value < 0x7F { return base(scalar) }
    if scalar.properties.isVariationSelector {
      guard hasBase, !hasSelector, !Self.isMongolian(scalar) else { return base("\u{FFFD}", false) }
      hasSelector = true
      return scalar
    }
    if Self.isUnsafe(scalar) { return base("\u{FFFD}", false) }
    guard Self.attaches(scalar) else { return base(scalar) }
    guard hasBase else { return base("\u{FFFD}", false) }
    marks += 1
    return marks <= SafeText.maximumMarks ? scalar : nil
  }

  /// Begins a new base character; a replacement or a space carries no marks of others.
  private mutating func base(_ scalar: Unicode.Scalar, _ carriesMarks: Bool = true)
    -> Unicode.Scalar
  {
    (marks, hasSelector) = (0, false)
    hasBase = carriesMarks && !scalar.properties.isWhitespace
    return scalar
  }

  /// Whether a scalar controls the terminal or the line, or cannot be seen.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: return true
    default:
      return scalar.properties.isDefaultIgnorableCodePoint
        || scalar.properties.isNoncharacterCodePoint
    }
  }

  /// Whether a scalar is drawn on the character before it: marks, skin tones, and the vowels
  /// and finals of Hangul syllables.
  private static func attaches(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: break
    }
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0x1F3FB...0x1F3FF, 0xFF9E...0xFF9F: return true
    default: return false
    }
  }

  /// Whether a variation selector belongs to Mongolian, where it changes joining.
  private static func isMongolian(_ scalar: Unicode.Scalar) -> Bool {
    (0x180B...0x180F).contains(scalar.value)
  }
}
