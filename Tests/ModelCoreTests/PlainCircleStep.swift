import CircleKernel
import ModelCore

/// The training step written down one number after another: what every set of instructions has to
/// give, to the last bit.
struct PlainCircleStep {
  var step: circle_step
  /// Parameters, first and second moments.
  var state: [Float]
  /// Derivatives of the last step.
  private(set) var gradient: [Float] = []
  private(set) var loss: Float = 0

  private var neurons: Int { Int(step.neurons) }
  private var count: Int { state.count / 3 }

  init(_ step: circle_step, state: [Float]) {
    (self.step, self.state) = (step, state)
  }

  mutating func run(_ x: [Float], _ y: [Float], _ d: [Float]) {
    let n = neurons
    let outputs = (0..<n).map { step.scale * state[3 * n + $0] }
    let share = 1 / Float(x.count)
    var sums = Array(repeating: Array(repeating: Float(0), count: 16), count: 3 * n + 2)
    for i in x.indices {
      var f = state[4 * n]
      for j in 0..<n { f += outputs[j] * max(input(j, x[i], y[i]), 0) }
      let (slope, lost) = residual(f, d[i])
      let r = share * slope
      sums[3 * n][i % 16] += r
      sums[3 * n + 1][i % 16] += lost
      for j in 0..<n where input(j, x[i], y[i]) > 0 {
        sums[3 * j][i % 16] += r
        sums[3 * j + 1][i % 16] += r * x[i]
        sums[3 * j + 2][i % 16] += r * y[i]
      }
    }
    let folded = sums.map(Self.folded)
    gradient = Array(repeating: 0, count: count)
    for j in 0..<n {
      let (s0, s1, s2) = (folded[3 * j], folded[3 * j + 1], folded[3 * j + 2])
      gradient[j] = outputs[j] * s1
      gradient[n + j] = outputs[j] * s2
      gradient[2 * n + j] = outputs[j] * s0
      gradient[3 * n + j] =
        step.scale * (state[j] * s1 + (state[n + j] * s2 + state[2 * n + j] * s0))
    }
    gradient[4 * n] = folded[3 * n]
    loss = share * folded[3 * n + 1]
    update()
  }

  private func input(_ j: Int, _ x: Float, _ y: Float) -> Float {
    let n = neurons
    return state[j] * x + (state[n + j] * y + state[2 * n + j])
  }

  /// The derivative by the value and what a point adds to the loss.
  private func residual(_ f: Float, _ d: Float) -> (slope: Float, loss: Float) {
    let m = step.margin
    switch Int(step.loss) {
    case CIRCLE_MARGIN_LOSS:
      let side: Float = d > 0 ? 1 : -1
      let miss = m - side * f
      return miss > 0 ? (-side, miss) : (0, 0)
    case CIRCLE_BAND_LOSS where d >= m: return squared(min(f - m, 0))
    case CIRCLE_BAND_LOSS where d <= -m: return squared(max(f + m, 0))
    default: return squared(f - d)
    }
  }

  private func squared(_ e: Float) -> (slope: Float, loss: Float) { (e, 0.5 * (e * e)) }

  private static func folded(_ lanes: [Float]) -> Float {
    var lanes = lanes
    while lanes.count > 1 {
      let half = lanes.count / 2
      lanes = (0..<half).map { lanes[$0] + lanes[$0 + half] }
    }
    return lanes[0]
  }

  private mutating func update() {
    for i in 0..<count {
      let (m, v, g) = (state[count + i], state[2 * count + i], gradient[i])
      if Int(step.optimizer) == CIRCLE_ADAM {
        let first = step.beta1 * m + (1 - step.beta1) * g
        let second = step.beta2 * v + (1 - step.beta2) * (g * g)
        (state[count + i], state[2 * count + i]) = (first, second)
        state[i] -= step.rate * first / (second * step.correction + 1e-16).squareRoot()
      } else {
        state[count + i] = step.beta1 * m + g
        state[i] -= step.rate * state[count + i]
      }
    }
  }
}
