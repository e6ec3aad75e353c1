import TermUI

/// A screen with all that is hard to draw: every role on every ground, Braille, blocks, wide
/// characters, and a last line that tells what was received.
struct TestCard {
  /// What was received last.
  var last = "nothing yet"

  func canvas(size: Size, glyphs: GlyphSet) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    for (row, ground) in Ground.allCases.enumerated() {
      canvas.ground(ground, in: Rect(column: 0, row: row, width: size.width, height: 1))
      for (column, role) in Role.allCases.enumerated() {
        canvas.put("\(column % 10)", column: column, row: row, role: role)
      }
    }
    let samples = glyphs == .ascii ? "+--+ ### ..." : "╭──╮ ▁▂▃█ ⣿⡇⠛ ▚▞"
    for row in 3..<max(size.height - 1, 3) {
      canvas.put("\(row) \(samples) ", column: 0, row: row, role: .series1)
      // A frame of a large window is larger than what the system holds for a terminal.
      for column in 26..<max(size.width - 8, 26) where size.width >= 100 {
        let role = Role.allCases[(row + column) % Role.allCases.count]
        canvas.put("\((row + column) % 10)", column: column, row: row, role: role)
      }
      canvas.put("row \(row)", column: size.width - 8, row: row, role: .dim)
    }
    canvas.put(last, column: 0, row: size.height - 1, role: .strong)
    return canvas
  }

  static func theme(_ depth: ColorDepth) -> ResolvedTheme {
    ResolvedTheme(name: "card", depth: depth) { role, ground in
      let index = UInt8(ground.rawValue) * 40 + UInt8(role.rawValue)
      let (foreground, background): (TerminalColor, TerminalColor) =
        switch depth {
        case .truecolor:
          (
            .rgb(red: 136, green: 192, blue: 100 + index),
            .rgb(red: 0, green: 0, blue: ground.rawValue)
          )
        case .indexed256: (.indexed(100 + index), .indexed(16 + ground.rawValue))
        case .ansi16: (.indexed(index % 16), .standard)
        case .mono: (.standard, .standard)
        }
      return CellStyle(
        foreground: foreground, background: background,
        attributes: role == .strong ? .bold : role == .dim ? .dim : [])
    }
  }
}
