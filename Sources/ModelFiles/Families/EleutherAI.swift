import ModelCore
import Syntax

extension FamilyReader {
  static let eleutherAI: [FamilyReader] = [
    FamilyReader(
      architecture: .gptNeo, classes: ["GPTNeoForCausalLM"],
      keys: DecoderKeys(
        layers: ["num_layers", "num_hidden_layers"], heads: ["num_heads", "num_attention_heads"],
        kvHeads: nil, headDim: nil),
      innerRatio: 4, isTied: true, attentionBias: .always(.output), mlpBias: .always(.all),
      norm: .layer, isGated: false, positions: .learned, heads: .decoder(HeadTask.classifiers),
      ignored: ["attention_layers"],
      quirk: { fields, config throws(FileError) in try fields.readGPTNeo(&config) }),
    FamilyReader(
      architecture: .gptJ, classes: ["GPTJForCausalLM"], keys: .gpt, innerRatio: 4,
      attentionBias: .always(.none), mlpBias: .always(.all), norm: .layer, isGated: false,
      blockNorms: 1, isParallel: true, headBias: .on, heads: .decoder([.text, .answers])),
    FamilyReader(
      architecture: .gptNeoX, classes: ["GPTNeoXForCausalLM"],
      gguf: .named(["gpt_neox", "gptneox"]), keys: .plainHeads,
      attentionBias: .flag("attention_bias", otherwise: true, .all), mlpBias: .always(.all),
      norm: .layer, isGated: false, isParallel: true, heads: .decoder(HeadTask.classifiers)),
    FamilyReader(
      architecture: .gptNeoXJapanese, classes: ["GPTNeoXJapaneseForCausalLM"],
      keys: DecoderKeys(kvHeads: nil, headDim: nil, inner: []), innerRatio: 4, isTied: true,
      attentionBias: .always(.none), norm: .layer, isGated: false,
      ignored: ["intermediate_size", "num_key_value_heads"],
      quirk: { fields, config throws(FileError) in
        let ratio = try fields.integer("intermediate_multiple_size", in: 1...64, otherwise: 4)
        config.dFF = min(ratio * config.dModel, ModelField.dFF.range.upperBound)
      }),
  ]
}

extension ConfigFields {
  fileprivate mutating func readGPTNeo(_ config: inout ModelConfig) throws(FileError) {
    let size = try integer("window_size", in: ModelConfig.windowRange, otherwise: 256)
    let list = try attentionLayers(config.nLayers)
    let isLocal = list.map { LayerPattern(listed: $0) } ?? .every(2, offset: 1)
    guard isLocal != .none else { return }
    // The reference implementation hides older tokens from these layers but keeps them all.
    config.window = SlidingWindow(size: size, layers: isLocal, kind: .masked)
  }

  /// Which layers are local: the kinds of `attention_types`, each list as often as it says.
  private mutating func attentionLayers(_ nLayers: Int) throws(FileError) -> [Bool]? {
    let key = "attention_types"
    guard let types = value(key), !types.isNull else { return nil }
    var isLocal: [Bool] = []
    for entry in types.array ?? [] {
      let pair = entry.array ?? []
      let kinds = (pair.first?.array ?? []).map { $0.string == "local" }
      let times = pair.last?.number?.wholeValue ?? 0
      guard (1...nLayers).contains(times), kinds.count <= nLayers else { break }
      for _ in 0..<times where isLocal.count < nLayers { isLocal += kinds }
    }
    guard isLocal.count == nLayers else {
      throw error(types, .layerCount(key: key, found: isLocal.count, nLayers: nLayers))
    }
    return isLocal
  }
}
