/// How many colors a terminal can show.
package enum ColorDepth: String, CaseIterable, Sendable {
  /// 24-bit colors.
  case truecolor
  /// The 256 indexed colors; only 16 to 255 have known values.
  case indexed256 = "256"
  /// The 16 ANSI colors, whose values are the user's.
  case ansi16 = "16"
  /// No colors: bold, dim, reverse and underline only.
  case mono
}

/// A color as a terminal is told it.
package enum TerminalColor: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// 0 to 15 are the ANSI colors, 16 to 255 the fixed cube and grays.
  case indexed(UInt8)
  /// 8 bits per channel, sRGB.
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// Attributes that every terminal knows.
package struct TextAttributes: OptionSet, Hashable, Sendable {
  /// One bit for each attribute.
  package let rawValue: UInt8
  /// Takes the bits as they are.
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Heavier or brighter.
  package static let bold = TextAttributes(rawValue: 1)
  /// Fainter.
  package static let dim = TextAttributes(rawValue: 2)
  /// Underlined.
  package static let underline = TextAttributes(rawValue: 4)
  /// Foreground and background swapped.
  package static let reverse = TextAttributes(rawValue: 8)
  /// Slanted.
  package static let italic = TextAttributes(rawValue: 16)
}

/// What one role on one ground looks like at one color depth.
package struct CellStyle: Hashable, Sendable {
  /// Color of the glyph.
  package var foreground: TerminalColor
  /// Color behind it.
  package var background: TerminalColor
  /// Attributes of the glyph.
  package var attributes: TextAttributes

  /// The terminal's own colors without attributes unless told otherwise.
  package init(
    foreground: TerminalColor = .standard, background: TerminalColor = .standard,
    attributes: TextAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// A theme made ready for one color depth: a style for every role on every ground.
package struct ResolvedTheme: Equatable, Sendable {
  /// File name without its extension.
  package let name: String
  /// The depth it was made for.
  package let depth: ColorDepth
  private let styles: [CellStyle]

  /// Asks once for the style of each role on each ground.
  package init(name: String, depth: ColorDepth, style: (Role, Ground) -> CellStyle) {
    self.name = name
    self.depth = depth
    styles = Ground.allCases.flatMap { ground in Role.allCases.map { style($0, ground) } }
  }

  /// The style of a cell.
  package subscript(role: Role, ground: Ground) -> CellStyle {
    styles[Int(ground.rawValue) * Role.allCases.count + Int(role.rawValue)]
  }
}
