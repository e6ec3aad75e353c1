import ModelCore
import Syntax
import TermUI

// Columns are added, moved, doubled, removed and edited; each is one step of undo.
extension CompareScreen {
  /// Keeps a model as a column of its own.
  mutating func add(_ subject: Subject, on context: inout ScreenContext) {
    let result = context.workspace.compare(subject, context.keys)
    context.message = MessageLine(result.text, result.isDone ? .done : .warning)
    if result.isDone { column = context.workspace.compared.count - 1 }
  }

  /// Moves the selected column past its neighbor.
  mutating func moveColumn(by places: Int, on context: inout ScreenContext) {
    let columns = columns(context.workspace).all
    guard let from = columns[column].index else {
      context.message = MessageLine(
        "the live model stays last; \(context.keys("compare.add")) keeps it as a column of its own")
      return
    }
    let to = from + places
    guard context.workspace.compared.indices.contains(to) else { return }
    context.workspace.compared.swapAt(from, to)
    context.topic = "compare.move"
    column = to
    context.message =
      to == 0 || from == 0
      ? MessageLine("\(context.workspace.compared[0].name) is the reference now") : nil
  }

  /// Adds a copy of the selected column beside it.
  mutating func duplicate(on context: inout ScreenContext) {
    let selected = columns(context.workspace).all[column]
    let limit = CompareColumns.limit
    guard context.workspace.compared.count < limit else {
      context.message = MessageLine(
        "compare: expected at most \(limit) models, found \(limit) already", .warning)
      return
    }
    let place = selected.index.map { $0 + 1 } ?? context.workspace.compared.count
    context.workspace.compared.insert(selected.subject, at: place)
    column = place
    context.message = MessageLine("\(selected.name) doubled; Enter edits the copy", .done)
  }

  /// Takes the selected column away; the live one is hidden.
  mutating func remove(on context: inout ScreenContext) {
    let selected = columns(context.workspace).all[column]
    guard let index = selected.index else {
      toggleLive(on: &context)
      return
    }
    isEditing = false
    context.workspace.compared.remove(at: index)
    column = self.selected(of: columns(context.workspace).all.count)
    context.message = MessageLine(
      "\(selected.name) removed; \(context.keys("undo")) brings it back", .done)
  }

  /// Shows the live model beside the others, or not.
  mutating func toggleLive(on context: inout ScreenContext) {
    showsLive.toggle()
    isEditing = false
    let columns = columns(context.workspace).all
    column = selected(of: columns.count)
    let text =
      !showsLive
      ? "live model hidden; \(context.keys("column.live")) shows it"
      : columns.contains { $0.index == nil }
        ? "live model shown at the right"
        : columns.contains(where: \.isLive)
          ? "the live model is among the columns, marked ●"
          : "no room for the live model: \(columns.count) columns are the most"
    context.message = MessageLine(text)
  }

  // MARK: Editing

  /// Gives the keys to the sliders of the selected column.
  mutating func beginEditing(_ context: inout ScreenContext) {
    let (columns, row, _) = selection(context.workspace)
    isEditing = true
    pane = .figures
    let fields = columns[column].sizing.fields
    let field = row?.field ?? .dModel
    sliders.focus(fields.contains(field) ? field : .dModel)
  }

  /// Changes the field of the selected row without sliders; rows that are counted have none.
  mutating func changeDirectly(_ action: Action, on context: inout ScreenContext) {
    let (columns, row, _) = selection(context.workspace)
    let isWhole = action == .resetAll
    guard let row, isWhole || row.field.map(columns[column].sizing.fields.contains) ?? false
    else {
      context.message = MessageLine(
        "\(row?.title ?? "this row") is counted; Enter edits what it is counted from")
      return
    }
    beginEditing(&context)
    perform(action, on: &context)
    if action != .type { isEditing = false }
  }

  /// Lets the sliders act on the selected column, with the work that all columns are given.
  ///
  /// Other work is given to every column; a column keeps its own longer sequence otherwise, so
  /// that it has it again when a shorter model is removed.
  mutating func edit(
    _ context: inout ScreenContext, isReset: Bool = false,
    _ body: (inout ExploreScreen, inout ScreenContext) -> Void
  ) {
    let columns = columns(context.workspace)
    let place = selected(of: columns.all.count)
    guard columns.all.indices.contains(place) else { return }
    let edited = columns.all[place]
    var inner = context
    inner.subject = edited.subject
    inner.subject.sizing = edited.sizing
    body(&sliders, &inner)
    context.message = inner.message
    var sizing = inner.subject.sizing
    let work = isReset ? columns.work : sizing.workload
    sizing.workload = work == columns.work ? edited.subject.sizing.workload : work
    guard sizing != edited.subject.sizing else { return }
    context.topic = "compare.\(place).\(inner.topic ?? "")"
    put(sizing, at: edited.index, &context)
    if work != columns.work { give(work, instead: columns, &context) }
  }

  private func put(_ sizing: Sizing, at index: Int?, _ context: inout ScreenContext) {
    if let index {
      context.workspace.compared[index].sizing = sizing
    } else {
      context.subject.sizing = sizing
    }
  }

  /// Gives every column the same work; learned position tables grow with it.
  private func give(
    _ work: Workload, instead columns: CompareColumns, _ context: inout ScreenContext
  ) {
    for column in columns.all {
      var sizing =
        column.index.map { context.workspace.compared[$0].sizing } ?? context.subject.sizing
      if work.sequenceLength != columns.work.sequenceLength {
        sizing.set(.sequenceLength, to: work.sequenceLength)
      }
      sizing.set(.batchSize, to: work.batchSize)
      put(sizing, at: column.index, &context)
    }
  }
}
