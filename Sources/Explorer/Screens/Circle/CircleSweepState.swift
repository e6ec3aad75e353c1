import ModelCore

/// One run of a sweep, as a dot.
package struct CircleDot: Equatable, Sendable {
  /// How many neurons.
  package let neurons: Int
  /// Area error; nil where there is none.
  package let areaError: Double?
  /// Area error over the bound; nil where none is known.
  package let ratio: Double?

  /// What a finished run came to.
  package init(_ run: CircleRun) {
    neurons = run.settings.neurons
    areaError = run.areaError
    ratio = run.ratio
  }
}

/// A sweep that is to run beside the loop; nil in the state means that none should.
package struct CircleSweepRequest: Equatable, Sendable {
  /// Which sweep since the start; another number is another sweep.
  package let number: Int
  /// The runs that are still to be done, in order.
  package let plan: [CircleSettings]

  /// Does the runs one after the other, and reports each.
  ///
  /// - Parameters:
  ///   - isCancelled: asked every few steps.
  ///   - report: takes the answer of a run.
  package func run(isCancelled: () -> Bool, report: (Event) -> Void) {
    for settings in plan {
      var trainer = CircleTrainer(settings)
      while !trainer.isDone {
        if isCancelled() { return }
        trainer.step(250)
      }
      report(.swept(number: number, [CircleDot(CircleRun(trainer))]))
    }
  }
}

/// A sweep over numbers of neurons and seeds, as far as it has come.
struct CircleSweepState: Equatable, Sendable {
  /// Seeds for each number of neurons.
  static let seeds = 5
  /// Steps of each run: enough to come near the bound up to 64 neurons.
  static let steps = 2_000

  /// Which sweep since the start.
  let number: Int
  /// Every run, in order.
  let plan: [CircleSettings]
  /// What those that are done came to.
  private(set) var dots: [CircleDot] = []
  /// Whether it was called off.
  var isCancelled = false

  init(number: Int, _ settings: CircleSettings) {
    self.number = number
    var settings = settings
    settings.steps = Self.steps
    let seeds = (0..<UInt64(Self.seeds)).map { settings.seed &+ $0 }
    plan = CircleSweep(settings, neurons: CircleSweep.usualNeurons, seeds: seeds).plan
  }

  var isDone: Bool { dots.count == plan.count }
  var isRunning: Bool { !isDone && !isCancelled }
  /// Share that is done, 0 to 1.
  var progress: Double { Double(dots.count) / Double(max(plan.count, 1)) }

  /// What is still to be done; nil when nothing is.
  var request: CircleSweepRequest? {
    guard isRunning else { return nil }
    return CircleSweepRequest(number: number, plan: Array(plan.dropFirst(dots.count)))
  }

  /// Takes what came from beside the loop.
  mutating func receive(_ new: [CircleDot]) {
    guard isRunning else { return }
    dots += new.prefix(plan.count - dots.count)
  }

  /// Does the next runs here and now, until so many are done.
  mutating func advance(to count: Int) {
    while isRunning, dots.count < min(count, plan.count) {
      var trainer = CircleTrainer(plan[dots.count])
      trainer.step(Self.steps)
      dots.append(CircleDot(CircleRun(trainer)))
    }
  }

  /// The middle ratio of a number of neurons; nil before its runs are done.
  func medianRatio(neurons: Int) -> Double? {
    let ratios = dots.filter { $0.neurons == neurons }.compactMap(\.ratio).sorted()
    return ratios.isEmpty ? nil : ratios[ratios.count / 2]
  }
}
