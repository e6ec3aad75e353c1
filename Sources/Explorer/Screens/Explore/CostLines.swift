import ModelCore
import TermUI

/// What the cost pane says: memory of weights and cache, work of a forward pass, neurons.
enum CostLines {
  /// Formats shown for the weights.
  private static let formats: [DataType] = [.bf16, .int8, .q4km]

  /// Every line.
  static func all(
    _ subject: Subject, _ figures: Figures, _ format: NumberFormat
  ) -> [FigureLine] {
    let groups = [
      weights(figures, format), cache(subject, figures, format), work(subject, figures, format),
      neurons(figures, format),
    ].filter { !$0.isEmpty }
    return Array(groups.joined(separator: [.blank]))
  }

  private static func weights(_ figures: Figures, _ format: NumberFormat) -> [FigureLine] {
    formats.map { type in
      .pair(
        "weights \(type.rawValue)", format.bytes(figures.count.weightBytes(type)), .weights(type))
    }
  }

  private static func cache(
    _ subject: Subject, _ figures: Figures, _ format: NumberFormat
  ) -> [FigureLine] {
    let work = subject.sizing.workload
    let batch = work.batchSize > 1 ? " × \(format.exact(work.batchSize))" : ""
    guard let cache = figures.kvCache else { return withheld(subject) }
    var lines: [FigureLine] = []
    if cache.isKept {
      lines = [
        .pair("KV per token", format.bytes(cache.bytesPerToken(work.kv)), .kvPerToken),
        .pair("KV at seq\(batch)", format.bytes(cache.bytes(work)), .kvCache),
      ]
    }
    if cache.hasState {
      lines.append(.pair("state\(batch)", format.bytes(cache.stateBytes(work)), .state))
    }
    return lines
  }

  /// Why neither cache nor work is told.
  private static func withheld(_ subject: Subject) -> [FigureLine] {
    [
      .pair("KV cache and work", "withheld", nil, role: .doubtful),
      .note(subject.evidence.withheld ?? "", role: .doubtful),
    ]
  }

  private static func work(
    _ subject: Subject, _ figures: Figures, _ format: NumberFormat
  ) -> [FigureLine] {
    guard let flops = figures.flops else { return [] }
    var lines: [FigureLine] = [
      .pair("forward per token", format.flops(flops.perToken), .forward),
      .pair("forward at seq", format.flops(flops.total), .forward),
    ]
    if flops.attention > 0 {
      lines.append(
        .pair("attention's share", format.percent(flops.attentionShare), .attention))
    }
    if flops.state > 0 {
      lines.append(.pair("states' share", format.percent(flops.stateShare), .stateWork))
    }
    return lines
  }

  private static func neurons(_ figures: Figures, _ format: NumberFormat) -> [FigureLine] {
    let neurons = figures.neurons
    var lines: [FigureLine] = []
    if neurons.mlpTotal > 0 {
      lines.append(.pair("MLP neurons", format.exact(neurons.mlpTotal), .neurons))
    }
    for kind in neurons.layers.prefix(3) {
      let name = kind.kind.isEmpty ? "a layer" : "a layer, \(kind.kind)"
      lines.append(.pair("  " + name, format.exact(kind.perLayer), .neurons))
    }
    if neurons.mlpActiveTotal != neurons.mlpTotal {
      lines.append(.pair("  active", format.exact(neurons.mlpActiveTotal), .neurons))
    }
    lines.append(.pair("input neurons", format.exact(neurons.inputPerToken), .neurons))
    if let heads = neurons.heads {
      lines.append(
        .pair(
          "heads × size", "\(format.exact(heads.nHeads)) × \(format.exact(heads.headDim))", .heads))
    }
    return lines
  }
}
