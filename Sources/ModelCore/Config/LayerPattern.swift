/// Which layers of a model have something, written so that the number of layers can move.
package struct LayerPattern: Equatable, Sendable {
  /// First layer that can have it, counted from 0.
  package var first: Int
  /// First layer after those that can have it; nil where it goes on to the end.
  package var end: Int?
  /// One entry for each layer, repeated as long as there are layers; counted from layer 0.
  package private(set) var cycle: [Bool]

  package init(cycle: [Bool], first: Int = 0, end: Int? = nil) {
    self.first = first
    self.end = end
    self.cycle = cycle.isEmpty ? [false] : cycle
  }

  /// What a list with an entry for each layer says, as the shortest cycle that agrees with it.
  package init(listed: [Bool]) {
    let period = (1..<max(listed.count, 1)).first { period in
      listed.indices.allSatisfy { listed[$0] == listed[$0 % period] }
    }
    self.init(cycle: period.map { Array(listed[..<$0]) } ?? listed)
  }

  /// All layers.
  package static let all = LayerPattern(cycle: [true])
  /// No layer.
  package static let none = LayerPattern(cycle: [false])

  /// All layers but the first ones.
  package static func after(_ count: Int) -> LayerPattern {
    LayerPattern(cycle: [true], first: count)
  }

  /// Layers whose number leaves a remainder when divided by the period.
  package static func every(_ period: Int, offset: Int) -> LayerPattern {
    LayerPattern(cycle: (0..<max(period, 1)).map { $0 == offset % max(period, 1) })
  }

  /// Whether a layer, counted from 0, has it.
  package func contains(_ layer: Int) -> Bool {
    layer >= first && layer < end ?? Int.max && cycle[layer % cycle.count]
  }

  /// How many of the layers have it.
  package func count(of nLayers: Int) -> Int {
    let stop = min(nLayers, end ?? nLayers)
    guard first < stop else { return 0 }
    if cycle == [true] { return stop - first }
    return (first..<stop).reduce(0) { $0 + (cycle[$1 % cycle.count] ? 1 : 0) }
  }

  /// The layers that do not have it, where nothing but the cycle decides.
  package var inverted: LayerPattern { LayerPattern(cycle: cycle.map { !$0 }) }
}
