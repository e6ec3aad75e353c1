import ModelCore
import TermUI

// What Compare draws, and what the mouse does to it.
extension CompareScreen {
  private func layout(_ area: Rect, _ kind: LayoutKind) -> CompareLayout {
    CompareLayout(area, kind, isEditing: isEditing, isWhyFocused: pane == .why)
  }

  func footerItems(_ workspace: Workspace) -> [FooterItem] {
    if workspace.compared.isEmpty { return Self.emptyFooter }
    return isEditing ? Self.editingFooter : Self.footer
  }

  private func table(
    _ columns: CompareColumns, _ comparison: Comparison, _ layout: CompareLayout,
    _ format: NumberFormat, _ glyphs: GlyphSet
  ) -> CompareTable {
    let unasked = layout.kind == .large ? CompareRows.Bars.fitting : .none
    let rows = self.rows(comparison, bars: wantsBars.map { $0 ? .all : .none } ?? unasked)
    return CompareTable(
      columns.all, rows, row: selectedRow(rows, comparison),
      column: selected(of: columns.all.count), isFocused: pane == .figures && !isEditing,
      width: layout.figures.width, format, glyphs)
  }

  func draw(_ frame: ScreenFrame, into canvas: inout Canvas, in area: Rect) {
    let columns = columns(frame.workspace)
    guard !columns.all.isEmpty else {
      drawEmpty(frame, into: &canvas, in: area)
      return
    }
    let layout = layout(area, frame.layout)
    let comparison = columns.comparison
    let table = table(columns, comparison, layout, frame.format, canvas.glyphs)
    let index = table.selectedColumn
    if layout.hasBoxes {
      let hidden = table.grid.hidden(of: columns.all.count)
      let legend = hidden == (0, 0) ? " · ≠ ▲ ▼ against the first" : ""
      canvas.place(
        Panel(
          "Compare · \(columns.workText(frame.format))\(legend)",
          note: note(table, hidden), isFocused: table.isFocused),
        in: layout.figuresBox)
      canvas.place(
        Panel("Sliders · \(columns.all[index].name)", isFocused: true), in: layout.slidersBox)
      canvas.place(
        Panel("Why · \(columns.all[index].name)", isFocused: pane == .why && !isEditing),
        in: layout.whyBox)
    }
    canvas.place(table, in: layout.figures)
    if isEditing { drawSliders(columns.all[index], frame.format, into: &canvas, in: layout) }
    guard !layout.why.isEmpty else { return }
    let row =
      table.rows.rows.indices.contains(table.selectedRow)
      ? table.rows.rows[table.selectedRow] : nil
    canvas.place(
      CompareWhy(
        columns: columns.all, column: index, row: row,
        cause: index > 0 ? comparison.cause(of: index) : nil,
        selected: pane == .why ? step : nil, format: frame.format, keys: frame.keys), in: layout.why
    )
  }

  /// How many models there are, and how many of them are out of sight on each side.
  private func note(_ table: CompareTable, _ hidden: (left: Int, right: Int)) -> String {
    var words: [String] = []
    if hidden.left > 0 { words.append("← \(hidden.left) more") }
    words.append("\(table.selectedColumn + 1) of \(table.columns.count)")
    if hidden.right > 0 { words.append("\(hidden.right) more →") }
    return words.joined(separator: " · ")
  }

  private func drawSliders(
    _ column: CompareColumns.Column, _ format: NumberFormat, into canvas: inout Canvas,
    in layout: CompareLayout
  ) {
    let list = sliderList(layout)
    for (index, field) in visibleFields(column, height: list.height).enumerated() {
      canvas.place(
        SliderLine(
          sizing: column.sizing, field: field, focus: sliders.field,
          showsFollowers: sliders.field == .dModel, editor: sliders.editor, format: format),
        in: list.line(index))
    }
    guard layout.kind == .compact || layout.kind == .full else { return }
    let line = layout.sliders.bottom(1).inset(columns: 1)
    let total = column.sizing.config.parameterCount.total
    canvas.put(
      "total  \(format.exact(total))", column: line.column, row: line.row, width: line.width,
      role: .strong)
    canvas.putTrailing(
      format.short(total), endColumn: line.endColumn, row: line.row, role: .exact)
  }

  /// The lines of the sliders; beside the table the last line is the total.
  private func sliderList(_ layout: CompareLayout) -> Rect {
    layout.kind == .large ? layout.sliders : layout.sliders.droppingBottom(1)
  }

  private func visibleFields(_ column: CompareColumns.Column, height: Int) -> [ModelField] {
    let fields = column.sizing.fields
    let focus = fields.firstIndex(of: sliders.field) ?? 0
    let offset = ListSelection(count: fields.count, index: focus).offset(height: height)
    return Array(fields.dropFirst(offset).prefix(max(height, 0)))
  }

  /// How to begin, and what is offered.
  private func drawEmpty(_ frame: ScreenFrame, into canvas: inout Canvas, in area: Rect) {
    let hasBox = area.width >= 80 && area.height >= 15
    if hasBox { canvas.place(Panel("Compare · two to eight models", isFocused: true), in: area) }
    var rest = (hasBox ? Panel.inner(area) : area).inset(columns: hasBox ? 2 : 1)
    if hasBox { rest = rest.droppingTop(1) }
    let names = CompareColumns.suggested.map(\.title)
    let (live, keys) = (frame.subject, frame.keys)
    let lines: [(key: String, text: String)] = [
      (
        keys("compare.start"),
        "set \(names.dropLast().joined(separator: ", ")) and \(names.last ?? "") side by side"
      ),
      (
        keys("compare.add"),
        "add the live model: \(live.name), \(frame.format.exact(frame.figures.count.total))"
      ),
      ("\(keys("preset.palette")) Tab", "add presets from the list, as many as you like"),
      (
        "\(keys("screen.history")) \(keys("compare.add"))",
        "add the row of History whose shape is known"
      ),
      (keys("file.open"), "open a file, then \(keys("compare.add")) adds it"),
    ]
    canvas.put(
      "Nothing is compared yet.", column: rest.column, row: rest.row, width: rest.width,
      role: .strong)
    rest = rest.droppingTop(hasBox ? 2 : 1)
    for (key, text) in lines {
      canvas.put(key, column: rest.column, row: rest.row, width: rest.width, role: .accent)
      let words = TextBlock(text, role: .text)
      let place = rest.droppingLeading(7)
      canvas.place(words, in: place)
      rest = rest.droppingTop(
        max(words.lines(width: place.width, glyphs: canvas.glyphs).count, 1))
    }
    guard hasBox else { return }
    canvas.place(
      TextBlock(
        "Each column is a model with all its figures. What differs from the first is marked, the "
          + "difference of the totals is split over the choices that make it, and every column "
          + "has sliders of its own. On the command line: modelscope llama-2-7b mistral-7b",
        role: .note), in: rest.droppingTop(1))
  }

  // MARK: Mouse

  mutating func receive(
    _ mouse: Mouse, in area: Rect, on context: inout ScreenContext
  ) -> Bool {
    let columns = columns(context.workspace)
    guard !columns.all.isEmpty else { return false }
    let layout = layout(area, context.layout)
    if mouse.action == .release || mouse.action == .drag {
      defer { if mouse.action == .release { dragged = nil } }
      guard mouse.action == .drag, let dragged else { return dragged != nil }
      drag(dragged, to: mouse.column, layout, &context)
      return true
    }
    if layout.sliders.contains(column: mouse.column, row: mouse.row), isEditing {
      let list = sliderList(layout)
      let fields = visibleFields(
        columns.all[selected(of: columns.all.count)], height: list.height)
      let line = mouse.row - list.row
      guard fields.indices.contains(line) else { return false }
      receive(mouse, on: fields[line], layout, &context)
      return true
    }
    if layout.whyBox.contains(column: mouse.column, row: mouse.row) {
      if mouse.action == .press { (pane, isEditing) = (.why, false) }
      if mouse.action == .wheelUp { perform(.move(-1), on: &context) }
      if mouse.action == .wheelDown { perform(.move(1), on: &context) }
      return true
    }
    guard layout.figuresBox.contains(column: mouse.column, row: mouse.row) else { return false }
    return receive(mouse, onTable: columns, layout, &context)
  }

  private mutating func receive(
    _ mouse: Mouse, onTable columns: CompareColumns, _ layout: CompareLayout,
    _ context: inout ScreenContext
  ) -> Bool {
    let rows = mouse.action == .wheelUp ? -3 : 3
    guard mouse.action == .press else {
      // The wheel belongs to the sliders while they have the keys.
      guard !isEditing else { return false }
      let isSideways = mouse.modifiers.contains(.shift)
      perform(isSideways ? .across(rows.signum()) : .move(rows), on: &context)
      return true
    }
    pane = .figures
    let table = table(columns, columns.comparison, layout, context.format, .utf8)
    if let model = table.grid.model(atColumn: mouse.column, in: layout.figures) {
      select(column: model, of: columns.all.count)
    }
    if let row = table.row(at: mouse.row, in: layout.figures) { select(table.rows.rows[row]) }
    return true
  }

  private mutating func receive(
    _ mouse: Mouse, on field: ModelField, _ layout: CompareLayout,
    _ context: inout ScreenContext
  ) {
    sliders.focus(field)
    switch mouse.action {
    case .wheelUp, .wheelDown: perform(.across(mouse.action == .wheelUp ? 1 : -1), on: &context)
    case .press:
      let track = Slider.track(ExploreLayout.columns, in: layout.sliders.line(0))
      guard mouse.button == .left, mouse.column >= track.column, mouse.column < track.endColumn
      else { return }
      dragged = field
      drag(field, to: mouse.column, layout, &context)
    case .drag, .release: return
    }
  }

  private mutating func drag(
    _ field: ModelField, to column: Int, _ layout: CompareLayout, _ context: inout ScreenContext
  ) {
    let line = layout.sliders.line(0)
    guard let position = Slider.fraction(at: column, ExploreLayout.columns, in: line) else {
      return
    }
    edit(&context) { _, inner in
      let sizing = inner.subject.sizing
      inner.subject.sizing.set(field, to: sizing.value(of: field, at: position))
      inner.topic = field.jsonName
    }
  }
}
