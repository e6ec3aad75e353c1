import ModelCore
import Testing

@testable import Catalog

@Suite struct HistoryLicenseTests {
  @Test(arguments: HistoryRow.all.filter { $0.license != nil })
  func `a license has a document that says so`(row: HistoryRow) throws {
    let license = try #require(row.license)
    switch license {
    case .named(let name, let grade, let source, _):
      #expect(!name.isEmpty)
      #expect(grade == .published || grade == .reported)
      #expect(source.url.hasPrefix("https://"))
      #expect(license.words == "license \(name), \(grade.word)")
    case .unnamed(let why, let source):
      #expect(!why.isEmpty)
      #expect(source.url.hasPrefix("https://"))
      #expect(license.words == "no license named")
    }
  }

  /// OpenMDW-1.1 as NVIDIA writes it in `SPDX-License-Identifier`, the others of the SPDX list.
  @Test(arguments: HistoryRow.all.compactMap(\.license?.name))
  func `licenses with an SPDX identifier are called by it`(name: String) {
    let identifiers = ["Apache-2.0", "MIT", "CC-BY-4.0", "CC-BY-NC-4.0", "OpenMDW-1.1"]
    let letters = name.lowercased().filter(\.isLetter)
    if ["apache", "mit", "cc", "creative", "openmdw"].contains(where: { letters.hasPrefix($0) }) {
      #expect(identifiers.contains(name))
    }
  }

  @Test func `a document is listed once`() {
    let documents = Set(HistoryRow.all.compactMap(\.license?.source))
    #expect(Set(documents.map(\.url)).count == documents.count)
    #expect(Set(documents.map(\.title)).count == documents.count)
  }

  /// As the license files and model cards of the makers name them.
  @Test(arguments: [
    ("GPT-1", "MIT"), ("GPT-2 XL", "Modified MIT License"), ("BERT-large", "Apache-2.0"),
    ("OPT-175B", "OPT-175B License"), ("Galactica 120B", "CC-BY-NC-4.0"),
    ("BLOOM-176B", "BigScience RAIL License 1.0"), ("GLM-130B", "GLM-130B License"),
    ("Llama 2 7B", "Llama 2 Community License"), ("Llama 3 8B", "Llama 3 Community License"),
    ("Llama 3.1 405B", "Llama 3.1 Community License"),
    ("Llama 3.2 1B", "Llama 3.2 Community License"),
    ("Llama 4 Scout", "Llama 4 Community License"), ("Gemma 2B", "Gemma Terms of Use"),
    ("Falcon-180B", "Falcon-180B TII License 1.0"), ("Yi-34B", "Apache-2.0"),
    ("Qwen2.5-7B", "Apache-2.0"), ("Qwen2.5-72B", "Qwen License"),
    ("Qwen2-72B", "Tongyi Qianwen License"), ("DeepSeek-V3", "DeepSeek License 1.0"),
    ("DeepSeek LLM 67B", "DeepSeek License 1.0"), ("DeepSeek-R1", "MIT"), ("Phi-4", "MIT"),
    ("Mistral 7B", "Apache-2.0"), ("Mistral Large 2", "Mistral AI Research License"),
    ("DBRX", "Databricks Open Model License"), ("MiniMax-Text-01", "MiniMax Model License"),
    ("Hunyuan-Large", "Tencent Hunyuan Community License"), ("GLM-4.5", "MIT"),
    ("Kimi K2", "Modified MIT License"), ("Kimi K3", "Kimi K3 License"),
    ("K-EXAONE", "K-EXAONE AI Model License"), ("gpt-oss-120b", "Apache-2.0"),
    ("Qwen3.8-2.4T-A95B", "Qwen3.8-Max License"), ("Kimi K2.6", "Modified MIT License"),
    ("GLM-5.1", "MIT"), ("DeepSeek-V4-Pro", "MIT"), ("Gemma 4 31B", "Apache-2.0"),
  ])
  func `the license is the one its document names`(row: String, name: String) throws {
    let license = try #require(HistoryRow.all.first { $0.name == row }?.license)
    #expect(license.name == name)
    #expect(license.grade == .published)
  }

  @Test func `what only others say of a license is unconfirmed`() {
    let rows = HistoryRow.all.filter { $0.license?.grade == .reported }
    let names = [
      "word2vec", "VGG-16", "Olmo 3 32B", "A.X K1", "Nemotron 3 Ultra", "Inkling",
    ]
    #expect(rows.map(\.name) == names)
  }

  @Test func `a maker that names no license is told so`() throws {
    let rows = HistoryRow.all.filter { $0.license != nil && $0.license?.name == nil }
    #expect(rows.map(\.name) == ["ELMo"])
  }
}
