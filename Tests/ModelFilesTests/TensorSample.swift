import ModelFiles
import Syntax

/// Tensors of a small model, with data that is not there.
enum TensorSample {
  /// Names and shapes of a small Llama: d 8, L 2, V 10, h 2 of 4, kv 1, d_ff 12.
  static var llama: [(String, [Int])] {
    let outside = [
      ("model.embed_tokens.weight", [10, 8]), ("model.norm.weight", [8]),
      ("lm_head.weight", [10, 8]),
    ]
    return outside + layer(0) + layer(1)
  }

  private static func layer(_ number: Int) -> [(String, [Int])] {
    let layer = [
      ("self_attn.q_proj.weight", [8, 8]), ("self_attn.k_proj.weight", [4, 8]),
      ("self_attn.v_proj.weight", [4, 8]), ("self_attn.o_proj.weight", [8, 8]),
      ("mlp.gate_proj.weight", [12, 8]), ("mlp.up_proj.weight", [12, 8]),
      ("mlp.down_proj.weight", [8, 12]), ("input_layernorm.weight", [8]),
      ("post_attention_layernorm.weight", [8]),
    ]
    return layer.map { ("model.layers.\(number).\($0.0)", $0.1) }
  }

  /// A safetensors file with these tensors in bf16.
  static func set(_ tensors: [(String, [Int])]) throws -> TensorSet {
    var offset = 0
    let entries = tensors.map { name, shape in
      let begin = offset
      offset += shape.reduce(2, *)
      return """
        "\(name)":{"dtype":"BF16","shape":\(shape),"data_offsets":[\(begin),\(offset)]}
        """
    }
    let header = "{" + entries.joined(separator: ",") + "}"
    let bytes = safetensors(header)
    let source = MemorySource(bytes, name: "m", size: bytes.count + offset)
    return TensorSet(try SafetensorsHeader.read(source))
  }
}
