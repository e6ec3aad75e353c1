// GPT-Neo, GPT-J and GPT-NeoX: the names of GPT-2's blocks, matrices stored [outputs, inputs].
extension Architecture {
  /// GPT-Neo: projections apart, a bias on the last of them only, every second layer a window.
  package static let gptNeo = Architecture("gpt_neo", from: .gptBigCode) { names in
    names.packedQKV = nil
    names.query = "attn.attention.q_proj"
    names.key = "attn.attention.k_proj"
    names.value = "attn.attention.v_proj"
    names.attentionOutput = "attn.attention.out_proj"
  }

  /// GPT-J: one norm for attention and MLP side by side, rotary positions, a bias in the head.
  package static let gptJ = Architecture("gptj", from: .gptBigCode) { names in
    names.packedQKV = nil
    names.query = "attn.q_proj"
    names.key = "attn.k_proj"
    names.value = "attn.v_proj"
    names.attentionOutput = "attn.out_proj"
    names.up = "fc_in"
    names.down = "fc_out"
  }

  /// GPT-NeoX and Pythia: attention and MLP side by side, each with a norm.
  package static let gptNeoX = Architecture("gpt_neox") { names in
    names.tokenTable = "gpt_neox.embed_in"
    names.block = "gpt_neox.layers.*."
    names.packedQKV = "attention.query_key_value"
    names.attentionOutput = "attention.dense"
    names.up = "dense_h_to_4h"
    names.down = "dense_4h_to_h"
    names.finalNorm = "gpt_neox.final_layer_norm"
    names.head = "embed_out"
  }

  /// GPT-NeoX for Japanese: attention has one bias, in the last block.
  package static let gptNeoXJapanese = Architecture("gpt_neox_japanese", from: .gptNeoX) { names in
    names.block = "gpt_neox_japanese.layers.*."
    names.tokenTable = "gpt_neox_japanese.embed_in"
    names.finalNorm = "gpt_neox_japanese.final_layer_norm"
    names.extras = [
      BlockExtra(
        stem: "attention.dense_bias", suffix: "", word: "O", role: .attention(.output),
        addition: .bias,
        lengths: [.stream], part: .attention, blocks: .last)
    ]
  }
}
