// DeepSeek-V2 and V3: latent attention, first layers dense, then many narrow experts with shared
// ones beside them; V3's router learns a correction per expert.
// Sources: arXiv:2405.04434, arXiv:2412.19437.
extension TensorNames {
  /// Names within a block of the latent projections are in `TransformerInventory`.
  static let deepSeek = llama
}
