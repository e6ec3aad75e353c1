/// A color as a theme file says it.
package enum ThemeColor: Hashable, Sendable {
  /// The terminal's own color.
  case standard
  /// One of the 16 ANSI colors, 0 to 15, whose value is the user's.
  case ansi(UInt8)
  /// One of the fixed colors 16 to 255; only in `depth."256"`.
  case indexed(UInt8)
  /// A known color.
  case rgb(RGB)

  /// Names of the 16 ANSI colors in theme files, in their order.
  package static let ansiNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue",
    "bright-magenta", "bright-cyan", "bright-white",
  ]

  /// The known value; none for what the user's terminal decides.
  package var rgb: RGB? {
    switch self {
    case .standard, .ansi: nil
    case .indexed(let index): FixedPalette.color(index)
    case .rgb(let color): color
    }
  }

  /// The color `#rrggbb`; nothing for any other text.
  package init?(hex text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 7, digits[0] == UInt8(ascii: "#") else { return nil }
    guard digits.dropFirst().allSatisfy({ Self.isHexDigit($0) }),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self = .rgb(RGB(value))
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}

/// The colors whose values do not depend on the user: 16 to 255 of the 256.
package enum FixedPalette {
  /// Steps of the 6×6×6 cube, as xterm defines them.
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The color of an index; nothing below 16.
  package static func color(_ index: UInt8) -> RGB? {
    switch index {
    case 0..<16: return nil
    case 16..<232:
      let place = Int(index) - 16
      return RGB(steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    default:
      let gray = 8 + 10 * (index - 232)
      return RGB(gray, gray, gray)
    }
  }

  /// A fixed color with what matching needs, worked out once.
  package struct Entry: Sendable {
    /// The index, 16 to 255.
    package let index: UInt8
    /// The color as a person sees it.
    package let perceived: OKLab
    /// Relative luminance.
    package let luminance: Double
  }

  /// All 240 fixed colors.
  package static let entries: [Entry] = (UInt8(16)...255).compactMap { index in
    color(index).map { color in
      let (red, green, blue) = color.linear
      return Entry(
        index: index, perceived: OKLab(red: red, green: green, blue: blue),
        luminance: RGB.luminance(red: red, green: green, blue: blue))
    }
  }

  /// The index that looks most like a color among those that `accepts` takes.
  ///
  /// - Returns: nothing when it takes none.
  package static func nearest(to color: RGB, where accepts: (Entry) -> Bool) -> UInt8? {
    let wanted = OKLab(color)
    var best: (index: UInt8, distance: Double)?
    for entry in entries {
      let distance = entry.perceived.distance(to: wanted)
      // The cheaper question first: most entries are farther than the best so far.
      guard best.map({ distance < $0.distance }) ?? true, accepts(entry) else { continue }
      best = (entry.index, distance)
    }
    return best?.index
  }
}
