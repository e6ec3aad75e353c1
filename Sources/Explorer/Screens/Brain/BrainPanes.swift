import Catalog
import ModelCore
import TermUI

// What Brain draws: the comparison, the literature and the lesson's table.
extension BrainScreen {
  func draw(_ frame: ScreenFrame, into canvas: inout Canvas, in area: Rect) {
    let layout = BrainLayout(area, pane, frame.layout)
    for place in layout.panes {
      if layout.hasBoxes {
        let note = place.pane == .comparison ? frame.subject.name.description : ""
        canvas.place(
          Panel(place.pane.title, note: note, isFocused: place.pane == pane), in: place.area)
      }
      let list = layout.list(place)
      let words = layout.words(place)
      switch place.pane {
      case .comparison: drawComparison(frame, layout.kind, into: &canvas, in: list, words)
      case .literature: drawLiterature(frame, layout.kind, into: &canvas, in: list, words)
      case .lesson where layout.kind == .large: drawWholeLesson(into: &canvas, in: list)
      case .lesson: drawLesson(into: &canvas, in: list, words)
      }
    }
  }

  /// The line of a pane that is marked: only where keys go.
  private func marked(_ pane: Pane, _ selection: ListSelection) -> Int? {
    pane == self.pane ? selection.selected : nil
  }

  private func drawComparison(
    _ frame: ScreenFrame, _ kind: LayoutKind, into canvas: inout Canvas, in list: Rect,
    _ words: Rect
  ) {
    let format = frame.format
    let lines = BrainLines.comparison(frame.subject)
    let selection = selection(in: .comparison, count: lines.count)
    let rows = lines.map { line -> [Table.Entry] in
      let fraction = BrainLines.fraction(line.value)
      return [
        .text(line.label), .text(line.valueText(format), HistoryTable.role(line.grade)),
        .text(
          line.range.map {
            "\(BrainLines.short($0.lowerBound, format))–\(BrainLines.short($0.upperBound, format))"
          } ?? "", .dim),
        .bar(
          line.isBrain
            ? Bar(fraction, role: .series1, sign: .solid)
            : Bar(fraction, role: .series2, sign: line.grade == .exact ? .dark : .light)),
        .text(line.grade.word, HistoryTable.role(line.grade)),
      ]
    }
    canvas.place(
      Table(
        columns: [
          Table.Column("", minimum: 8), Table.Column("", .trailing),
          Table.Column("", minimum: 12, priority: 2),
          Table.Column("", minimum: 8, priority: 3, grows: true),
          Table.Column("", minimum: 5, priority: 1),
        ], rows: rows, selected: marked(.comparison, selection),
        offset: selection.offset(height: list.height), hasHeader: false), in: list)
    let source = BrainLines.source(lines[selection.index], frame.subject)
    canvas.place(
      TextBlock("Source: \(source)\n" + BrainLines.sentences(frame.subject, format), role: .note),
      in: words)
  }

  private func drawLiterature(
    _ frame: ScreenFrame, _ kind: LayoutKind, into canvas: inout Canvas, in list: Rect,
    _ words: Rect
  ) {
    let format = frame.format
    let all = BrainRow.all
    let selection = selection(in: .literature, count: all.count)
    let rows = all.map { row -> [Table.Entry] in
      [
        .text(row.name), .text(Self.value(row, format), HistoryTable.role(row.grade)),
        .text(Self.isCount(row) ? row.quantity.unit : "", .dim), Self.bar(row),
        .text(row.grade.word, HistoryTable.role(row.grade)),
      ]
    }
    canvas.place(
      Table(
        columns: [
          Table.Column("", minimum: kind == .compact ? 12 : 24), Table.Column("", .trailing),
          Table.Column("", minimum: 8, priority: 4),
          Table.Column("", minimum: 8, priority: 3, grows: true),
          Table.Column("", minimum: 11, priority: 1),
        ], rows: rows, selected: marked(.literature, selection),
        offset: selection.offset(height: list.height), hasHeader: false), in: list)
    canvas.place(TextBlock(Self.words(all[selection.index], format), role: .note), in: words)
  }

  /// Whether it counts cells or synapses; the others have their unit beside the value.
  static func isCount(_ row: BrainRow) -> Bool {
    switch row.quantity {
    case .neurons, .cells, .synapses, .synapsesPerNeuron: true
    case .mass, .share, .power, .energy: false
    }
  }

  /// Counts of cells and synapses have a bar, 1 to 1,000T; other quantities have none.
  private static func bar(_ row: BrainRow) -> Table.Entry {
    switch row.quantity {
    case .neurons, .cells:
      .bar(Bar(BrainLines.fraction(row.value), role: .series1, sign: .solid))
    case .synapses, .synapsesPerNeuron:
      .bar(Bar(BrainLines.fraction(row.value), role: .series3, sign: .medium))
    case .mass, .share, .power, .energy: .text("")
    }
  }

  static func value(_ row: BrainRow, _ format: NumberFormat) -> String {
    let text = BrainLines.short(row.value, format)
    return switch row.quantity {
    case .neurons, .cells, .synapses, .synapsesPerNeuron: text
    case .mass, .power, .energy: "\(text) \(row.quantity.unit)"
    case .share: format.percent(row.value)
    }
  }

  /// What is known of a row: its range, what has to be said, its source.
  static func words(_ row: BrainRow, _ format: NumberFormat) -> String {
    var words: [String] = []
    if let range = row.range {
      words.append("\(Self.range(range, format)) \(row.quantity.unit).")
    }
    words.append("Source: \(row.source.shortReference).")
    if !row.note.isEmpty { words.append(row.note) }
    return words.joined(separator: " ")
  }

  private func drawLesson(into canvas: inout Canvas, in list: Rect, _ words: Rect) {
    let all = BrainTableRow.all
    let selection = selection(in: .lesson, count: all.count)
    canvas.place(
      Table(
        columns: [
          Table.Column("", minimum: 8), Table.Column("", minimum: 8), Table.Column("", minimum: 8),
        ],
        rows: all.map { [.text($0.aspect, .strong), .text($0.brain), .text($0.model)] },
        selected: marked(.lesson, selection),
        offset: selection.offset(height: list.height), hasHeader: false), in: list)
    let row = all[selection.index]
    var text = "\(row.aspect): \(row.brain) | \(row.model)"
    if !row.correction.isEmpty { text += "\n→ Like with like: \(row.correction)." }
    text += "\nSource: \(BrainTableRow.source.shortReference)"
    canvas.place(TextBlock(text, role: .note), in: words)
  }

  /// Where there is room every row stands there with all its words.
  private func drawWholeLesson(into canvas: inout Canvas, in area: Rect) {
    let all = BrainTableRow.all
    let selected = marked(.lesson, selection(in: .lesson, count: all.count))
    var rest = area.droppingTrailing(1)
    func add(_ text: String, _ role: Role, indent: Int) {
      let block = TextBlock(text, role: role)
      let place = rest.droppingLeading(indent)
      canvas.place(block, in: place)
      rest = rest.droppingTop(block.lines(width: place.width, glyphs: canvas.glyphs).count)
    }
    for (index, row) in all.enumerated() {
      if index == selected {
        canvas.set("▸", column: rest.column, row: rest.row, role: .accent)
      }
      add(row.aspect, .strong, indent: 1)
      add("brain: \(row.brain)", .text, indent: 3)
      add("model: \(row.model)", .text, indent: 3)
      if !row.correction.isEmpty { add("→ \(row.correction)", .good, indent: 3) }
    }
    let source = BrainTableRow.source
    add("Source: \(source.shortReference), as the lesson puts it", .note, indent: 1)
  }
}
