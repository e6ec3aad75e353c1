// Latent attention, first layers dense, then many narrow experts with shared ones beside them.
// Names are Llama's; those of the latent projections are in `TransformerInventory`.
// Sources: arXiv:2405.04434, arXiv:2412.19437.
extension Architecture {
  /// DeepSeekMoE, the first one: ordinary attention.
  package static let deepseek = Architecture("deepseek")

  /// DeepSeek-V2: latent attention.
  package static let deepseekV2 = Architecture("deepseek_v2")

  /// DeepSeek-V3: the router learns a correction per expert.
  package static let deepseekV3 = Architecture("deepseek_v3")

  /// DeepSeek-V3.2: an indexer chooses the tokens that are attended to.
  package static let deepseekV32 = Architecture("deepseek_v32")
}
