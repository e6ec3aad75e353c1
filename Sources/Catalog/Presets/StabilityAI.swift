// Stability AI: StableLM.
import ModelCore

extension PresetFamily {
  /// StableLM.
  static let stableLM = PresetFamily(
    "StableLM", by: "Stability AI",
    [
      Row(
        "stablelm-3b-4e1t", "StableLM-3B-4E1T", 2023, 2_795_443_200, "2.8B", .stableLM,
        threeB())
    ])

  private static func threeB() -> ModelConfig {
    var config = gated(.stableLM, d: 2_560, l: 32, v: 50_304, t: 4_096, h: 32, ffn: 6_912)
    config.norm = .layer
    return config
  }
}

extension Source {
  fileprivate static let stableLM = Source(
    "Stability AI, StableLM-3B-4E1T model card",
    url: "https://huggingface.co/stabilityai/stablelm-3b-4e1t", year: 2023)
}
