// Decoders close to Llama that have a norm, a scale or a packing of their own.
extension TensorNames {
  /// BitNet: the inputs of both last matrices are normalized.
  static let bitnet = named { names in
    names.extras = [
      BlockExtra(
        stem: "self_attn.attn_sub_norm", word: "inner norm", lengths: [.queries], part: .norm),
      BlockExtra(stem: "mlp.ffn_sub_norm", word: "MLP norm", lengths: [.inner], part: .norm),
    ]
  }

  /// Apertus: a plain MLP whose activation has two learned numbers.
  static let apertus = named { names in
    names.blockNorms = ["attention_layernorm", "feedforward_layernorm"]
    names.extras = ["alpha_p", "alpha_n"].map { stem in
      BlockExtra(
        stem: "mlp.act_fn." + stem, suffix: "", word: "activation", lengths: [.count(1)],
        part: .mlp)
    }
  }

  /// DiffLlama: a learned difference of two attention maps.
  static let diffLlama = named { names in
    names.extras = ["lambda_q1", "lambda_k1", "lambda_q2", "lambda_k2"].map { stem in
      BlockExtra(
        stem: "self_attn." + stem, suffix: "", word: "difference", lengths: [.headDim],
        part: .attention)
    }
  }

  /// Doge: values open and close the attention, and learned gains carry the stream around both
  /// halves of a block.
  static func doge(_ config: ModelConfig) -> TensorNames {
    named { names in
      names.extras = dogeExtras
      guard config.attentionBias != .none else { return }
      names.extras.append(
        BlockExtra(
          stem: "self_attn.dt_proj", suffix: ".bias", word: "mask", addition: .bias,
          lengths: [.kvHeads], part: .attention))
    }
  }

  private static var dogeExtras: [BlockExtra] {
    [
      BlockExtra(
        stem: "self_attn.A", suffix: "", word: "mask decay", lengths: [.kvHeads],
        part: .attention),
      BlockExtra(
        stem: "self_attn.dt_proj", word: "mask", lengths: [.kvHeads, .keys], part: .attention,
        isMatrix: true),
      BlockExtra(
        stem: "input_residual", suffix: "", word: "stream gain 1", lengths: [.stream],
        part: .other),
      BlockExtra(
        stem: "post_attention_residual", suffix: "", word: "stream gain 2", lengths: [.stream],
        part: .other),
    ]
  }

  /// VaultGemma: Gemma 2 without the norms of outputs.
  static let vaultGemma = named {
    $0.blockNorms = ["input_layernorm", "pre_feedforward_layernorm"]
  }

  /// Persimmon: names of GPT-NeoX inside of the blocks.
  static let persimmon = named { names in
    names.packedQKV = "self_attn.query_key_value"
    names.attentionOutput = "self_attn.dense"
    names.queryNorm = "self_attn.q_layernorm"
    names.keyNorm = "self_attn.k_layernorm"
    names.up = "dense_h_to_4h"
    names.down = "dense_4h_to_h"
    names.finalNorm = "model.final_layernorm"
  }

  /// ChatGLM 2 to 4: as GLM, with all names of its own.
  static let chatGLM = named { names in
    names.tokenTable = "transformer.embedding.word_embeddings"
    names.block = "transformer.encoder.layers.*."
    names.packedQKV = "self_attention.query_key_value"
    names.attentionOutput = "self_attention.dense"
    names.packedGateUp = "dense_h_to_4h"
    names.up = "dense_h_to_4h"
    names.down = "dense_4h_to_h"
    names.finalNorm = "transformer.encoder.final_layernorm"
    names.head = "transformer.output_layer"
  }

  /// Qwen, the first one: as Llama, with names of GPT-2.
  static let qwen = named { names in
    names.tokenTable = "transformer.wte"
    names.block = "transformer.h.*."
    names.packedQKV = "attn.c_attn"
    names.attentionOutput = "attn.c_proj"
    names.gate = "w2"
    names.up = "w1"
    names.down = "c_proj"
    names.blockNorms = ["ln_1", "ln_2"]
    names.finalNorm = "transformer.ln_f"
  }

  /// MiniMax-M2: experts as in Mixtral.
  static let miniMaxM2 = named(from: mixtral) {
    $0.correctionBias = "block_sparse_moe.e_score_correction_bias"
  }

  /// Ling: attention packed under names of its own.
  static let bailing = named { names in
    names.tokenTable = "model.word_embeddings"
    names.packedQKV = "attention.query_key_value"
    names.attentionOutput = "attention.dense"
    names.queryNorm = "attention.query_layernorm"
    names.keyNorm = "attention.key_layernorm"
    names.correctionBias = "mlp.gate.expert_bias"
  }
}
