import ModelCore

extension WrapperReader {
  /// All families; towers and texts as Transformers 4.57 assumes them.
  static let all: [WrapperReader] = [
    WrapperReader(
      modelType: "gemma3", classes: ["Gemma3ForConditionalGeneration"], text: "gemma3_text",
      reader: "gemma3", tower: "siglip_vision_model", projector: .gemma3, place: .own),
    WrapperReader(
      modelType: "llama4", classes: ["Llama4ForConditionalGeneration"], text: "llama4_text",
      reader: "llama4", isTiedByText: true, tower: "llama4_vision_model", projector: .llama4,
      place: .own),
    WrapperReader(
      modelType: "llava", classes: ["LlavaForConditionalGeneration"], text: "llama",
      tower: "clip_vision_model", isTowerFree: true,
      projector: .llava(hasNewline: false)),
    WrapperReader(
      modelType: "llava_next", classes: ["LlavaNextForConditionalGeneration"], text: "llama",
      tower: "clip_vision_model", isTowerFree: true,
      projector: .llava(hasNewline: true)),
    WrapperReader(
      modelType: "llava_next_video",
      classes: ["LlavaNextVideoForConditionalGeneration"], text: "llama",
      tower: "clip_vision_model", isTowerFree: true,
      projector: .llava(hasNewline: true)),
    WrapperReader(
      modelType: "llava_onevision", classes: ["LlavaOnevisionForConditionalGeneration"],
      text: "qwen2", tower: "siglip_vision_model", isTowerFree: true,
      projector: .llava(hasNewline: true)),
    WrapperReader(
      modelType: "vipllava", classes: ["VipLlavaForConditionalGeneration"], text: "llama",
      tower: "clip_vision_model", isTowerFree: true,
      projector: .vipLlava),
    WrapperReader(
      modelType: "mistral3", classes: ["Mistral3ForConditionalGeneration"], text: "mistral",
      tower: "pixtral", isTowerFree: true, projector: .mistral3),
    WrapperReader(
      modelType: "paligemma", classes: ["PaliGemmaForConditionalGeneration"], text: "gemma",
      tower: "siglip_vision_model", isTowerFree: true, projector: .paligemma),
    WrapperReader(
      modelType: "qwen2_vl", classes: ["Qwen2VLForConditionalGeneration"], text: "qwen2_vl_text",
      tower: "qwen2_vl", projector: .qwen2, place: .own),
    WrapperReader(
      modelType: "qwen2_5_vl", classes: ["Qwen2_5_VLForConditionalGeneration"],
      text: "qwen2_5_vl_text", tower: "qwen2_5_vl", projector: .qwen25, place: .own),
    WrapperReader(
      modelType: "qwen3_vl", classes: ["Qwen3VLForConditionalGeneration"], text: "qwen3_vl_text",
      tower: "qwen3_vl", projector: .qwen3,
      place: .inModel("language_model.")),
    WrapperReader(
      modelType: "qwen3_vl_moe", classes: ["Qwen3VLMoeForConditionalGeneration"],
      text: "qwen3_vl_moe_text", tower: "qwen3_vl", projector: .qwen3,
      place: .inModel("language_model.")),
    WrapperReader(
      modelType: "glm4v", classes: ["Glm4vForConditionalGeneration"], text: "glm4v_text",
      tower: "glm4v", projector: .glm4v, place: .inModel("language_model.")),
    WrapperReader(
      modelType: "glm4v_moe", classes: ["Glm4vMoeForConditionalGeneration"], text: "glm4v_moe_text",
      tower: "glm4v", projector: .glm4v,
      place: .inModel("language_model.")),
    WrapperReader(
      modelType: "internvl", classes: ["InternVLForConditionalGeneration"], text: "qwen2",
      tower: "internvl_vision", projector: .internVL),
    WrapperReader(
      modelType: "internvl_chat", classes: ["InternVLChatModel"], textKey: "llm_config",
      text: "qwen2", tower: "intern_vit_6b", projector: .internVL),
    WrapperReader(
      modelType: "idefics2", classes: ["Idefics2ForConditionalGeneration"], text: "mistral",
      tower: "idefics2_vision", projector: .idefics2,
      place: .inModel("text_model.")),
    WrapperReader(
      modelType: "idefics3", classes: ["Idefics3ForConditionalGeneration"], text: "llama",
      tower: "idefics3_vision", projector: .idefics3,
      place: .inModel("text_model.")),
    WrapperReader(
      modelType: "smolvlm", classes: ["SmolVLMForConditionalGeneration"], text: "llama",
      tower: "idefics3_vision", projector: .idefics3,
      place: .inModel("text_model.")),
    WrapperReader(
      modelType: "mllama", classes: ["MllamaForConditionalGeneration"], text: "mllama_text_model",
      reader: "mllama_text_model", tower: "mllama_vision_model", projector: .mllama),
    WrapperReader(
      modelType: "aya_vision", classes: ["AyaVisionForConditionalGeneration"], text: "cohere2",
      tower: "siglip_vision_model", isTowerFree: true,
      projector: .aya),
    WrapperReader(
      modelType: "cohere2_vision",
      classes: ["Cohere2VisionForConditionalGeneration"], text: "cohere2",
      tower: "siglip_vision_model", isTowerFree: true,
      projector: .cohere2),
    WrapperReader(
      modelType: "lfm2_vl", aliases: ["lfm2-vl"],
      classes: ["Lfm2VlForConditionalGeneration"], text: "lfm2", tower: "siglip2_vision_model",
      isTowerFree: true, projector: .lfm2),
    WrapperReader(
      modelType: "kimi_vl", classes: ["KimiVLForConditionalGeneration"], text: "deepseek_v3",
      tower: "moonvit", projector: .kimi),
    WrapperReader(
      modelType: "phi3_v", classes: ["Phi3VForCausalLM"], text: "phi3", tower: "clip_vision_model",
      projector: .phi3, place: .own),
  ]
}
