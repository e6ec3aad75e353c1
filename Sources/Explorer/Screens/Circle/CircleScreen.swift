import ModelCore
import Syntax
import TermUI

/// A small network that learns a shape while one watches, measured against the best it could do.
package struct CircleScreen: Equatable, Sendable {
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
    /// Number of neurons, on keys of its own.
    case neurons(Int)
    case toggleRun
    case stepOnce
    case stepBack
    case nextSeed
    /// Shows or hides a layer of the picture.
    case toggle(CirclePicture.Layer)
    case show(Pane)
    case sweep
    case turn(Int)
  }

  /// A part of the screen that keys can go to.
  package enum Pane: Int, CaseIterable, Sendable {
    case fit, training, curves, unrolled, neurons, sweep, scale

    /// Its title.
    var title: String {
      switch self {
      case .fit: "Fit"
      case .training: "Training"
      case .curves: "Curves"
      case .unrolled: "Unrolled"
      case .neurons: "Neurons"
      case .sweep: "Sweep"
      case .scale: "Neurons to GPT"
      }
    }
  }

  /// Where keys go.
  package private(set) var pane = Pane.fit
  /// The pane beside the fields where there is room for one.
  private(set) var beside = Pane.fit
  /// The field the sliders' keys move.
  package private(set) var field = CircleField.neurons
  /// The value being typed, when one is.
  package private(set) var editor: TextField?
  /// What is shown in the picture.
  package private(set) var layers: Set<CirclePicture.Layer> = [.target, .contour]
  /// The run with its past.
  package private(set) var session = CircleSession()
  /// Whether every tick takes some steps.
  package private(set) var isRunning = false
  /// The last sweep.
  private(set) var sweep: CircleSweepState?
  private var sweepCount = 0
  /// The selected line of the list of neurons.
  private var neuron = 0
  /// The field whose knob the mouse holds.
  private var dragged: CircleField?

  package init() {}

  /// What determines the run that is shown; what is chosen stands in the workspace.
  var settings: CircleSettings { session.settings }

  /// The sweep that should be under way beside the loop.
  var sweepRequest: CircleSweepRequest? { sweep?.request }

  /// The selected neuron.
  var selectedNeuron: Int { min(neuron, settings.neurons - 1) }

  // MARK: Training

  /// Does steps while it runs.
  mutating func train(
    steps: Int, _ format: NumberFormat, _ keys: KeyNames, _ message: inout MessageLine?
  ) {
    guard isRunning else { return }
    session.advance(steps)
    finish(format, keys, &message)
  }

  /// Does some steps now, whatever the speed.
  mutating func train(_ steps: Int, on context: inout ScreenContext) {
    session.advance(steps)
    finish(context.format, context.keys, &context.message)
  }

  /// Stops at the end, and says so where the numbers ran away.
  private mutating func finish(
    _ format: NumberFormat, _ keys: KeyNames, _ message: inout MessageLine?
  ) {
    guard session.trainer.isDone else { return }
    isRunning = false
    guard session.trainer.divergence != nil else { return }
    message = MessageLine(CircleWords.divergence(session.trainer, format, keys), .failure)
  }

  /// Applies a change of one field, or of several, and tells undo of it.
  private mutating func change(
    _ field: CircleField?, on context: inout ScreenContext, _ body: (inout CircleChoices) -> Void
  ) {
    body(&context.workspace.circle)
    follow(context.workspace.circle)
    context.topic = field.map { "circle.\($0.name)" }
  }

  /// Begins anew where something else is chosen that determines the run; one that was under way or
  /// over goes on from there.
  mutating func follow(_ choices: CircleChoices) {
    guard choices.settings != settings else { return }
    let goesOn = isRunning || (session.trainer.isDone && session.trainer.divergence == nil)
    session = CircleSession(choices.settings)
    isRunning = goesOn
  }

  private mutating func toggleRun(_ context: inout ScreenContext) {
    if session.trainer.divergence != nil {
      context.message = MessageLine(
        CircleWords.divergence(session.trainer, context.format, context.keys), .failure)
      return
    }
    if session.trainer.isDone { session.restart() }
    isRunning.toggle()
  }

  /// Begins again at a tenth of the rate after the numbers ran away; else resets the field.
  private mutating func reset(_ context: inout ScreenContext) {
    guard let divergence = session.trainer.divergence else {
      let field = field
      change(field, on: &context) { $0.reset(field) }
      return
    }
    change(.rate, on: &context) { $0.settings.rate = divergence.retryRate }
    isRunning = true
    context.message = MessageLine(
      "again with the rate \(CircleChoices.rate(divergence.retryRate, context.format))")
  }

  // MARK: Sweep

  /// Begins a sweep, or calls off the one under way.
  private mutating func toggleSweep(_ context: inout ScreenContext) {
    show(.sweep)
    if sweep?.isRunning == true {
      sweep?.isCancelled = true
      context.message = MessageLine(
        "the sweep was called off; \(context.keys("circle.sweep")) begins another")
      return
    }
    sweepCount += 1
    sweep = CircleSweepState(number: sweepCount, settings)
  }

  /// Takes what a sweep has come to; that of an earlier one is dropped.
  mutating func receive(_ dots: [CircleDot], ofSweep number: Int) {
    guard sweep?.number == number else { return }
    sweep?.receive(dots)
  }

  /// Brings the sweep as far as it was when a log was written.
  mutating func advanceSweep(to count: Int) { sweep?.advance(to: count) }

  /// How many runs of the sweep are done.
  package var sweepDone: Int { sweep?.dots.count ?? 0 }

  // MARK: Fields

  /// Sets a field from text as `x` and `:circle` do.
  mutating func setField(_ field: CircleField, text: String, on context: inout ScreenContext) {
    var isTaken = false
    change(field, on: &context) { isTaken = $0.set(field, text: text) }
    context.message =
      isTaken
      ? nil
      : MessageLine(
        "\(field.name): expected \(field.expected), found \(SafeText(text).clipped(to: 40))",
        .failure)
    if isTaken { self.field = field }
  }

  /// Puts the keys on a pane.
  mutating func show(_ pane: Pane) {
    self.pane = pane
    if pane != .training { beside = pane }
  }

  /// Puts the keys on a field.
  private mutating func focus(_ field: CircleField) {
    pane = .training
    self.field = field
  }

  private mutating func move(by rows: Int) {
    if pane == .neurons {
      neuron = min(max(selectedNeuron + rows, 0), settings.neurons - 1)
      return
    }
    let fields = CircleField.allCases
    field = fields[min(max(field.rawValue + rows, 0), fields.count - 1)]
  }
}

extension CircleScreen: Screen {
  static var title: String { "Circle" }

  var isTyping: Bool { editor != nil }

  var typingHints: [KeyHints.Hint] {
    [
      KeyHints.Hint(.text(field.expected), "type a value", priority: 1),
      KeyHints.Hint(.keys([Key(.enter)]), "set", priority: 0),
      KeyHints.Hint(.keys([Key(.escape)]), "cancel", priority: 0),
    ]
  }

  mutating func perform(_ action: Action, on context: inout ScreenContext) {
    let field = field
    switch action {
    case .move(let rows): move(by: rows)
    case .moveToEnd(let isLast): move(by: isLast ? 1_000 : -1_000)
    case .step(let count): change(field, on: &context) { $0.step(field, by: count) }
    case .scale(let double): change(field, on: &context) { $0.scale(field, double: double) }
    case .setToEnd(let isUpper):
      change(field, on: &context) { $0.set(field, at: isUpper ? 1 : 0) }
    case .type:
      pane = .training
      editor = TextField()
    case .reset: reset(&context)
    case .resetAll:
      change(nil, on: &context) { $0 = CircleChoices() }
      session.restart()
      isRunning = false
      layers = [.target, .contour]
    case .neurons(let count):
      change(.neurons, on: &context) { $0.step(.neurons, by: count) }
    case .toggleRun: toggleRun(&context)
    case .stepOnce:
      isRunning = false
      train(1, on: &context)
    case .stepBack:
      isRunning = false
      if session.trainer.stepsDone == 0 { context.message = MessageLine("this is the start") }
      session.stepBack()
    case .nextSeed: change(.seed, on: &context) { $0.step(.seed, by: 1) }
    case .toggle(let layer): layers.formSymmetricDifference([layer])
    case .show(let pane): show(self.pane == pane ? .fit : pane)
    case .sweep: toggleSweep(&context)
    case .turn(let count):
      let panes = Pane.allCases
      show(panes[(pane.rawValue + count + panes.count) % panes.count])
    }
  }

  /// Esc calls off a sweep.
  mutating func clear() -> Bool {
    guard sweep?.isRunning == true else { return false }
    sweep?.isCancelled = true
    return true
  }

  // MARK: Typing

  mutating func handleTyping(_ input: InputEvent, on context: inout ScreenContext) -> Bool {
    guard var editor else { return false }
    switch editor.take(input) {
    case .edited: self.editor = editor
    case .entered:
      self.editor = nil
      guard !editor.isEmpty else { return true }
      setField(field, text: editor.text, on: &context)
      if context.message?.kind == .failure { self.editor = editor }
    case .givenUp: self.editor = nil
    case .clickedAway:
      self.editor = nil
      return false
    }
    return true
  }

  // MARK: Mouse

  mutating func receive(
    _ mouse: Mouse, in area: Rect, on context: inout ScreenContext
  ) -> Bool {
    let layout = CircleLayout(area, self, kind: context.layout)
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
    if pane == .training, let field = layout.field(atRow: mouse.row) {
      receive(mouse, on: field, layout, &context)
      return true
    }
    if mouse.action == .press { show(pane) }
    if pane == .neurons {
      if mouse.action == .press,
        let line = layout.neuron(atRow: mouse.row, selectedNeuron, of: settings.neurons)
      {
        neuron = line
      }
      if mouse.action == .wheelUp { neuron = max(selectedNeuron - 1, 0) }
      if mouse.action == .wheelDown { neuron = selectedNeuron + 1 }
    }
    return true
  }

  private mutating func receive(
    _ mouse: Mouse, on field: CircleField, _ layout: CircleLayout, _ context: inout ScreenContext
  ) {
    focus(field)
    editor = nil
    switch mouse.action {
    case .wheelUp, .wheelDown:
      let step = mouse.action == .wheelUp ? 1 : -1
      change(field, on: &context) { $0.step(field, by: step) }
    case .press:
      guard mouse.button == .left, layout.isOnTrack(column: mouse.column, row: mouse.row) else {
        return
      }
      dragged = field
      drag(field, to: mouse.column, layout, &context)
    case .drag, .release: return
    }
  }

  private mutating func drag(
    _ field: CircleField, to column: Int, _ layout: CircleLayout, _ context: inout ScreenContext
  ) {
    guard let position = layout.position(atColumn: column) else { return }
    change(field, on: &context) { $0.set(field, at: position) }
  }
}

extension CircleScreen {
  /// Selects a line of the screen in words: the fields first, then the neurons.
  mutating func selectLine(_ index: Int) {
    let fields = CircleField.allCases
    if fields.indices.contains(index) {
      focus(fields[index])
    } else {
      show(.neurons)
      neuron = min(max(index - fields.count, 0), settings.neurons - 1)
    }
  }
}
