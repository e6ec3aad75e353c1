// Whether a theme can be read. Contrast is the ratio of WCAG 2; the 16 ANSI colors, whose values
// are the user's, are judged by those of xterm, and without colors attributes must differ.

/// Something that makes a theme hard to read at one color depth.
package enum ThemeShortfall: Equatable, Sendable {
  /// A color stands out too little from what it is shown on.
  case contrast(ColorDepth, ThemeSlot, against: ThemeSlot, ratio: Double, floor: Double)
  /// Two roles that must not be confused look the same.
  case alike(ColorDepth, Role, Role)
  /// The selected row has neither bold nor reverse where colors are few.
  case unmarkedSelection(ColorDepth)

  /// The depth at which it is so.
  package var depth: ColorDepth {
    switch self {
    case .contrast(let depth, _, _, _, _), .alike(let depth, _, _), .unmarkedSelection(let depth):
      depth
    }
  }
}

extension Theme {
  /// Everything about the theme that is hard to read, by depth.
  ///
  /// - Parameter textFloor: least contrast of text against the background.
  /// - Returns: nothing when the theme can be read at every depth.
  package func shortfalls(textFloor: Double = 7) -> [ThemeShortfall] {
    ColorDepth.allCases.flatMap { depth -> [ThemeShortfall] in
      let resolved = resolved(depth: depth)
      return contrasts(resolved, textFloor: textFloor) + Self.confusions(resolved)
    }
  }

  private func contrasts(_ theme: ResolvedTheme, textFloor: Double) -> [ThemeShortfall] {
    guard theme.depth != .mono else { return [] }
    var found: [ThemeShortfall] = []
    // Only what a file can say: the others have the color of their fallback unless it is written.
    for slot in ThemeSlot.all where slot.isRequired || styles[slot] != nil {
      for (ground, floor) in slot.floors {
        guard let color = Self.known(slot, theme), let behind = Self.known(ground, theme) else {
          continue
        }
        let isText = slot == .role(.text) || slot == .role(.strong)
        let least = isText && ground == .background ? textFloor : floor
        let ratio = color.contrast(to: behind)
        // Figures are shown with two digits; what rounds to the floor keeps it.
        if ratio + 0.005 < least {
          found.append(
            .contrast(theme.depth, slot, against: ground, ratio: ratio, floor: least))
        }
      }
    }
    return found
  }

  /// The color of a slot as far as it is known.
  private static func known(_ slot: ThemeSlot, _ theme: ResolvedTheme) -> RGB? {
    switch slot {
    case .background: theme[.text, .background].background.known
    case .surface: theme[.text, .surface].background.known
    case .selectForeground: theme[.text, .selection].foreground.known
    case .selectBackground: theme[.text, .selection].background.known
    case .role(let role): theme[role, .background].foreground.known
    }
  }

  /// Roles that stand side by side.
  private static let neighbors: [(Role, Role)] = [
    (.text, .dim), (.text, .strong), (.text, .accent), (.dim, .accent), (.dim, .strong),
    (.border, .borderFocus), (.text, .edit), (.accent, .edit), (.good, .warn), (.good, .bad),
    (.warn, .bad),
  ]

  private static func confusions(_ theme: ResolvedTheme) -> [ThemeShortfall] {
    var found: [ThemeShortfall] = []
    for (one, other) in neighbors
    where theme[one, .background] == theme[other, .background] {
      found.append(.alike(theme.depth, one, other))
    }
    let hasFewColors = theme.depth == .ansi16 || theme.depth == .mono
    let marks = theme[.text, .selection].attributes
    if hasFewColors, marks.isDisjoint(with: [.bold, .reverse]) {
      found.append(.unmarkedSelection(theme.depth))
    }
    return found
  }
}

extension TerminalColor {
  /// The values that xterm gives the 16 ANSI colors unless a user changes them.
  ///
  /// Source: xterm 390, XTerm-col.ad.
  private static let xterm: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The color; nothing for the terminal's own.
  var known: RGB? {
    switch self {
    case .standard: nil
    case .indexed(let index): index < 16 ? RGB(Self.xterm[Int(index)]) : FixedPalette.color(index)
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }
}
