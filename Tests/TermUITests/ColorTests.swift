import Testing

@testable import TermUI

@Suite struct RGBTests {
  static let contrasts: [(UInt32, UInt32, Double)] = [
    (0x000000, 0xFFFFFF, 21),  // WCAG 2.1, definition of contrast ratio
    (0x777777, 0xFFFFFF, 4.48),  // the well-known gray that just misses 4.5
    (0x767676, 0xFFFFFF, 4.54),  // the lightest gray that reaches it
    (0x112233, 0x112233, 1),
  ]

  @Test(arguments: contrasts)
  func `has the contrast of WCAG 2 in both directions`(one: UInt32, other: UInt32, ratio: Double) {
    #expect(abs(RGB(one).contrast(to: RGB(other)) - ratio) < 0.005)
    #expect(RGB(one).contrast(to: RGB(other)) == RGB(other).contrast(to: RGB(one)))
  }
}

@Suite struct OKLabTests {
  /// Pairs of XYZ and OKLab are published by Ottosson 2020; these are his sRGB primaries.
  static let colors: [(UInt32, Double, Double, Double)] = [
    (0xFFFFFF, 1, 0, 0), (0x000000, 0, 0, 0), (0xFF0000, 0.62796, 0.22486, 0.12585),
    (0x00FF00, 0.86644, -0.23389, 0.17950), (0x0000FF, 0.45201, -0.03246, -0.31153),
  ]

  @Test(arguments: colors)
  func `gives the known values of the primaries`(hex: UInt32, l: Double, a: Double, b: Double) {
    let color = OKLab(RGB(hex))
    #expect(abs(color.lightness - l) < 1e-4)
    #expect(abs(color.a - a) < 1e-4)
    #expect(abs(color.b - b) < 1e-4)
  }
}

@Suite struct FixedPaletteTests {
  @Test func `has the cube and the grays of xterm`() {
    #expect(FixedPalette.color(15) == nil)
    #expect(FixedPalette.color(16) == RGB(0x000000))
    #expect(FixedPalette.color(21) == RGB(0x0000FF))
    #expect(FixedPalette.color(67) == RGB(0x5F87AF))
    #expect(FixedPalette.color(231) == RGB(0xFFFFFF))
    #expect(FixedPalette.color(232) == RGB(0x080808))
    #expect(FixedPalette.color(255) == RGB(0xEEEEEE))
    #expect(FixedPalette.entries.count == 240)
  }

  @Test func `finds each fixed color itself`() {
    for index in UInt8(16)...255 {
      guard let color = FixedPalette.color(index) else { continue }
      let found = FixedPalette.nearest(to: color) { _ in true }
      #expect(found.flatMap(FixedPalette.color) == color)
    }
  }

  @Test func `finds nothing when nothing is accepted`() {
    #expect(FixedPalette.nearest(to: RGB(0)) { _ in false } == nil)
  }
}

@Suite struct ThemeResolvingTests {
  private func theme(_ styles: ThemeStyles) -> Theme {
    var all = Theme.plain.styles
    all.merge(styles)
    return Theme(name: "t", title: "t", appearance: .dark, styles: all)
  }

  private func color(_ hex: UInt32) -> ThemeStyle { ThemeStyle(.rgb(RGB(hex))) }

  @Test func `keeps every color at truecolor`() {
    let resolved = theme([.role(.text): color(0x123456), .background: color(0xABCDEF)])
      .resolved(depth: .truecolor)
    #expect(
      resolved[.text, .background]
        == CellStyle(
          foreground: .rgb(red: 0x12, green: 0x34, blue: 0x56),
          background: .rgb(red: 0xAB, green: 0xCD, blue: 0xEF)))
  }

  @Test func `replaces the role's color on a selection and drops dim`() {
    let resolved = theme([
      .role(.dim): ThemeStyle(.rgb(RGB(0x777777)), .dim),
      .role(.bad): ThemeStyle(.rgb(RGB(0xFF0000)), .underline),
      .selectForeground: color(0xFFFFFF), .selectBackground: ThemeStyle(.rgb(RGB(0x0000AA)), .bold),
    ]).resolved(depth: .truecolor)
    let expected = CellStyle(
      foreground: .rgb(red: 255, green: 255, blue: 255),
      background: .rgb(red: 0, green: 0, blue: 0xAA), attributes: .bold)
    #expect(resolved[.dim, .selection] == expected)
    #expect(resolved[.bad, .selection].attributes == [.bold, .underline])
  }

  @Test func `takes a farther color of the 256 where the nearest breaks the floor`() {
    let background = RGB(0x262626)
    var broken = 0
    for level in UInt32(0)...255 {
      let gray = RGB(level * 0x010101)
      let resolved = theme([.background: color(0x262626), .role(.dim): color(level * 0x010101)])
        .resolved(depth: .indexed256)
      guard case .indexed(let index) = resolved[.dim, .background].foreground,
        let shown = FixedPalette.color(index),
        let nearest = FixedPalette.nearest(to: gray, where: { _ in true }),
        let plain = FixedPalette.color(nearest)
      else {
        Issue.record("no index for \(level)")
        continue
      }
      let floor = min(4.5, gray.contrast(to: background))
      #expect(shown.contrast(to: background) >= floor, "\(level)")
      if plain.contrast(to: background) < floor { broken += 1 } else { #expect(index == nearest) }
    }
    // Otherwise this test could not fail.
    #expect(broken > 0)
  }

  @Test func `uses only attributes without colors`() {
    let resolved = theme([.role(.text): color(0x123456), .selectBackground: color(0x123456)])
      .resolved(depth: .mono)
    for ground in Ground.allCases {
      for role in Role.allCases {
        #expect(resolved[role, ground].foreground == .standard)
        #expect(resolved[role, ground].background == .standard)
        #expect(resolved[role, ground].attributes.contains(.reverse) == (ground == .selection))
      }
    }
  }

  @Test func `leaves the terminal's colors alone where the theme does`() {
    for depth in ColorDepth.allCases {
      let resolved = Theme.plain.resolved(depth: depth)
      for role in Role.allCases {
        #expect(resolved[role, .background].foreground == .standard)
        #expect(resolved[role, .background].background == .standard)
      }
      #expect(resolved[.text, .selection].attributes.contains(.reverse))
    }
  }
}

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("acent", "accent"), ("selectfg", "select-fg"), ("gravuity", nil), ("", nil), ("DIM", "dim"),
    ("dmi", "dim"), ("bord", "border"), ("xyz", nil),
  ])
  func `finds what was probably meant`(typed: String, meant: String?) {
    #expect(
      NearestName.find(typed, in: ["accent", "border", "dim", "select-fg", "text"]) == meant)
  }
}
