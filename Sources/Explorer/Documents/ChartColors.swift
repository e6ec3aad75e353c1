import TermUI

/// The colors of a chart: those of a theme, at full depth.
package struct ChartColors: Equatable, Sendable {
  /// What lies behind everything.
  let background: String
  let text: String
  let dim: String
  let border: String
  /// Marks of what is more and what is less.
  let more: String
  let less: String
  /// One for each category; they repeat.
  let series: [String]

  /// Takes the colors of a theme; where it leaves one to the terminal, the usual theme's.
  package init(_ theme: Theme) {
    let isDark = theme.appearance == .dark
    let name = isDark ? ThemeLibrary.defaultName : ThemeLibrary.defaultLightName
    let usual = try? ThemeLibrary.builtIn.theme(named: name)
    func color(_ slot: ThemeSlot) -> String {
      let isBackground = slot == .background
      let rgb =
        theme.style(slot, at: .truecolor).color?.rgb
        ?? usual?.style(slot, at: .truecolor).color?.rgb
        ?? (isDark == isBackground ? RGB(0, 0, 0) : RGB(255, 255, 255))
      return Self.hex(rgb)
    }
    background = color(.background)
    text = color(.role(.text))
    dim = color(.role(.dim))
    border = color(.role(.border))
    more = color(.role(.more))
    less = color(.role(.less))
    series = (0..<6).map { color(.role(SeriesSign.series($0).role)) }
  }

  private static func hex(_ color: RGB) -> String {
    let digits = Array("0123456789abcdef")
    return "#"
      + [color.red, color.green, color.blue].map {
        "\(digits[Int($0) >> 4])\(digits[Int($0) & 15])"
      }.joined()
  }
}
