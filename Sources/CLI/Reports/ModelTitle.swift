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
    if let heads = config.heads {
      pieces.append("h \(exact(heads.nHeads))")
      if config.latent == nil { pieces.append("kv \(exact(heads.nKVHeads))") }
    }
    if config.dFF > 0 { pieces.append("d_ff \(exact(config.dFF))") }
    if let experts = config.experts {
      pieces.append(
        "experts \(exact(experts.nActiveExperts)) of \(exact(experts.nExperts)), "
          + "d_ffE \(exact(config.dFFExpert))")
    }
    return pieces.joined(separator: ", ")
  }

  /// Neurons and heads, each with a label; none of what the model does not have.
  static func neurons(
    _ config: ModelConfig, _ format: NumberFormat
  ) -> [(label: String, words: String)] {
    let neurons = config.neurons
    var lines = [("Input", "\(format.exact(neurons.inputPerToken)) channels a token")]
    if !neurons.layers.isEmpty { lines.append(("Neurons", mlp(neurons, config, format))) }
    if let heads = neurons.heads { lines.append(("Heads", words(heads, config, format))) }
    return lines
  }

  /// Most kinds of layers that are told one by one.
  private static let toldKinds = 3

  private static func mlp(
    _ neurons: NeuronCount, _ config: ModelConfig, _ format: NumberFormat
  ) -> String {
    func exact(_ value: Int) -> String { format.exact(value) }
    let kinds = neurons.layers
    let layers = kinds.reduce(0) { $0 + $1.count }
    let each: String
    if kinds.count == 1 {
      // How far the MLP widens the stream: 4 in the lesson, less where it is gated.
      let factor = Double(kinds[0].perLayer) / Double(max(config.dModel, 1))
      let widening = config.experts == nil ? " (\(format.fixed(factor, digits: 2)) × d)" : ""
      each = "\(exact(kinds[0].perLayer)) MLP neurons per layer\(widening)"
    } else if kinds.count <= toldKinds {
      let words = kinds.map { kind in
        let name = kind.kind.isEmpty ? "" : kind.kind + " "
        let place =
          kind.count == 1 ? "1 \(name)layer" : "each of \(exact(kind.count)) \(name)layers"
        let unit = kind == kinds[0] ? " MLP neurons" : ""
        return "\(exact(kind.perLayer))\(unit) in \(place)"
      }
      each = words.joined(separator: ", ")
    } else {
      let sizes = kinds.map(\.perLayer)
      each = "\(exact(sizes.min() ?? 0)) to \(exact(sizes.max() ?? 0)) MLP neurons per layer"
    }
    let all = "\(exact(neurons.mlpTotal)) in \(exact(layers)) layer\(layers == 1 ? "" : "s")"
    guard neurons.mlpActiveTotal != neurons.mlpTotal else { return "\(each), \(all)" }
    let visited =
      kinds.first { $0.activePerLayer != $0.perLayer }.map { kind in
        let name = kind.kind.isEmpty || kinds.count == 1 ? "" : kind.kind + " "
        return "\(exact(kind.activePerLayer)) per \(name)layer, "
      } ?? ""
    return "\(each), \(all); a token visits \(visited)\(exact(neurons.mlpActiveTotal)) in all"
  }

  private static func words(
    _ heads: HeadLayout, _ config: ModelConfig, _ format: NumberFormat
  ) -> String {
    let size = "\(format.exact(heads.nHeads)) of \(format.exact(heads.headDim))"
    guard config.latent == nil else { return size + ", latent keys and values" }
    let kv = heads.nKVHeads == heads.nHeads ? "" : ", \(format.exact(heads.nKVHeads)) for KV"
    return size + " per layer" + kv
  }

  /// The rule of thumb and how near it comes.
  static func rule(_ rule: RuleOfThumb, _ format: NumberFormat) -> String {
    "12·L·d² = \(format.exact(rule.twelveLDSquared)), \(format.percent(rule.ratio)) of the total; "
      + "with the tables \(format.exact(rule.withTables)) (\(format.change(rule.errorWithTables)))"
  }
}
