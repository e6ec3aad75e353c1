import ModelCore
import Syntax
import Testing

@testable import ModelFiles

/// Files that hold a language model and what reads pictures for it.
@Suite struct MultimodalTests {
  @Test(arguments: MultimodalSample.published + MultimodalSample.counted)
  func `a published file gives its language model and all that its checkpoint holds`(
    sample: MultimodalSample
  ) throws {
    let model = try read(sample.json)
    #expect(model.config.parameterCount.total == sample.language)
    #expect(model.config.conventions["total_with_vision"] == sample.whole)
    #expect(model.config.modelType == sample.modelType)
    // Layers that keep keys of the picture are mentioned.
    #expect(model.notices.count == (sample.modelType == "mllama" ? 1 : 0))
  }

  @Test(arguments: MultimodalSample.odd)
  func `odd sizes give the numbers of the reference implementation`(
    sample: MultimodalSample
  ) throws {
    let model = try read(sample.json)
    #expect(model.config.parameterCount.total == sample.language)
    #expect(model.config.conventions["vision"] == sample.whole - sample.language)
  }

  @Test func `every family is tried`() {
    let tried = (MultimodalSample.published + MultimodalSample.counted + MultimodalSample.odd)
      .map(\.modelType)
    #expect(
      Set(tried).isSuperset(of: Set(WrapperReader.all.map(\.modelType)).subtracting(["lfm2_vl"])))
  }

  @Test(arguments: MultimodalSample.published)
  func `the tower changes nothing of what the language model costs`(
    sample: MultimodalSample
  ) throws {
    let whole = try read(sample.json).config
    var bare = whole
    bare.beside.vision = nil
    let work = Workload(for: whole)
    #expect(whole.sideModules.contains { $0.kind == .visionTower })
    #expect(whole.inventory == bare.inventory)
    #expect(whole.kvCache == bare.kvCache)
    #expect(whole.forwardFLOPs(work) == bare.forwardFLOPs(work))
  }

  @Test func `layers that attend to a picture keep nothing of the text`() throws {
    let sample = try #require(MultimodalSample.published.first { $0.modelType == "mllama" })
    let config = try read(
      sample.json.replacing("\"use_cache\": true", with: "\"cross_attention_layers\": [3, 8]")
    )
    .config
    #expect(config.nAttentionLayers == 38)
    #expect(config.kvCache?.bytesPerToken(.bf16) == Double(38 * 2 * 8 * 128 * 2))
  }

  private let wrapped = """
    {"model_type": "newvl", "text_config": {"model_type": "llama", "hidden_size": 64,
     "intermediate_size": 176, "num_hidden_layers": 2, "num_attention_heads": 4,
     "vocab_size": 512}, "audio_config": {"d": 1}, "vision_config": {"d": 1}}
    """

  @Test func `what is not known of a wrapper is named`() throws {
    let model = try read(wrapped)
    let alone = try read(ConfigJSONTests.small)
    #expect(model.config.parameterCount == alone.config.parameterCount)
    #expect(
      model.notices.map(\.description) == [
        "model_type: newvl is not known; only the language model in text_config is counted",
        "audio_config: not counted", "vision_config: not counted",
      ])
  }

  @Test func `a language model two parts deep is found`() throws {
    let text = wrapped.replacing("\"newvl\", ", with: "\"omni\", \"thinker_config\": {")
      .replacing("\"vision_config\": {\"d\": 1}}", with: "\"vision_config\": {\"d\": 1}}}")
    let model = try read(text)
    #expect(model.config.parameterCount.total == (try read(wrapped)).config.parameterCount.total)
    #expect(model.notices.map(\.description).contains("audio_config: not counted"))
  }

  @Test func `a plain language model of an unknown family within a wrapper is assumed`() throws {
    let model = try read(wrapped.replacing("\"llama\"", with: "\"nothing\""))
    #expect(model.config.parameterCount.total == (try read(wrapped)).config.parameterCount.total)
    #expect(
      model.notices.map(\.description).contains(
        "model_type: nothing is not known; assumed to be a decoder like llama"))
  }

  @Test func `an unusual language model of an unknown family within a wrapper is refused`() {
    let text = wrapped.replacing("\"llama\"", with: "\"nothing\", \"ssm_state\": 3")
    #expect(throws: FileError.self) { try read(text) }
  }

  @Test func `a tower of another kind is named and not counted`() throws {
    let sample = try #require(MultimodalSample.published.first { $0.modelType == "llava" })
    let model = try read(sample.json.replacing("clip_vision_model", with: "swin"))
    #expect(model.config.parameterCount.total == sample.language)
    #expect(model.config.conventions["vision"] == 0)
    #expect(
      model.notices.map(\.description) == [
        "vision_config: a tower of kind swin is not known, not counted"
      ])
  }

  @Test func `a file without a tower says so`() throws {
    let text = wrapped.replacing("\"newvl\"", with: "\"llava\"")
      .replacing(", \"vision_config\": {\"d\": 1}", with: "")
    let model = try read(text)
    #expect(model.config.sideModules.isEmpty)
    #expect(
      model.assumptions.map(\.description).contains(
        "vision_config absent: none, no vision tower is counted"))
    #expect(model.notices.map(\.description) == ["audio_config: not counted"])
  }

  @Test func `a file that has only its class is read`() throws {
    let sample = try #require(MultimodalSample.published.first { $0.modelType == "llava" })
    let text = sample.json.replacing(
      "\"model_type\": \"llava\"", with: "\"architectures\": [\"LlavaForConditionalGeneration\"]")
    let model = try read(text)
    #expect(model.config == (try read(sample.json)).config)
    #expect(
      model.assumptions.first?.description
        == "model_type absent: llava, the family of the class in architectures")
  }

  static let names: [(String, [String])] = [
    (
      "llava",
      [
        "vision_tower.vision_model.encoder.layers.*.self_attn.q_proj.weight",
        "vision_tower.vision_model.embeddings.class_embedding",
        "multi_modal_projector.linear_1.weight",
      ]
    ),
    ("qwen2_5_vl", ["visual.blocks.*.attn.qkv.weight", "visual.merger.mlp.2.bias"]),
    (
      "mistral3",
      [
        "vision_tower.transformer.layers.*.attention.q_proj.weight",
        "multi_modal_projector.patch_merger.merging_layer.weight",
      ]
    ),
    ("mllama", ["vision_model.global_transformer.layers.*.gate_attn"]),
  ]

  @Test(arguments: names)
  func `tensors have the names of published checkpoints`(type: String, expected: [String]) throws {
    let sample = try #require(MultimodalSample.published.first { $0.modelType == type })
    let names = Set(try read(sample.json).config.sideModules.flatMap { $0.tensors.map(\.name) })
    for name in expected { #expect(names.contains(name), "\(name)") }
  }

  @Test func `the language model is named as in files that hold more`() throws {
    func names(_ type: String) throws -> Set<String> {
      let all = MultimodalSample.published + MultimodalSample.odd
      let sample = try #require(all.first { $0.modelType == type })
      return Set(try read(sample.json).config.inventory.map(\.name))
    }
    #expect(try names("llava").contains("language_model.model.layers.*.mlp.gate_proj.weight"))
    #expect(try names("llava").contains("language_model.lm_head.weight"))
    #expect(
      try names("qwen3_vl").contains("model.language_model.layers.*.mlp.gate_proj.weight"))
    #expect(try names("qwen3_vl").contains("lm_head.weight"))
    #expect(try names("mllama").contains("language_model.model.layers.*.cross_attn.q_proj.weight"))
  }

  @Test func `the language model has the last word on its head`() throws {
    let sample = try #require(MultimodalSample.published.first { $0.modelType == "llava" })
    let text = sample.json.replacing(
      "\"image_token_index\": 32000", with: "\"tie_word_embeddings\": true")
    let model = try read(text)
    #expect(!model.config.isTied)
    #expect(
      model.notices.map(\.description) == [
        "tie_word_embeddings: true is not used: the language model's own part says false"
      ])
  }

  @Test func `sizes that a part leaves out are listed with their source`() throws {
    let sample = try #require(MultimodalSample.published.first { $0.modelType == "llava" })
    let assumptions = try read(sample.json).assumptions.map(\.description)
    #expect(assumptions.contains("hidden_size absent: 4096, the default of llama"))
    #expect(assumptions.contains("num_channels absent: 3, the default of clip_vision_model"))
  }

  static let bad: [(change: (String, String), message: String)] = [
    (("\"hidden_size\": 1024", "\"hidden_size\": 0"), "hidden_size"),
    (("\"patch_size\": 14", "\"patch_size\": 14.5"), "patch_size"),
    (("\"num_hidden_layers\": 24", "\"num_hidden_layers\": \"many\""), "num_hidden_layers"),
    (("\"image_size\": 336", "\"image_size\": 99999999999"), "image_size"),
  ]

  @Test(arguments: bad)
  func `a wrong size of a tower is refused at its place`(
    change: (String, String), message: String
  ) throws {
    let sample = try #require(MultimodalSample.published.first { $0.modelType == "llava" })
    let text = sample.json.replacing(change.0, with: change.1)
    #expect(text != sample.json)
    let error = #expect(throws: FileError.self) { try read(text) }
    #expect(error?.position != nil)
    #expect(error?.description.contains(message) == true)
  }

  @Test("N1: the largest tower is counted without overflow")
  func countsLargest() throws {
    let text = """
      {"model_type": "qwen3_vl", "text_config": {"hidden_size": 131072,
       "intermediate_size": 524288, "num_hidden_layers": 4096, "num_attention_heads": 1024,
       "vocab_size": 16777216, "head_dim": 4096}, "vision_config": {"hidden_size": 65536,
       "depth": 4096, "intermediate_size": 524288, "in_channels": 1024, "patch_size": 4096,
       "temporal_patch_size": 64, "spatial_merge_size": 16, "out_hidden_size": 65536,
       "num_position_embeddings": 16777216, "deepstack_visual_indexes": [1, 2, 3]}}
      """
    let config = try read(text).config
    let width = 65_536
    let merged = 256 * width
    let block =
      4 * width * width + 2 * width * 524_288 + 4 * width + 524_288 + width + 4 * width
    let merger = merged * merged + merged + merged * 65_536 + 65_536
    let patch = width * 1_024 * 64 * 4_096 * 4_096 + width
    let sum =
      4_096 * block + patch + 16_777_216 * width + 4 * merger + 2 * width + 3 * 2 * merged
    #expect(config.conventions["vision"] == sum)
  }
}
