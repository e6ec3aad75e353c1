import ModelCore
import Testing

@testable import Catalog

@Suite struct PresetTests {
  @Test(arguments: Preset.all.filter { $0.checkpointParameters != nil })
  func `counts exactly what its checkpoint holds`(preset: Preset) {
    #expect(preset.config.parameterCount.total == preset.checkpointParameters)
  }

  @Test(arguments: [
    ("opt-175b", 174_604_468_224),  // Zhang et al. 2022, table 1; given to researchers only
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

  /// Active parameters of mixtures, where the maker's or a recounted figure is exact.
  ///
  /// Source: Transformers 4.57.6 on the meta device, all experts but the visited ones left out.
  static let active: [(name: String, count: Int)] = [
    ("mixtral-8x7b", 12_879_925_248), ("mixtral-8x22b", 39_161_468_928),
    ("qwen1.5-moe-a2.7b", 2_689_173_504), ("qwen3-30b-a3b", 3_353_032_704),
    ("qwen3-235b-a22b", 22_190_763_520), ("qwen3-next-80b-a3b", 3_874_929_408),
    ("phi-3.5-moe", 6_640_999_744), ("dbrx", 36_469_708_800), ("olmoe-1b-7b", 1_282_017_280),
    ("granite-3.1-1b-a400m", 428_658_688), ("deepseek-v2-lite", 2_661_150_208),
    ("deepseek-v2", 21_375_800_320), ("deepseek-v3", 37_552_297_472),
    ("deepseek-r1", 37_552_297_472), ("minimax-text-01", 48_403_306_496),
    ("gpt-oss-20b", 4_187_440_704), ("ernie-4.5-300b-a47b", 47_926_586_560),
    ("hunyuan-a13b", 12_747_448_320), ("jamba-v0.1", 12_110_311_296),
    ("llama-4-scout", 17_172_894_720), ("llama-4-maverick", 17_184_691_200),
  ]

  @Test(arguments: active)
  func `visits as many weights as a token passes`(name: String, count: Int) throws {
    let preset = try #require(Preset.all.first { $0.name == name })
    #expect(preset.config.parameterCount.active == count)
  }

  @Test func `comes in families`() {
    #expect(Preset.all.count >= 75)
    let names = Preset.families.map(\.name)
    #expect(Set(names).count == names.count)
    for family in Preset.families {
      #expect(!family.presets.isEmpty)
      #expect(family.presets.allSatisfy { $0.family == family.name && !$0.organization.isEmpty })
    }
    #expect(Preset.all.contains(.start))
  }

  @Test func `has names of its own`() {
    #expect(Set(Preset.all.map(\.name)).count == Preset.all.count)
    for preset in Preset.all { #expect(Preset.named(preset.name) == .exact(preset)) }
  }

  @Test(arguments: ["LLaMA_2 7B", "llama27b", "Llama-2-7B"])
  func `is found without regard to case and dashes`(name: String) throws {
    #expect(Preset.named(name) == .exact(Preset.start))
  }

  @Test func `names both when they differ only in what does not count`() {
    #expect(Preset.named("opt13b") == .none(nearest: ["opt-1.3b", "opt-13b"]))
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
