import Glibc

// What one press of an arrow does: values in use, so that a few presses walk through real models.
extension Sizing {
  /// The next value above (or below) the present one; the present one at the end of the range.
  package func next(_ field: ModelField, up: Bool) -> Int {
    next(field, from: self[field], up: up)
  }

  private func next(_ field: ModelField, from value: Int, up: Bool) -> Int {
    let range = range(of: field)
    let candidate: Int
    switch field {
    case .dModel: candidate = Self.nextUsual(Self.widths, value, up: up)
    case .nLayers, .nActiveExperts, .headDim: candidate = value + (up ? 1 : -1)
    case .vocabSize: candidate = Self.nextMultiple(of: 1_000, value, up: up)
    case .sequenceLength, .batchSize: candidate = Self.nextPowerOfTwo(value, up: up)
    case .nHeads: candidate = nextHeads(value, up: up)
    case .nKVHeads: candidate = nextDivisor(of: config.nHeads, value, up: up)
    case .dFF, .dFFExpert:
      candidate = Self.nextMultiple(of: value < (up ? 1_024 : 1_025) ? 64 : 256, value, up: up)
    case .nExperts: candidate = Self.nextUsual(Self.expertCounts, value, up: up)
    }
    return min(max(candidate, range.lowerBound), range.upperBound)
  }

  /// Takes steps, upward when positive.
  package mutating func step(_ field: ModelField, by count: Int) {
    for _ in 0..<count.magnitude {
      let before = self[field]
      set(field, to: next(field, up: count > 0))
      if self[field] == before { return }
    }
  }

  /// Halves a field, or doubles it; never to 0.
  package mutating func scale(_ field: ModelField, double: Bool) {
    let value = self[field]
    set(field, to: double ? value * 2 : max(value / 2, field == .nExperts ? 0 : 1))
  }

  // MARK: The track of a slider

  /// Ends of the slider; smaller widths are typed.
  package func track(of field: ModelField) -> ClosedRange<Int> {
    let range = range(of: field)
    return field == .dModel ? 64...range.upperBound : range
  }

  /// Where a field stands on its track, 0 to 1 on a log scale.
  package func position(of field: ModelField) -> Double {
    let ends = Self.logarithms(track(of: field))
    let span = ends.upper - ends.lower
    guard span > 0 else { return 1 }
    let position = (Self.logarithm(self[field], track(of: field)) - ends.lower) / span
    return min(max(position, 0), 1)
  }

  /// The usual value nearest to a place on the track, for the mouse.
  package func value(of field: ModelField, at position: Double) -> Int {
    let track = track(of: field)
    let ends = Self.logarithms(track)
    let share = position.isNaN ? 0 : min(max(position, 0), 1)
    guard share < 1 else { return track.upperBound }
    guard share > 0 else { return track.lowerBound }
    let shift = track.lowerBound == 0 ? 1.0 : 0.0
    let raw = clampedInt((exp(ends.lower + share * (ends.upper - ends.lower)) - shift).rounded())
    let below = next(field, from: min(raw + 1, track.upperBound), up: false)
    let above = next(field, from: max(raw - 1, track.lowerBound), up: true)
    let nearest = (raw - below).magnitude < (above - raw).magnitude ? below : above
    return min(max(nearest, track.lowerBound), track.upperBound)
  }

  private static func logarithms(_ range: ClosedRange<Int>) -> (lower: Double, upper: Double) {
    (logarithm(range.lowerBound, range), logarithm(range.upperBound, range))
  }

  /// log x, or log(x + 1) on a track that begins at 0.
  private static func logarithm(_ value: Int, _ range: ClosedRange<Int>) -> Double {
    log(Double(value) + (range.lowerBound == 0 ? 1 : 0))
  }

  // MARK: Values in use

  /// Widths of published models, 64·2^k among them; below 64 a width is typed.
  private static let widths = [
    64, 96, 128, 192, 256, 320, 384, 448, 512, 576, 640, 768, 896, 960, 1_024, 1_152, 1_280,
    1_536, 1_600, 1_792, 2_048, 2_304, 2_560, 2_816, 2_880, 3_072, 3_584, 3_840, 4_096, 4_544,
    4_608, 5_120, 5_376, 6_144, 6_656, 7_168, 8_192, 9_216, 10_240, 12_288, 14_336, 16_384,
    18_432, 20_480, 24_576, 28_672, 32_768, 40_960, 49_152, 65_536, 81_920, 98_304, 131_072,
  ]

  /// Experts per layer of published models and the powers of two.
  private static let expertCounts = [
    0, 2, 4, 8, 16, 32, 48, 64, 96, 128, 160, 192, 256, 320, 384, 512, 768, 1_024, 1_536, 2_048,
  ]

  private static func nextUsual(_ usual: [Int], _ value: Int, up: Bool) -> Int {
    (up ? usual.first { $0 > value } : usual.last { $0 < value }) ?? value
  }

  private static func nextMultiple(of step: Int, _ value: Int, up: Bool) -> Int {
    if up { return (value / step + 1) * step }
    return value.isMultiple(of: step) ? value - step : value / step * step
  }

  private static func nextPowerOfTwo(_ value: Int, up: Bool) -> Int {
    var power = 1
    if up {
      while power <= value { power *= 2 }
      return power
    }
    while power * 2 < value { power *= 2 }
    return power
  }

  /// Values that keep the groups of key/value heads whole.
  private func nextHeads(_ value: Int, up: Bool) -> Int {
    let step = config.nKVHeads == config.nHeads ? 1 : config.nKVHeads
    let next = value + (up ? step : -step)
    return next < 1 || next > ModelField.nHeads.range.upperBound ? value : next
  }

  private func nextDivisor(of number: Int, _ value: Int, up: Bool) -> Int {
    let divisors = (1...max(number, 1)).filter { number.isMultiple(of: $0) }
    return (up ? divisors.first { $0 > value } : divisors.last { $0 < value }) ?? value
  }
}
