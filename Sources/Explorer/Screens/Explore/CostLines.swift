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
    weights(figures, format) + [.blank] + cache(subject, figures, format) + [.blank]
      + work(subject, figures, format) + [.blank] + neurons(figures, format)
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
    return [
      .pair(
        "KV per token", format.bytes(figures.kvCache.bytesPerToken(work.kv)), .kvPerToken),
      .pair(
        "KV at seq\(batch)",
        format.bytes(figures.kvCache.bytes(work)), .kvCache),
    ]
  }

  private static func work(
    _ subject: Subject, _ figures: Figures, _ format: NumberFormat
  ) -> [FigureLine] {
    let flops = figures.flops
    return [
      .pair("forward per token", format.flops(flops.perToken), .forward),
      .pair("forward at seq", format.flops(flops.total), .forward),
      .pair("attention's share", format.percent(flops.attentionShare), .attention),
    ]
  }

  private static func neurons(_ figures: Figures, _ format: NumberFormat) -> [FigureLine] {
    let neurons = figures.neurons
    var lines: [FigureLine] = [
      .pair("MLP neurons", format.exact(neurons.mlpTotal), .neurons),
      .pair("  a layer", format.exact(neurons.mlpPerLayer), .neurons),
    ]
    if neurons.mlpActiveTotal != neurons.mlpTotal {
      lines.append(.pair("  active", format.exact(neurons.mlpActiveTotal), .neurons))
    }
    return lines + [
      .pair("input neurons", format.exact(neurons.inputPerToken), .neurons),
      .pair(
        "heads × size", "\(format.exact(neurons.nHeads)) × \(format.exact(neurons.headDim))",
        .heads),
    ]
  }
}
