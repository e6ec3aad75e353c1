import ModelCore

/// Applies shape flags to a model: each flag moves its own number, others only where they must.
struct ShapeChange {
  /// The model as changed so far.
  private(set) var config: ModelConfig
  /// What was taken for granted on the way.
  private(set) var reader = FlagReader()
  private let flags: ShapeFlags
  private let isFromNothing: Bool

  /// Applies the flags to a model.
  init(_ flags: ShapeFlags, to config: ModelConfig) throws(CLIError) {
    self.flags = flags
    self.config = config
    isFromNothing = false
    try applyAll()
  }

  /// Makes the classroom model, then applies the other flags.
  ///
  /// - Throws: also when one of the three numbers that it needs is missing.
  init(classroom flags: ShapeFlags) throws(CLIError) {
    let needed = [
      ("--d-model", flags.dModel), ("--n-layers", flags.nLayers),
      ("--vocab-size", flags.vocabSize),
    ]
    let missing = needed.filter { $0.1 == nil }.map(\.0)
    guard missing.isEmpty else {
      throw .usage(
        "SOURCE", expected: "a SOURCE, or --d-model, --n-layers and --vocab-size",
        found: missing.count == 3 ? "none of them" : "no \(FlagReader.list(missing))",
        hint: "llama-2-7b, or --d-model 4096 --n-layers 32 --vocab-size 32000")
    }
    var reader = FlagReader()
    let d = try reader.number(flags.dModel, "--d-model", in: ModelField.dModel.range) ?? 1
    let l = try reader.number(flags.nLayers, "--n-layers", in: ModelField.nLayers.range) ?? 1
    let v = try reader.number(flags.vocabSize, "--vocab-size", in: ModelField.vocabSize.range) ?? 1
    self.flags = flags
    config = .classroom(dModel: d, nLayers: l, vocabSize: v)
    isFromNothing = true
    reader.assume("the classroom model where no flag says otherwise: " + Self.described(config))
    self.reader = reader
    try applyAll()
  }

  private static func described(_ config: ModelConfig) -> String {
    let format = NumberFormat.standard
    return "MLP d → \(format.exact(config.dFF)) → d with biases, tied head, "
      + "\(format.exact(config.nHeads)) heads of \(config.headDim), no norms, no positions"
  }

  private mutating func applyAll() throws(CLIError) {
    try applySizes()
    try applyHeads()
    try applyChoices()
    try applyExperts()
    try applyWindow()
  }

  // MARK: Groups of flags

  private mutating func applySizes() throws(CLIError) {
    if !isFromNothing {
      let before = config.dModel
      try set(\.dModel, flags.dModel, .dModel)
      try set(\.nLayers, flags.nLayers, .nLayers)
      try set(\.vocabSize, flags.vocabSize, .vocabSize)
      if config.dModel != before { sayWhatKept() }
    }
    try set(\.dFF, flags.dFF, .dFF)
    if let context = try reader.number(
      flags.contextLength, "--context-length", in: ModelConfig.contextRange, unit: .tokens)
    {
      config.contextLength = context
    }
  }

  /// A width alone leaves everything beside it as it is, which may not be what was meant.
  private mutating func sayWhatKept() {
    var kept: [String] = []
    let attends = config.heads != nil
    if flags.nHeads == nil, attends { kept.append("n_heads \(exact(config.nHeads))") }
    if flags.headDim == nil, attends, config.latent == nil {
      kept.append("head_dim \(exact(config.headDim))")
    }
    if flags.dFF == nil, config.dFF > 0 { kept.append("d_ff \(exact(config.dFF))") }
    guard !kept.isEmpty else { return }
    reader.assume("kept beside --d-model: " + kept.joined(separator: ", "))
  }

  private mutating func applyHeads() throws(CLIError) {
    guard config.heads != nil else { return try refuseHeads() }
    let hadOwnKeys = config.nKVHeads == config.nHeads
    let before = (heads: config.nHeads, width: config.nHeads * config.headDim)
    try set(\.nHeads, flags.nHeads, .nHeads)
    if config.latent != nil {
      try refuseHeadsOfLatent()
      config.nKVHeads = config.nHeads
      return
    }
    try set(\.headDim, flags.headDim, .headDim)
    if isFromNothing { fillWidth(before.width) }
    try set(\.nKVHeads, flags.nKVHeads, .nKVHeads)
    if flags.nKVHeads == nil, config.nHeads != before.heads, hadOwnKeys {
      config.nKVHeads = config.nHeads
      reader.assume("n_kv_heads \(exact(config.nHeads)): every head has its own keys and values")
    }
    guard config.nHeads.isMultiple(of: config.nKVHeads) else {
      let location = flags.nKVHeads == nil ? "--n-heads" : "--n-kv-heads"
      throw unevenHeads(at: location)
    }
  }

  /// Without a model to keep to, heads fill the width: one of the two numbers gives the other.
  private mutating func fillWidth(_ classroomWidth: Int) {
    let d = config.dModel
    if flags.headDim == nil, flags.nHeads != nil, d.isMultiple(of: config.nHeads),
      ModelField.headDim.range.contains(d / config.nHeads)
    {
      config.headDim = d / config.nHeads
      reader.assume("head_dim \(exact(config.headDim)): d_model / n_heads")
    } else if flags.nHeads == nil, flags.headDim != nil, d.isMultiple(of: config.headDim),
      ModelField.nHeads.range.contains(d / config.headDim)
    {
      config.nHeads = d / config.headDim
      reader.assume("n_heads \(exact(config.nHeads)): d_model / head_dim")
    }
  }

  /// A model that does not attend has no heads to change.
  private func refuseHeads() throws(CLIError) {
    let given = [
      ("--n-heads", flags.nHeads), ("--n-kv-heads", flags.nKVHeads), ("--head-dim", flags.headDim),
    ]
    guard let flag = given.first(where: { $0.1 != nil })?.0 else { return }
    throw .usage(
      flag, expected: "a model whose layers attend", found: "none that does",
      hint: "another SOURCE")
  }

  private func refuseHeadsOfLatent() throws(CLIError) {
    let given = [("--n-kv-heads", flags.nKVHeads), ("--head-dim", flags.headDim)]
    guard let flag = given.first(where: { $0.1 != nil })?.0 else { return }
    throw .usage(
      flag, expected: "a model whose heads have keys and values of their own",
      found: "latent attention", hint: "another SOURCE, or --n-heads")
  }

  private func unevenHeads(at location: String) -> CLIError {
    let (heads, kv) = (config.nHeads, config.nKVHeads)
    let divisors = (1...heads).filter { heads.isMultiple(of: $0) }
    let near = divisors.sorted { ($0 - kv).magnitude < ($1 - kv).magnitude }.prefix(6).sorted()
    let hint = FlagReader.list(near.map(String.init))
    guard location == "--n-kv-heads" else {
      return .usage(
        location, expected: "a multiple of n_kv_heads (\(kv))", found: exact(heads),
        hint: "--n-kv-heads with \(hint)")
    }
    return .usage(
      location, expected: "a divisor of n_heads (\(heads))", found: exact(kv), hint: hint)
  }

  private mutating func applyChoices() throws(CLIError) {
    if let mlp = flags.mlp { config.isGated = mlp == .gated }
    if let head = flags.head { config.isTied = head == .tied }
    if let isBiased = flags.attentionBias { config.attentionBias = isBiased ? .all : .none }
    if let isBiased = flags.mlpBias { config.hasMLPBias = isBiased }
    if let norm = try reader.choice(flags.norm, "--norm", "a normalization", NormKind.self) {
      config.norm = norm
    }
    let kind = "a kind of positions"
    if let positions = try reader.choice(
      flags.positions, "--positions", kind, PositionKind.self)
    {
      config.positions = positions
      if positions == .learned, flags.contextLength == nil {
        reader.assume("context_length \(exact(config.contextLength)): rows of the position table")
      }
    }
  }

  private mutating func applyExperts() throws(CLIError) {
    try applyExpertCount()
    guard config.experts != nil else {
      let given = [
        ("--n-active-experts", flags.nActiveExperts), ("--d-ff-expert", flags.dFFExpert),
        ("--n-shared-experts", flags.nSharedExperts),
      ]
      guard let flag = given.first(where: { $0.1 != nil })?.0 else { return }
      throw .usage(
        flag, expected: "a model with experts", found: "one without", hint: "--n-experts 8")
    }
    if let active = try reader.number(
      flags.nActiveExperts, "--n-active-experts", in: ModelField.nActiveExperts.range)
    {
      config.experts?.nActiveExperts = active
    }
    if let width = try reader.number(
      flags.dFFExpert, "--d-ff-expert", in: ModelField.dFFExpert.range)
    {
      config.experts?.dFFExpert = width
    }
    if let shared = try reader.number(
      flags.nSharedExperts, "--n-shared-experts", in: ModelConfig.sharedExpertsRange)
    {
      config.experts?.nSharedExperts = shared
    }
    guard let experts = config.experts, experts.nActiveExperts > experts.nExperts else { return }
    let location = flags.nActiveExperts == nil ? "--n-experts" : "--n-active-experts"
    throw .usage(
      location, expected: "no more active experts than experts (\(exact(experts.nExperts)))",
      found: "\(exact(experts.nActiveExperts)) active",
      hint: "--n-active-experts \(experts.nExperts)")
  }

  private mutating func applyExpertCount() throws(CLIError) {
    guard
      let count = try reader.number(flags.nExperts, "--n-experts", in: ModelField.nExperts.range)
    else { return }
    guard count > 0 else {
      config.experts = nil
      return
    }
    guard config.hasMLP else {
      throw .usage(
        "--n-experts", expected: "a model whose layers have MLPs", found: "none",
        hint: "--d-ff as well, or another SOURCE")
    }
    if config.experts == nil {
      config.experts = Experts(nExperts: count, nActiveExperts: min(2, count))
      if flags.nActiveExperts == nil {
        reader.assume("n_active_experts \(min(2, count))")
      }
      if flags.dFFExpert == nil {
        reader.assume("every expert is as wide as the MLP was: \(exact(config.dFF))")
      }
    }
    config.experts?.nExperts = count
  }

  private mutating func applyWindow() throws(CLIError) {
    let range = 0...ModelConfig.windowRange.upperBound
    guard let size = try reader.number(flags.window, "--window", in: range, unit: .tokens) else {
      return
    }
    guard size > 0 else {
      config.window = nil
      return
    }
    if config.window == nil { reader.assume("every layer has the window") }
    config.window = SlidingWindow(size: size, layers: config.window?.layers ?? .all)
  }

  // MARK: Numbers

  private mutating func set(
    _ path: WritableKeyPath<ModelConfig, Int>, _ text: String?, _ field: ModelField
  ) throws(CLIError) {
    let flag = "--" + field.jsonName.replacing("_", with: "-")
    if let value = try reader.number(text, flag, in: field.range) { config[keyPath: path] = value }
  }

  private func exact(_ value: Int) -> String { NumberFormat.standard.exact(value) }
}
