import ModelCore
import Syntax

// Files that hold a language model and what reads pictures for it.
extension ConfigFields {
  /// The language model of such a file, with its vision tower beside it; nil for other files.
  mutating func multimodalConfig() throws(FileError) -> ModelConfig? {
    guard let type = value("model_type")?.string ?? multimodalClass() else { return nil }
    if let known = MultimodalFamily.all[type] { return try multimodalConfig(known, type) }
    guard Architecture(rawValue: type) == nil else { return nil }
    return try unknownWrapper(type)
  }

  /// `model_type` of a file that has only a class, if its language model stands in a part.
  private mutating func multimodalClass() -> String? {
    guard !has("model_type"),
      let name = value("architectures")?.array?.first?.string,
      let type = MultimodalFamily.classes[name]
    else { return nil }
    assume("model_type", type, "the family of the class in architectures")
    return type
  }

  private mutating func multimodalConfig(_ known: MultimodalFamily, _ type: String)
    throws(FileError) -> ModelConfig
  {
    family = type
    ignoreAll(MultimodalFamily.withoutEffect + MultimodalFamily.generation)
    var config: ModelConfig
    if value(known.textKey)?.object != nil || !has("hidden_size") {
      var text = try nested(known.textKey)
      text.ignoreAll(MultimodalFamily.generation + MultimodalFamily.withoutEffect)
      config = try text.languageConfig(known.text, within: type)
      try text.readModules(beside: &config)
      add(text)
      remarkTie(config)
      remarkQuantization()
      readScales(beside: &config)
    } else {
      // Earlier files have the keys of the language model at the top.
      var text = self
      config = try text.languageConfig(known.text, within: type, isFlat: true)
      try text.readModules(beside: &config)
      self = text
      defaults = [:]
      family = type
    }
    if Architecture(rawValue: type) == nil {
      config.beside.modelType = type
      config.beside.place = known.place
    }
    config.beside.vision = try visionModules(known, config)
    remarkSound()
    ignoreProjectorKeys()
    return config
  }

  /// A wrapper that is not known: its language model, if that is known, perhaps a part deeper.
  private mutating func unknownWrapper(_ type: String) throws(FileError) -> ModelConfig? {
    guard let key = MultimodalFamily.textKeys.first(where: { value($0)?.object != nil }) else {
      return nil
    }
    family = type
    var text = try nested(key)
    text.ignoreAll(MultimodalFamily.generation)
    let inner = text.value("model_type")?.string ?? ""
    var config: ModelConfig
    if MultimodalFamily.isLanguageModel(inner) {
      config = try text.languageConfig(inner, within: inner)
      try text.readModules(beside: &config)
    } else if let deeper = try text.unknownWrapper(inner) {
      config = deeper
    } else {
      config = try text.assumedConfig(text.typeValue)
    }
    add(text)
    remarkQuantization()
    readScales(beside: &config)
    remark(
      "model_type",
      "\(SafeText(type).clipped(to: 40)) is not known; only the language model in \(key) is counted"
    )
    remarkParts(besides: key)
    ignoreAll(MultimodalFamily.withoutEffect + MultimodalFamily.generation)
    ignore("tie_word_embeddings")
    return config
  }

  /// Names what listens, which is not counted.
  private mutating func remarkSound() {
    for part in ["audio_config", "speech_config", "audio_processor"] {
      guard value(part)?.object != nil else { continue }
      remark(part, "not counted")
    }
  }

  /// Names the parts of a file that are not counted.
  private mutating func remarkParts(besides counted: String) {
    for part in keys where part != counted && part != "quantization_config" {
      guard part.hasSuffix("_config"), value(part)?.object != nil else { continue }
      remark("\(SafeText(part).clipped(to: 40))", "not counted")
    }
  }

  /// The language model of one part of a file, or of a file that has its keys at the top.
  private mutating func languageConfig(
    _ other: String, within wrapper: String, isFlat: Bool = false
  ) throws(FileError) -> ModelConfig {
    let word = isFlat ? other : value("model_type")?.string ?? other
    if !isFlat, !has("model_type") {
      assume("model_type", other, "the language model of \(family)")
    }
    // Transformers itself spells this one in two ways.
    let type = word == "Glm4vMoe_text" ? "glm4v_moe_text" : word
    family = type
    defaults = MultimodalFamily.defaults[type] ?? [:]
    if type == "glm4v_text" {
      // Heads fill the stream, other than in GLM-4.
      let width = value("hidden_size")?.number?.wholeValue ?? 4_096
      let heads = value("num_attention_heads")?.number?.wholeValue ?? 32
      defaults["head_dim"] = width / max(heads, 1)
    }
    switch wrapper {
    case "gemma3": return try decoderConfig(.gemma3(.gemma3))
    case "llama4": return try llama4Config(.llama4)
    case "mllama": return try mllamaTextConfig()
    default: break
    }
    guard let architecture = MultimodalFamily.texts[type] ?? Self.architecture(named: type) else {
      return try assumedConfig(typeValue)
    }
    var config = try config(of: architecture)
    if type == "glm4v_text" { config.attentionBias = .qkv }
    if type == "glm4v_moe_text", !has("attention_bias") { config.attentionBias = .qkv }
    return config
  }

  /// The language model's own word about its head counts, whatever the wrapper says.
  private mutating func remarkTie(_ config: ModelConfig) {
    let key = "tie_word_embeddings"
    guard let flag = value(key)?.bool, flag != config.isTied else { return }
    remark(key, "\(flag) is not used: the language model's own part says \(config.isTied)")
  }

  /// Takes note of many keys that have no effect.
  mutating func ignoreAll(_ keys: [String]) {
    for key in keys { ignore(key) }
  }
}

extension MultimodalFamily {
  /// Language models that are known under another name when they stand alone.
  static let texts: [String: Architecture] = [
    "qwen2_vl_text": .qwen2, "qwen2_5_vl_text": .qwen2, "qwen3_vl_text": .qwen3,
    "qwen3_vl_moe_text": .qwen3MoE, "glm4v_text": .glm4, "glm4v_moe_text": .glm4MoE,
    "Glm4vMoe_text": .glm4MoE,
    "qwen2_5_omni_text": .qwen2, "qwen3_omni_moe_text": .qwen3MoE,
  ]

  /// Whether a `model_type` is that of a language model that can be counted.
  static func isLanguageModel(_ type: String) -> Bool {
    texts[type] != nil || Architecture(rawValue: type).map { $0 != .classroom } == true
  }

  /// Classes of the reference implementation.
  static let classes: [String: String] = [
    "Gemma3ForConditionalGeneration": "gemma3", "Llama4ForConditionalGeneration": "llama4",
    "LlavaForConditionalGeneration": "llava", "LlavaNextForConditionalGeneration": "llava_next",
    "LlavaOnevisionForConditionalGeneration": "llava_onevision",
    "Mistral3ForConditionalGeneration": "mistral3",
    "PaliGemmaForConditionalGeneration": "paligemma",
    "Qwen2VLForConditionalGeneration": "qwen2_vl",
    "Qwen2_5_VLForConditionalGeneration": "qwen2_5_vl",
    "Qwen3VLForConditionalGeneration": "qwen3_vl",
    "Qwen3VLMoeForConditionalGeneration": "qwen3_vl_moe",
    "Glm4vForConditionalGeneration": "glm4v", "Glm4vMoeForConditionalGeneration": "glm4v_moe",
    "InternVLForConditionalGeneration": "internvl", "InternVLChatModel": "internvl_chat",
    "Idefics2ForConditionalGeneration": "idefics2",
    "Idefics3ForConditionalGeneration": "idefics3", "SmolVLMForConditionalGeneration": "smolvlm",
    "MllamaForConditionalGeneration": "mllama", "KimiVLForConditionalGeneration": "kimi_vl",
    "Phi3VForCausalLM": "phi3_v",
  ]
}
