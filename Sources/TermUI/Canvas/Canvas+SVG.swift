import Syntax

// A picture of the canvas for documents: SVG 1.1, one group of texts over one of rectangles.
extension Canvas {
  /// Width and height of a cell in pixels: that of DejaVu Sans Mono at 14 pixels.
  private static let cell = (width: 8.43, height: 17.0)

  /// The canvas as an SVG document in the colors of a theme.
  ///
  /// Every run of cells says its length, so that columns stay columns in any font. Where the theme
  /// leaves a color to the terminal, white on black stands for it, or black on white for a
  /// light theme.
  package func svg(_ theme: ResolvedTheme) -> String {
    let palette = SVGPalette(theme)
    let (width, height) = (
      Self.pixels(Double(size.width) * Self.cell.width),
      Self.pixels(Double(size.height) * Self.cell.height)
    )
    var grounds = ""
    var texts = ""
    for row in 0..<size.height {
      for run in runs(ofRow: row, theme) {
        let style = palette.style(theme[run.role, run.ground])
        let x = Self.pixels(Double(run.column) * Self.cell.width)
        let length = Self.pixels(Double(run.width) * Self.cell.width)
        if style.background != palette.background {
          grounds +=
            "<rect x=\"\(x)\" y=\"\(Self.pixels(Double(row) * Self.cell.height))\" "
            + "width=\"\(length)\" height=\"\(Self.pixels(Self.cell.height))\" "
            + "fill=\"\(style.background)\"/>\n"
        }
        guard run.text.contains(where: { $0 != " " }) else { continue }
        let baseline = Self.pixels((Double(row) + 0.77) * Self.cell.height)
        texts +=
          "<text x=\"\(x)\" y=\"\(baseline)\" textLength=\"\(length)\" "
          + "fill=\"\(style.foreground)\"\(style.attributes)>\(Self.escaped(run.text))</text>\n"
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" xml:space="preserve" \
      font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">
      <rect width="100%" height="100%" fill="\(palette.background)"/>
      \(grounds)\(texts)</svg>

      """
  }

  /// Cells of a row that look alike.
  private struct Run {
    var column: Int
    var width: Int
    var text: String
    let role: Role
    let ground: Ground
  }

  private func runs(ofRow row: Int, _ theme: ResolvedTheme) -> [Run] {
    // A blank joins what stands before it, unless one of the two would be seen on it.
    let marks: TextAttributes = [.underline, .reverse]
    func isPlain(_ role: Role, _ ground: Ground) -> Bool {
      theme[role, ground].attributes.isDisjoint(with: marks)
    }
    var runs: [Run] = []
    for (column, cell) in self.row(row).enumerated() {
      if let last = runs.last, last.ground == cell.ground,
        last.role == cell.role
          || (cell.glyph == " " && isPlain(last.role, last.ground)
            && isPlain(cell.role, cell.ground))
      {
        runs[runs.count - 1].width += 1
        if !cell.isContinuation { runs[runs.count - 1].text.unicodeScalars.append(cell.glyph) }
      } else {
        runs.append(
          Run(
            column: column, width: 1, text: String(cell.glyph), role: cell.role,
            ground: cell.ground))
      }
    }
    return runs
  }

  /// Two decimals, without Foundation.
  private static func pixels(_ value: Double) -> String {
    let hundredths = clamped(value * 100, to: 0...10_000_000)
    let rest = hundredths % 100
    return "\(hundredths / 100)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  /// Text as XML takes it; what XML cannot hold is not in a cell.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }
}

/// Colors of a theme as a document writes them.
private struct SVGPalette {
  let background: String
  private let foreground: String

  init(_ theme: ResolvedTheme) {
    let ground = theme[.text, .background]
    foreground = Self.hex(ground.foreground) ?? "#e6e6e6"
    background = Self.hex(ground.background) ?? "#101010"
  }

  func style(_ style: CellStyle) -> (foreground: String, background: String, attributes: String) {
    var front = Self.hex(style.foreground) ?? foreground
    var back = Self.hex(style.background) ?? background
    if style.attributes.contains(.reverse) { swap(&front, &back) }
    var attributes = ""
    if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
    if style.attributes.contains(.italic) { attributes += " font-style=\"italic\"" }
    if style.attributes.contains(.dim) { attributes += " opacity=\"0.7\"" }
    if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
    return (front, back, attributes)
  }

  private static func hex(_ color: TerminalColor) -> String? {
    guard let color = color.known else { return nil }
    func digits(_ channel: UInt8) -> String {
      let text = String(channel, radix: 16)
      return text.utf8.count < 2 ? "0" + text : text
    }
    return "#" + digits(color.red) + digits(color.green) + digits(color.blue)
  }
}
