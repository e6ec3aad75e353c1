// Families of 2021 to 2023 with LayerNorm and a plain MLP.
extension TensorNames {
  /// GPT-NeoX and Pythia: attention and MLP side by side, each with a norm.
  static let gptNeoX = named { names in
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
  static let gptNeoXJapanese = named(from: gptNeoX) { names in
    names.block = "gpt_neox_japanese.layers.*."
    names.tokenTable = "gpt_neox_japanese.embed_in"
    names.finalNorm = "gpt_neox_japanese.final_layer_norm"
    names.extras = [
      BlockExtra(
        stem: "attention.dense_bias", suffix: "", word: "O", role: .attention(.output),
        addition: .bias,
        lengths: [.stream], part: .attention, isInLastBlock: true)
    ]
  }

  /// BLOOM: the embedding is normalized, scores are biased by distance.
  static let bloom = named(from: gptNeoX) { names in
    names.tokenTable = "transformer.word_embeddings"
    names.inputNorm = "transformer.word_embeddings_layernorm"
    names.block = "transformer.h.*."
    names.packedQKV = "self_attention.query_key_value"
    names.attentionOutput = "self_attention.dense"
    names.finalNorm = "transformer.ln_f"
    names.head = "lm_head"
  }

  /// Falcon: one key/value head or a few, one norm or two for attention and MLP side by side.
  static func falcon(_ config: ModelConfig) -> TensorNames {
    named(from: bloom) { names in
      if config.isParallel, config.blockNorms != 1 { names.blockNorms = ["ln_attn", "ln_mlp"] }
    }
  }

  /// OPT: positions are learned, with two rows more than there are positions.
  static let opt = named { names in
    names.tokenTable = "model.decoder.embed_tokens"
    names.positionTable = "model.decoder.embed_positions"
    names.inputProjection = "model.decoder.project_in"
    names.outputProjection = "model.decoder.project_out"
    names.block = "model.decoder.layers.*."
    names.attentionOutput = "self_attn.out_proj"
    names.mlp = ""
    names.up = "fc1"
    names.down = "fc2"
    names.blockNorms = ["self_attn_layer_norm", "final_layer_norm"]
    names.finalNorm = "model.decoder.final_layer_norm"
  }

  /// XGLM: as OPT, with a fixed table of positions.
  static let xglm = named(from: opt) { names in
    names.tokenTable = "model.embed_tokens"
    names.block = "model.layers.*."
    names.finalNorm = "model.layer_norm"
  }

  /// BioGPT: as OPT.
  static let bioGPT = named(from: opt) { names in
    names.tokenTable = "biogpt.embed_tokens"
    names.positionTable = "biogpt.embed_positions"
    names.block = "biogpt.layers.*."
    names.finalNorm = "biogpt.layer_norm"
    names.head = "output_projection"
  }

  /// MPT: no biases at all, not even in the norms.
  static let mpt = named { names in
    names.tokenTable = "transformer.wte"
    names.positionTable = "transformer.wpe"
    names.block = "transformer.blocks.*."
    names.packedQKV = "attn.Wqkv"
    names.attentionOutput = "attn.out_proj"
    names.mlp = "ffn."
    names.blockNorms = ["norm_1", "norm_2"]
    names.finalNorm = "transformer.norm_f"
  }

  /// Phi-1 and 2: biases everywhere, one norm for attention and MLP side by side.
  static let phi = named { names in
    names.queryNorm = "self_attn.q_layernorm"
    names.keyNorm = "self_attn.k_layernorm"
    names.attentionOutput = "self_attn.dense"
    names.up = "fc1"
    names.down = "fc2"
    names.finalNorm = "model.final_layernorm"
  }
}
