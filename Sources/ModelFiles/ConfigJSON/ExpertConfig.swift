import ModelCore

extension ConfigFields {
  /// The experts of a family; none where it has none.
  mutating func experts(
    _ rule: FamilyReader.ExpertRule?, _ config: ModelConfig
  ) throws(FileError) -> Experts? {
    guard let rule else { return nil }
    var experts: Experts?
    switch rule.kind {
    case .mixtral: experts = try self.experts(rule.keys, config)
    case .qwen where peek(rule.keys.count)?.number?.wholeValue == 0:
      ignore(rule.keys.count)
      return nil
    case .qwen(let shared): experts = try qwenExperts(rule.keys, shared: shared, config)
    case .late(let key, let nShared, let nDense):
      experts = try lateExperts(rule.keys, shared: key, nShared: nShared, nDense: nDense, config)
    }
    experts?.hasCorrectionBias = try isThere(rule.correction, in: config)
    experts?.hasRouterBias = rule.hasRouterBias
    experts?.hasBiases = rule.hasBiases || !isOfTransformers5 || !config.hasMLPBias
    return experts
  }

  /// The routed experts of every layer.
  mutating func experts(_ keys: ExpertKeys, _ config: ModelConfig) throws(FileError) -> Experts {
    let count = try integer(
      countKey(keys), in: 1...ModelField.nExperts.range.upperBound, otherwise: keys.nExperts)
    let key = present(keys.active)
    let nActive = try integer(key, in: ModelField.nActiveExperts.range, otherwise: keys.nActive)
    try checkActive(nActive, key, of: count)
    var experts = Experts(nExperts: count, nActiveExperts: nActive)
    if let width = keys.width {
      experts.dFFExpert = try integer(
        width, in: ModelField.dFFExpert.range, otherwise: keys.dFFExpert ?? config.dFF)
    }
    return experts
  }

  /// The key of the number of experts; Transformers 5 writes the same one for most families.
  private func countKey(_ keys: ExpertKeys) -> String {
    let later = "num_local_experts"
    return !has(keys.count) && has(later) ? later : keys.count
  }

  /// Experts of Qwen: every so many layers, some layers excepted, perhaps a shared one.
  mutating func qwenExperts(
    _ keys: ExpertKeys, shared: Int?, _ config: ModelConfig
  ) throws(FileError) -> Experts {
    let nLayers = config.nLayers
    var experts = try experts(keys, config)
    if let shared {
      experts.dFFShared = try integer(
        "shared_expert_intermediate_size", in: ModelConfig.sharedWidthRange, otherwise: shared)
      experts.nSharedExperts = 1
      experts.hasSharedGate = true
    }
    let step = try integer(
      "decoder_sparse_step", in: 1...ModelField.nLayers.range.upperBound, otherwise: 1)
    let dense = try layerNumbers("mlp_only_layers", nLayers: nLayers)
    let hasExperts = (0..<nLayers).map { ($0 + 1).isMultiple(of: step) && !dense.contains($0) }
    experts.layers =
      dense.isEmpty ? .every(step, offset: step - 1) : LayerPattern(listed: hasExperts)
    return experts
  }

  /// Experts of DeepSeek: the first layers are dense, every so many of the others have experts, and
  /// shared ones beside them; none where a file sets their number to 0 or null.
  mutating func lateExperts(
    _ keys: ExpertKeys, shared: String = "n_shared_experts", nShared: Int, nDense: Int,
    _ config: ModelConfig
  ) throws(FileError) -> Experts? {
    guard
      try optional(countKey(keys), in: ModelField.nExperts.range, otherwise: keys.nExperts) ?? 0 > 0
    else {
      for key in keys.active + [keys.width ?? ""] { ignore(key) }
      ignore(shared, "first_k_dense_replace", "moe_layer_freq")
      return nil
    }
    var experts = try experts(keys, config)
    experts.nSharedExperts =
      try optional(shared, in: ModelConfig.sharedExpertsRange, otherwise: nShared) ?? 0
    experts.layers = try expertLayers(config.nLayers)
    if let listed = try listedExperts(config.nLayers) {
      experts.layers = listed
      ignore("first_k_dense_replace")
      return experts
    }
    experts.layers.first = try integer(
      "first_k_dense_replace", in: 0...ModelField.nLayers.range.upperBound, otherwise: nDense)
    return experts
  }

  /// The layers that `mlp_layer_types` calls sparse, if there is such a list.
  private mutating func listedExperts(_ nLayers: Int) throws(FileError) -> LayerPattern? {
    let types = try layerTypes(["sparse", "dense"], key: "mlp_layer_types", nLayers: nLayers)
    guard let types else { return nil }
    if let first = types.firstIndex(of: "sparse"),
      types[first...].allSatisfy({ $0 == "sparse" })
    {
      return .after(first)
    }
    return LayerPattern(listed: types.map { $0 == "sparse" })
  }

  /// The layers that `moe_layer_freq` names: every so many, or a 0 or 1 for each; silently all.
  private mutating func expertLayers(_ nLayers: Int) throws(FileError) -> LayerPattern {
    let key = "moe_layer_freq"
    guard let found = value(key), !found.isNull else { return .all }
    guard let list = found.array else {
      return .every(
        try required(key, in: 1...ModelField.nLayers.range.upperBound), offset: 0)
    }
    let kinds = list.map { $0.number?.wholeValue }
    guard kinds.count == nLayers, kinds.allSatisfy({ $0 == 0 || $0 == 1 }) else {
      throw error(
        found,
        .wrongValue(
          key: key, expected: "a number, or a 0 or 1 for each of \(nLayers) layers",
          found: found.summary, hint: "1"))
    }
    return LayerPattern(listed: kinds.map { $0 == 1 })
  }

  /// The layers that a list names; none where there is no list.
  mutating func layerNumbers(_ key: String, nLayers: Int) throws(FileError) -> Set<Int> {
    guard let list = value(key), !list.isNull else { return [] }
    var numbers: Set<Int> = []
    for entry in list.array ?? [list] {
      guard let number = entry.number?.wholeValue, (0..<nLayers).contains(number) else {
        throw error(
          entry,
          .wrongValue(
            key: key, expected: "a list of layers, each from 0 to \(nLayers - 1)",
            found: entry.summary, hint: "[]"))
      }
      numbers.insert(number)
    }
    return numbers
  }

  /// A whole number, or a list with the same one for each layer.
  mutating func uniform(
    _ key: String, in range: ClosedRange<Int>, otherwise other: Int
  ) throws(FileError) -> Int {
    guard let list = value(key), let entries = list.array else {
      return try integer(key, in: range, otherwise: other)
    }
    let numbers = Set(entries.map { $0.number?.wholeValue })
    guard numbers.count == 1, let number = numbers.first ?? nil, range.contains(number) else {
      throw error(
        list,
        .wrongValue(
          key: key, expected: "one number for all layers", found: list.summary,
          hint: "\(other)"))
    }
    return number
  }
}
