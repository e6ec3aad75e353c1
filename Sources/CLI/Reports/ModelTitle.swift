import Explorer
import ModelCore
import Syntax

/// Sentences about a model that several reports share.
enum ModelTitle {
  /// Its name, where it came from and its family.
  static func line(_ model: Subject) -> String {
    let origin: String
    switch model.origin {
    case .preset(let preset):
      let isChanged = model.untouchedPreset == nil
      origin = "preset \(preset.name)" + (isChanged ? ", changed by flags" : "")
    case .file(let name): origin = name.description
    case .flags: origin = "from flags"
    }
    let grade = model.reasons.isEmpty ? "" : ", \(model.grade.word)"
    return "\(model.name) (\(origin); \(model.config.modelType))\(grade)"
  }

  /// Its dimensions in one line.
  static func shape(_ config: ModelConfig, _ format: NumberFormat) -> String {
    func exact(_ value: Int) -> String { format.exact(value) }
    var pieces = [
      "d \(exact(config.dModel))", "L \(exact(config.nLayers))", "V \(exact(config.vocabSize))",
    ]
    pieces.append("h \(exact(config.nHeads))")
    if config.latent == nil { pieces.append("kv \(exact(config.nKVHeads))") }
    pieces.append("d_ff \(exact(config.dFF))")
    if let experts = config.experts {
      pieces.append(
        "experts \(exact(experts.nActiveExperts)) of \(exact(experts.nExperts)), "
          + "d_ffE \(exact(config.dFFExpert))")
    }
    return pieces.joined(separator: ", ")
  }

  /// Neurons and heads, each with a label.
  static func neurons(
    _ config: ModelConfig, _ format: NumberFormat
  ) -> [(label: String, words: String)] {
    func exact(_ value: Int) -> String { format.exact(value) }
    let neurons = config.neurons
    // How far the MLP widens the stream: 4 in the lesson, less where it is gated.
    let factor = Double(neurons.mlpPerLayer) / Double(max(config.dModel, 1))
    let widening =
      neurons.mlpPerLayer == config.dFF && config.experts == nil
      ? " (\(format.fixed(factor, digits: 2)) × d)" : ""
    var mlp =
      "\(exact(neurons.mlpPerLayer)) MLP neurons per layer\(widening), "
      + "\(exact(neurons.mlpTotal)) in \(exact(config.nLayers)) layers"
    if neurons.mlpActiveTotal != neurons.mlpTotal {
      mlp +=
        "; a token visits \(exact(neurons.mlpActivePerLayer)) per layer, "
        + "\(exact(neurons.mlpActiveTotal)) in all"
    }
    let heads: String
    if config.latent != nil {
      heads = "\(exact(neurons.nHeads)) of \(exact(neurons.headDim)), latent keys and values"
    } else {
      let kv = config.nKVHeads == config.nHeads ? "" : ", \(exact(config.nKVHeads)) for KV"
      heads = "\(exact(neurons.nHeads)) of \(exact(neurons.headDim)) per layer\(kv)"
    }
    return [
      ("Input", "\(exact(neurons.inputPerToken)) channels a token"), ("Neurons", mlp),
      ("Heads", heads),
    ]
  }

  /// The rule of thumb and how near it comes.
  static func rule(_ rule: RuleOfThumb, _ format: NumberFormat) -> String {
    "12·L·d² = \(format.exact(rule.twelveLDSquared)), \(format.percent(rule.ratio)) of the total; "
      + "with the tables \(format.exact(rule.withTables)) (\(format.change(rule.errorWithTables)))"
  }
}
