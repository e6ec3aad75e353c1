/// Many runs that differ in neurons and seed alone, done one after another in small pieces.
package struct CircleSweep: Equatable, Sendable {
  /// Every run that is to be done, in order.
  package let plan: [CircleSettings]
  /// What the finished ones came to, in the same order.
  package private(set) var runs: [CircleRun] = []
  private var trainer: CircleTrainer?

  /// The numbers of neurons that are tried unless said otherwise.
  package static let usualNeurons = [1, 2, 3, 4, 5, 6, 8, 12, 16, 24, 32, 48, 64, 96, 100, 128]

  /// Plans a run for each number of neurons and each seed.
  package init(_ settings: CircleSettings, neurons: [Int], seeds: [UInt64]) {
    plan = neurons.flatMap { count in
      seeds.map { seed in
        var settings = settings
        settings.neurons = count
        settings.seed = seed
        return settings
      }
    }
  }

  /// Whether every run is done.
  package var isDone: Bool { runs.count == plan.count }

  /// Share of the work that is done, 0 to 1.
  package var progress: Double {
    guard !plan.isEmpty else { return 1 }
    let current = trainer.map { Double($0.stepsDone) / Double($0.settings.steps) } ?? 0
    return (Double(runs.count) + current) / Double(plan.count)
  }

  /// Does some steps of the run at hand, and measures it when it is done.
  ///
  /// - Parameter steps: at most so many; at least one run is never left half begun for longer.
  package mutating func advance(_ steps: Int = 500) {
    guard !isDone else { return }
    var current = trainer ?? CircleTrainer(plan[runs.count])
    // Not held twice, or every step would copy its state.
    trainer = nil
    current.step(steps)
    if current.isDone {
      runs.append(CircleRun(current))
    } else {
      trainer = current
    }
  }

  /// Finished runs by their number of neurons, in the order of the plan.
  package var summaries: [CircleSummary] {
    var order: [Int] = []
    var groups: [Int: [CircleRun]] = [:]
    for run in runs {
      if groups[run.settings.neurons] == nil { order.append(run.settings.neurons) }
      groups[run.settings.neurons, default: []].append(run)
    }
    return order.map { CircleSummary(neurons: $0, runs: groups[$0] ?? []) }
  }
}

/// What the runs with one number of neurons came to.
package struct CircleSummary: Equatable, Sendable {
  /// How many neurons.
  package let neurons: Int
  /// How many runs.
  package let count: Int
  /// Middle area error.
  package let medianError: Double?
  /// Middle ratio of area error and bound.
  package let medianRatio: Double?
  /// Smallest ratio; below 1 the measure would be wrong.
  package let bestRatio: Double?
  /// Largest ratio.
  package let worstRatio: Double?
  /// Middle number of edges.
  package let medianEdges: Double?
  /// Runs that ran away.
  package let diverged: Int

  init(neurons: Int, runs: [CircleRun]) {
    self.neurons = neurons
    count = runs.count
    let ratios = runs.compactMap(\.ratio)
    medianError = Self.median(runs.compactMap(\.areaError))
    medianRatio = Self.median(ratios)
    bestRatio = ratios.min()
    worstRatio = ratios.max()
    medianEdges = Self.median(runs.compactMap { $0.contour.map { Double($0.edgesUsed) } })
    diverged = runs.count { $0.divergence != nil }
  }

  private static func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
