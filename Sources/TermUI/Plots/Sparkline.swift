/// A run of values as columns of one line, the newest at the right.
package struct Sparkline: Widget, Hashable, Sendable {
  /// The values, oldest first; those that are not finite leave a blank.
  package var values: [Double]
  /// How heights are measured.
  package var scale: Axis.Scale
  /// Meaning of the columns.
  package var role: Role

  /// A run of values on a linear scale unless told otherwise.
  package init(_ values: [Double], scale: Axis.Scale = .linear, role: Role = .accent) {
    self.values = values
    self.scale = scale
    self.role = role
  }

  private static let heights: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  package func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let shown = values.suffix(area.width)
    let axis = Axis(holding: shown, scale)
    for (column, value) in shown.enumerated() {
      guard let fraction = axis.fraction(of: value) else { continue }
      let height = clamped(fraction * 7, to: 0...7)
      canvas.set(
        Self.heights[height], column: area.column + column, row: area.row, role: role)
    }
  }
}
