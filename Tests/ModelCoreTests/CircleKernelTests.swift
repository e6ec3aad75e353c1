import CircleKernel
import Glibc
import ModelCore
import Testing

@Suite struct CircleKernelTests {
  /// Numbers from −1.25 to 1.25 that a seed determines.
  private func numbers(_ count: Int, seed: UInt64) -> [Float] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in Float(2.5 * generator.uniform() - 1.25) }
  }

  private func step(_ neurons: Int, _ points: Int, loss: Int, optimizer: Int) -> circle_step {
    var step = circle_step()
    step.neurons = Int32(neurons)
    step.points = Int32(points)
    step.loss = Int32(loss)
    step.optimizer = Int32(optimizer)
    step.margin = 0.3
    step.largest_loss = .infinity
    step.scale = CircleNetwork.scale(neurons: neurons)
    (step.rate, step.beta1, step.beta2, step.correction) = (0.02, 0.9, 0.99, 3)
    return step
  }

  private func state(_ neurons: Int) -> [Float] {
    let row = Int(circle_row(Int32(neurons)))
    let first = numbers(4 * neurons + 1, seed: 3)
    return first + Array(repeating: 0, count: 3 * row - first.count)
  }

  static let losses = [
    CIRCLE_BAND_LOSS, CIRCLE_MARGIN_LOSS, CIRCLE_SQUARE_LOSS,
  ]

  @Test(arguments: CirclePath.available, [1, 2, 7, 12, 100, 128])
  func `a step has the bits of the plain reference`(path: CirclePath, neurons: Int) {
    let points = neurons == 12 ? 1_024 : 256
    let (x, y) = (numbers(points, seed: 1), numbers(points, seed: 2))
    let d = zip(x, y).map { 1 - ($0 * $0 + $1 * $1).squareRoot() }
    for loss in Self.losses {
      for optimizer in [CIRCLE_ADAM, CIRCLE_MOMENTUM] {
        var step = step(neurons, points, loss: loss, optimizer: optimizer)
        var state = state(neurons)
        var plain = PlainCircleStep(step, state: state)
        for _ in 0..<3 {
          let outcome = circle_do_step(path.rawValue, &step, &state, x, y, d)
          plain.run(x, y, d)
          #expect(outcome.is_done == 1)
          #expect(outcome.loss.bitPattern == plain.loss.bitPattern)
          #expect(state.map(\.bitPattern) == plain.state.map(\.bitPattern), "loss \(loss)")
        }
      }
    }
  }

  @Test(arguments: losses, [1, 5, 32])
  func `the gradient is that of finite differences`(loss: Int, neurons: Int) {
    let (x, y) = (numbers(256, seed: 1), numbers(256, seed: 2))
    let d = zip(x, y).map { 1 - ($0 * $0 + $1 * $1).squareRoot() }
    var step = step(neurons, 256, loss: loss, optimizer: CIRCLE_MOMENTUM)
    step.beta1 = 0
    var state = state(neurons)
    let parameters = state.prefix(4 * neurons + 1).map(Double.init)
    _ = circle_do_step(CirclePath.best.rawValue, &step, &state, x, y, d)
    // Without a memory the first moment is the gradient.
    let gradient = state[Int(circle_row(Int32(neurons)))...]
    for (index, found) in gradient.prefix(parameters.count).enumerated() {
      var (more, less) = (parameters, parameters)
      more[index] += 1e-6
      less[index] -= 1e-6
      let wanted = (value(more, step, x, y, d) - value(less, step, x, y, d)) / 2e-6
      #expect((Double(found) - wanted).magnitude < 2e-5 + 1e-3 * wanted.magnitude)
    }
  }

  /// The mean loss in double precision.
  private func value(
    _ p: [Double], _ step: circle_step, _ x: [Float], _ y: [Float], _ d: [Float]
  ) -> Double {
    let n = Int(step.neurons)
    var sum = 0.0
    for i in x.indices {
      var f = p[4 * n]
      for j in 0..<n {
        let z = p[j] * Double(x[i]) + p[n + j] * Double(y[i]) + p[2 * n + j]
        f += Double(step.scale) * p[3 * n + j] * max(z, 0)
      }
      let (d, m) = (Double(d[i]), Double(step.margin))
      let side: Double = d > 0 ? 1 : -1
      switch Int(step.loss) {
      case CIRCLE_MARGIN_LOSS: sum += max(m - side * f, 0)
      case CIRCLE_BAND_LOSS where d >= m: sum += min(f - m, 0) * min(f - m, 0) / 2
      case CIRCLE_BAND_LOSS where d <= -m: sum += max(f + m, 0) * max(f + m, 0) / 2
      default: sum += (f - d) * (f - d) / 2
      }
    }
    return sum / Double(x.count)
  }

  @Test(arguments: CirclePath.available)
  func `distances from a square are those of a plain computation`(path: CirclePath) {
    let edges: [Float] = [-1, -0.5, 1, -0.5, 1, -0.5, 1, 0.5, 1, 0.5, -1, 0.5, -1, 0.5, -1, -0.5]
    let (x, y) = (numbers(256, seed: 4), numbers(256, seed: 5))
    var d = Array(repeating: Float(0), count: 256)
    circle_edge_distances(path.rawValue, 4, edges, 256, x, y, &d)
    for i in x.indices {
      let (across, up) = (x[i].magnitude - 1, y[i].magnitude - 0.5)
      let outside = (max(across, 0) * max(across, 0) + max(up, 0) * max(up, 0)).squareRoot()
      let wanted = -(outside + min(max(across, up), 0))
      #expect((d[i] - wanted).magnitude < 1e-6)
    }
  }

  @Test func `a loss that is too large leaves everything as it was`() {
    var step = step(3, 256, loss: CIRCLE_SQUARE_LOSS, optimizer: CIRCLE_ADAM)
    step.largest_loss = 1e-6
    var state = state(3)
    let before = state
    let points = numbers(256, seed: 1)
    let outcome = circle_do_step(CirclePath.best.rawValue, &step, &state, points, points, points)
    #expect(outcome.is_done == 0)
    #expect(outcome.loss > 1e-6)
    #expect(state == before)
  }

  @Test func `a path that the machine lacks is never taken`() {
    var step = step(3, 256, loss: CIRCLE_SQUARE_LOSS, optimizer: CIRCLE_ADAM)
    var (one, other) = (state(3), state(3))
    let points = numbers(256, seed: 1)
    _ = circle_do_step(99, &step, &one, points, points, points)
    _ = circle_do_step(CirclePath.best.rawValue, &step, &other, points, points, points)
    #expect(one == other)
  }
}
