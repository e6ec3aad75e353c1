// Training of a network 2 → N ReLU → 1, one step after another.
//
// Only the settings and the number of steps done matter: steps may be asked for one at a time or
// all at once, on any machine, and the bits are the same. Random numbers come from the seed,
// functions from `Elementary`, and the arithmetic of a step from `CircleKernel`.

import CircleKernel

/// A training run that can be advanced, copied and started anew.
package struct CircleTrainer: Equatable, Sendable {
  /// Where and at what rate a run left the finite numbers.
  package struct Divergence: Equatable, Sendable {
    /// The step that could not be done, counted from 1.
    package let step: Int
    /// The learning rate of that step.
    package let rate: Double
    /// The rate to begin with that is worth a try: a tenth.
    package let retryRate: Double
  }

  /// What determines the run.
  package let settings: CircleSettings
  /// Steps done.
  package private(set) var stepsDone = 0
  /// Mean loss over the points of the last step, before that step; nil before the first.
  package private(set) var loss: Double?
  /// Set when the numbers ran away; the weights are then the last finite ones.
  package private(set) var divergence: Divergence?

  private let path: CirclePath
  private let scale: Float
  private var points: CirclePoints
  private var generator: SeededGenerator
  /// Parameters, first and second moments, in rows of one length.
  private var state: [Float]
  private var decay1 = 1.0
  private var decay2 = 1.0

  /// A loss this large is no longer training.
  private static let largestLoss: Float = 1e6

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - settings: what determines it.
  ///   - path: the instructions to use; the result does not depend on it.
  package init(_ settings: CircleSettings, path: CirclePath = .best) {
    self.settings = settings
    self.path = path
    generator = SeededGenerator(seed: settings.seed)
    let start = CircleStart(settings, generator: &generator)
    scale = start.network.s
    let row = Int(circle_row(Int32(settings.neurons)))
    state = Array(repeating: 0, count: 3 * row)
    let network = start.network
    let parameters = network.wx + network.wy + network.b + network.a + [network.c]
    state.replaceSubrange(..<parameters.count, with: parameters)
    points = CirclePoints(settings, generator: &generator)
  }

  /// Whether there is nothing left to do.
  package var isDone: Bool { stepsDone >= settings.steps || divergence != nil }

  /// The weights as they are now.
  package var network: CircleNetwork {
    let n = settings.neurons
    return CircleNetwork(
      wx: Array(state[..<n]), wy: Array(state[n..<2 * n]), b: Array(state[2 * n..<3 * n]),
      a: Array(state[3 * n..<4 * n]), c: state[4 * n], s: scale)
  }

  /// Does some steps, fewer when the run ends before.
  ///
  /// - Returns: how many were done.
  @discardableResult
  package mutating func step(_ count: Int = 1) -> Int {
    let before = stepsDone
    while stepsDone - before < count, !isDone { stepOnce() }
    return stepsDone - before
  }

  private mutating func stepOnce() {
    let rate = settings.rate(at: stepsDone)
    points.draw(stepsDone, path: path, generator: &generator)
    var step = circle_step()
    step.neurons = Int32(settings.neurons)
    step.points = Int32(points.x.count)
    step.loss = kernelLoss
    // Labels are ±1 and say nothing of a distance: right by 1 is right.
    step.margin = settings.recipe.isLabeled ? 1 : Float(settings.margin(at: stepsDone))
    step.scale = scale
    step.beta1 = 0.9
    step.largest_loss = Self.largestLoss
    step.rate = Float(rate)
    if settings.optimizer == .momentum {
      step.optimizer = Int32(CIRCLE_MOMENTUM)
    } else {
      let beta2 = settings.optimizer == .adam ? 0.99 : 0.999
      decay1 *= 0.9
      decay2 *= beta2
      step.beta2 = Float(beta2)
      step.rate = Float(rate / (1 - decay1))
      step.correction = Float(1 / (1 - decay2))
    }
    let outcome = state.withUnsafeMutableBufferPointer { state in
      points.x.withUnsafeBufferPointer { x in
        points.y.withUnsafeBufferPointer { y in
          points.d.withUnsafeBufferPointer { d in
            circle_do_step(
              path.rawValue, &step, state.baseAddress, x.baseAddress, y.baseAddress,
              d.baseAddress)
          }
        }
      }
    }
    guard outcome.is_done != 0 else {
      divergence = Divergence(step: stepsDone + 1, rate: rate, retryRate: settings.rate / 10)
      return
    }
    loss = Double(outcome.loss)
    stepsDone += 1
  }

  private var kernelLoss: Int32 {
    guard settings.target != .curve else { return Int32(CIRCLE_SQUARE_LOSS) }
    switch settings.recipe {
    case .focus:
      // With few neurons the distance has a local minimum at 1.24 times the best error.
      return Int32(settings.neurons <= 4 ? CIRCLE_MARGIN_LOSS : CIRCLE_BAND_LOSS)
    case .distance: return Int32(CIRCLE_SQUARE_LOSS)
    // No label lies within the margin: what falls short of it counts squared.
    case .labels, .grid: return Int32(CIRCLE_BAND_LOSS)
    }
  }
}
