// The licenses of the open weights, each with the document that names it.
extension WeightsLicense {
  static let word2vec = named("Apache-2.0", .reported, .licenseWord2vec)
  static let vgg = named("CC-BY-4.0", .reported, .licenseKeras)
  static let resNet = named("MIT", .published, .licenseResNet)
  static let gpt1 = named("MIT", .published, .licenseGPT1)
  static let bert = named("Apache-2.0", .published, .licenseBERT)
  static let gpt2 = named("Modified MIT License", .published, .licenseGPT2)
  static let t5 = named("Apache-2.0", .published, .licenseT5)
  static let switchC = named("Apache-2.0", .published, .licenseSwitch)
  static let gptJ = named("Apache-2.0", .published, .licenseGPTJ)
  static let gptNeoX = named("Apache-2.0", .published, .licenseGPTNeoX)
  static let opt = named(
    "OPT-175B License", .published, .licenseOPT, note: "non-commercial research only")
  static let bloom = named("BigScience RAIL License 1.0", .published, .licenseBLOOM)
  static let glm130B = named("GLM-130B License", .published, .licenseGLM130B)
  static let galactica = named("CC-BY-NC-4.0", .published, .licenseGalactica)
  static let llama1 = named(
    "LLaMA non-commercial license", .published, .licenseLLaMA1,
    note: "the card has no other name for it")
  static let llama2 = named("Llama 2 Community License", .published, .licenseLlama2)
  static let llama3 = named("Llama 3 Community License", .published, .licenseLlama3)
  static let llama31 = named("Llama 3.1 Community License", .published, .licenseLlama31)
  static let llama32 = named("Llama 3.2 Community License", .published, .licenseLlama32)
  static let llama4 = named("Llama 4 Community License", .published, .licenseLlama4)
  static let falcon40B = named(
    "Apache-2.0", .published, .licenseFalcon40B, note: "TII Falcon LLM License until May 2023")
  static let falcon180B = named("Falcon-180B TII License 1.0", .published, .licenseFalcon180B)
  static let pythia = named("Apache-2.0", .published, .licensePythia)
  static let mistral = named("Apache-2.0", .published, .licenseMistral)
  static let mistralResearch = named(
    "Mistral AI Research License", .published, .licenseMistral, note: "non-commercial")
  static let grok1 = named("Apache-2.0", .published, .licenseGrok1)
  static let qwen = named("Tongyi Qianwen License", .published, .licenseQwen)
  static let qwen2 = named("Tongyi Qianwen License", .published, .licenseQwen2)
  static let qwen25 = named(
    "Apache-2.0", .published, .licenseQwen25, note: "all sizes but 3B and 72B")
  static let qwen25Large = named("Qwen License", .published, .licenseQwen25Large)
  static let qwen3 = named("Apache-2.0", .published, .licenseQwen3)
  static let qwen35 = named("Apache-2.0", .published, .licenseQwen35)
  static let qwen38 = named("Qwen3.8-Max License", .published, .licenseQwen38)
  static let yi = named(
    "Apache-2.0", .published, .licenseYi, note: "Yi Series Models Community License at first")
  static let deepSeekLLM = named("DeepSeek License 1.0", .published, .licenseDeepSeekLLM)
  static let deepSeekV2 = named("DeepSeek License 1.0", .published, .licenseDeepSeekV2)
  static let deepSeekV3 = named("DeepSeek License 1.0", .published, .licenseDeepSeekV3)
  static let deepSeekR1 = named("MIT", .published, .licenseDeepSeekR1)
  static let deepSeekV32 = named("MIT", .published, .licenseDeepSeekV32)
  static let deepSeekV4 = named("MIT", .published, .licenseDeepSeekV4)
  static let gemma = named("Gemma Terms of Use", .published, .licenseGemma)
  static let gemma4 = named("Apache-2.0", .published, .licenseGemma4)
  static let dbrx = named("Databricks Open Model License", .published, .licenseDBRX)
  static let arctic = named("Apache-2.0", .published, .licenseArctic)
  static let nemotron4 = named("NVIDIA Open Model License", .published, .licenseNemotron4)
  static let nemotron3 = named("NVIDIA Nemotron Open Model License", .published, .licenseNemotron3)
  static let nemotronUltra = named("OpenMDW-1.1", .reported, .licenseNemotronUltra)
  static let hunyuan = named(
    "Tencent Hunyuan Community License", .published, .licenseHunyuan,
    note: "not in the European Union")
  static let olmo2 = named("Apache-2.0", .published, .licenseOLMo2)
  static let olmo3 = named("Apache-2.0", .reported, .licenseOlmo3)
  static let phi4 = named("MIT", .published, .licensePhi4)
  static let miniMax01 = named("MiniMax Model License", .published, .licenseMiniMax01)
  static let miniMaxM25 = named(
    "MiniMax Model License", .published, .licenseMiniMaxM25,
    note: "a modified MIT license until March 2026")
  static let glm45 = named("MIT", .published, .licenseGLM45)
  static let glm5 = named("MIT", .published, .licenseGLM5)
  static let glm51 = named("MIT", .published, .licenseGLM51)
  static let glm52 = named("MIT", .published, .licenseGLM52)
  static let kimiK2 = named("Modified MIT License", .published, .licenseKimiK2)
  static let kimiThinking = named("Modified MIT License", .published, .licenseKimiThinking)
  static let kimiK25 = named("Modified MIT License", .published, .licenseKimiK25)
  static let kimiK26 = named("Modified MIT License", .published, .licenseKimiK26)
  static let kimiK3 = named("Kimi K3 License", .published, .licenseKimiK3)
  static let gptOSS = named("Apache-2.0", .published, .licenseGPTOSS)
  static let axK1 = named("Apache-2.0", .reported, .licenseAXK1)
  static let kEXAONE = named("K-EXAONE AI Model License", .published, .licenseKEXAONE)
  static let miMo = named(
    "MIT", .published, .licenseMiMo, note: "the LICENSE of the maker's repository is Apache-2.0")
  static let trinity = named(
    "Apache-2.0", .published, .licenseTrinity,
    note: "copies of the card from later in 2026 name OpenMDW-1.1")
  static let inkling = named("Apache-2.0", .reported, .licenseInkling)
  static let elmo = unnamed(
    "the maker names none and says that it imposes no restrictions", .licenseELMo)
}
