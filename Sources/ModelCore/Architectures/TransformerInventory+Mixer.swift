// Layers that mix tokens by other means than attention.
extension TransformerInventory {
  mutating func addMixer() {
    guard let mixer = config.mixer else { return }
    let count = mixer.layers.count(of: config.nLayers)
    guard count > 0 else { return }
    let isAll = count == config.nLayers
    switch mixer.kind {
    case .mamba(let state): addSelective(state, blocks(isAll ? "" : "mamba", count))
    case .mamba2(let state): addHeads(state, blocks(isAll ? "" : "mamba", count))
    case .gatedDeltaNet(let rule): addDeltaRule(rule, blocks(isAll ? "" : "linear", count))
    case .kimiDelta(let rule): addChannelDelta(rule, blocks(isAll ? "" : "linear", count))
    case .lightning: addLinearAttention(blocks(isAll ? "" : "linear", count))
    case .crossAttention: addPictureAttention(blocks(isAll ? "" : "picture", count))
    case .shortConvolution(let convolution):
      addShortConvolution(convolution, blocks(isAll ? "" : "convolution", count))
    case .gatedRecurrence(let state):
      addRecurrence(state, blocks(isAll ? "" : "recurrent", count))
    }
  }

  private mutating func addSelective(_ state: Mamba, _ place: Place) {
    let prefix = names.mixer
    let inner = Dimension(state.expansion * d.size, "\(state.expansion)·d")
    let both = Dimension(2 * inner.size, "\(2 * state.expansion)·d")
    let size = Dimension(state.stateSize, "n")
    let rank = Dimension(state.stepRank ?? (d.size + 15) / 16, "r_dt")
    let selected = Dimension(rank.size + 2 * size.size, "(r_dt + 2·n)")
    let copies = Copies.once(place)
    addVector(prefix + "A_log", suffix: "", "decay", inner, size, part: .mixer, place: place)
    addVector(prefix + "D", suffix: "", "skip", inner, part: .mixer, place: place)
    addConvolution(inner, state.kernel, place, biased: state.hasConvolutionBias)
    addLinear(
      prefix + "in_proj", "in", from: d, to: both, .mixer, copies, biased: state.hasBias)
    addLinear(prefix + "x_proj", "select", from: inner, to: selected, .mixer, copies)
    addLinear(prefix + "dt_proj", "steps", from: rank, to: inner, .mixer, copies, biased: true)
    addLinear(
      prefix + "out_proj", "out", from: inner, to: d, .mixer, copies, biased: state.hasBias)
    guard state.hasInnerNorms else { return }
    addVector(prefix + "dt_layernorm", "step norm", rank, part: .mixer, place: place)
    addVector(prefix + "b_layernorm", "B norm", size, part: .mixer, place: place)
    addVector(prefix + "c_layernorm", "C norm", size, part: .mixer, place: place)
  }

  private mutating func addHeads(_ state: Mamba2, _ place: Place) {
    let prefix = names.mixer
    let inner = Dimension(
      state.width(in: d.size), state.innerWidth == nil ? "\(state.expansion)·d" : "d_m")
    let heads = Dimension(max(inner.size / state.headDim, 1), "h_m")
    let groups = 2 * state.groups * state.stateSize
    let convolved = Dimension(inner.size + groups, "(\(inner.symbol) + 2·g·n)")
    let all = Dimension(
      inner.size + convolved.size + heads.size, "(2·\(inner.symbol) + 2·g·n + h_m)")
    addVector(prefix + "dt_bias", suffix: "", "step bias", heads, part: .mixer, place: place)
    addVector(prefix + "A_log", suffix: "", "decay", heads, part: .mixer, place: place)
    addVector(prefix + "D", suffix: "", "skip", heads, part: .mixer, place: place)
    addConvolution(convolved, state.kernel, place, biased: state.hasConvolutionBias)
    addLinear(
      prefix + "in_proj", "in", from: d, to: all, .mixer, .once(place), biased: state.hasBias)
    if state.hasInnerNorm {
      addVector(prefix + "norm", "inner norm", inner, part: .mixer, place: place)
    }
    addLinear(
      prefix + "out_proj", "out", from: inner, to: d, .mixer, .once(place),
      biased: state.hasOutputBias ?? state.hasBias)
  }

  private mutating func addShortConvolution(_ convolution: ShortConvolution, _ place: Place) {
    let prefix = names.mixer
    let copies = Copies.once(place)
    let biased = convolution.hasBias
    addLinear(
      prefix + "in_proj", "gates and input", from: d, to: Dimension(3 * d.size, "3·d"), .mixer,
      copies, biased: biased)
    addConvolution(d, convolution.kernel, place, biased: biased)
    addLinear(prefix + "out_proj", "out", from: d, to: d, .mixer, copies, biased: biased)
  }

  /// Two gates see their own head's channels only.
  private mutating func addRecurrence(_ state: GatedRecurrence, _ place: Place) {
    let prefix = names.mixer
    let copies = Copies.once(place)
    let inner = Dimension(state.width, "d_r")
    let heads = Dimension(config.nHeads, "h")
    let head = Dimension(max(state.width / config.nHeads, 1), "d_r/h")
    for (stem, word) in [("linear_x", "in"), ("linear_y", "gate")] {
      addLinear(prefix + stem, word, from: d, to: inner, .mixer, copies, biased: true)
    }
    addConvolution(inner, state.kernel, place, biased: true)
    addVector(
      prefix + "rg_lru.recurrent_param", suffix: "", "decay", inner, part: .mixer, place: place)
    for (stem, word) in [("input_gate", "input gate"), ("recurrent_gate", "decay gate")] {
      let name = TensorName(
        block: names.block, group: "", stem: prefix + "rg_lru." + stem, suffix: "_weight")
      add(name, word, [heads, head, head], .mixer, copies, multiplied: place.layers)
      addVector(
        prefix + "rg_lru." + stem, suffix: "_bias", word, heads, head, part: .mixer,
        place: place, addition: "bias")
    }
    addLinear(prefix + "linear_out", "out", from: inner, to: d, .mixer, copies, biased: true)
  }

  private mutating func addDeltaRule(_ rule: GatedDeltaNet, _ place: Place) {
    let prefix = names.mixer
    let heads = Dimension(rule.valueHeads, "h_v")
    let keys = rule.keyHeads * rule.keyHeadDim
    let values = Dimension(rule.valueHeads * rule.valueHeadDim, "h_v·d_v")
    let convolved = Dimension(2 * keys + values.size, "(2·h_k·d_k + h_v·d_v)")
    let packed = Dimension(2 * keys + 2 * values.size, "2·(h_k·d_k + h_v·d_v)")
    let copies = Copies.once(place)
    addVector(prefix + "dt_bias", suffix: "", "step bias", heads, part: .mixer, place: place)
    addVector(prefix + "A_log", suffix: "", "decay", heads, part: .mixer, place: place)
    addConvolution(convolved, rule.kernel, place, biased: false)
    addLinear(prefix + "in_proj_qkvz", "Q K V gate", from: d, to: packed, .mixer, copies)
    addLinear(
      prefix + "in_proj_ba", "strength and decay", from: d,
      to: Dimension(2 * heads.size, "2·h_v"), .mixer, copies)
    addVector(
      prefix + "norm", "inner norm", Dimension(rule.valueHeadDim, "d_v"), part: .mixer,
      place: place)
    addLinear(prefix + "out_proj", "out", from: values, to: d, .mixer, copies)
  }

  private mutating func addChannelDelta(_ rule: KimiDeltaAttention, _ place: Place) {
    let prefix = names.mixer
    let copies = Copies.once(place)
    let heads = Dimension(rule.nHeads, "h_l")
    let head = Dimension(rule.headDim, "d_l")
    let width = Dimension(rule.nHeads * rule.headDim, "h_l·d_l")
    for (letter, word) in [("q", "Q"), ("k", "K"), ("v", "V")] {
      addLinear(prefix + "\(letter)_proj", word, from: d, to: width, .mixer, copies)
      addConvolution(width, rule.kernel, place, biased: false, stem: "\(letter)_conv1d")
    }
    addVector(prefix + "A_log", suffix: "", "decay", heads, part: .mixer, place: place)
    addVector(prefix + "dt_bias", suffix: "", "decay bias", width, part: .mixer, place: place)
    for (letter, word) in [("f", "decay"), ("g", "gate")] {
      addLinear(prefix + "\(letter)_a_proj", word + " down", from: d, to: head, .mixer, copies)
      addLinear(prefix + "\(letter)_b_proj", word + " up", from: head, to: width, .mixer, copies)
    }
    addLinear(prefix + "b_proj", "strength", from: d, to: heads, .mixer, copies)
    addVector(prefix + "o_norm", "inner norm", head, part: .mixer, place: place)
    addLinear(prefix + "o_proj", "out", from: width, to: d, .mixer, copies)
  }

  /// Counted as attention, as it has queries, keys and values of all heads.
  private mutating func addLinearAttention(_ place: Place) {
    let prefix = names.mixer
    let packed = Dimension(3 * queryWidth.size, "3·\(queryWidth.symbol)")
    let copies = Copies.once(place)
    addVector(prefix + "norm", "inner norm", queryWidth, part: .attention, place: place)
    addLinear(prefix + "qkv_proj", "Q K V", from: d, to: packed, .attention, copies)
    addLinear(prefix + "out_proj", "O", from: queryWidth, to: d, .attention, copies)
    addLinear(prefix + "output_gate", "O gate", from: d, to: queryWidth, .attention, copies)
  }

  /// Each channel sees a few tokens back: as many products as weights.
  private mutating func addConvolution(
    _ channels: Dimension, _ kernel: Int, _ place: Place, biased: Bool, stem: String? = nil
  ) {
    let stem = names.mixer + (stem ?? names.convolution)
    add(
      TensorName(block: names.block, group: "", stem: stem, suffix: ".weight"), "convolution",
      [channels, Dimension(1, "1"), Dimension(kernel, "w")], .mixer, .once(place),
      multiplied: place.layers)
    guard biased else { return }
    addVector(
      stem, suffix: ".bias", "convolution", channels, part: .mixer, place: place,
      addition: "bias")
  }
}
