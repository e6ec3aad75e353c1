// Where the licenses of weights stand: the license itself or the model card that names it.
extension Source {
  static let licenseKeras = Source(
    "F. Chollet, deep-learning-models, README (license of the ported weights)",
    url: "https://github.com/fchollet/deep-learning-models", year: 2018)
  static let licenseResNet = Source(
    "KaimingHe deep-residual-networks, LICENSE",
    url: "https://github.com/KaimingHe/deep-residual-networks/blob/master/LICENSE", year: 2016)
  static let licenseWord2vec = Source(
    "S. Sanfilippo, word2vec-simple-parsing, model card",
    url: "https://huggingface.co/antirez/word2vec-simple-parsing", year: 2025)
  static let licenseELMo = Source(
    "AllenNLP, issue 1462, on the license of the ELMo models",
    url: "https://github.com/allenai/allennlp/issues/1462", year: 2018)
  static let licenseGPT1 = Source(
    "OpenAI finetune-transformer-lm, LICENSE (the weights stand beside it)",
    url: "https://github.com/openai/finetune-transformer-lm/blob/master/LICENSE", year: 2018)
  static let licenseBERT = Source(
    "Google bert, README", url: "https://github.com/google-research/bert", year: 2020)
  static let licenseGPT2 = Source(
    "OpenAI gpt-2, LICENSE", url: "https://github.com/openai/gpt-2/blob/master/LICENSE", year: 2019)
  static let licenseT5 = Source(
    "Google text-to-text-transfer-transformer, LICENSE (releases the checkpoints)",
    url: """
      https://github.com/google-research/text-to-text-transfer-transformer/blob/main/\
      LICENSE
      """, year: 2019)
  static let licenseSwitch = Source(
    "Google switch-c-2048, model card",
    url: "https://huggingface.co/google/switch-c-2048", year: 2022)
  static let licenseGPTJ = Source(
    "Mesh Transformer JAX, README",
    url: "https://github.com/kingoflolz/mesh-transformer-jax", year: 2021)
  static let licenseGPTNeoX = Source(
    "EleutherAI gpt-neox-20b, model card",
    url: "https://huggingface.co/EleutherAI/gpt-neox-20b", year: 2022)
  static let licensePythia = Source(
    "EleutherAI pythia, README", url: "https://github.com/EleutherAI/pythia", year: 2023)
  static let licenseOPT = Source(
    "Meta metaseq, OPT-175B license agreement",
    url: """
      https://github.com/facebookresearch/metaseq/blob/main/projects/OPT/\
      MODEL_LICENSE.md
      """, year: 2022)
  static let licenseBLOOM = Source(
    "BigScience, BLOOM model card",
    url: "https://github.com/bigscience-workshop/model_card", year: 2022)
  static let licenseGLM130B = Source(
    "Tsinghua University GLM-130B, MODEL_LICENSE",
    url: "https://github.com/THUDM/GLM-130B/blob/main/MODEL_LICENSE", year: 2022)
  static let licenseGalactica = Source(
    "Meta galai, LICENSE-MODEL",
    url: "https://github.com/paperswithcode/galai/blob/main/LICENSE-MODEL.md", year: 2022)
  static let licenseLLaMA1 = Source(
    "Meta llama, model card of the first LLaMA",
    url: "https://github.com/facebookresearch/llama/blob/llama_v1/MODEL_CARD.md", year: 2023)
  static let licenseLlama2 = Source(
    "Meta llama-models, LICENSE of Llama 2",
    url: "https://github.com/meta-llama/llama-models/blob/main/models/llama2/LICENSE", year: 2023)
  static let licenseLlama3 = Source(
    "Meta llama-models, LICENSE of Llama 3",
    url: "https://github.com/meta-llama/llama-models/blob/main/models/llama3/LICENSE", year: 2024)
  static let licenseLlama31 = Source(
    "Meta llama-models, LICENSE of Llama 3.1",
    url: "https://github.com/meta-llama/llama-models/blob/main/models/llama3_1/LICENSE", year: 2024)
  static let licenseLlama32 = Source(
    "Meta llama-models, LICENSE of Llama 3.2",
    url: "https://github.com/meta-llama/llama-models/blob/main/models/llama3_2/LICENSE", year: 2024)
  static let licenseLlama4 = Source(
    "Meta llama-models, LICENSE of Llama 4",
    url: "https://github.com/meta-llama/llama-models/blob/main/models/llama4/LICENSE", year: 2025)
  static let licenseFalcon40B = Source(
    "TII falcon-40b, model card", url: "https://huggingface.co/tiiuae/falcon-40b", year: 2023)
  static let licenseFalcon180B = Source(
    "TII, Falcon-180B TII License",
    url: "https://huggingface.co/spaces/tiiuae/falcon-180b-license", year: 2023)
  static let licenseMistral = Source(
    "Mistral AI, documentation of the models (license of each)",
    url: """
      https://github.com/mistralai/platform-docs-public/tree/main/src/schema/models/\
      models
      """, year: 2026)
  static let licenseGrok1 = Source(
    "xAI grok-1, README", url: "https://github.com/xai-org/grok-1", year: 2024)
  static let licenseQwen = Source(
    "Alibaba Qwen, README", url: "https://github.com/QwenLM/Qwen", year: 2023)
  static let licenseQwen2 = Source(
    "Alibaba Qwen2-72B, model card", url: "https://huggingface.co/Qwen/Qwen2-72B", year: 2024)
  static let licenseQwen25 = Source(
    "Alibaba Qwen2.5, README", url: "https://github.com/QwenLM/Qwen3/tree/v2.5", year: 2024)
  static let licenseQwen25Large = Source(
    "Alibaba Qwen2.5-72B, model card", url: "https://huggingface.co/Qwen/Qwen2.5-72B", year: 2024)
  static let licenseQwen3 = Source(
    "Alibaba Qwen3, README", url: "https://github.com/QwenLM/Qwen3", year: 2025)
  static let licenseQwen35 = Source(
    "Alibaba Qwen3.5, README", url: "https://github.com/QwenLM/Qwen3.5", year: 2026)
  static let licenseQwen38 = Source(
    "Alibaba Qwen3.8-2.4T-A95B, LICENSE",
    url: "https://huggingface.co/Qwen/Qwen3.8-2.4T-A95B/blob/main/LICENSE", year: 2026)
  static let licenseYi = Source(
    "01.AI Yi, README", url: "https://github.com/01-ai/Yi", year: 2024)
  static let licenseDeepSeekLLM = Source(
    "DeepSeek-LLM, LICENSE-MODEL",
    url: "https://github.com/deepseek-ai/DeepSeek-LLM/blob/main/LICENSE-MODEL", year: 2024)
  static let licenseDeepSeekV2 = Source(
    "DeepSeek-V2, LICENSE-MODEL",
    url: "https://github.com/deepseek-ai/DeepSeek-V2/blob/main/LICENSE-MODEL", year: 2024)
  static let licenseDeepSeekV3 = Source(
    "DeepSeek-V3, LICENSE-MODEL",
    url: "https://github.com/deepseek-ai/DeepSeek-V3/blob/main/LICENSE-MODEL", year: 2024)
  static let licenseDeepSeekR1 = Source(
    "DeepSeek-R1, README", url: "https://github.com/deepseek-ai/DeepSeek-R1", year: 2025)
  static let licenseDeepSeekV32 = Source(
    "DeepSeek-V3.2, LICENSE",
    url: "https://huggingface.co/deepseek-ai/DeepSeek-V3.2/blob/main/LICENSE", year: 2025)
  static let licenseDeepSeekV4 = Source(
    "DeepSeek-V4-Pro, LICENSE",
    url: "https://huggingface.co/deepseek-ai/DeepSeek-V4-Pro/blob/main/LICENSE", year: 2026)
  static let licenseGemma = Source(
    "Google, Gemma Terms of Use", url: "https://ai.google.dev/gemma/terms", year: 2024)
  static let licenseGemma4 = Source(
    "Google, Gemma 4 license", url: "https://ai.google.dev/gemma/apache_2", year: 2026)
  static let licenseDBRX = Source(
    "Databricks dbrx, LICENSE",
    url: "https://github.com/databricks/dbrx/blob/main/LICENSE", year: 2024)
  static let licenseArctic = Source(
    "Snowflake snowflake-arctic, README",
    url: "https://github.com/Snowflake-Labs/snowflake-arctic", year: 2024)
  static let licenseNemotron4 = Source(
    "NVIDIA Nemotron-4-340B-Base, model card",
    url: "https://huggingface.co/nvidia/Nemotron-4-340B-Base", year: 2024)
  static let licenseNemotron3 = Source(
    "NVIDIA Nemotron, notes on the model cards of Nemotron 3",
    url: "https://github.com/NVIDIA-NeMo/Nemotron/tree/main/skills", year: 2026)
  static let licenseNemotronUltra = Source(
    "whatmodel, Nemotron 3 Ultra",
    url: """
      https://github.com/jakemanger/whatmodel/blob/main/pages/model/\
      nemotron-3-ultra-550b-a55b.md
      """, year: 2026)
  static let licenseHunyuan = Source(
    "Tencent Tencent-Hunyuan-Large, LICENSE",
    url: "https://github.com/Tencent/Tencent-Hunyuan-Large/blob/main/LICENSE.txt", year: 2024)
  static let licenseOLMo2 = Source(
    "Allen Institute for AI OLMo-2-1124-13B, model card",
    url: "https://huggingface.co/allenai/OLMo-2-1124-13B", year: 2024)
  static let licenseOlmo3 = Source(
    "ApX, OLMo 3 32B Base", url: "https://apxml.com/models/olmo-3-32b-base", year: 2025)
  static let licensePhi4 = Source(
    "Microsoft phi-4, model card", url: "https://huggingface.co/microsoft/phi-4", year: 2025)
  static let licenseMiniMax01 = Source(
    "MiniMax-01, LICENSE-MODEL",
    url: "https://github.com/MiniMax-AI/MiniMax-01/blob/main/LICENSE-MODEL", year: 2025)
  static let licenseMiniMaxM25 = Source(
    "MiniMax-M2.5, LICENSE-MODEL",
    url: "https://github.com/MiniMax-AI/MiniMax-M2.5/blob/main/LICENSE-MODEL", year: 2026)
  static let licenseGLM45 = Source(
    "Zhipu AI GLM-4.5, README", url: "https://github.com/zai-org/GLM-4.5", year: 2025)
  static let licenseGLM5 = Source(
    "Zhipu AI GLM-5, model card", url: "https://huggingface.co/zai-org/GLM-5", year: 2026)
  static let licenseGLM51 = Source(
    "Zhipu AI GLM-5.1, LICENSE",
    url: "https://huggingface.co/zai-org/GLM-5.1/blob/main/LICENSE", year: 2026)
  static let licenseGLM52 = Source(
    "Zhipu AI GLM-5.2, LICENSE",
    url: "https://huggingface.co/zai-org/GLM-5.2/blob/main/LICENSE", year: 2026)
  static let licenseKimiK2 = Source(
    "Moonshot AI Kimi-K2, LICENSE",
    url: "https://github.com/MoonshotAI/Kimi-K2/blob/main/LICENSE", year: 2025)
  static let licenseKimiThinking = Source(
    "Moonshot AI Kimi-K2-Thinking, model card",
    url: "https://huggingface.co/moonshotai/Kimi-K2-Thinking", year: 2025)
  static let licenseKimiK25 = Source(
    "Moonshot AI Kimi-K2.5, LICENSE",
    url: "https://github.com/MoonshotAI/Kimi-K2.5/blob/main/LICENSE", year: 2026)
  static let licenseKimiK26 = Source(
    "Moonshot AI Kimi-K2.6, LICENSE",
    url: "https://huggingface.co/moonshotai/Kimi-K2.6/blob/main/LICENSE", year: 2026)
  static let licenseKimiK3 = Source(
    "Moonshot AI Kimi-K3, LICENSE",
    url: "https://raw.githubusercontent.com/MoonshotAI/Kimi-K3/main/LICENSE", year: 2026)
  static let licenseGPTOSS = Source(
    "OpenAI gpt-oss, README", url: "https://github.com/openai/gpt-oss", year: 2025)
  static let licenseAXK1 = Source(
    "Youth Daily, on A.X K1",
    url: "https://www.youthdaily.co.kr/mobile/article.html?no=209756", year: 2026)
  static let licenseKEXAONE = Source(
    "LG AI Research K-EXAONE, LICENSE",
    url: "https://github.com/LG-AI-EXAONE/K-EXAONE/blob/main/LICENSE", year: 2026)
  static let licenseMiMo = Source(
    "Xiaomi MiMo-V2-Flash, model card",
    url: "https://huggingface.co/XiaomiMiMo/MiMo-V2-Flash", year: 2025)
  static let licenseTrinity = Source(
    "Arcee AI Trinity-Large-Preview, model card",
    url: "https://huggingface.co/arcee-ai/Trinity-Large-Preview", year: 2026)
  static let licenseInkling = Source(
    "Unsloth documentation, Inkling",
    url: "https://unsloth.ai/docs/fr/modeles/inkling.md", year: 2026)
}
