import ModelCore

extension PublishedCase {
  /// What a published figure counts.
  package enum Quantity: Equatable, Sendable {
    /// Every learned number once.
    case total
    /// What a token passes through.
    case active
    /// What a token passes through without tables that are only looked up.
    case activeWithoutInputTable
    /// Without tables and head.
    case nonEmbedding
    /// Without the gains and shifts of norms.
    case withoutNorms
    /// With what Gopher and Chinchilla learn about distances, as Transformer-XL does: a d × h·d_h
    /// matrix and two vectors of h·d_h in each layer.
    case withDistances
    /// A module that predicts the token after the next: one layer more, a 2d × d projection and
    /// three norms.
    case nextTokenModule
    /// 6·N·D, the work of training on so many tokens.
    case trainingFLOPs(tokens: Int)
    /// The same in days of 1e15 FLOP/s.
    case petaflopDays(tokens: Int)
    /// Bytes of cache a token adds.
    case kvPerToken(bytesPerElement: Double)
    /// Bytes of cache of sequences of so many tokens; `second` are layers of another shape.
    case kv(tokens: Int, batch: Int, bytesPerElement: Double, second: Shape?)
    /// Elements of full keys and values with one shared rotated part, for each of the latent.
    case latentRatio
    /// Share of another model's cache that is saved when elements have so many bits, the other's 16.
    case kvSaving(bits: Double, against: Shape)
    /// How many times smaller windows make the cache of so many tokens.
    case windowReduction(tokens: Int)
    /// FLOPs of the weight products of one sequence of so many tokens.
    case matmul(tokens: Int)
    /// FLOPs of full attention over one sequence of so many tokens.
    case attention(tokens: Int)

    /// What fixes the cache of the layers of a second shape.
    package struct Shape: Equatable, Sendable {
      /// Layers that keep keys and values.
      let nLayers: Int
      /// Heads of keys and values.
      let nKVHeads: Int
      /// Width of a head.
      let headDim: Int
      /// Tokens a layer keeps; nil for all.
      var window: Int?

      /// Elements of so many tokens.
      func elements(tokens: Int) -> Double {
        var config = ModelConfig(
          architecture: .llama, dModel: nKVHeads * headDim, nLayers: nLayers, vocabSize: 1,
          contextLength: tokens, nHeads: nKVHeads, headDim: headDim, dFF: 1)
        config.window = window.map { SlidingWindow(size: $0) }
        return PublishedCase.Quantity.elements(config, tokens: tokens)
      }
    }
  }
}

extension PublishedCase.Quantity {
  /// Elements of the cache of one sequence.
  fileprivate static func elements(_ config: ModelConfig, tokens: Int) -> Double {
    config.kvCache?.bytes(Workload(sequenceLength: tokens, kv: .int8)) ?? .nan
  }

  /// The figure as the core counts it.
  func counted(of config: ModelConfig) -> Double {
    let count = config.parameterCount
    switch self {
    case .total: return Double(count.total)
    case .active: return Double(count.active)
    case .activeWithoutInputTable:
      return Double(config.conventions["active_without_input_table"] ?? 0)
    case .nonEmbedding: return Double(count.nonEmbedding)
    case .withoutNorms: return Double(count.total - count[.norm])
    case .withDistances:
      let inner = config.nHeads * config.headDim
      return Double(count.total + config.nLayers * (config.dModel * inner + 2 * inner))
    case .nextTokenModule:
      var longer = config
      longer.nLayers += 1
      let d = config.dModel
      return Double(longer.parameterCount.total - count.total + 2 * d * d + 3 * d)
    case .trainingFLOPs(let tokens): return 6 * Double(count.total) * Double(tokens)
    case .petaflopDays(let tokens): return 6 * Double(count.total) * Double(tokens) / 8.64e19
    case .matmul(let tokens):
      return config.forwardFLOPs(Workload(sequenceLength: tokens))?.matmul ?? .nan
    case .attention(let tokens):
      return config.forwardFLOPs(Workload(sequenceLength: tokens))?.attentionFull ?? .nan
    case .kvPerToken, .kv, .latentRatio, .kvSaving, .windowReduction: return cache(of: config)
    }
  }

  private func cache(of config: ModelConfig) -> Double {
    switch self {
    case .kvPerToken(let size): return (config.kvCache?.bytesPerToken(.int8) ?? .nan) * size
    case .kv(let tokens, let batch, let size, let second):
      let all = Self.elements(config, tokens: tokens) + (second?.elements(tokens: tokens) ?? 0)
      return all * Double(batch) * size
    case .latentRatio:
      guard let latent = config.latent else { return 1 }
      let full = config.nHeads * (latent.nopeHeadDim + latent.valueHeadDim) + latent.ropeHeadDim
      return Double(full) / Double(latent.kvRank + latent.ropeHeadDim)
    case .kvSaving(let bits, let other):
      return 1 - (config.kvCache?.bytesPerToken(.int8) ?? .nan) * bits
        / (16 * other.elements(tokens: 1))
    case .windowReduction(let tokens):
      var whole = config
      whole.window = nil
      return Self.elements(whole, tokens: tokens) / Self.elements(config, tokens: tokens)
    default: return 0
    }
  }

  /// In words.
  package var title: String {
    let exact = NumberFormat.standard.exact
    switch self {
    case .total: return "parameters"
    case .active: return "active"
    case .activeWithoutInputTable: return "active, no input table"
    case .nonEmbedding: return "non-embedding"
    case .withoutNorms: return "parameters, no norms"
    case .withDistances: return "parameters"
    case .nextTokenModule: return "prediction module"
    case .trainingFLOPs: return "6·N·D FLOPs"
    case .petaflopDays: return "petaflop/s-days"
    case .kvPerToken: return "bytes per token"
    case .kv(let tokens, let batch, _, _):
      return batch == 1 ? "bytes, \(exact(tokens))" : "bytes, \(exact(batch)) × \(exact(tokens))"
    case .latentRatio: return "full by latent"
    case .kvSaving: return "share saved"
    case .windowReduction: return "full by windowed"
    case .matmul(let tokens): return "weight FLOPs, \(exact(tokens))"
    case .attention(let tokens): return "attention FLOPs, \(exact(tokens))"
    }
  }
}
