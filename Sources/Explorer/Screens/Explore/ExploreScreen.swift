import ModelCore
import Syntax
import TermUI

/// Sliders, and what they do to the count, the costs and the growth of a model.
package struct ExploreScreen: Equatable, Sendable {
  /// Something the screen can do.
  package enum Action: Equatable, Sendable {
    case move(Int)
    case moveToEnd(isLast: Bool)
    case step(Int)
    case scale(double: Bool)
    case setToEnd(isUpper: Bool)
    case type
    case reset
    case resetAll
    case toggleLink
    case nextPane
    case previousPane
    /// Batch size, on keys of its own.
    case batch(Int)
  }

  /// A part of the screen that keys can go to.
  package enum Pane: Int, CaseIterable, Sendable {
    case shape, parameters, costs, doubling, rule, curve

    /// Its title.
    var title: String {
      switch self {
      case .shape: "Shape"
      case .parameters: "Parameters"
      case .costs: "Costs"
      case .doubling: "What doubling does"
      case .rule: "Rule of thumb and what it leaves out"
      case .curve: "Total against"
      }
    }
  }

  /// Where keys go.
  package private(set) var pane = Pane.shape
  /// The field the sliders' keys move.
  package private(set) var field = ModelField.dModel
  /// The value being typed, when one is.
  package private(set) var editor: TextField?
  /// The selected line of the parameters, costs and doubling panes.
  private var selections: [Pane: Int] = [:]
  /// The field whose knob the mouse holds.
  private var dragged: ModelField?

  package init() {}

  /// The selected line of a pane.
  func selection(in pane: Pane) -> Int { selections[pane] ?? 0 }

  func explanation(_ frame: ScreenFrame) -> Explanation? {
    figure(frame.subject).map { .derivation($0, of: frame.subject) }
  }

  /// What is selected: a field, or a figure of another pane.
  private func figure(_ subject: Subject) -> Figure? {
    guard pane != .shape, pane != .curve else { return .field(field) }
    let lines = figureLines(of: pane, subject)
    guard !lines.isEmpty else { return nil }
    return lines[min(selection(in: pane), lines.count - 1)].figure
  }

  /// The lines of a pane that can be selected.
  private func figureLines(of pane: Pane, _ subject: Subject) -> [FigureLine] {
    // Written as they are copied: digits without groups.
    lines(of: pane, subject, Figures(subject.sizing), .plain).filter { $0.figure != nil }
  }

  /// Every line of a pane of figures.
  func lines(
    of pane: Pane, _ subject: Subject, _ figures: Figures, _ format: NumberFormat
  ) -> [FigureLine] {
    switch pane {
    case .parameters: ParameterLines.all(subject, figures, format)
    case .costs: CostLines.all(subject, figures, format)
    case .rule: ParameterLines.ruleTerms(figures, format)
    case .doubling:
      DoublingTable.rows(figures.doubling).map { FigureLine.pair("", "", .doubled($0.field)) }
    case .shape, .curve: []
    }
  }

  /// What `y` copies of the selected figure: every digit.
  func copiedText(_ workspace: Workspace) -> String? {
    let subject = workspace.subject
    guard pane != .shape, pane != .curve else { return String(subject.sizing[field]) }
    if pane == .doubling {
      let rows = DoublingTable.rows(Doubling(subject.sizing))
      guard !rows.isEmpty else { return nil }
      return rows[min(selection(in: pane), rows.count - 1)].total.map(String.init)
    }
    let lines = figureLines(of: pane, subject)
    guard !lines.isEmpty else { return nil }
    return lines[min(selection(in: pane), lines.count - 1)].copied
  }

  /// Takes keys while a value is typed; false when none is.
  mutating func handleTyping(_ input: InputEvent, on context: inout ScreenContext) -> Bool {
    guard var editor else { return false }
    switch editor.take(input) {
    case .edited: self.editor = editor
    case .entered: commit(editor.text, on: &context)
    case .givenUp: self.editor = nil
    case .clickedAway:
      self.editor = nil
      return false
    }
    return true
  }

  /// Applies a typed value, or says what is wrong and leaves the field open.
  private mutating func commit(_ text: String, on context: inout ScreenContext) {
    guard !text.isEmpty else {
      editor = nil
      return
    }
    setField(field, text: text, on: &context)
    if context.message?.kind != .failure { editor = nil }
  }

  /// Sets a field from text as `x` and `:set` do.
  mutating func setField(_ field: ModelField, text: String, on context: inout ScreenContext) {
    let isTokens = field == .sequenceLength
    do throws(NumberTextError) {
      let value = try NumberText.parse(text, unit: isTokens ? .tokens : .count)
      let range = context.subject.sizing.range(of: field)
      guard range.contains(value) else {
        context.message = MessageLine(
          "\(field.symbol): expected \(context.format.exact(range.lowerBound)) to "
            + "\(context.format.exact(range.upperBound)), found \(context.format.exact(value))",
          .failure)
        return
      }
      context.subject.sizing.set(field, to: value)
      context.topic = field.jsonName
      let kept = context.subject.sizing[field]
      context.message =
        kept == value
        ? nil
        : MessageLine(
          "\(field.symbol): \(value) does not fit beside the others, took \(kept)", .warning)
    } catch {
      context.message = MessageLine("\(field.symbol): \(SafeText("\(error)"))", .failure)
    }
  }

  /// Chooses the field that the sliders' keys move, without leaving the pane.
  mutating func select(_ field: ModelField) { self.field = field }

  /// Puts the keys on a line of a pane.
  mutating func select(_ line: Int, in pane: Pane) {
    self.pane = pane
    if pane != .shape { selections[pane] = max(line, 0) }
  }

  /// Puts the keys on a field.
  mutating func focus(_ field: ModelField) {
    pane = .shape
    self.field = field
  }
}

extension ExploreScreen: Screen {
  static var title: String { "Explore" }

  var isTyping: Bool { editor != nil }

  var typingHints: [KeyHints.Hint] {
    [
      KeyHints.Hint(.text("11008 128k 2^17 4*4096"), "type a value", priority: 1),
      KeyHints.Hint(.keys([Key(.enter)]), "set", priority: 0),
      KeyHints.Hint(.keys([Key(.escape)]), "cancel", priority: 0),
    ]
  }

  func report(_ workspace: Workspace) -> SavedReport? { .count(workspace.subject) }

  var heading: String {
    "\(Self.title) \(pane.rawValue + 1)/\(Pane.allCases.count) \(pane.title)"
  }

  var paneNames: [String] { Pane.allCases.map { "\($0)" } }

  mutating func showPane(_ index: Int) {
    guard let pane = Pane(rawValue: index) else { return }
    self.pane = pane
  }

  mutating func perform(_ action: Action, on context: inout ScreenContext) {
    clampField(context.subject)
    switch action {
    case .move(let rows): move(by: rows, context.subject)
    case .moveToEnd(let isLast): move(by: isLast ? 1_000 : -1_000, context.subject)
    case .step(let count): change(&context) { $0.step($1, by: count) }
    case .scale(let double): change(&context) { $0.scale($1, double: double) }
    case .setToEnd(let isUpper):
      change(&context) { sizing, field in
        let track = sizing.track(of: field)
        sizing.set(field, to: isUpper ? track.upperBound : track.lowerBound)
      }
    case .type:
      pane = .shape
      editor = TextField()
    case .reset: reset(&context)
    case .resetAll:
      context.subject.sizing = context.subject.start
      context.topic = "all"
    case .toggleLink: toggleLink(&context)
    case .nextPane: turn(by: 1)
    case .previousPane: turn(by: -1)
    case .batch(let count):
      context.subject.sizing.step(.batchSize, by: count)
      context.topic = ModelField.batchSize.jsonName
    }
  }

  private mutating func turn(by count: Int) {
    let panes = Pane.allCases
    pane = panes[(pane.rawValue + count + panes.count) % panes.count]
  }

  /// The focused field may be gone once a model is another one.
  private mutating func clampField(_ subject: Subject) {
    if !subject.sizing.fields.contains(field) { field = .dModel }
  }

  private mutating func move(by rows: Int, _ subject: Subject) {
    guard pane != .shape, pane != .curve else {
      let fields = subject.sizing.fields
      let index = fields.firstIndex(of: field) ?? 0
      field = fields[min(max(index + rows, 0), fields.count - 1)]
      return
    }
    let count = figureLines(of: pane, subject).count
    selections[pane] = min(max(selection(in: pane) + rows, 0), max(count - 1, 0))
  }

  private func change(
    _ context: inout ScreenContext, _ change: (inout Sizing, ModelField) -> Void
  ) {
    change(&context.subject.sizing, field)
    context.topic = field.jsonName
  }

  /// Takes the focused field back to the model as it was loaded; what follows it goes along.
  private func reset(_ context: inout ScreenContext) {
    context.subject.sizing.reset(field, to: context.subject.start)
    context.topic = field.jsonName
  }

  private func toggleLink(_ context: inout ScreenContext) {
    guard field == .dModel || Sizing.followers.contains(field) else {
      context.message = MessageLine("\(field.symbol) follows nothing; d, h and ffn are linked")
      return
    }
    context.subject.sizing.toggleLink(field)
    context.topic = "link"
    let sizing = context.subject.sizing
    let free = Sizing.followers.filter { !sizing.follows($0) }.map(\.symbol)
    context.message = MessageLine(
      free.isEmpty ? "h and ffn follow d" : "\(free.joined(separator: " and ")) no longer follow d")
  }

  // MARK: Mouse

  mutating func receive(
    _ mouse: Mouse, in area: Rect, on context: inout ScreenContext
  ) -> Bool {
    let layout = ExploreLayout(area, self, context.subject, kind: context.layout)
    if mouse.action == .release {
      defer { dragged = nil }
      return dragged != nil
    }
    if mouse.action == .drag {
      guard let dragged else { return false }
      drag(dragged, to: mouse.column, layout, &context)
      return true
    }
    guard let pane = layout.pane(atColumn: mouse.column, row: mouse.row) else { return false }
    if pane == .shape, let field = layout.field(atRow: mouse.row, context.subject) {
      receive(mouse, on: field, layout, &context)
      return true
    }
    if mouse.action == .press { self.pane = pane }
    if mouse.action == .wheelUp { move(by: -1, context.subject) }
    if mouse.action == .wheelDown { move(by: 1, context.subject) }
    return true
  }

  private mutating func receive(
    _ mouse: Mouse, on field: ModelField, _ layout: ExploreLayout, _ context: inout ScreenContext
  ) {
    focus(field)
    editor = nil
    switch mouse.action {
    case .wheelUp, .wheelDown:
      context.subject.sizing.step(field, by: mouse.action == .wheelUp ? 1 : -1)
      context.topic = field.jsonName
    case .press:
      guard mouse.button == .left, layout.isOnTrack(column: mouse.column, row: mouse.row) else {
        return
      }
      dragged = field
      drag(field, to: mouse.column, layout, &context)
    case .drag, .release: return
    }
  }

  private func drag(
    _ field: ModelField, to column: Int, _ layout: ExploreLayout, _ context: inout ScreenContext
  ) {
    guard let position = layout.position(atColumn: column) else { return }
    let sizing = context.subject.sizing
    context.subject.sizing.set(field, to: sizing.value(of: field, at: position))
    context.topic = field.jsonName
  }
}
