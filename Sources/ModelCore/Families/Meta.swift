// Llama and its relatives: RMSNorm before attention and MLP, rotary positions, a gated MLP,
// grouped key/value heads, no biases. Most later families took over its names.
extension Architecture {
  /// Llama 1 to 3, whose names are the defaults of ``TensorNames``.
  package static let llama = Architecture("llama") { $0.hasRotaryTables = true }

  /// Llama 4: experts of a block packed, a shared one beside them; some layers attend in chunks.
  package static let llama4Text = Architecture("llama4_text") { names in
    names.mlp = "feed_forward."
    names.expert = "feed_forward.experts."
    names.expertPackedGateUp = "gate_up_proj"
    names.expertSuffix = ""
    names.sharedExpert = "feed_forward.shared_expert."
    names.router = "feed_forward.router"
  }

  /// CWM: Llama with a window in some layers.
  package static let cwm = Architecture("cwm")

  /// Llama 4 in files that hold a vision tower too.
  package static let llama4 = Architecture("llama4", from: .llama4Text)

  /// OPT: positions are learned, with two rows more than there are positions.
  package static let opt = Architecture("opt") { names in
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
  package static let xglm = Architecture("xglm", from: .opt) { names in
    names.tokenTable = "model.embed_tokens"
    names.block = "model.layers.*."
    names.finalNorm = "model.layer_norm"
  }

  /// RoBERTa: BERT with other names around the blocks.
  package static let roberta = Architecture("roberta") { names in
    names.setEncoder("roberta")
    names.head = "lm_head.decoder"
  }
}
