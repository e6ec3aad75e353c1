extension Preset {
  /// Every family, the lesson's first, then roughly as they came up.
  package static let families: [PresetFamily] =
    [
      .classroom, .gpt, .gptOSS, .bert, .roberta, .t5, .vit, .gptNeo, .opt, .bloom, .pythia,
      .llama, .falcon, .mpt, .dbrx, .starcoder, .mistral, .qwen, .qwen3, .gemma, .phi, .deepSeek,
      .kimi, .glm, .minimax, .ernie, .hunyuan, .seedOSS, .yi, .internlm, .baichuan, .exaone,
      .command, .olmo, .granite, .nemotron, .smolLM, .stableLM, .mamba, .jamba,
    ]

  /// Every preset, by family; built when it is first asked for.
  package static let all: [Preset] = families.flatMap(\.presets)

  /// The model the program opens with, built without any other.
  package static let start = Preset(PresetFamily.llama27B, family: "Llama", organization: "Meta")
}
