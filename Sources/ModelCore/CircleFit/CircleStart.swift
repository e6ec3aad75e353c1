/// The weights that a run starts from.
struct CircleStart {
  let network: CircleNetwork

  init(_ settings: CircleSettings, generator: inout SeededGenerator) {
    let n = settings.neurons
    if settings.start == .stock {
      network = Self.stock(n, scale: CircleNetwork.scale(neurons: n), generator: &generator)
      return
    }
    let scale = CircleNetwork.scale(neurons: n)
    var made = CircleNetwork(wx: [], wy: [], b: [], a: [], c: 0.5, s: scale)
    let turn = generator.uniform()
    // Outputs that differ leave edges of different lengths, which training hardly evens out: they
    // alone make the error of 100 neurons a fifth larger.
    let isConvex = settings.target.isConvex
    let isEven = settings.start == .even && isConvex
    let (jitter, width, spread) = isEven ? (0.2, 0.4, 0.0) : (0.8, 1.6, 0.2)
    for j in 0..<n {
      let shift = jitter * (generator.uniform() - 0.5)
      var direction = (Double(j) + turn + shift) / Double(n)
      if settings.start == .random { direction = generator.uniform() }
      let offset = width * (generator.uniform() - 0.5)
      let output = (1 + spread * generator.gauss()) * (.pi / Double(n)) / Double(scale)
      // A dent or a hole needs outputs of both signs, which training hardly ever turns round.
      let sign: Double = isConvex || generator.uniform() < 0.5 ? -1 : 1
      let angle = Elementary.sineCosine(turns: direction)
      // A curve has one input: its lines stand upright.
      let isCurve = settings.target == .curve
      let side = angle.cosine < 0 ? -1.0 : 1
      made.wx.append(Float(isCurve ? side : angle.cosine))
      made.wy.append(Float(isCurve ? 0 : angle.sine))
      made.b.append(Float(-offset))
      made.a.append(Float(sign * output))
    }
    network = made
  }

  /// What common libraries start a linear layer with: uniform within 1 ÷ √inputs.
  ///
  /// The outputs make up for the fixed factor, so that only the start differs from the others.
  /// Source: PyTorch's `Linear`, after He et al. 2015 with a = √5.
  private static func stock(
    _ n: Int, scale: Float, generator: inout SeededGenerator
  ) -> CircleNetwork {
    func layer(_ count: Int, inputs: Int) -> [Float] {
      let limit = 1 / Double(inputs).squareRoot()
      return (0..<count).map { _ in Float((2 * generator.uniform() - 1) * limit) }
    }
    let (wx, wy, b) = (layer(n, inputs: 2), layer(n, inputs: 2), layer(n, inputs: 2))
    return CircleNetwork(
      wx: wx, wy: wy, b: b, a: layer(n, inputs: n).map { $0 / scale }, c: layer(1, inputs: n)[0],
      s: scale)
  }
}
