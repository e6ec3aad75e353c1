/// The second sign of a category, beside its color.
package enum SeriesSign: CaseIterable, Hashable, Sendable {
  case solid, dark, medium, light, falling, rising

  /// The glyph that fills an area of the category.
  package var glyph: Unicode.Scalar {
    switch self {
    case .solid: "█"
    case .dark: "▓"
    case .medium: "▒"
    case .light: "░"
    case .falling: "▚"
    case .rising: "▞"
    }
  }

  /// The role and the sign of a category; they repeat after six.
  package static func series(_ index: Int) -> (role: Role, sign: SeriesSign) {
    let roles: [Role] = [.series1, .series2, .series3, .series4, .series5, .series6]
    let place = ((index % 6) + 6) % 6
    return (roles[place], allCases[place])
  }
}

/// A bar filled in proportion to a share between 0 and 1; anything else is clamped.
///
/// A share above 0 shows at least the smallest mark.
package struct Bar: Widget, Hashable, Sendable {
  /// How much is filled.
  package var fraction: Double
  /// Its meaning.
  package var role: Role
  /// What it is filled with; only solid bars show eighths of a cell.
  package var sign: SeriesSign

  /// A solid accent bar unless told otherwise.
  package init(_ fraction: Double, role: Role = .accent, sign: SeriesSign = .solid) {
    self.fraction = fraction
    self.role = role
    self.sign = sign
  }

  private static let eighths: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  package func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty, fraction > 0 else { return }
    let share = unitFraction(fraction)
    let eighths = sign == .solid && canvas.glyphs == .utf8
    let steps = eighths ? 8 : 1
    let wanted = share * Double(area.width * steps)
    let filled = max(clamped(wanted, to: 0...(area.width * steps)), 1)
    let (full, part) = (filled / steps, filled % steps)
    canvas.fill(area.leading(full), with: sign.glyph, role: role)
    guard part > 0 else { return }
    let end = area.droppingLeading(full).leading(1)
    canvas.fill(end, with: Self.eighths[part - 1], role: role)
  }
}

/// Shares of a whole, one after the other on one line, each with its role and sign.
package struct StackedBar: Widget {
  /// One share.
  package struct Segment: Hashable, Sendable {
    /// Size compared with the other segments, 0 or more.
    package var size: Double
    /// Its meaning.
    package var role: Role
    /// Its second sign.
    package var sign: SeriesSign

    /// A share with its role and sign.
    package init(_ size: Double, role: Role, sign: SeriesSign) {
      self.size = size
      self.role = role
      self.sign = sign
    }
  }

  /// The shares from left to right.
  package var segments: [Segment]

  /// Shares that fill the whole area together.
  package init(_ segments: [Segment]) { self.segments = segments }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    let sizes = segments.map { $0.size.isFinite ? max($0.size, 0) : 0 }
    let total = sizes.reduce(0, +)
    guard !area.isEmpty, total > 0, total.isFinite else { return }
    var passed = 0.0
    var start = 0
    for (segment, size) in zip(segments, sizes) {
      passed += size
      let end = clamped(passed / total * Double(area.width), to: start...area.width)
      canvas.fill(
        area.droppingLeading(start).leading(end - start), with: segment.sign.glyph,
        role: segment.role)
      start = end
    }
  }
}
