/// A grid of dots, 2 across and 4 down in each cell, drawn with what the glyph set has.
///
/// Without Braille a cell shows which of its halves holds dots.
package struct BraillePlot: Widget, Hashable, Sendable {
  /// Extent in cells.
  package let size: Size
  private var dots: [UInt8]
  private var roles: [Role]

  /// An empty grid for an area of this extent.
  package init(size: Size) {
    self.size = size
    dots = Array(repeating: 0, count: size.width * size.height)
    roles = Array(repeating: .text, count: size.width * size.height)
  }

  /// Dots across.
  package var dotWidth: Int { size.width * 2 }
  /// Dots down.
  package var dotHeight: Int { size.height * 4 }

  /// Sets one dot, counted from the top left; outside nothing happens.
  ///
  /// The cell takes the role of the last dot set in it.
  package mutating func set(dotX: Int, dotY: Int, role: Role = .accent) {
    guard dotX >= 0, dotX < dotWidth, dotY >= 0, dotY < dotHeight else { return }
    let index = dotY / 4 * size.width + dotX / 2
    dots[index] |= BrailleDots.bit(dotX: dotX, dotY: dotY)
    roles[index] = role
  }

  /// Whether the dot is set; false outside.
  package func isSet(dotX: Int, dotY: Int) -> Bool {
    guard dotX >= 0, dotX < dotWidth, dotY >= 0, dotY < dotHeight else { return false }
    return dots[dotY / 4 * size.width + dotX / 2] & BrailleDots.bit(dotX: dotX, dotY: dotY) != 0
  }

  /// Whether a cell holds any dot; false outside.
  package func hasDots(column: Int, row: Int) -> Bool {
    guard column >= 0, column < size.width, row >= 0, row < size.height else { return false }
    return dots[row * size.width + column] != 0
  }

  /// Draws a straight line between two places measured in dots, which may lie outside.
  ///
  /// Both ends are given as fractions of dots; a place that is not finite draws nothing.
  package mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), role: Role = .accent
  ) {
    guard let (start, end) = clipped(start, end) else { return }
    // At most one dot from step to step, or the line would have gaps.
    let length = max(abs(end.x - start.x), abs(end.y - start.y)).rounded(.up)
    let steps = max(clamped(length, to: 0...(dotWidth + dotHeight)), 1)
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      set(
        dotX: clamped(start.x + (end.x - start.x) * share, to: -1...dotWidth),
        dotY: clamped(start.y + (end.y - start.y) * share, to: -1...dotHeight), role: role)
    }
  }

  /// The part of a line inside the grid (Liang and Barsky 1984), so that a far end costs nothing.
  private func clipped(
    _ start: (x: Double, y: Double), _ end: (x: Double, y: Double)
  ) -> (start: (x: Double, y: Double), end: (x: Double, y: Double))? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    guard start.x.isFinite, start.y.isFinite, dx.isFinite, dy.isFinite else { return nil }
    var (from, to) = (0.0, 1.0)
    // A little less than half a dot beyond the outer dots, which rounds to them.
    let edges = [
      (-dx, start.x + 0.49), (dx, Double(dotWidth) - 0.51 - start.x),
      (-dy, start.y + 0.49), (dy, Double(dotHeight) - 0.51 - start.y),
    ]
    for (slope, distance) in edges {
      if slope == 0 {
        if distance < 0 { return nil }
      } else if slope < 0 {
        from = max(from, distance / slope)
      } else {
        to = min(to, distance / slope)
      }
    }
    guard from <= to else { return nil }
    return (
      (start.x + dx * from, start.y + dy * from), (start.x + dx * to, start.y + dy * to)
    )
  }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    for row in 0..<min(size.height, area.height) {
      for column in 0..<min(size.width, area.width) {
        let index = row * size.width + column
        guard dots[index] != 0 else { continue }
        canvas.set(
          BrailleDots.glyph(dots[index]), column: area.column + column, row: area.row + row,
          role: roles[index])
      }
    }
  }
}
