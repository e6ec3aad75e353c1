// From a theme as written to what one terminal can show.
//
// Truecolor: as written. 256: the nearest of the 240 fixed colors that keeps the contrast the
// role needs. 16: a fixed table by role, because the values of those colors are the user's.
// Mono: attributes only. A theme that leaves the background to the terminal keeps doing so.

extension Theme {
  /// Makes the theme ready for one color depth.
  package func resolved(depth: ColorDepth) -> ResolvedTheme {
    let background = terminalColor(.background, at: depth)
    let surface = terminalColor(.surface, at: depth)
    let selection = selectionStyle(at: depth)
    let foregrounds = Role.allCases.map { terminalColor(.role($0), at: depth) }
    return ResolvedTheme(name: name, depth: depth) { role, ground in
      let attributes = attributes(.role(role), at: depth)
      switch ground {
      case .background, .surface:
        return CellStyle(
          foreground: foregrounds[Int(role.rawValue)],
          background: ground == .surface ? surface : background, attributes: attributes)
      case .selection:
        // Faint text on a selection is hard to read, and a second reverse would undo the first.
        return CellStyle(
          foreground: selection.foreground, background: selection.background,
          attributes: selection.attributes.union(attributes.subtracting([.dim, .reverse])))
      }
    }
  }

  private func selectionStyle(at depth: ColorDepth) -> CellStyle {
    CellStyle(
      foreground: terminalColor(.selectForeground, at: depth),
      background: terminalColor(.selectBackground, at: depth),
      attributes: attributes(.selectForeground, at: depth)
        .union(attributes(.selectBackground, at: depth)))
  }

  private func attributes(_ slot: ThemeSlot, at depth: ColorDepth) -> TextAttributes {
    let written = style(slot, at: depth).attributes
    switch depth {
    case .truecolor, .indexed256: return written
    case .ansi16:
      guard case .rgb? = style(slot, at: depth).color else { return written }
      return written.union(slot.ansiStyle(appearance).attributes)
    case .mono: return written.isEmpty ? slot.monoAttributes : written
    }
  }

  private func terminalColor(_ slot: ThemeSlot, at depth: ColorDepth) -> TerminalColor {
    guard depth != .mono else { return .standard }
    switch style(slot, at: depth).color ?? .standard {
    case .standard: return .standard
    case .ansi(let index), .indexed(let index): return .indexed(index)
    case .rgb(let color):
      switch depth {
      case .truecolor: return .rgb(red: color.red, green: color.green, blue: color.blue)
      case .indexed256: return .indexed(fixedIndex(slot, color))
      case .ansi16: return .indexed(slot.ansiStyle(appearance).index)
      case .mono: return .standard
      }
    }
  }

  /// The nearest of the 240 that keeps the floors, or as much contrast as the theme itself has.
  private func fixedIndex(_ slot: ThemeSlot, _ color: RGB) -> UInt8 {
    var floors: [(luminance: Double, ratio: Double)] = []
    for floor in slot.floors {
      guard let written = style(floor.against, at: .truecolor).color?.rgb,
        let other = indexedColor(floor.against)
      else { continue }
      floors.append((other.luminance, min(floor.ratio, color.contrast(to: written))))
    }
    let keeping = FixedPalette.nearest(to: color) { candidate in
      floors.allSatisfy { RGB.contrast(candidate.luminance, $0.luminance) >= $0.ratio }
    }
    // Where nothing keeps them all, the nearest is the best there is.
    return keeping ?? FixedPalette.nearest(to: color) { _ in true } ?? 15
  }

  /// What a ground becomes at 256 colors.
  private func indexedColor(_ slot: ThemeSlot) -> RGB? {
    guard case .indexed(let index) = terminalColor(slot, at: .indexed256) else { return nil }
    return FixedPalette.color(index)
  }
}

extension ThemeSlot {
  /// The contrast a slot must have against the grounds it is shown on.
  package var floors: [(against: ThemeSlot, ratio: Double)] {
    switch self {
    case .background, .surface: []
    case .selectBackground: [(.background, 1.3)]
    case .selectForeground: [(.selectBackground, 4.5)]
    case .role(let role):
      switch role {
      case .text, .strong: [(.background, 7), (.surface, 4.5)]
      case .dim, .note, .same: [(.background, 4.5), (.surface, 4.5)]
      case .accent, .edit, .good, .warn, .bad, .exact, .estimate, .doubtful, .more, .less:
        [(.background, 4.5), (.surface, 3.5)]
      case .border, .borderFocus, .rampLow, .rampMid, .rampHigh: [(.background, 3)]
      case .series1, .series2, .series3, .series4, .series5, .series6: [(.background, 3)]
      }
    }
  }

  /// What the slot becomes with 16 colors, black or white behind it.
  ///
  /// Bright black is not used: some palettes make it the color of the background.
  func ansiStyle(_ appearance: Theme.Appearance) -> (index: UInt8, attributes: TextAttributes) {
    let isDark = appearance == .dark
    switch self {
    case .background, .surface: return (isDark ? 0 : 15, [])
    case .selectForeground: return (isDark ? 7 : 15, .bold)
    case .selectBackground: return (4, [])
    case .role(let role):
      switch role {
      case .text: return (isDark ? 7 : 0, [])
      case .dim, .note, .same, .border: return (isDark ? 7 : 0, .dim)
      case .strong: return (isDark ? 7 : 0, .bold)
      case .accent, .borderFocus, .series1: return (isDark ? 6 : 4, [])
      case .edit: return (isDark ? 6 : 4, .underline)
      case .good, .exact, .more: return (isDark ? 2 : 4, [])
      case .warn, .estimate, .less, .rampMid: return (isDark ? 3 : 5, [])
      case .bad, .doubtful, .rampHigh: return (isDark ? 9 : 1, [])
      case .rampLow: return (isDark ? 6 : 4, [])
      case .series2: return (isDark ? 3 : 5, [])
      case .series3: return (isDark ? 2 : 1, [])
      case .series4: return (isDark ? 5 : 0, [])
      case .series5: return (isDark ? 12 : 4, .bold)
      case .series6: return (isDark ? 9 : 5, .bold)
      }
    }
  }

  /// What the slot becomes without colors.
  var monoAttributes: TextAttributes {
    switch self {
    case .background, .surface, .selectForeground: return []
    case .selectBackground: return .reverse
    case .role(let role):
      switch role {
      case .dim, .note, .same: return .dim
      case .strong, .accent, .borderFocus, .more, .rampHigh: return .bold
      case .edit, .warn, .estimate: return .underline
      case .bad, .doubtful: return [.bold, .underline]
      case .text, .border, .good, .exact, .less, .rampLow, .rampMid: return []
      case .series1, .series2, .series3, .series4, .series5, .series6: return []
      }
    }
  }
}
