import ModelCore

extension ModelPart {
  /// What a tensor of a checkpoint is for, as far as its name tells.
  ///
  /// - Parameter name: as checkpoints of public hubs and GGUF files call tensors.
  package init(tensor name: String) {
    let bytes = name.utf8.prefix(Self.maximumBytes).map { byte in
      // Small letters: the words are.
      byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
    }
    if name == "output.weight" || name == "output.bias" {
      self = .head
    } else {
      let rule = Self.rules.first { _, words in words.contains { Self.has($0, in: bytes) } }
      self = rule?.part ?? .other
    }
  }

  /// Bytes of a name that are looked at.
  private static let maximumBytes = 256

  /// Whether a word occurs in a name; in bytes, as texts take a hundred times as long.
  private static func has(_ word: [UInt8], in name: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= name.count else { return false }
    for start in 0...(name.count - word.count) where name[start] == first {
      if name[start..<(start + word.count)].elementsEqual(word) { return true }
    }
    return false
  }

  /// The first line with a word that occurs in the name decides.
  private static let rules: [(part: ModelPart, words: [[UInt8]])] = [
    (.norm, ["norm", "ln_", ".ln"]),
    (.positionEmbedding, ["wpe", "embed_positions", "position_embd", "position_embeddings"]),
    (.tokenEmbedding, ["embed_tokens", "wte", "token_embd", "word_embeddings", "embed_in"]),
    (.head, ["lm_head", "embed_out", "output_projection"]),
    (.router, ["router", "ffn_gate_inp", "block_sparse_moe.gate.", "mlp.gate.", "exp_probs_b"]),
    (.mixer, ["ssm", "mamba", "mixer", "linear_attn", "conv1d", "shortconv"]),
    (.attention, ["attn", "attention"]),
    (.mlp, ["mlp", "ffn", "expert", "feed_forward", "fc1", "fc2", "dense_h_to_4h"]),
  ].map { part, words in (part, words.map { Array($0.utf8) }) }
}
