// Families whose layers are not alike, or that carry more than one stream.
extension TensorNames {
  /// OpenELM: heads and inner widths grow from layer to layer.
  static let openELM = named { names in
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

  /// Gemma 3n: copies of the stream that predict each other, a bypass of low rank around
  /// attention, and a small vector for each layer and token.
  static func gemma3n(_ config: ModelConfig) -> TensorNames {
    named(from: gemma2) { names in
      guard let side = config.sideInputs else { return }
      let n = BlockLength.count(side.nStreams)
      let small = BlockLength.count(side.width)
      let all = BlockLength.count(side.width * config.nLayers)
      let rank = BlockLength.count(side.bypassRank)
      let others = BlockLength.count(side.nStreams - 1)
      func matrix(_ stem: String, _ word: String, _ lengths: BlockLength...) -> BlockExtra {
        BlockExtra(stem: stem, word: word, lengths: lengths, part: .other, isMatrix: true)
      }
      names.extras = [
        matrix("altup.correction_coefs", "correction", n, n),
        matrix(
          "altup.prediction_coefs", "prediction", .count(side.nStreams * side.nStreams), n),
        matrix("altup.modality_router", "stream router", n, .stream),
        matrix("laurel.linear_left", "bypass down", rank, .stream),
        matrix("laurel.linear_right", "bypass up", .stream, rank),
        matrix("per_layer_input_gate", "side gate", small, .stream),
        matrix("per_layer_projection", "side up", .stream, small),
      ]
      names.extras += [
        ("altup.correct_output_scale", "", "stream scale"),
        ("altup.router_norm", ".weight", "router norm"),
        ("laurel.post_laurel_norm", ".weight", "bypass norm"),
        ("post_per_layer_input_norm", ".weight", "side norm"),
      ].map { stem, suffix, word in
        BlockExtra(stem: stem, suffix: suffix, word: word, lengths: [.stream], part: .norm)
      }
      names.outerExtras = [
        BlockExtra(
          stem: "model.embed_tokens_per_layer", word: "side table",
          lengths: [.count(side.vocabSize), all], part: .tokenEmbedding),
        matrix("model.per_layer_model_projection", "side projection", all, .stream),
        BlockExtra(
          stem: "model.per_layer_projection_norm", word: "side input norm", lengths: [small],
          part: .norm),
        matrix("model.altup_projections.*", "streams in", others, .stream, .stream),
        matrix("model.altup_unembed_projections.*", "streams out", others, .stream, .stream),
      ]
    }
  }
}
