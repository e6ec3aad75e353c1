// MiniMax: seven layers of linear attention to one of the usual kind.
import ModelCore

extension PresetFamily {
  /// MiniMax.
  static let minimax = PresetFamily(
    "MiniMax", by: "MiniMax",
    [
      Row(
        "minimax-text-01", "MiniMax-Text-01", 2025, 456_089_655_296, "456B, 45.9B active",
        .minimax,
        text01())
    ])

  private static func text01() -> ModelConfig {
    var config = gated(
      .minimax, d: 6_144, l: 80, v: 200_064, t: 10_240_000, h: 64, kv: 8, dh: 128, ffn: 9_216,
      experts: Experts(nExperts: 32, nActiveExperts: 2))
    config.mixer = LayerMixer(.lightning, layers: .every(8, offset: 7).inverted)
    return config
  }
}

extension Source {
  fileprivate static let minimax = Source(
    "MiniMax, MiniMax-01",
    url: "https://arxiv.org/abs/2501.08313", year: 2025)
}
