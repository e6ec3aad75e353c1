import ModelCore

// Explore in words.
extension ExploreScreen {
  /// Panes whose lines can be selected; the curve has none.
  private static let listed: [Pane] = [.shape, .parameters, .costs, .doubling, .rule]

  func selectable(_ frame: ScreenFrame) -> [ScreenLine] {
    Self.listed.flatMap { pane in
      texts(of: pane, frame).map { ScreenLine(pane.title, $0) }
    }
  }

  func place(_ frame: ScreenFrame) -> Int? {
    let fields = frame.subject.sizing.fields
    guard pane != .shape, pane != .curve else { return fields.firstIndex(of: field) }
    let before = Self.listed.prefix { $0 != pane }.reduce(0) { $0 + texts(of: $1, frame).count }
    let count = texts(of: pane, frame).count
    return count > 0 ? before + min(selection(in: pane), count - 1) : nil
  }

  mutating func select(_ index: Int, _ frame: ScreenFrame) {
    var rest = index
    for pane in Self.listed {
      let count = texts(of: pane, frame).count
      guard rest >= count else {
        if pane == .shape { select(frame.subject.sizing.fields[max(rest, 0)]) }
        select(rest, in: pane)
        return
      }
      rest -= count
    }
  }

  func remarks(_ frame: ScreenFrame) -> [String] {
    let sizing = frame.subject.sizing
    let sentence = ShapeWords.sequence(sizing, frame.format)
    return [
      "\(frame.subject.name.description), \(frame.subject.status)"
    ] + frame.subject.reasons.map { "\(frame.subject.grade.word): \($0)" } + [
      ShapeWords.captions(sizing.config, frame.format)[0], sentence.text + sentence.warning,
      GrowthCurve.words(frame.subject, field, frame.format),
    ]
  }

  private func texts(of pane: Pane, _ frame: ScreenFrame) -> [String] {
    switch pane {
    case .shape:
      let sizing = frame.subject.sizing
      return sizing.fields.map { "\($0.symbol) \($0.word) \(frame.format.exact(sizing[$0]))" }
    case .doubling:
      return DoublingTable.rows(frame.figures.doubling).map {
        DoublingTable.words($0, frame.format)
      }
    case .parameters, .costs, .rule:
      return lines(of: pane, frame.subject, frame.figures, frame.format)
        .filter { $0.figure != nil }.map(\.words)
    case .curve: return []
    }
  }
}

extension FigureLine {
  /// The line without a picture.
  var words: String {
    switch kind {
    case .blank: ""
    case .note: label
    case .pair: "\(label.drop { $0 == " " }): \(value)"
    case .headline(let grade): "total: \(label), \(value), \(grade.word)"
    case .bar(_, let share): "\(label): \(value), \(share)"
    }
  }
}

extension DoublingTable {
  /// A row in words.
  static func words(_ row: Doubling.Row, _ format: NumberFormat) -> String {
    let name = "\(row.field.symbol) doubled"
    guard let total = row.total else { return "\(name): beyond the limit" }
    let follows = follows(row, format)
    return ScreenLine.joined([
      "\(name): new total \(format.exact(total))", "change \(format.change(row.change))",
      "factor \(format.factor(row.factor))",
      "grows as \(row.field.symbol)^\(format.fixed(row.exponent, digits: 2))",
      row.kvCacheBytes.map { $0 > 0 ? "KV at seq \(format.bytes($0))" : "" } ?? "",
      row.forwardFLOPs.map { "forward \(format.flops($0))" } ?? "",
      row.follows.isEmpty ? follows : "follows \(follows)",
    ])
  }
}

extension GrowthCurve {
  /// What the curve shows: the total at its ends, now, and how it grows.
  static func words(_ subject: Subject, _ field: ModelField, _ format: NumberFormat) -> String {
    "total against \(field.symbol), \(caption(subject.sizing, field, format))"
  }
}
