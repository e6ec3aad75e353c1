// Makers of one family each.
extension Architecture {
  /// Aquila, of BAAI: Llama.
  package static let aquila = Architecture("aquila")

  /// AFM, of Arcee: Llama with a plain MLP.
  package static let arcee = Architecture("arcee")

  /// Apertus: a plain MLP whose activation has two learned numbers.
  package static let apertus = Architecture("apertus") { names in
    names.blockNorms = ["attention_layernorm", "feedforward_layernorm"]
    names.extras = ["alpha_p", "alpha_n"].map { stem in
      BlockExtra(
        stem: "mlp.act_fn." + stem, suffix: "", word: "activation", lengths: [.count(1)],
        part: .mlp)
    }
  }

  /// Baichuan.
  package static let baichuan = Architecture("baichuan") { $0.packedQKV = "self_attn.W_pack" }

  /// Ling: attention packed under names of its own.
  package static let bailingMoE = Architecture("bailing_moe") { names in
    names.tokenTable = "model.word_embeddings"
    names.packedQKV = "attention.query_key_value"
    names.attentionOutput = "attention.dense"
    names.queryNorm = "attention.query_layernorm"
    names.keyNorm = "attention.key_layernorm"
    names.correctionBias = "mlp.gate.expert_bias"
  }

  /// DiffLlama: a learned difference of two attention maps.
  package static let diffLlama = Architecture("diffllama") { names in
    names.extras = ["lambda_q1", "lambda_k1", "lambda_q2", "lambda_k2"].map { stem in
      BlockExtra(
        stem: "self_attn." + stem, suffix: "", word: "difference", lengths: [.headDim],
        part: .attention)
    }
  }

  /// Doge: values open and close the attention, and learned gains carry the stream around both
  /// halves of a block.
  package static let doge = Architecture(
    "doge", { $0.extras = dogeExtras },
    shaped: { names, config in
      guard config.attentionBias != .none else { return }
      names.extras.append(
        BlockExtra(
          stem: "self_attn.dt_proj", suffix: ".bias", word: "mask", addition: .bias,
          lengths: [.kvHeads], part: .attention))
    })

  /// dots.llm1, of rednote: experts as in DeepSeek-V3 beside ordinary attention.
  package static let dots1 = Architecture("dots1")

  /// Helium, of Kyutai: Llama.
  package static let helium = Architecture("helium")

  /// JetMoE, of MyShell: experts in attention and MLP, each with one bias for all.
  package static let jetMoE = Architecture("jetmoe") { names in
    names.mixer = "self_attention.experts."
    names.attention = "self_attention."
    names.expert = "mlp."
    names.expertPackedGateUp = "input_linear"
    names.expertDown = "output_linear"
    names.router = "mlp.router.layer"
    names.extras = [
      BlockExtra(
        stem: "mlp.bias", suffix: "", word: "MLP", addition: .bias, lengths: [.stream], part: .mlp)
    ]
  }

  /// LongCat-Flash: two attentions and two plain MLPs in a block, experts beside them.
  package static let longCatFlash = Architecture("longcat_flash") { names in
    names.mlp = "mlps.*."
    names.attention = "self_attn.*."
    names.attentionOutput = "self_attn.*.o_proj"
    names.router = "mlp.router.classifier"
    names.correctionBias = "mlp.router.e_score_correction_bias"
    names.blockNorms = ["input_layernorm.*", "post_attention_layernorm.*"].flatMap { [$0, $0] }
  }

  /// MiMo, of Xiaomi: Qwen 2 with modules for predicting further tokens.
  package static let mimo = Architecture("mimo")

  /// MiMo-V2-Flash, of Xiaomi: windowed layers with other heads and with sinks.
  package static let mimoV2Flash = Architecture("mimo_v2_flash") { names in
    names.sinks = "self_attn.attention_sink_bias"
  }

  /// OpenELM: heads and inner widths grow from layer to layer.
  package static let openELM = Architecture("openelm") { names in
    names.tokenTable = "transformer.token_embeddings"
    names.block = "transformer.layers.*."
    names.packedQKV = "attn.qkv_proj"
    names.attentionOutput = "attn.out_proj"
    names.queryNorm = "attn.q_norm"
    names.keyNorm = "attn.k_norm"
    names.mlp = "ffn."
    names.packedGateUp = "proj_1"
    names.up = "proj_1"
    names.down = "proj_2"
    names.blockNorms = ["attn_norm", "ffn_norm"]
    names.finalNorm = "transformer.norm"
  }

  /// Orion, of OrionStar: Llama with LayerNorm.
  package static let orion = Architecture("orion")

  /// Persimmon: names of GPT-NeoX inside of the blocks.
  package static let persimmon = Architecture("persimmon") { names in
    names.packedQKV = "self_attn.query_key_value"
    names.attentionOutput = "self_attn.dense"
    names.queryNorm = "self_attn.q_layernorm"
    names.keyNorm = "self_attn.k_layernorm"
    names.up = "dense_h_to_4h"
    names.down = "dense_4h_to_h"
    names.finalNorm = "model.final_layernorm"
  }

  /// Seed-OSS, of ByteDance: Llama with biases.
  package static let seedOSS = Architecture("seed_oss")

  /// Skywork, of Kunlun: Llama.
  package static let skywork = Architecture("skywork")

  /// Solar, of Upstage: Llama.
  package static let solar = Architecture("solar")

  /// StableLM 2, of Stability AI: Llama with LayerNorm.
  package static let stableLM = Architecture("stablelm")

  /// XVERSE: Llama.
  package static let xverse = Architecture("xverse")

  /// What Doge's blocks have beside those of Llama.
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
}
