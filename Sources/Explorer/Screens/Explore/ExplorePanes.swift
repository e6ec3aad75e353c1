import ModelCore
import TermUI

extension ExploreScreen {
  func draw(_ frame: ScreenFrame, into canvas: inout Canvas, in area: Rect) {
    let layout = ExploreLayout(area, self, frame.subject, kind: frame.layout)
    for (pane, rect) in layout.panes {
      if layout.kind != .compact {
        canvas.place(
          Panel(
            title(of: pane, frame), note: note(of: pane, layout, frame),
            isFocused: pane == self.pane),
          in: rect)
      }
      let inner = layout.inner(rect)
      switch pane {
      case .shape: drawShape(frame, layout, into: &canvas, in: inner)
      case .parameters, .costs, .rule: drawFigures(pane, frame, layout, into: &canvas, in: inner)
      case .doubling: drawDoubling(frame, into: &canvas, in: inner)
      case .curve: canvas.place(GrowthCurve(frame.subject, field, frame.format), in: inner)
      }
    }
    drawStatus(frame, layout, into: &canvas)
  }

  private func title(of pane: Pane, _ frame: ScreenFrame) -> String {
    switch pane {
    case .curve: "\(pane.title) \(field.symbol)"
    case .doubling: frame.subject.sizing.unlinked.isEmpty ? pane.title : "\(pane.title), unlinked"
    case .shape, .parameters, .costs, .rule: pane.title
    }
  }

  private func note(of pane: Pane, _ layout: ExploreLayout, _ frame: ScreenFrame) -> String {
    let all = frame.subject.sizing.fields
    guard pane == .shape, layout.fields.count < all.count, let first = layout.fields.first,
      let start = all.firstIndex(of: first)
    else { return "" }
    return "\(start + 1)-\(start + layout.fields.count) of \(all.count)"
  }

  // MARK: Shape

  private func drawShape(
    _ frame: ScreenFrame, _ layout: ExploreLayout, into canvas: inout Canvas, in area: Rect
  ) {
    if layout.kind == .large {
      let line = area.line(0).inset(columns: 1)
      canvas.put("model", column: line.column, row: line.row, width: line.width, role: .dim)
      let name = line.droppingLeading(8)
      canvas.put(
        frame.subject.name.description, column: name.column, row: name.row,
        width: name.width, role: .strong)
    }
    for (index, field) in layout.fields.enumerated() {
      drawSlider(field, frame, into: &canvas, in: layout.sliders.line(index))
    }
    guard layout.kind != .compact else { return }
    let caption = area.bottom(1).inset(columns: 1)
    let captions = ShapeWords.captions(frame.subject.config, frame.format)
    canvas.put(
      captions.first { canvas.width(of: $0) <= caption.width } ?? captions.last ?? "",
      column: caption.column, row: caption.row,
      width: caption.width, role: .dim)
  }

  private func drawSlider(
    _ field: ModelField, _ frame: ScreenFrame, into canvas: inout Canvas, in line: Rect
  ) {
    canvas.place(
      SliderLine(
        sizing: frame.subject.sizing, field: field, focus: pane == .shape ? self.field : nil,
        showsFollowers: self.field == .dModel, editor: editor, format: frame.format), in: line)
  }

  // MARK: Figures

  private func drawFigures(
    _ pane: Pane, _ frame: ScreenFrame, _ layout: ExploreLayout, into canvas: inout Canvas,
    in area: Rect
  ) {
    let lines = lines(of: pane, frame, height: area.height)
    canvas.place(
      FigureList(lines: lines, selected: pane == self.pane ? selection(in: pane) : nil), in: area)
  }

  /// Every line where there is room or keys to scroll; beside the sliders the ones that fit.
  private func lines(of pane: Pane, _ frame: ScreenFrame, height: Int) -> [FigureLine] {
    switch pane {
    case .costs: return CostLines.all(frame.subject, frame.figures, frame.format)
    case .rule: return ParameterLines.ruleTerms(frame.figures, frame.format)
    case .parameters, .shape, .doubling, .curve:
      let all = ParameterLines.all(frame.subject, frame.figures, frame.format)
      let isWhole = all.count { $0 != .blank } <= height
      guard frame.layout == .full, self.pane != .parameters, !isWhole else { return all }
      return ParameterLines.short(frame.subject, frame.figures, frame.format)
    }
  }

  private func drawDoubling(_ frame: ScreenFrame, into canvas: inout Canvas, in area: Rect) {
    let selected = pane == .doubling ? selection(in: .doubling) : nil
    canvas.place(
      DoublingTable.table(frame.figures.doubling, frame.format, selected: selected),
      in: area.droppingTrailing(1))
  }

  // MARK: Status

  private func drawStatus(
    _ frame: ScreenFrame, _ layout: ExploreLayout, into canvas: inout Canvas
  ) {
    let subject = frame.subject
    let format = frame.format
    let line = layout.status.line(0).inset(columns: 1)
    guard !line.isEmpty else { return }
    if layout.kind == .compact {
      let bars = ParameterLines.bars(frame.figures, format).prefix(3).compactMap {
        row -> String? in
        guard case .bar(_, let share) = row.kind else { return nil }
        return "\(row.label) \(share)"
      }
      let total = format.exact(frame.figures.count.total)
      canvas.put(
        "total  \(total)", column: line.column, row: line.row, width: line.width, role: .strong)
      canvas.putTrailing(
        format.short(frame.figures.count.total), endColumn: line.endColumn, row: line.row,
        role: HistoryTable.role(subject.grade))
      let second = layout.status.line(1).inset(columns: 1)
      canvas.put(
        bars.joined(separator: "  "), column: second.column, row: second.row,
        width: second.width, role: .dim)
      return
    }
    let used = canvas.put(
      subject.name.description, column: line.column, row: line.row, width: line.width / 2,
      role: .strong)
    let rest = line.droppingLeading(used + 2)
    canvas.put(subject.status, column: rest.column, row: rest.row, width: rest.width, role: .dim)
    let counted = "counted " + format.exact(subject.start.config.parameterCount.total)
    var texts = [counted]
    if case .preset(let preset) = subject.origin {
      texts.insert("published \(preset.headline)   \(counted)", at: 0)
    }
    let room = line.width - used - canvas.width(of: subject.status) - 4
    if let text = texts.first(where: { canvas.width(of: $0) <= room }) {
      canvas.putTrailing(text, endColumn: line.endColumn, row: line.row, role: .dim)
    }
    let second = layout.status.line(1).inset(columns: 1)
    let sentence = ShapeWords.sequence(subject.sizing, format)
    let said = canvas.put(
      sentence.text, column: second.column, row: second.row, width: second.width, role: .note)
    canvas.put(
      sentence.warning, column: second.column + said, row: second.row,
      width: second.width - said, role: .warn)
  }
}
