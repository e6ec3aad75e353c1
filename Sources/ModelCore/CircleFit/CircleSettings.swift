/// Everything that determines a training run.
package struct CircleSettings: Equatable, Sendable {
  /// What the network sees and is asked for.
  package enum Recipe: String, CaseIterable, Sendable {
    /// The distance near the border, in a band that narrows, and the right side elsewhere.
    case focus
    /// The distance from the border at points all over the frame.
    case distance
    /// Inside or outside, at 1,024 new points all over the frame in every step.
    case labels
    /// Inside or outside, at the same 32 × 32 points in every step.
    case grid

    /// Whether it says which side a point is on, and not how far from the border.
    var isLabeled: Bool { self == .labels || self == .grid }
  }

  /// Where the neurons' lines lie at first.
  package enum Start: String, CaseIterable, Sendable {
    /// Directions spread nearly evenly, offsets at random up to a fifth of the radius, equal outputs.
    ///
    /// For targets that are not convex this is the fan.
    case even
    /// Directions spread less evenly, wider offsets, outputs that differ.
    ///
    /// For targets that are not convex outputs have either sign.
    case fan
    /// Directions and offsets at random.
    case random
    /// What a library starts a layer with: small uniform numbers.
    case stock
  }

  /// How a gradient becomes a step.
  package enum Optimizer: String, CaseIterable, Sendable {
    /// Adam with β2 = 0.99.
    case adam
    /// Adam with β2 = 0.999, the usual value.
    case adamStock = "adam_stock"
    /// Gradient descent with a momentum of 0.9.
    case momentum

    /// The learning rate to begin with.
    package var defaultRate: Double {
      switch self {
      case .adam, .adamStock: 0.01
      case .momentum: 0.5
      }
    }
  }

  /// How many neurons there are, 1 to 128.
  package var neurons: Int
  /// Determines every random number.
  package var seed: UInt64
  /// Steps of the whole run, 1 or more; band and rate follow the share of it that is done.
  package var steps: Int
  /// The learning rate to begin with, above 0.
  package var rate: Double
  /// See ``Optimizer``.
  package var optimizer: Optimizer
  /// See ``Start``.
  package var start: Start
  /// See ``Recipe``.
  package var recipe: Recipe
  /// What is to be learned.
  package var target: CircleTarget

  /// A run by the recipe that works, unless said otherwise.
  ///
  /// Values out of range are held within it; the rate is the optimizer's usual one where it is nil.
  package init(
    neurons: Int = 12, seed: UInt64 = 42, steps: Int = 8_000, rate: Double? = nil,
    optimizer: Optimizer = .adam, start: Start = .even, recipe: Recipe = .focus,
    target: CircleTarget = .circle
  ) {
    let range = CircleNetwork.neuronRange
    self.neurons = min(max(neurons, range.lowerBound), range.upperBound)
    self.seed = seed
    self.steps = max(steps, 1)
    self.rate = rate ?? optimizer.defaultRate
    self.optimizer = optimizer
    self.start = start
    self.recipe = recipe
    self.target = target
  }

  /// Share of the run that is done after some steps, 0 to 1.
  func progress(_ step: Int) -> Double { Double(step) / Double(steps) }

  /// Half the width of the band around the border: from 1 to 1 ÷ 2N at 70 % of the run.
  package func margin(at step: Int) -> Double {
    Elementary.power(0.5 / Double(neurons), min(1, progress(step) / 0.7))
  }

  /// The learning rate: half a cosine from the first to a thousandth of it.
  package func rate(at step: Int) -> Double {
    let last = rate / 1_000
    let wave = Elementary.sineCosine(turns: progress(step) / 2).cosine
    return last + 0.5 * (rate - last) * (1 + wave)
  }
}
