// Modules for multi-token prediction: one more block each, and what leads into it and out of it.
// Names as in the checkpoints of DeepSeek, Zhipu, Alibaba, Xiaomi and Baidu on public hubs.
extension ModelConfig {
  /// The tensors of the modules that predict tokens after the next one.
  func predictionModule(_ modules: PredictionModules) -> SideModule {
    let names = PredictionNames.of(modules.kind, after: nLayers, count: modules.count)
    let place = Place.blocks(kind: "prediction", count: modules.count)
    let d = Dimension(dModel, "d")
    func tensor(
      _ stem: String, _ word: String, _ dimensions: [Dimension], _ part: ModelPart,
      isMultiplied: Bool = false, suffix: String = ".weight"
    ) -> TensorSpec {
      TensorSpec(
        tensorName: TensorName(block: "", group: "", stem: stem, suffix: suffix),
        role: .other(word), addition: .none, dimensions: dimensions, part: part, place: place,
        stored: modules.count, visited: modules.count,
        multiplied: isMultiplied ? modules.count : 0, neurons: nil)
    }
    var tensors = names.norms.map { tensor($0, "norm", [d], .norm) }
    tensors.append(
      tensor(
        names.projection, "projection", [d, Dimension(2 * dModel, "2·d")], .other,
        isMultiplied: true))
    if modules.kind == .dense, attentionBias == .all {
      tensors.append(tensor(names.projection, "projection", [d], .other, suffix: ".bias"))
    }
    tensors += blocks(like: modules, named: names.block)
    let table = [Dimension(vocabSize, "V"), d]
    let copies = [
      (names.table, ModelPart.tokenEmbedding), (names.head, ModelPart.head),
    ].compactMap { stem, part in
      stem.map { tensor($0, "copy", table, part, isMultiplied: part == .head) }
    }
    return SideModule(.prediction, tensors, copies: copies)
  }

  /// Blocks with full attention and, unless they are dense, with experts.
  private func blocks(like modules: PredictionModules, named prefix: String) -> [TensorSpec] {
    var config = self
    config.nLayers = modules.count
    config.mixer = nil
    config.window = nil
    config.experts = modules.kind == .dense ? nil : experts
    config.experts?.layers = .all
    var names = config.architecture.names(of: config)
    names.block = prefix
    return TransformerInventory(config, names: names).tensors.filter { tensor in
      if case .blocks = tensor.place { return true }
      return false
    }
  }
}

/// What a family calls the pieces of its modules.
private struct PredictionNames {
  var block: String
  var projection: String
  var norms: [String]
  /// The copies of the two tables, where the files hold any.
  var table: String?
  var head: String?

  static func of(_ kind: PredictionKind, after nLayers: Int, count: Int) -> PredictionNames {
    switch kind {
    case .copied:
      let block = "model.layers.\(count == 1 ? String(nLayers) : "*")."
      return PredictionNames(
        block: block, projection: block + "eh_proj",
        norms: [block + "enorm", block + "hnorm", block + "shared_head.norm"],
        table: block + "embed_tokens", head: block + "shared_head.head")
    case .shared:
      return PredictionNames(
        block: "mtp.layers.*.", projection: "mtp.fc",
        norms: ["mtp.pre_fc_norm_embedding", "mtp.pre_fc_norm_hidden", "mtp.norm"])
    case .input:
      let block = "model.mtp_layers.*."
      return PredictionNames(
        block: block, projection: block + "input_proj",
        norms: [block + "token_layernorm", block + "hidden_layernorm", block + "final_layernorm"])
    case .dense:
      return PredictionNames(
        block: "model.mtp_block.*.", projection: "model.mtp_linear_proj.*",
        norms: ["model.mtp_emb_norm.*", "model.mtp_hidden_norm.*"])
    }
  }
}
