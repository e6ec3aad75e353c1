import ModelCore
import Syntax

// A change of a model in a saved session: a number, true or false, or the name of a choice. Schema 1
// had numbers for all three: 0 and 1 for switches, and for a choice its place in a list. Those lists
// stand here as they were then, so that no choice that has come since moves an old one.
extension SizingChange.Value {
  /// The value in the file.
  var output: JSONOutput {
    switch self {
    case .number(let number): .integer(number)
    case .flag(let isOn): .bool(isOn)
    case .choice(let name): .string(name)
    }
  }

  /// Reads the value of a change; nil for one that no version writes.
  init?(saved value: JSONValue, of name: SizingChange.Name, _ version: Int) {
    if let number = value.integer {
      guard version < 2, let old = Self(number, ofSchema1: name) else {
        self = .number(number)
        return
      }
      self = old
    } else if let isOn = value.bool {
      self = .flag(isOn)
    } else if let choice = value.string {
      self = .choice(choice)
    } else {
      return nil
    }
  }

  /// What a number of schema 1 stands for where it is not a number; nil for plain numbers.
  private init?(_ number: Int, ofSchema1 name: SizingChange.Name) {
    let choices: [String]
    switch name {
    case .isGated, .isTied, .mlpBias, .unevenLayers:
      guard number == 0 || number == 1 else { return nil }
      self = .flag(number == 1)
      return
    case .norm: choices = ["none", "rms", "layer", "layer_gain"]
    case .positions: choices = ["none", "rotary", "learned", "fixed", "relative"]
    case .attentionBias: choices = ["none", "qkv", "all", "output"]
    case .weights, .kv: choices = ["fp32", "bf16", "fp16", "fp8", "int8", "q4_k_m", "int4"]
    case .dModel, .nLayers, .vocabSize, .contextLength, .nHeads, .nKVHeads, .headDim, .dFF,
      .nExperts, .nActiveExperts, .dFFExpert, .dFFShared, .sequenceLength, .batchSize:
      return nil
    }
    guard choices.indices.contains(number) else { return nil }
    self = .choice(choices[number])
  }
}
