// GPT-1 to GPT-3: learned positions, LayerNorm, biases everywhere, queries, keys and values packed
// in one matrix stored [inputs, outputs], head tied to the token table. gpt-oss: sparse, with sinks.
extension Architecture {
  /// GPT-1 normalizes after each half of a block and has no norm at the end.
  package static let gpt1 = Architecture("openai-gpt", from: .gpt2) { names in
    names.tokenTable = "transformer.tokens_embed"
    names.positionTable = "transformer.positions_embed"
    names.finalNorm = nil
  }

  /// GPT-2, and GPT-3, which differs in its sizes only.
  package static let gpt2 = Architecture("gpt2") { names in
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

  /// gpt-oss: experts packed, with biases; heads that may attend to nothing.
  package static let gptOSS = Architecture("gpt_oss") { names in
    names.expert = "mlp.experts."
    names.expertPackedGateUp = "gate_up_proj"
    names.expertSuffix = ""
    names.expertBiasSuffix = "_bias"
    names.router = "mlp.router"
  }
}
