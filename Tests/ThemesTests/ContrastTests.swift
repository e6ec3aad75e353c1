import TermUI
import Testing
import Themes

/// Contrast of every built-in theme at every depth, by WCAG 2.
@Suite struct ContrastTests {
  /// The values that xterm gives the 16 ANSI colors unless a user changes them.
  static let xterm: [RGB] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { RGB($0) }

  /// Least contrast of a role against the background and the surface.
  static let floors: [(role: Role, background: Double, surface: Double)] =
    [(.text, 7, 4.5), (.dim, 4.5, 4.5), (.border, 3, 1)]
    + [.accent, .good, .warn, .bad].map { ($0, 4.5, 3.5) }
    + [.series1, .series2, .series3, .series4, .series5, .series6].map { ($0, 3, 1) }

  /// A known color; nothing for the terminal's own, which no test can judge.
  private func known(_ color: TerminalColor) -> RGB? {
    switch color {
    case .standard: nil
    case .indexed(let index):
      index < 16 ? Self.xterm[Int(index)] : FixedPalette.color(index)
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }

  private func contrast(_ style: CellStyle) -> Double? {
    guard let foreground = known(style.foreground), let background = known(style.background)
    else { return nil }
    return foreground.contrast(to: background)
  }

  @Test(
    arguments: BuiltInThemes.names, [ColorDepth.truecolor, .indexed256, .ansi16])
  func `keeps the floors of its roles`(name: String, depth: ColorDepth) throws {
    // The terminal's own colors: their contrast is the user's choice.
    guard name != "mono", name != "terminal" else { return }
    let theme = try BuiltIn.parsed(name).theme.resolved(depth: depth)
    for (role, floor, onSurface) in Self.floors {
      let background = try #require(contrast(theme[role, .background]))
      // Solarized is made for little contrast; more would be another palette.
      let onBackground = role == .text && name.hasPrefix("solarized") ? 4.5 : floor
      #expect(background >= onBackground, "\(role.name) \(background)")
      let surface = try #require(contrast(theme[role, .surface]))
      #expect(surface >= onSurface, "\(role.name) on surface \(surface)")
    }
    for role in Role.allCases {
      #expect(try #require(contrast(theme[role, .selection])) >= 4.5)
    }
    let selection = try #require(known(theme[.text, .selection].background))
    let background = try #require(known(theme[.text, .background].background))
    #expect(selection.contrast(to: background) >= 1.3)
  }

  @Test(arguments: BuiltInThemes.names)
  func `marks the selection by bold or reverse where colors are few`(name: String) throws {
    for depth in [ColorDepth.ansi16, .mono] {
      let theme = try BuiltIn.parsed(name).theme.resolved(depth: depth)
      let marks = theme[.text, .selection].attributes
      #expect(!marks.isDisjoint(with: [.bold, .reverse]))
      #expect(theme[.text, .background].attributes.isDisjoint(with: [.bold, .reverse]))
    }
  }

  /// Roles that stand side by side and must not look the same.
  static let pairs: [(Role, Role)] = [
    (.text, .dim), (.text, .strong), (.text, .accent), (.dim, .accent), (.dim, .strong),
    (.border, .borderFocus), (.text, .edit), (.accent, .edit), (.good, .warn), (.good, .bad),
    (.warn, .bad),
  ]

  @Test(arguments: BuiltInThemes.names, ColorDepth.allCases)
  func `tells roles apart, by attributes where there is no color`(
    name: String, depth: ColorDepth
  ) throws {
    let theme = try BuiltIn.parsed(name).theme.resolved(depth: depth)
    for (one, other) in Self.pairs {
      #expect(
        theme[one, .background] != theme[other, .background], "\(one.name), \(other.name)")
    }
    for role in Role.allCases {
      #expect(theme[role, .background] != theme[role, .selection], "\(role.name)")
    }
  }

  @Test(arguments: BuiltInThemes.names)
  func `passes its own check`(name: String) throws {
    let floor = name.hasPrefix("solarized") ? 4.5 : 7
    #expect(try BuiltIn.parsed(name).theme.shortfalls(textFloor: floor) == [])
  }

  @Test func `finds what is hard to read at each depth`() throws {
    var theme = try BuiltIn.parsed("nord").theme
    // Bright text on a dark surface stays; a dim that is nearly the background does not.
    theme.styles[.role(.dim)] = ThemeStyle(.rgb(RGB(0x3B4252)))
    theme.overrides[.ansi16][.selectBackground] = ThemeStyle(.ansi(7))
    theme.overrides[.ansi16][.selectForeground] = ThemeStyle(.ansi(15))
    theme.overrides[.mono][.role(.bad)] = ThemeStyle(nil, .underline)
    let found = theme.shortfalls()
    func has(_ depth: ColorDepth, _ slot: ThemeSlot, _ against: ThemeSlot) -> Bool {
      found.contains { shortfall in
        guard case .contrast(depth, slot, let other, let ratio, let floor) = shortfall else {
          return false
        }
        return other == against && ratio < floor
      }
    }
    #expect(has(.truecolor, .role(.dim), .background))
    #expect(has(.truecolor, .role(.dim), .surface))
    #expect(has(.indexed256, .role(.dim), .background))
    #expect(has(.ansi16, .selectForeground, .selectBackground))
    #expect(found.contains(.unmarkedSelection(.ansi16)))
    #expect(found.contains(.alike(.mono, .warn, .bad)))
    #expect(!has(.truecolor, .role(.text), .surface))
  }
}
