import ModelCore
import TermUI

extension CircleScreen {
  func draw(_ frame: ScreenFrame, into canvas: inout Canvas, in area: Rect) {
    let layout = CircleLayout(area, self, kind: frame.layout)
    // Measured once: every pane shows the same moment.
    let run = session.run
    for (pane, rect) in layout.panes {
      if layout.kind != .compact {
        canvas.place(
          Panel(pane.title, note: note(of: pane, run, frame), isFocused: pane == self.pane),
          in: rect)
      }
      let inner = layout.inner(rect)
      switch pane {
      case .fit: drawFit(run, frame, into: &canvas, in: inner)
      case .training: drawTraining(run, frame, layout, into: &canvas)
      case .curves: canvas.place(CircleCurves(session, run, frame), in: inner)
      case .unrolled: canvas.place(CircleUnrolledView(run), in: inner)
      case .neurons: drawNeurons(run, frame, into: &canvas, in: inner)
      case .sweep: canvas.place(CircleSweepChart(sweep, settings, frame), in: inner)
      case .scale: canvas.place(CircleScale(settings.neurons, frame), in: inner)
      }
    }
    drawStatus(run, frame, layout, into: &canvas)
  }

  private func note(of pane: Pane, _ run: CircleRun, _ frame: ScreenFrame) -> String {
    switch pane {
    case .fit: "target dotted"
    case .training: isRunning ? "running" : run.divergence != nil ? "diverged" : "paused"
    case .curves: "loss dotted"
    case .unrolled: "(radius − 1) · N²"
    case .neurons: "\(selectedNeuron + 1) of \(settings.neurons)"
    case .sweep: "error against N"
    case .scale: "log scale"
    }
  }

  // MARK: Fit

  /// The picture; beside it, where nothing else shows them, the figures.
  private func drawFit(
    _ run: CircleRun, _ frame: ScreenFrame, into canvas: inout Canvas, in area: Rect
  ) {
    let selected = pane == .neurons ? selectedNeuron : nil
    let picture = CirclePicture(run, session.trainer.network, layers: layers, selected: selected)
    guard frame.layout == .compact else {
      canvas.place(picture, in: area)
      return
    }
    let square = CirclePicture.square(in: area)
    canvas.place(picture, in: area.leading(square.width + 1))
    drawFigures(
      run, frame, isShort: true, into: &canvas, in: area.droppingLeading(square.width + 2))
  }

  // MARK: Training

  private func drawTraining(
    _ run: CircleRun, _ frame: ScreenFrame, _ layout: CircleLayout, into canvas: inout Canvas
  ) {
    let choices = frame.workspace.circle
    for (index, field) in layout.fields.enumerated() {
      let line = layout.sliders.line(index)
      // Keys move the fields from every pane but the list.
      let isFocused = field == self.field && pane != .neurons
      canvas.place(
        Slider(
          symbol: field.label, word: "", fraction: choices.position(field),
          value: choices.text(field, frame.format), isFocused: isFocused,
          columns: CircleLayout.columns), in: line)
      guard field == self.field, let editor else { continue }
      let place = Slider.valueArea(CircleLayout.columns, in: line).droppingLeading(1)
      canvas.fill(place)
      canvas.place(editor, in: place)
    }
    drawFigures(run, frame, isShort: false, into: &canvas, in: layout.figures)
  }

  /// Progress and figures, two to a line where they fit.
  private func drawFigures(
    _ run: CircleRun, _ frame: ScreenFrame, isShort: Bool, into canvas: inout Canvas, in area: Rect
  ) {
    var lines: [[(name: String, value: String)]] = [[]]
    let figures = CircleWords.figures(run, frame.format)
    // Names and values that stand beside each other, the others alone.
    let pairs = [
      ["area error", "bound"], ["ratio", "edges"], ["loss", "IoU"], ["worst", "bends"],
    ]
    let order =
      isShort
      ? ["area error", "bound", "ratio", "edges", "loss", "worst", "bends"].map { [$0] }
      : pairs + [["neurons"]] + (frame.layout == .large ? [["regions"]] : [])
    for names in order {
      lines.append(names.compactMap { name in figures.first { $0.name == name } })
    }
    lines.removeAll { $0.isEmpty }
    drawProgress(run, frame, into: &canvas, in: area.line(0).inset(columns: 1))
    for (row, line) in lines.prefix(max(area.height - 1, 0)).enumerated() {
      let place = area.line(row + 1).inset(columns: 1)
      // The left half holds "area error" and nine digits whole.
      let half = max((place.width + 1) / 2, min(22, place.width - 15))
      for (index, figure) in line.enumerated() {
        let part = index == 0 ? place.leading(half - 2) : place.droppingLeading(half)
        draw(figure, into: &canvas, in: line.count > 1 ? part : place)
      }
    }
    guard frame.layout == .full, !isShort else { return }
    let rest = area.droppingTop(1 + lines.count)
    // Where there is more room than the curves need, a line stays free above them.
    let trend = rest.bottom(min(rest.height > 5 ? rest.height - 1 : rest.height, 6))
    canvas.place(CircleTrend(session, run), in: trend.inset(columns: 1))
  }

  private func draw(
    _ figure: (name: String, value: String), into canvas: inout Canvas, in place: Rect
  ) {
    let used = canvas.put(
      figure.name, column: place.column, row: place.row, width: place.width, role: .dim)
    let role: Role = figure.name == "area error" || figure.name == "ratio" ? .strong : .text
    canvas.putTrailing(
      figure.value, endColumn: place.endColumn, row: place.row, width: place.width - used - 1,
      role: role)
  }

  private func drawProgress(
    _ run: CircleRun, _ frame: ScreenFrame, into canvas: inout Canvas, in line: Rect
  ) {
    guard !line.isEmpty else { return }
    let format = frame.format
    let words = "\(format.exact(run.steps)) of \(format.exact(run.settings.steps))"
    let width = canvas.width(of: words)
    canvas.put("step", column: line.column, row: line.row, width: line.width, role: .dim)
    canvas.putTrailing(
      words, endColumn: line.endColumn, row: line.row, width: max(line.width - 5, 0),
      role: run.divergence == nil ? .text : .bad)
    let bar = line.droppingLeading(6).droppingTrailing(width + 1)
    guard bar.width > 3 else { return }
    canvas.place(Bar(Double(run.steps) / Double(run.settings.steps)), in: bar)
  }

  // MARK: Neurons

  private func drawNeurons(
    _ run: CircleRun, _ frame: ScreenFrame, into canvas: inout Canvas, in area: Rect
  ) {
    let lines = neuronLines(run, frame.format)
    let selection = ListSelection(count: lines.count, index: selectedNeuron)
    canvas.place(
      Table(
        columns: [
          Table.Column("", .trailing), Table.Column("toward", .trailing),
          Table.Column("at", .trailing, priority: 1),
          Table.Column("weight", .trailing, priority: 2),
          Table.Column("corners", minimum: 7, grows: true),
        ],
        rows: lines.map { line in
          line.enumerated().map { .text($0.element, $0.offset == 0 ? .dim : .text) }
        },
        selected: pane == .neurons ? selection.index : nil,
        offset: selection.offset(height: area.height - 1), gap: 1), in: area)
  }

  /// Number, direction, distance, weight and use of each neuron.
  func neuronLines(_ run: CircleRun, _ format: NumberFormat) -> [[String]] {
    let network = session.trainer.network
    return network.wx.indices.map { j in
      let line = CircleLine(network, j)
      let role = run.contour.map { CircleWords.role($0.roles[j], of: $0) } ?? ""
      return [
        "\(j + 1)", line.map { format.fixed($0.degrees, digits: 0) + "°" } ?? "far",
        line.map { format.fixed($0.offset, digits: 2) } ?? "",
        format.fixed(Double(network.a[j]), digits: 2), role,
      ]
    }
  }

  // MARK: Words

  private func drawStatus(
    _ run: CircleRun, _ frame: ScreenFrame, _ layout: CircleLayout, into canvas: inout Canvas
  ) {
    var hint = CircleWords.hint(run, frame.format, frame.keys)
    if canvas.width(of: hint) > layout.status.width - 2 {
      hint = CircleWords.shortHint(run, frame.format) ?? hint
    }
    let lines = [
      (hint, Role.note),
      (CircleWords.law(run, frame.format), Role.dim),
    ]
    for (index, (text, role)) in lines.prefix(layout.status.height).enumerated() {
      let line = layout.status.line(index).inset(columns: 1)
      canvas.put(text, column: line.column, row: line.row, width: line.width, role: role)
    }
  }
}
