extension Source {
  static let lesson = Source("From circle to GPT complexity (lesson)", url: "", year: 2025)
  static let gpt1 = Source(
    "Radford et al., Improving language understanding by generative pre-training",
    url: "https://cdn.openai.com/research-covers/language-unsupervised/"
      + "language_understanding_paper.pdf", year: 2018)
  static let gpt2 = Source(
    "OpenAI gpt-2 repository and paper, Language models are unsupervised multitask learners",
    url: "https://github.com/openai/gpt-2", year: 2019)
  static let gpt3 = Source(
    "Brown et al., Language models are few-shot learners",
    url: "https://arxiv.org/abs/2005.14165", year: 2020)
  static let gemma = Source(
    "Gemma team, Gemma: open models based on Gemini research",
    url: "https://arxiv.org/abs/2403.08295", year: 2024)
  static let gemma2 = Source(
    "Gemma team, Gemma 2", url: "https://arxiv.org/abs/2408.00118", year: 2024)
  static let llama2 = Source(
    "Meta llama-models, Llama 2 model card", url: "https://github.com/meta-llama/llama-models",
    year: 2023)
  static let llama31 = Source(
    "Grattafiori et al., The Llama 3 herd of models", url: "https://arxiv.org/abs/2407.21783",
    year: 2024)
  static let llama32 = Source(
    "Meta llama-models, Llama 3.2 model card", url: "https://github.com/meta-llama/llama-models",
    year: 2024)
  static let mistral = Source(
    "Jiang et al., Mistral 7B", url: "https://arxiv.org/abs/2310.06825", year: 2023)
  static let mixtral = Source(
    "Jiang et al., Mixtral of experts", url: "https://arxiv.org/abs/2401.04088", year: 2024)
  static let mixtral22 = Source(
    "Mistral AI, Cheaper, better, faster, stronger (Mixtral 8x22B)",
    url: "https://mistral.ai/news/mixtral-8x22b/", year: 2024)
  static let qwen25 = Source(
    "Qwen team, Qwen2.5 technical report", url: "https://arxiv.org/abs/2412.15115", year: 2024)
  static let deepSeekV2 = Source(
    "DeepSeek-AI, DeepSeek-V2", url: "https://arxiv.org/abs/2405.04434", year: 2024)
  static let deepSeekV3 = Source(
    "DeepSeek-AI, DeepSeek-V3 technical report", url: "https://arxiv.org/abs/2412.19437",
    year: 2024)
}
