import ModelCore

extension ModelPart {
  /// What a tensor of a checkpoint is for, as far as its name tells.
  ///
  /// - Parameter name: as checkpoints of public hubs and GGUF files call tensors.
  package init(tensor name: String) {
    let name = name.lowercased()
    let rule = Self.rules.first { _, words in words.contains { name.contains($0) } }
    if name == "output.weight" || name == "output.bias" {
      self = .head
    } else {
      self = rule?.part ?? .other
    }
  }

  /// The first line with a word that occurs in the name decides.
  private static let rules: [(part: ModelPart, words: [String])] = [
    (.norm, ["norm", "ln_", ".ln", "layer_norm"]),
    (.positionEmbedding, ["wpe", "embed_positions", "position_embd", "position_embeddings"]),
    (.tokenEmbedding, ["embed_tokens", "wte", "token_embd", "word_embeddings", "embed_in"]),
    (.head, ["lm_head", "embed_out", "output_projection"]),
    (.router, ["router", "ffn_gate_inp", "block_sparse_moe.gate.", "mlp.gate.", "exp_probs_b"]),
    (.mixer, ["ssm", "mamba", "mixer", "linear_attn", "conv1d", "shortconv"]),
    (.attention, ["attn", "attention"]),
    (.mlp, ["mlp", "ffn", "expert", "feed_forward", "fc1", "fc2", "dense_h_to_4h"]),
  ]
}
