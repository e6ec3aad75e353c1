/// A point of the plane.
package struct CirclePoint: Equatable, Sendable {
  /// To the right.
  package var x: Double
  /// Upward.
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// Weights of a network with 2 inputs, N ReLU neurons and 1 output.
///
/// f(x, y) = c + s · Σ a_j relu(wx_j x + wy_j y + b_j); what is learned as inside has f > 0.
package struct CircleNetwork: Equatable, Sendable {
  /// Weights of the inputs, one for each neuron.
  package var wx: [Float]
  /// See ``wx``.
  package var wy: [Float]
  /// Biases of the neurons.
  package var b: [Float]
  /// Weights of the output.
  package var a: [Float]
  /// Bias of the output.
  package var c: Float
  /// Fixed factor of the sum: min(1, π ÷ 2N).
  package let s: Float

  /// A network given by its weights, as many of each kind as there are neurons.
  package init(wx: [Float], wy: [Float], b: [Float], a: [Float], c: Float, s: Float) {
    (self.wx, self.wy, self.b, self.a, self.c, self.s) = (wx, wy, b, a, c, s)
  }

  /// How many neurons may be asked for.
  package static let neuronRange = 1...128

  /// How many neurons there are.
  package var neurons: Int { wx.count }

  /// Learned numbers: inputs × neurons + biases of neurons + neurons × outputs + bias.
  package static func parameterCount(neurons: Int) -> Int { 2 * neurons + neurons + neurons + 1 }

  /// The fixed factor that keeps the sum of N neurons near the size of one.
  package static func scale(neurons: Int) -> Float { min(1, 1.570_796_3 / Float(neurons)) }
}

/// The function of a network in double precision, as the exact contour needs it.
package struct CircleFunction: Equatable, Sendable {
  /// Weights of the inputs, one for each neuron.
  package var wx: [Double]
  /// See ``wx``.
  package var wy: [Double]
  /// Biases of the neurons.
  package var b: [Double]
  /// Weights of the output, the factor s included.
  package var a: [Double]
  /// Bias of the output.
  package var c: Double

  /// The function of trained weights.
  package init(_ network: CircleNetwork) {
    wx = network.wx.map(Double.init)
    wy = network.wy.map(Double.init)
    b = network.b.map(Double.init)
    a = network.a.map { Double(network.s) * Double($0) }
    c = Double(network.c)
  }

  /// How many neurons there are.
  package var neurons: Int { wx.count }

  /// The value at a point; inside is above 0.
  package func value(_ x: Double, _ y: Double) -> Double {
    var sum = c
    for j in wx.indices { sum += a[j] * max(wx[j] * x + wy[j] * y + b[j], 0) }
    return sum
  }
}
