import ModelCore
import ModelFiles
import Testing

@Suite struct TensorPartTests {
  /// Names of published checkpoints: Llama, GPT-2, Mixtral, DeepSeek-V3, Mamba, GGUF files.
  static let names: [(String, ModelPart)] = [
    ("model.embed_tokens.weight", .tokenEmbedding), ("transformer.wte.weight", .tokenEmbedding),
    ("token_embd.weight", .tokenEmbedding), ("transformer.wpe.weight", .positionEmbedding),
    ("model.layers.0.self_attn.q_proj.weight", .attention), ("blk.0.attn_k.weight", .attention),
    ("model.layers.3.self_attn.q_norm.weight", .norm), ("transformer.h.0.ln_1.bias", .norm),
    ("model.norm.weight", .norm), ("blk.0.ffn_norm.weight", .norm),
    ("model.layers.0.block_sparse_moe.gate.weight", .router),
    ("blk.0.ffn_gate_inp.weight", .router), ("model.layers.3.mlp.gate.weight", .router),
    ("model.layers.3.mlp.experts.7.gate_proj.weight", .mlp), ("blk.0.ffn_gate_exps.weight", .mlp),
    ("backbone.layers.0.mixer.in_proj.weight", .mixer), ("blk.0.ssm_out.weight", .mixer),
    ("lm_head.weight", .head), ("output.weight", .head), ("output_norm.weight", .norm),
    ("something.else", .other), ("", .other),
  ]

  @Test(arguments: names)
  func `tells by its name what a tensor is for`(name: String, part: ModelPart) {
    #expect(ModelPart(tensor: name) == part)
  }
}
