import ModelCore

extension ModelPart {
  /// What a tensor of a checkpoint is for, as far as its name tells.
  ///
  /// - Parameter name: as checkpoints of public hubs and GGUF files call tensors.
  package init(tensor name: String) {
    var name = name
    self = name.withUTF8 { Self(tensor: UnsafeRawBufferPointer($0)) }
  }

  /// What a tensor of a checkpoint is for, as far as the bytes of its name tell.
  package init(tensor name: UnsafeRawBufferPointer) {
    if name.elementsEqual(Self.outputWeight) || name.elementsEqual(Self.outputBias) {
      self = .head
    } else {
      self = TensorWords.published.part(of: name) ?? .other
    }
  }

  private static let outputWeight = Array("output.weight".utf8)
  private static let outputBias = Array("output.bias".utf8)
}

/// Words in names of tensors, found in one pass.
///
/// At each place the first two bytes tell in which words they could be the beginning; in a file
/// with a million tensors that is a hundred times as fast as looking for each word in turn.
private struct TensorWords {
  private let words: [[UInt8]]
  private let parts: [ModelPart]
  /// Words, one bit each, by their first and by their second byte.
  private var first = [UInt64](repeating: 0, count: 256)
  private var second = [UInt64](repeating: 0, count: 256)

  static let published = TensorWords()

  /// Bytes of a name that are looked at.
  private static let maximumBytes = 256

  /// The first line with a word that occurs in the name decides.
  private static let rules: [(part: ModelPart, words: [String])] = [
    (.norm, ["norm", "ln_", ".ln"]),
    (.positionEmbedding, ["wpe", "embed_positions", "position_embd", "position_embeddings"]),
    (
      .tokenEmbedding,
      ["embed_tokens", "wte", "token_embd", "word_embeddings", "embed_in", "tok_embeddings"]
    ),
    (.head, ["lm_head", "embed_out", "output_projection"]),
    (.router, ["router", "ffn_gate_inp", "block_sparse_moe.gate.", "mlp.gate.", "exp_probs_b"]),
    (.mixer, ["ssm", "mamba", "mixer", "linear_attn", "conv1d", "shortconv"]),
    (.attention, ["attn", "attention"]),
    (.mlp, ["mlp", "ffn", "expert", "feed_forward", "fc1", "fc2", "dense_h_to_4h"]),
  ]

  private init() {
    words = Self.rules.flatMap { $0.words.map { Array($0.utf8) } }
    parts = Self.rules.flatMap { rule in rule.words.map { _ in rule.part } }
    for (index, word) in words.prefix(64).enumerated() {
      first[Int(word[0])] |= 1 << UInt64(index)
      second[Int(word[1])] |= 1 << UInt64(index)
    }
  }

  /// The part of the first rule with a word in the name.
  func part(of name: UnsafeRawBufferPointer) -> ModelPart? {
    let count = min(name.count, Self.maximumBytes)
    guard count >= 2 else { return nil }
    var best = words.count
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        var next = Self.small(name[0])
        for start in 0..<(count - 1) {
          let byte = next
          next = Self.small(name[start + 1])
          var mask = first[Int(byte)] & second[Int(next)]
          while mask != 0 {
            let index = mask.trailingZeroBitCount
            if index < best, Self.has(words[index], at: start, in: name, count) { best = index }
            mask &= mask - 1
          }
        }
      }
    }
    return best < words.count ? parts[best] : nil
  }

  private static func has(
    _ word: [UInt8], at start: Int, in name: UnsafeRawBufferPointer, _ count: Int
  ) -> Bool {
    guard word.count <= count - start else { return false }
    for index in 2..<max(word.count, 2) where word[index] != small(name[start + index]) {
      return false
    }
    return true
  }

  /// The small letter of a capital one: the words are written small.
  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
  }
}
