/// Linear attention with the heads of the other layers and a gate at its output.
///
/// Source: MiniMax 2025, arXiv:2501.08313, section 2.2.
struct LightningAttention: TokenMixer {
  static let word = "linear"

  func state(in config: ModelConfig) -> MixerState {
    let head = Dimension(config.headDim, "d_h")
    return MixerState(rewritten: [Dimension(config.nHeads, "h"), head, head])
  }

  /// Counted as attention, as it has queries, keys and values of all heads.
  func addTensors(to list: inout TransformerInventory) {
    let (d, width) = (list.d, list.queryWidth)
    let packed = Dimension(3 * width.size, "3·\(width.symbol)")
    let prefix = list.names.mixer
    let copies = TransformerInventory.Copies.once(list.mixerPlace)
    list.addVector(
      prefix + "norm", .attention(.innerNorm), width, part: .attention, place: list.mixerPlace)
    for (stem, role, input, output) in [
      ("qkv_proj", AttentionRole.packed, d, packed), ("out_proj", .output, width, d),
      ("output_gate", .outputGate, d, width),
    ] {
      list.addLinear(
        prefix + stem, .attention(role), from: input, to: output, .attention, copies)
    }
  }
}
