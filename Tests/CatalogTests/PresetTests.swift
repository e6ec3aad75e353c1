import ModelCore
import Testing

@testable import Catalog

@Suite struct PresetTests {
  @Test(arguments: Preset.all.filter { $0.checkpointParameters != nil })
  func `counts exactly what its checkpoint holds`(preset: Preset) {
    #expect(preset.config.parameterCount.total == preset.checkpointParameters)
  }

  @Test(arguments: [
    ("gpt-3", 174_604_259_328),  // Brown et al. 2020, table 2.1; no checkpoint was published
    ("classroom", 6_574_178_304),  // 12·L·d² + 5·L·d + V·d at 32, 4,096, 32,000
  ])
  func `counts from published dimensions`(name: String, count: Int) throws {
    let preset = try #require(Preset.all.first { $0.name == name })
    #expect(preset.config.parameterCount.total == count)
  }

  @Test(arguments: Preset.all)
  func `stays within the limits and names its source`(preset: Preset) {
    let sizing = Sizing(preset.config)
    for field in sizing.fields {
      #expect(sizing.range(of: field).contains(sizing[field]), "\(field)")
    }
    #expect(!preset.source.title.isEmpty)
    #expect((1950...2026).contains(preset.source.year))
  }

  @Test func `has names of its own`() {
    #expect(Set(Preset.all.map(\.name)).count == Preset.all.count)
    for preset in Preset.all { #expect(Preset.named(preset.name) == .exact(preset)) }
  }

  @Test(arguments: ["LLaMA_2 7B", "llama27b", "Llama-2-7B"])
  func `is found without regard to case and dashes`(name: String) throws {
    #expect(Preset.named(name) == .exact(Preset.start))
  }

  @Test func `is found by a unique beginning`() {
    #expect(Preset.named("class") == .beginning(Preset.all[0]))
  }

  @Test func `names the candidates of an ambiguous beginning`() {
    #expect(
      Preset.named("llama-2") == .none(nearest: ["llama-2-7b", "llama-2-13b", "llama-2-70b"]))
  }

  @Test func `suggests names with few edits`() {
    guard case .none(let nearest) = Preset.named("lama-2-7b") else {
      Issue.record("a misspelled name was taken for a preset")
      return
    }
    #expect(nearest.first == "llama-2-7b")
    #expect(Preset.named("") == .none(nearest: []))
  }
}
