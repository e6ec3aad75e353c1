// ChatGLM and GLM.
extension Architecture {
  /// ChatGLM 2 to 4: as GLM, with all names of its own.
  package static let chatGLM = Architecture("chatglm") { names in
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

  /// GLM-4: gate and up packed.
  package static let glm = Architecture("glm") { $0.packedGateUp = "gate_up_proj" }

  /// GLM-4 of 2025: four norms.
  package static let glm4 = Architecture("glm4", from: .glm) { names in
    names.blockNorms += ["post_self_attn_layernorm", "post_mlp_layernorm"]
  }

  /// GLM-4.5 and 4.6: experts as in DeepSeek-V3 beside ordinary attention.
  package static let glm4MoE = Architecture("glm4_moe")
}
