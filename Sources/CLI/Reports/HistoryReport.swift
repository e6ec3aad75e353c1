import Catalog
import ModelCore
import Syntax
import TermUI

/// `history` in all its forms.
struct HistoryReport {
  /// Whether the lesson's own figures are told as well.
  private let hasLesson: Bool
  private let rows: [HistoryRow]
  private let format: NumberFormat

  /// Lists the rows a query wants.
  init(_ query: HistoryQuery, format: NumberFormat = .standard) {
    self.init(query.rows(), hasLesson: query.table != nil, format: format)
  }

  /// Lists rows in the order they come in.
  init(
    _ rows: [HistoryRow], hasLesson: Bool = false, format: NumberFormat = .standard
  ) {
    self.format = format
    self.rows = rows
    self.hasLesson = hasLesson
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    var members: [String: JSONOutput] = ["rows": .array(rows.map(Self.member))]
    if let growth = HistoryGrowth(rows) {
      members["growth"] = [
        "factor_per_year": .double(growth.factorPerYear), "rows": .integer(growth.count),
        "first_year": .integer(growth.first), "last_year": .integer(growth.last),
        "grades": ["exact", "published"], "method": "least squares on log10 of parameters",
      ]
    }
    return members
  }

  private static func member(_ row: HistoryRow) -> JSONOutput {
    func count(_ value: Int?) -> JSONOutput { value.map { .integer($0) } ?? .null }
    func text(_ value: String?) -> JSONOutput { value.map { .string($0) } ?? .null }
    return [
      "name": .string(row.name), "organization": .string(row.organization),
      "date": .string(row.monthText), "year": .integer(row.year),
      "kind": .string(row.kind.rawValue), "parameters": count(row.parameters),
      "parameters_low": count(row.range?.lowerBound),
      "parameters_high": count(row.range?.upperBound), "headline_parameters": count(row.headline),
      "active_parameters": count(row.active), "training_tokens": count(row.tokens),
      "training_flops": row.flops.map { .double($0.flops) } ?? .null,
      "training_flops_grade": text(row.flops?.grade.rawValue),
      "context_length": count(row.context),
      "open_weights": row.hasOpenWeights.map { .bool($0) } ?? .null,
      "license": text(row.license?.name), "license_grade": text(row.license?.grade.rawValue),
      "license_source": text(row.license?.source.title),
      "license_source_url": text(row.license?.source.url),
      "license_source_year": count(row.license?.source.year),
      "license_note": text(row.license?.note), "preset": text(row.preset),
      "grade": .string(row.grade.rawValue), "source": .string(row.source.title),
      "source_url": .string(row.source.url), "source_year": .integer(row.source.year),
      "also": .array(row.also.map { .string($0.title) }), "note": .string(row.note),
      "lesson_figure": text(row.lesson?.figure), "lesson_verdict": text(row.lesson?.verdict),
    ]
  }

  /// The rows for other programs.
  var table: ReportTable {
    ReportTable(
      keys: [
        "date", "name", "organization", "kind", "parameters", "grade", "headline_parameters",
        "active_parameters", "training_tokens", "training_flops", "training_flops_grade",
        "context_length", "open_weights", "license", "preset", "source", "source_url",
        "license_grade", "license_source_url",
      ],
      rows: rows.map { row in
        func digits(_ value: Int?) -> String { value.map(String.init) ?? "" }
        return [
          row.monthText, row.name, row.organization, row.kind.rawValue, digits(row.parameters),
          row.grade.rawValue, digits(row.headline), digits(row.active), digits(row.tokens),
          row.flops.map { "\($0.flops)" } ?? "", row.flops?.grade.rawValue ?? "",
          digits(row.context), row.hasOpenWeights.map { "\($0)" } ?? "",
          row.license?.name ?? "", row.preset ?? "", row.source.title, row.source.url,
          row.license?.grade.rawValue ?? "", row.license?.source.url ?? "",
        ]
      })
  }

  /// The table for people; sources are listed once below it.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    guard !rows.isEmpty else {
      layout.line("No model is like that; history without flags lists all.")
      return layout.text
    }
    var sources = SourceList()
    var cells = [["date", "model", "parameters", "weights", "grade", ""]]
    for row in rows {
      let weights = row.hasOpenWeights.map { $0 ? "open" : "closed" } ?? ""
      cells.append([
        row.monthText, glyphs.cut(row.name, toWidth: 22), size(row), weights,
        row.grade.word, sources.key(row.source),
      ])
    }
    layout.rows(cells, [.left, .left, .right, .left, .left, .right])
    layout.line()
    addLesson(to: &layout)
    addGrowth(to: &layout)
    addLicenses(to: &layout, &sources)
    sources.add(to: &layout)
    return layout.text
  }

  /// What the open weights may be used under: each license once, its models after it, and the
  /// documents that say so.
  private func addLicenses(to layout: inout TextLayout, _ sources: inout SourceList) {
    var names: [String] = []
    var models: [String: [String]] = [:]
    for row in rows {
      guard let license = row.license else { continue }
      let name = license.name ?? license.words
      if models[name] == nil { names.append(name) }
      let grade = license.grade == .reported ? ", \(Grade.reported.word)" : ""
      let key = sources.key(license.source)
      models[name, default: []].append(TextLayout.whole("\(row.name)\(grade) \(key)"))
    }
    guard !names.isEmpty else { return }
    layout.line("Licenses of the open weights")
    for name in names {
      layout.line("  \(name)")
      layout.labeled("", (models[name] ?? []).joined(separator: "; "), indent: 4)
    }
    layout.line()
  }

  /// Every digit of what is known, a range in short where the sources disagree.
  private func size(_ row: HistoryRow) -> String {
    if let parameters = row.parameters { return format.exact(parameters) }
    guard let range = row.range else { return "unknown" }
    return "\(format.short(range.lowerBound)) to \(format.short(range.upperBound))"
  }

  /// What the lesson says of these models, and what is better.
  private func addLesson(to layout: inout TextLayout) {
    let figures = rows.compactMap(\.lesson)
    guard hasLesson, !figures.isEmpty else { return }
    // What the lesson says of a whole table belongs to no row of it.
    let names = Set(rows.map(\.name))
    let whole = LessonFigure.all.filter { figure in
      switch figure.topic {
      case "Growth from early networks to frontier": names.contains("GPT-1")
      case "Open models match closed ones": names.contains("Gemma 2B")
      default: false
      }
    }
    layout.line("The lesson's figures beside the best there are")
    layout.lesson(figures + whole)
    layout.line()
  }

  private func addGrowth(to layout: inout TextLayout) {
    guard let growth = HistoryGrowth(rows) else { return }
    layout.labeled(
      "Growth",
      """
      \(format.factor(growth.factorPerYear)) a year: least squares on log N over \
      \(growth.count) of these models, \(growth.first) to \(growth.last), exact and published \
      sizes only
      """, indent: 8)
    layout.line()
  }
}
