// Where the figures of the history stand: from 2022 on.
extension Source {
  static let meta2025 = Source(
    "Meta llama-models, Llama 2 model card",
    url: "https://github.com/meta-llama/llama-models", year: 2025)
  static let jiang2023 = Source(
    "Jiang et al., Mistral 7B", url: "https://arxiv.org/abs/2310.06825", year: 2023)
  static let xAI2024 = Source(
    "xAI, open release of Grok-1 (repository)",
    url: "https://github.com/xai-org/grok-1", year: 2024)
  static let bai2023 = Source(
    "Bai et al., Qwen technical report", url: "https://arxiv.org/abs/2309.16609", year: 2023)
  static let n012024 = Source(
    "01.AI, Yi: open foundation models", url: "https://arxiv.org/abs/2403.04652", year: 2024)
  static let gemini2023 = Source(
    "Gemini 1.0 report; compute estimate by Epoch AI",
    url: "https://storage.googleapis.com/deepmind-media/gemini/gemini_1_report.pdf", year: 2023)
  static let jiang2024 = Source(
    "Jiang et al., Mixtral of experts", url: "https://arxiv.org/abs/2401.04088", year: 2024)
  static let deepSeek2024 = Source(
    "DeepSeek-AI, DeepSeek LLM", url: "https://arxiv.org/abs/2401.02954", year: 2024)
  static let gemma2024 = Source(
    "Gemma team, Gemma: open models based on Gemini research",
    url: "https://arxiv.org/abs/2403.08295", year: 2024)
  static let databricks2024 = Source(
    "Databricks, Introducing DBRX",
    url: "https://www.databricks.com/blog/introducing-dbrx-new-state-art-open-llm", year: 2024)
  static let metaLlama2025 = Source(
    "Meta llama-models, Llama 3 model card",
    url: "https://github.com/meta-llama/llama-models", year: 2025)
  static let mistral2024 = Source(
    "Mistral AI, Cheaper, better, faster, stronger (Mixtral 8x22B)",
    url: "https://mistral.ai/news/mixtral-8x22b/", year: 2024)
  static let snowflake2024 = Source(
    "Snowflake, Arctic: open, efficient foundation language models",
    url: """
      https://www.snowflake.com/en/blog/arctic-open-efficient-foundation-language-models-\
      snowflake/
      """, year: 2024)
  static let deepSeekDeepSeek2024 = Source(
    "DeepSeek-AI, DeepSeek-V2", url: "https://arxiv.org/abs/2405.04434", year: 2024)
  static let epochSmaller2024 = Source(
    "Epoch AI, Frontier language models have become much smaller",
    url: "https://epoch.ai/gradient-updates/frontier-language-models-have-become-much-smaller",
    year: 2024)
  static let gemmaGemma2024 = Source(
    "Gemma team, Gemma 2", url: "https://arxiv.org/abs/2408.00118", year: 2024)
  static let nvidia2024 = Source(
    "NVIDIA, Nemotron-4 340B technical report", url: "https://arxiv.org/abs/2406.11704", year: 2024)
  static let yang2024 = Source(
    "Yang et al., Qwen2 technical report", url: "https://arxiv.org/abs/2407.10671", year: 2024)
  static let grattafiori2024 = Source(
    "Grattafiori et al., The Llama 3 herd of models",
    url: "https://arxiv.org/abs/2407.21783", year: 2024)
  static let metaLlamaModels2025 = Source(
    "Meta llama-models, Llama 3.1 model card",
    url: "https://github.com/meta-llama/llama-models", year: 2025)
  static let mistralLarge2024 = Source(
    "Mistral AI, Large Enough (Mistral Large 2)",
    url: "https://mistral.ai/news/mistral-large-2407/", year: 2024)
  static let metaLlamaModelsLlama2025 = Source(
    "Meta llama-models, Llama 3.2 model card",
    url: "https://github.com/meta-llama/llama-models", year: 2025)
  static let qwen2024 = Source(
    "Qwen team, Qwen2.5 technical report", url: "https://arxiv.org/abs/2412.15115", year: 2024)
  static let sun2024 = Source(
    "Sun et al., Hunyuan-Large", url: "https://arxiv.org/abs/2411.02265", year: 2024)
  static let oLMo2024 = Source(
    "OLMo team, 2 OLMo 2 Furious", url: "https://arxiv.org/abs/2501.00656", year: 2024)
  static let deepSeekDeepSeekV32024 = Source(
    "DeepSeek-AI, DeepSeek-V3 technical report",
    url: "https://arxiv.org/abs/2412.19437", year: 2024)
  static let deepSeek2025 = Source(
    "DeepSeek-V3 repository", url: "https://github.com/deepseek-ai/DeepSeek-V3", year: 2025)
  static let abdin2024 = Source(
    "Abdin et al., Phi-4 technical report", url: "https://arxiv.org/abs/2412.08905", year: 2024)
  static let deepSeekDeepSeek2025 = Source(
    "DeepSeek-AI, DeepSeek-R1", url: "https://arxiv.org/abs/2501.12948", year: 2025)
  static let miniMax2025 = Source(
    "MiniMax, MiniMax-01", url: "https://arxiv.org/abs/2501.08313", year: 2025)
  static let openAI2025 = Source(
    "OpenAI, Introducing GPT-4.5; compute estimate by Epoch AI",
    url: "https://openai.com/index/introducing-gpt-4-5/", year: 2025)
  static let xAI2025 = Source(
    "xAI, Grok 3; compute estimate by Epoch AI", url: "https://x.ai/blog/grok-3", year: 2025)
  static let gemma2025 = Source(
    "Gemma team, Gemma 3 technical report", url: "https://arxiv.org/abs/2503.19786", year: 2025)
  static let metaThe2025 = Source(
    "Meta, The Llama 4 herd",
    url: "https://ai.meta.com/blog/llama-4-multimodal-intelligence/", year: 2025)
  static let metaLlamaModelsLlama42025 = Source(
    "Meta llama-models, Llama 4 model card",
    url: "https://github.com/meta-llama/llama-models", year: 2025)
  static let qwen2025 = Source(
    "Qwen team, Qwen3 technical report", url: "https://arxiv.org/abs/2505.09388", year: 2025)
  static let huawei2025 = Source(
    "Huawei, Pangu Ultra MoE", url: "https://arxiv.org/abs/2505.04519", year: 2025)
  static let glm2025 = Source(
    "GLM team, GLM-4.5", url: "https://arxiv.org/abs/2508.06471", year: 2025)
  static let kimi2025 = Source(
    "Kimi team, Kimi K2", url: "https://arxiv.org/abs/2507.20534", year: 2025)
  static let kimiK22025 = Source(
    "Kimi-K2 repository", url: "https://github.com/MoonshotAI/Kimi-K2", year: 2025)
  static let openAIGpt2025 = Source(
    "OpenAI, gpt-oss-120b and gpt-oss-20b model card",
    url: "https://github.com/openai/gpt-oss", year: 2025)
  static let openAIGptOss2025 = Source(
    "OpenAI, gpt-oss model card", url: "https://arxiv.org/abs/2508.10925", year: 2025)
  static let qwen32026 = Source(
    "Qwen3.5 repository, news list", url: "https://github.com/QwenLM/Qwen3.5", year: 2026)
  static let moonshot2025 = Source(
    "Moonshot AI model cards (K2 series)", url: "https://github.com/MoonshotAI/Kimi-K2", year: 2025)
  static let epochModels2026 = Source(
    "Epoch AI, all AI models CSV (May 2026 copy)",
    url: "https://epoch.ai/data/ai-models", year: 2026)
  static let s2026 = Source(
    "S. Raschka, review of open-weight releases of January and February 2026 (reprint)",
    url: "https://physicalainews.com/?p=41168", year: 2026)
  static let kimi2026 = Source(
    "Kimi-K2.5 repository", url: "https://github.com/MoonshotAI/Kimi-K2.5", year: 2026)
  static let glm2026 = Source(
    "GLM team, GLM-5 technical report", url: "https://arxiv.org/abs/2602.15763", year: 2026)
  static let glm52026 = Source(
    "GLM-5 repository", url: "https://github.com/zai-org/GLM-5", year: 2026)
  static let qwen352026 = Source(
    "Qwen3.5 repository", url: "https://github.com/QwenLM/Qwen3.5", year: 2026)
  static let statement2026 = Source(
    "Statement by E. Musk as reported: 0.5 trillion total",
    url: "https://gentic.news/article/xai-s-grok-4-2-at-0-5t-params", year: 2026)
  static let note2026 = Source(
    "Note on the same exchange", url: "https://aws-claude.com/posts/note-f2b13c69d7/", year: 2026)
  static let report2026 = Source(
    "Report on Nemotron 3 Ultra (lists Super at 120 billion, March 2026)",
    url: "https://bitkan.com/news/detail/942627", year: 2026)
  static let claude2026 = Source(
    "Claude Mythos leak: the 10-trillion-parameter rumour (explicitly unconfirmed)",
    url: """
      https://www.rustwood.au/pages/2026-04-01-anthropic-claude-mythos-leak-10-trillion-\
      parameter-model.html
      """, year: 2026)
  static let deepSeek2026 = Source(
    "DeepSeek-V4-Flash model card and configuration",
    url: "https://huggingface.co/deepseek-ai/DeepSeek-V4-Flash", year: 2026)
  static let deepSeekV42026 = Source(
    "DeepSeek-V4-Pro model card and configuration",
    url: "https://huggingface.co/deepseek-ai/DeepSeek-V4-Pro", year: 2026)
  static let glm5Repository2026 = Source(
    "GLM-5 repository (lists GLM-5.1 744B-A40B)",
    url: "https://github.com/zai-org/GLM-5", year: 2026)
  static let reportNemotron2026 = Source(
    "Report on Nemotron 3 Ultra (lists Gemma 4 31B)",
    url: "https://bitkan.com/news/detail/942627", year: 2026)
  static let inference2026 = Source(
    "Inference mathematics notes, model architecture of Kimi K2.6",
    url: "https://arafatkatze.github.io/inference-math/01-architecture.html", year: 2026)
  static let nextBigFuture2026 = Source(
    "NextBigFuture, xAI training 10 trillion parameter model",
    url: """
      https://www.nextbigfuture.com/2026/04/xai-training-10-trillion-parameter-model-likely-\
      out-in-mid-2026.html
      """, year: 2026)
  static let tokenToday2026 = Source(
    "TokenToday, on the missed date",
    url: """
      https://www.tokentoday.org/stories/elon-musk-said-the-10-trillion-parameter-model-would-\
      be-done-in-two-months-that-was-ten-weeks-ago-Pj43iP.md
      """, year: 2026)
  static let t2026 = Source(
    "T. Bohra, The most interesting open model right now has no official benchmarks",
    url: "https://blogs.tanmaybohra.com/posts/glm-52-no-benchmarks-what-it-means", year: 2026)
  static let pebblous2026 = Source(
    "Pebblous, Nemotron 3 Ultra open-weight report",
    url: "https://blog.pebblous.ai/report/nemotron-3-ultra-open-weight-2026-06/en/", year: 2026)
  static let the2026 = Source(
    "The Planet Tools, Nemotron 3 Ultra",
    url: """
      https://theplanettools.ai/blog/nvidia-nemotron-3-ultra-best-us-open-weights-model-china-\
      still-ahead-june-2026
      """, year: 2026)
  static let sGLang2026 = Source(
    "SGLang cookbook, Inkling",
    url: "https://docs.sglang.io/cookbook/autoregressive/ThinkingMachines/Inkling.md", year: 2026)
  static let kimiKimi2026 = Source(
    "Kimi team, Kimi K3", url: "https://arxiv.org/abs/2607.24653", year: 2026)
  static let baidu2026 = Source(
    "Baidu AI Cloud, model page for Kimi K3",
    url: "https://cloud.baidu.com/doc/AIHC/s/hmtl8ixwa", year: 2026)
  static let nvidia2026 = Source(
    "NVIDIA NeMo AutoModel documentation, Qwen3.8-2.4T-A95B",
    url: """
      https://docs.nvidia.com/nemo/automodel/v0.7/model-coverage/large-language-models/qwen/\
      Qwen3.8-2.4T-A95B
      """, year: 2026)
}
