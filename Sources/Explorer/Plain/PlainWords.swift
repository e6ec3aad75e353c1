import ModelCore
import TermUI

extension CircleScreen {
  /// What the sweep has come to, a sentence for each number of neurons.
  func sweepLines(_ format: NumberFormat) -> [String] {
    guard let sweep else { return [] }
    var lines: [String] = []
    for neurons in CircleSweep.usualNeurons {
      let errors = sweep.dots.filter { $0.neurons == neurons }.compactMap(\.areaError).sorted()
      guard !errors.isEmpty else { continue }
      let ratio = sweep.medianRatio(neurons: neurons)
        .map { ", \(format.fixed($0, digits: 2)) times the best possible" }
      let name = neurons == 1 ? "1 neuron" : "\(neurons) neurons"
      lines.append(
        "\(name): median area error \(format.finePercent(errors[errors.count / 2]))\(ratio ?? "").")
    }
    return lines
  }
}

/// Sentences of plain mode.
enum PlainWords {
  /// A model in one sentence.
  static func model(_ subject: Subject, _ format: NumberFormat) -> [String] {
    let sizing = subject.sizing
    return [
      "\(subject.name.description). Total \(format.exact(sizing.config.parameterCount.total)) "
        + "parameters, exact. d \(format.exact(sizing[.dModel])), "
        + "L \(format.exact(sizing[.nLayers]))."
    ]
  }

  /// What is different, in a sentence or two; empty when nothing is.
  static func change(
    from before: ExplorerState, to after: ExplorerState, isStep: Bool
  ) -> [String] {
    guard before.workspace != after.workspace else { return [] }
    var lines: [String] = []
    if before.workspace.compared != after.workspace.compared {
      let names = after.workspace.compared.map(\.name.description)
      let list = names.joined(separator: ", ")
      lines.append(names.isEmpty ? "Compare is empty." : "Compare: \(list).")
    }
    lines += circle(before.workspace.circle, after.workspace.circle, after.format)
    guard before.subject != after.subject else { return lines }
    // A model that was loaded is named; one that was only changed says what.
    guard before.subject.name == after.subject.name, before.subject.start == after.subject.start
    else { return model(after.subject, after.format) + lines }
    let (old, new) = (before.subject.sizing, after.subject.sizing)
    return sizes(old, new, after.format, isStep: isStep) + lines
  }

  /// What was chosen otherwise for the circle.
  private static func circle(
    _ before: CircleChoices, _ after: CircleChoices, _ format: NumberFormat
  ) -> [String] {
    guard before != after else { return [] }
    return ["Circle: \(before.changes(to: after, format).replacing(" → ", with: " to "))."]
  }

  /// What was changed, what followed it, and the new total.
  private static func sizes(
    _ before: Sizing, _ after: Sizing, _ format: NumberFormat, isStep: Bool
  ) -> [String] {
    let fields = ModelField.allCases.filter { before[$0] != after[$0] }
    guard !fields.isEmpty || before.unlinked != after.unlinked else { return [] }
    var words = fields.prefix(1).map { field in
      "\(name(field)) \(format.exact(before[field])) to \(format.exact(after[field]))."
    }
    // Key-value heads that are as many as the heads go without saying.
    let isPlain = after[.nKVHeads] == after[.nHeads] && before[.nKVHeads] == before[.nHeads]
    let follows = fields.dropFirst().filter { $0 != .nKVHeads || !isPlain }
    if !follows.isEmpty, !isStep {
      let values = follows.map { "\(name($0)) \(format.exact(after[$0]))" }
      words.append("Follows: \(values.joined(separator: ", ")).")
    }
    if before.unlinked != after.unlinked {
      let free = after.unlinked.map(name).sorted().joined(separator: " and ")
      words.append(free.isEmpty ? "heads and ffn follow d." : "\(free) no longer follow d.")
    }
    let (old, new) = (before.config.parameterCount.total, after.config.parameterCount.total)
    let factor = format.fixed(Double(new) / Double(max(old, 1)), digits: 2)
    let ratio = isStep ? "" : old == new ? ", unchanged" : ", times \(factor)"
    words.append("Total \(format.exact(new))\(ratio).")
    let (cache, was) = (
      after.config.kvCache?.bytes(after.workload), before.config.kvCache?.bytes(before.workload)
    )
    if old == new, let cache, cache != was { words.append("KV cache \(format.bytes(cache)).") }
    return [words.joined(separator: " ")]
  }

  /// How a field is called in a sentence.
  private static func name(_ field: ModelField) -> String {
    switch field {
    case .nHeads, .nKVHeads, .headDim, .batchSize, .nExperts: field.word
    default: field.symbol
    }
  }

  /// A stop of the tour.
  static func stop(_ tour: Tour) -> [String] {
    [
      "\(tour.place), \(tour.current.title). \(tour.current.text)",
      "try: \(tour.current.suggestion)",
    ]
  }
}
