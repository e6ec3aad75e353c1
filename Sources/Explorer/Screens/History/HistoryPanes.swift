import Catalog
import ModelCore
import TermUI

// What History draws: the table, the words about the selected row, and the timeline.
extension HistoryScreen {
  func draw(_ frame: ScreenFrame, into canvas: inout Canvas, in area: Rect) {
    let layout = HistoryLayout(area, frame.layout)
    let rows = rows
    if layout.kind == .large || layout.kind == .full {
      canvas.place(
        Panel(panelTitle, note: "\(rows.count) of \(HistoryRow.all.count)", isFocused: true),
        in: layout.tableBox)
      canvas.place(Panel(row?.name ?? "Nothing found"), in: layout.detailBox)
    }
    canvas.place(HistoryTable(self, layout, frame.format).table, in: layout.table)
    if let editor { drawEditor(editor, into: &canvas, layout) }
    if rows.isEmpty { drawNothing(into: &canvas, layout) }
    drawDetail(frame.format, layout.kind, into: &canvas, in: layout.detail)
    guard !layout.timelineBox.isEmpty else { return }
    canvas.place(Panel("Parameters against years · log scale"), in: layout.timelineBox)
    canvas.place(
      HistoryTimeline(rows, selected: row, frame.format), in: Panel.inner(layout.timelineBox))
  }

  /// The title of the table: what it holds.
  var panelTitle: String {
    var words = ["History"]
    if let table = query.table { words.append(table.title) }
    if let open = query.hasOpenWeights { words.append(open ? "open weights" : "closed weights") }
    if let kind = query.kind { words.append(kind.rawValue) }
    if let year = query.since { words.append("since \(year)") }
    if !found.isEmpty { words.append("/\(found)") }
    return words.joined(separator: " · ")
  }

  /// The typed words stand where the box begins.
  private func drawEditor(
    _ editor: TextField, into canvas: inout Canvas, _ layout: HistoryLayout
  ) {
    let line = layout.tableBox.line(0).inset(columns: layout.kind == .compact ? 0 : 2)
    canvas.fill(line.leading(32))
    canvas.put("/", column: line.column, row: line.row, role: .accent)
    canvas.place(editor, in: line.droppingLeading(1).leading(31))
  }

  private func drawNothing(into canvas: inout Canvas, _ layout: HistoryLayout) {
    canvas.place(
      TextBlock("No model is like that. Esc shows all again.", role: .note),
      in: layout.table.droppingTop(2).inset(columns: 1))
  }

  private func drawDetail(
    _ format: NumberFormat, _ kind: LayoutKind, into canvas: inout Canvas, in area: Rect
  ) {
    guard let row else { return }
    var rest = area
    for line in HistoryDetail.lines(row, format, showsAddress: kind == .large) {
      let block = TextBlock(line.text, role: line.role)
      canvas.place(block, in: rest)
      rest = rest.droppingTop(block.lines(width: rest.width, glyphs: canvas.glyphs).count)
    }
  }
}

/// What is known of a row, in words.
enum HistoryDetail {
  /// Lines from the most important to the least; empty ones are left out.
  static func lines(
    _ row: HistoryRow, _ format: NumberFormat, showsAddress: Bool
  ) -> [(text: String, role: Role)] {
    let lines: [(text: String, role: Role)] = [
      (size(row, format), HistoryTable.role(row.grade)),
      ("Source: \(source(row, showsAddress: showsAddress))", .dim),
      ("\(row.organization), \(row.monthText), \(row.kind.rawValue)", .text),
      (format.inProse(lesson(row)), .estimate), (training(row, format), .text),
      (weights(row), .text), (format.inProse(row.note), .note),
      (license(row, showsAddress: showsAddress), .dim), (also(row), .dim),
    ]
    return lines.filter { !$0.text.isEmpty }
  }

  /// The figure of a row with all that is known about it.
  static func explained(_ row: HistoryRow, _ format: NumberFormat) -> FigureSource {
    FigureSource(
      title: row.name, figure: size(row, format),
      // Without a size the grade is about the rest, which says its own.
      grade: row.parameters == nil && row.range == nil ? nil : row.grade,
      words: [
        "\(row.organization), \(row.monthText), \(row.kind.rawValue)",
        format.inProse(lesson(row)), training(row, format), weights(row),
        row.license?.note ?? "", format.inProse(row.note),
      ], sources: [row.source] + row.also + [row.license?.source].compactMap(\.self))
  }

  private static func size(_ row: HistoryRow, _ format: NumberFormat) -> String {
    var words = [HistoryTable.sizeText(row, format) + " parameters, \(row.grade.word)"]
    if row.parameters == nil, row.range == nil { words = ["size unknown"] }
    if let range = row.range, row.parameters != nil {
      words.append("\(format.short(range.lowerBound)) to \(format.short(range.upperBound)) claimed")
    }
    if let headline = row.headline { words.append("headline \(format.short(headline))") }
    if let active = row.active { words.append("active \(format.short(active))") }
    return words.joined(separator: " · ")
  }

  private static func training(_ row: HistoryRow, _ format: NumberFormat) -> String {
    let tokens = row.tokens.map { "\(format.short($0)) tokens" } ?? "tokens unknown"
    let work =
      row.flops.map { "training \(format.flops($0.flops)), \($0.grade.word)" }
      ?? "training FLOPs unknown"
    let context = row.context.map { "context \(format.exact($0))" } ?? "context unknown"
    return [tokens, work, context].joined(separator: " · ")
  }

  private static func weights(_ row: HistoryRow) -> String {
    let weights =
      row.hasOpenWeights.map { $0 ? "weights open" : "weights closed" } ?? "weights: not known"
    let shape = row.preset.map { "shape \($0): Enter loads it" } ?? "no shape to load"
    return [weights, row.license?.words, shape].compactMap(\.self).joined(separator: " · ")
  }

  /// Which document names the license, and what has to be said about it.
  private static func license(_ row: HistoryRow, showsAddress: Bool) -> String {
    guard let license = row.license else { return "" }
    let document = words(license.source, showsAddress: showsAddress)
    return "License: \(document)" + (license.note.isEmpty ? "" : " · \(license.note)")
  }

  private static func lesson(_ row: HistoryRow) -> String {
    row.lesson.map { "Lesson: \($0.figure), \($0.verdict). Better: \($0.better)" } ?? ""
  }

  /// Where the figures stand.
  static func source(_ row: HistoryRow, showsAddress: Bool) -> String {
    words(row.source, showsAddress: showsAddress)
  }

  private static func words(_ source: Source, showsAddress: Bool) -> String {
    showsAddress ? source.reference : source.shortReference
  }

  private static func also(_ row: HistoryRow) -> String {
    row.also.isEmpty ? "" : "Also: " + row.also.map(\.title).joined(separator: "; ")
  }
}
