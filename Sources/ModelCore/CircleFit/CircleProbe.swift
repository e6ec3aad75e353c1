import CircleKernel

/// The step alone, on points that stay: what the speed of trainers is compared by.
///
/// Loss: mean of (f − d)² ÷ 2 with d the distance from the circle; Adam.
package struct CircleProbe: Sendable {
  private let path: CirclePath
  private let neurons: Int
  private var state: [Float]
  private let x: [Float]
  private let y: [Float]
  private let d: [Float]
  private var decays = (1.0, 1.0)

  /// Prepares the fan start and points all over the frame, 256 or 1,024.
  package init(neurons: Int, points: Int, path: CirclePath) {
    (self.path, self.neurons) = (path, neurons)
    var generator = SeededGenerator(seed: 7)
    let settings = CircleSettings(neurons: neurons)
    let network = CircleStart(settings, generator: &generator).network
    let parameters = network.wx + network.wy + network.b + network.a + [network.c]
    state = Array(repeating: 0, count: 3 * Int(circle_row(Int32(neurons))))
    state.replaceSubrange(..<parameters.count, with: parameters)
    var places: [(x: Float, y: Float)] = []
    for _ in 0..<points {
      let (across, up) = (generator.uniform(), generator.uniform())
      places.append((Float(2.5 * across - 1.25), Float(2.5 * up - 1.25)))
    }
    x = places.map(\.x)
    y = places.map(\.y)
    d = places.map { 1 - ($0.x * $0.x + $0.y * $0.y).squareRoot() }
  }

  /// Does some steps.
  package mutating func step(_ count: Int) {
    var step = circle_step()
    step.neurons = Int32(neurons)
    step.points = Int32(x.count)
    step.loss = Int32(CIRCLE_SQUARE_LOSS)
    step.scale = CircleNetwork.scale(neurons: neurons)
    (step.beta1, step.beta2) = (0.9, 0.99)
    step.largest_loss = .infinity
    for _ in 0..<count {
      decays.0 *= 0.9
      decays.1 *= 0.99
      step.rate = Float(1e-3 / (1 - decays.0))
      step.correction = Float(1 / (1 - decays.1))
      state.withUnsafeMutableBufferPointer { state in
        x.withUnsafeBufferPointer { x in
          y.withUnsafeBufferPointer { y in
            d.withUnsafeBufferPointer { d in
              _ = circle_do_step(
                path.rawValue, &step, state.baseAddress, x.baseAddress, y.baseAddress,
                d.baseAddress)
            }
          }
        }
      }
    }
  }

  /// Every bit of weights and moments, folded into one number.
  package var fingerprint: UInt64 {
    state.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.bitPattern)) &* 0x100_0000_01B3 }
  }
}
