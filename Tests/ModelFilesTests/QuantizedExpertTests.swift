import ModelCore
import ModelFiles
import Syntax
import Testing

/// Packed mixtures of experts, tied heads and names of one family.
@Suite struct QuantizedExpertTests {
  private func model(_ config: String, _ tensors: [HeaderTensor]) throws -> TensorModel {
    let file = try ConfigJSON.read(Array(config.utf8), name: SafeText("config.json"))
    return TensorModel(file, try HeaderTensor.set(tensors))
  }

  /// A Qwen3-MoE: d 128, L 2, V 256, 4 experts of 64, 2 heads of 64, 1 of them for keys.
  private func mixture(_ section: String) -> String {
    """
    {"model_type": "qwen3_moe", "hidden_size": 128, "num_hidden_layers": 2, "vocab_size": 256, \
    "num_attention_heads": 2, "num_key_value_heads": 1, "head_dim": 64, "intermediate_size": 512, \
    "moe_intermediate_size": 64, "num_experts": 4, "num_experts_per_tok": 2, \
    "tie_word_embeddings": false\(section.isEmpty ? "" : ", " + section)}
    """
  }

  /// 2·V·d + L·(2·d·h·d_h + 2·d·k·d_h + 2·d_h + 2·d + E·d + 3·E·d·d_ffE) + d.
  private static let mixtureTotal =
    2 * 256 * 128 + 2 * (2 * 128 * 128 + 2 * 128 * 64 + 128 + 256 + 512 + 12 * 128 * 64) + 128

  private func layers(_ experts: (String) -> [HeaderTensor], _ format: PackedFormat)
    -> [HeaderTensor]
  {
    let outside = [
      HeaderTensor("model.embed_tokens.weight", "BF16", [256, 128]),
      HeaderTensor("lm_head.weight", "BF16", [256, 128]),
      HeaderTensor("model.norm.weight", "BF16", [128]),
    ]
    return outside
      + ["model.layers.0.", "model.layers.1."].flatMap { attention($0, format) + experts($0) }
  }

  /// The attention of a block, its norms and its router.
  private func attention(_ block: String, _ format: PackedFormat) -> [HeaderTensor] {
    let matrices = [("q", 128, 128), ("k", 64, 128), ("v", 64, 128), ("o", 128, 128)]
    let vectors = [
      ("self_attn.q_norm", 64), ("self_attn.k_norm", 64), ("input_layernorm", 128),
      ("post_attention_layernorm", 128),
    ]
    var all: [HeaderTensor] = [HeaderTensor("\(block)mlp.gate.weight", "BF16", [4, 128])]
    for (stem, rows, columns) in matrices {
      all += format.module("\(block)self_attn.\(stem)_proj", rows, columns)
    }
    for (stem, length) in vectors {
      all.append(HeaderTensor("\(block)\(stem).weight", "BF16", [length]))
    }
    return all
  }

  @Test(arguments: PackedFormat.all)
  func `each expert may be packed by itself`(format: PackedFormat) throws {
    let tensors = layers(
      { block in
        (0..<4).flatMap { number in
          [("gate_proj", 64, 128), ("up_proj", 64, 128), ("down_proj", 128, 64)].flatMap {
            format.module("\(block)mlp.experts.\(number).\($0.0)", $0.1, $0.2)
          }
        }
      }, format)
    // A group of 128 does not fit in the 64 inputs of an expert.
    guard tensors.allSatisfy({ !$0.shape.contains(0) }) else { return }
    let model = try model(mixture(format.section), tensors)
    #expect((model.isExplained, model.fileWeights.total) == (true, Self.mixtureTotal))
    #expect(model.config.parameterCount.total == Self.mixtureTotal)
  }

  @Test(arguments: PackedFormat.mlx.filter { !$0.testDescription.hasSuffix("by 128") })
  func `experts of MLX stand in one tensor with a name of its own`(format: PackedFormat) throws {
    let tensors = layers(
      { block in
        [("gate_proj", 64, 128), ("up_proj", 64, 128), ("down_proj", 128, 64)].flatMap {
          format.module("\(block)mlp.switch_mlp.\($0.0)", $0.1, $0.2).map {
            HeaderTensor($0.name, $0.type, [4] + $0.shape)
          }
        }
      }, format)
    let model = try model(mixture(format.section), tensors)
    #expect((model.isExplained, model.fileWeights.total) == (true, Self.mixtureTotal))
  }

  @Test func `fused experts of small floats have names without an ending`() throws {
    let experts: (String) -> [HeaderTensor] = { block in
      [("gate_up_proj", 128, 128), ("down_proj", 128, 64)].flatMap { stem, rows, columns in
        [
          HeaderTensor("\(block)mlp.experts.\(stem)", "U8", [4, rows, columns / 2]),
          HeaderTensor(
            "\(block)mlp.experts.\(stem)_weight_scale", "F8_E4M3", [4, rows, columns / 16]),
          HeaderTensor("\(block)mlp.experts.\(stem)_weight_scale_2", "F32", [4]),
          HeaderTensor("\(block)mlp.experts.\(stem)_input_scale", "F32", [4]),
        ]
      }
    }
    let plain = PackedFormat("", "") { [HeaderTensor("\($0).weight", "BF16", [$1, $2])] }
    let model = try model(mixture(""), layers(experts, plain))
    #expect((model.isExplained, model.fileWeights.total) == (true, Self.mixtureTotal))
  }

  @Test(arguments: [false, true])
  func `gpt-oss is counted by its blocks`(isFused: Bool) throws {
    // OpenAI 2025, gpt-oss-20b: 20,914,757,184 with 2,880 in 90 blocks of 32.
    let config = """
      {"model_type": "gpt_oss", "hidden_size": 2880, "num_hidden_layers": 24, "head_dim": 64, \
      "num_attention_heads": 64, "num_key_value_heads": 8, "intermediate_size": 2880, \
      "vocab_size": 201088, "num_local_experts": 32, "num_experts_per_tok": 4, \
      "attention_bias": true, "tie_word_embeddings": false, "sliding_window": 128, \
      "quantization_config": {"quant_method": "mxfp4"}}
      """
    let outside = ["model.embed_tokens", "lm_head"].map {
      HeaderTensor("\($0).weight", "BF16", [201_088, 2_880])
    }
    var tensors = outside + [HeaderTensor("model.norm.weight", "BF16", [2_880])]
    for number in 0..<24 { tensors += gptOSSLayer("model.layers.\(number)", isFused: isFused) }
    let model = try model(config, tensors)
    #expect((model.isExplained, model.fileWeights.total) == (true, 20_914_757_184))
    #expect(model.config.parameterCount.total == 20_914_757_184)
  }

  private func gptOSSLayer(_ block: String, isFused: Bool) -> [HeaderTensor] {
    var all = [
      HeaderTensor("\(block).self_attn.sinks", "BF16", [64]),
      HeaderTensor("\(block).input_layernorm.weight", "BF16", [2_880]),
      HeaderTensor("\(block).post_attention_layernorm.weight", "BF16", [2_880]),
      HeaderTensor("\(block).mlp.router.weight", "BF16", [32, 2_880]),
      HeaderTensor("\(block).mlp.router.bias", "BF16", [32]),
    ]
    let matrices = [("q", 4_096, 2_880), ("k", 512, 2_880), ("v", 512, 2_880), ("o", 2_880, 4_096)]
    for (stem, rows, columns) in matrices {
      all.append(HeaderTensor("\(block).self_attn.\(stem)_proj.weight", "BF16", [rows, columns]))
      all.append(HeaderTensor("\(block).self_attn.\(stem)_proj.bias", "BF16", [rows]))
    }
    for (stem, rows) in [("gate_up_proj", 5_760), ("down_proj", 2_880)] {
      let name = "\(block).mlp.experts.\(stem)"
      all.append(
        isFused
          ? HeaderTensor("\(name)_blocks", "U8", [32, rows, 90, 16])
          : HeaderTensor(name, "U8", [32, rows, 1_440]))
      all.append(HeaderTensor("\(name)_scales", "U8", [32, rows, 90]))
      all.append(HeaderTensor("\(name)_bias", "BF16", [32, rows]))
    }
    return all
  }

  @Test(arguments: PackedFormat.mlx)
  func `a packed token table that is the head too is counted once`(format: PackedFormat) throws {
    let shape = QuantizedModelTests.small
    let tensors = shape.tensors(format).filter { !$0.name.hasPrefix("lm_head") }
    let config = shape.config(format.section).replacing(
      "\"tie_word_embeddings\": false", with: "\"tie_word_embeddings\": true")
    let model = try model(config, tensors)
    #expect((model.isExplained, model.comparison.isHeadShared) == (true, true))
    #expect(model.fileWeights.total == shape.total - 512 * 256)
  }

  @Test func `a width that the section does not name follows from its group`() throws {
    let shape = QuantizedModelTests.small
    let section = """
      "quantization_config": {"quant_method": "compressed-tensors", "config_groups": {\
      "group_0": {"weights": {"num_bits": 4, "group_size": 32}}}}
      """
    let format = PackedFormat("two widths", section, packsTables: true) { name, outputs, inputs in
      let bits = name.contains("layers") ? 4 : 2
      return [
        HeaderTensor("\(name).weight_packed", "I32", [outputs, inputs * bits / 32]),
        HeaderTensor("\(name).weight_scale", "BF16", [outputs, inputs / 32]),
        HeaderTensor("\(name).weight_shape", "I64", [2]),
      ]
    }
    let model = try model(shape.config(section), shape.tensors(format))
    #expect((model.isExplained, model.fileWeights.total) == (true, shape.total))
  }

  @Test func `words that nothing explains make the count an assumption`() throws {
    let shape = QuantizedModelTests.small
    let format = PackedFormat("odd", "") { name, outputs, inputs in
      [
        HeaderTensor("\(name).indices", "I32", [outputs, inputs / 24]),
        HeaderTensor("\(name).centroids", "BF16", [256, 8]),
      ]
    }
    let model = try model(shape.config(""), shape.tensors(format))
    #expect((model.isExplained, model.evidence.grade) == (false, .assumed))
    #expect(model.fileWeights.unresolved.count == 1)
    #expect(model.evidence.reasons.contains { $0.contains("packed in a way that neither") })
  }
}
