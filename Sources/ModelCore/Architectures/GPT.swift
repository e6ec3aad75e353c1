// GPT-1 to GPT-3: learned positions, LayerNorm, biases everywhere, queries, keys and values packed
// in one matrix stored [inputs, outputs], head tied to the token table.
// GPT-1 normalizes after each half of a block and has no norm at the end.
// GPT-Neo, GPT-J and StarCoder keep the names of the blocks and store [outputs, inputs].
extension TensorNames {
  /// GPT-2, and GPT-3, which differs in its sizes only.
  static let gpt2 = named { names in
    names.tokenTable = "transformer.wte"
    names.positionTable = "transformer.wpe"
    names.block = "transformer.h.*."
    names.query = "attn.q_attn"
    names.key = "attn.k_attn"
    names.value = "attn.v_attn"
    names.attentionOutput = "attn.c_proj"
    names.packedQKV = "attn.c_attn"
    names.gate = "c_gate"
    names.up = "c_fc"
    names.down = "c_proj"
    names.expertGate = "c_gate"
    names.expertUp = "c_fc"
    names.expertDown = "c_proj"
    names.blockNorms = ["ln_1", "ln_2"]
    names.finalNorm = "transformer.ln_f"
    names.isInputMajor = true
  }

  /// GPT-1.
  static let gpt1 = named(from: gpt2) { names in
    names.tokenTable = "transformer.tokens_embed"
    names.positionTable = "transformer.positions_embed"
    names.finalNorm = nil
  }

  /// StarCoder: GPT-2 with one key/value head.
  static let gptBigCode = named(from: gpt2) { $0.isInputMajor = false }

  /// GPT-Neo: projections apart, a bias on the last of them only, every second layer a window.
  static let gptNeo = named(from: gptBigCode) { names in
    names.packedQKV = nil
    names.query = "attn.attention.q_proj"
    names.key = "attn.attention.k_proj"
    names.value = "attn.attention.v_proj"
    names.attentionOutput = "attn.attention.out_proj"
  }

  /// GPT-J: one norm for attention and MLP side by side, rotary positions, a bias in the head.
  static let gptJ = named(from: gptBigCode) { names in
    names.packedQKV = nil
    names.query = "attn.q_proj"
    names.key = "attn.k_proj"
    names.value = "attn.v_proj"
    names.attentionOutput = "attn.out_proj"
    names.up = "fc_in"
    names.down = "fc_out"
  }

  /// CodeGen: GPT-J with queries, keys and values packed.
  static let codeGen = named(from: gptJ) { $0.packedQKV = "attn.qkv_proj" }

  /// CTRL: a fixed table of positions, and a bias in the head.
  static let ctrl = named { names in
    names.tokenTable = "transformer.w"
    names.block = "transformer.h.*."
    names.query = "multi_head_attention.Wq"
    names.key = "multi_head_attention.Wk"
    names.value = "multi_head_attention.Wv"
    names.attentionOutput = "multi_head_attention.dense"
    names.mlp = "ffn."
    names.up = "0"
    names.down = "2"
    names.blockNorms = ["layernorm1", "layernorm2"]
    names.finalNorm = "transformer.layernorm"
  }
}
