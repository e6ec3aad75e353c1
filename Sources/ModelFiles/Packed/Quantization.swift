import Syntax

/// What a config says about how the weights beside it are packed.
///
/// Sections: `quantization` (MLX) and `quantization_config` (all others), in the file or in its
/// `text_config`. Every object in them that has bits or a group is a scheme: that of the whole
/// file, of a group of modules (`config_groups` of compressed-tensors and ModelOpt) or of one
/// module (MLX, AutoRound, `dynamic` of GPTQModel).
package struct Quantization: Equatable, Sendable {
  /// Width of a weight and how many share a scale; nil where the file does not say.
  struct Scheme: Hashable, Sendable {
    /// 1 to 16.
    var bits: Int?
    /// 1 or more; 0 for one scale a row.
    var group: Int?
  }

  /// `quant_method`, in small letters; empty where the file does not say.
  private(set) var method = ""
  /// Each scheme once, that of the whole file first.
  private(set) var schemes: [Scheme] = []
  /// Schemes of single modules by their name.
  private(set) var modules: [String: Scheme] = [:]

  /// Says nothing.
  package init() {}

  /// Finds the sections in the object of a `config.json`; anything odd in them is left aside.
  package init(_ config: JSONObject) {
    for object in [config, config["text_config"]?.object].compactMap({ $0 }) {
      for key in ["quantization_config", "quantization", "compression_config"] {
        guard let section = object[key]?.object else { continue }
        if let name = section["quant_method"]?.string { method = name.lowercased() }
        add(section, depth: 0, name: nil)
      }
    }
  }

  /// Reads the sections of a file, whether or not its family is known.
  package init(_ bytes: [UInt8]) {
    self.init()
    guard bytes.count <= ConfigJSON.maximumBytes,
      let document = try? JSONDocument.parse(bytes, name: SafeText("config.json")),
      let object = document.root.object
    else { return }
    self.init(object)
  }

  private static let maximumDepth = 4
  private static let bitKeys = ["bits", "num_bits", "w_bit", "wbits", "nbits", "weight_bits"]
  private static let groupKeys = ["group_size", "q_group_size", "groupsize"]
  /// Objects about something else than weights.
  private static let others = [
    "input_activations", "output_activations", "kv_cache_scheme", "input_tensors",
    "output_tensors", "activation",
  ]

  private mutating func add(_ object: JSONObject, depth: Int, name: String?) {
    guard depth < Self.maximumDepth else { return }
    let scheme = Scheme(
      bits: Self.bitKeys.lazy.compactMap { object[$0]?.number?.wholeValue }.first {
        (1...16).contains($0)
      },
      group: Self.groupKeys.lazy.compactMap { object[$0]?.number?.wholeValue }.first {
        (-1...(1 << 20)).contains($0)
      }.map { max($0, 0) })
    if scheme.bits != nil || scheme.group != nil {
      if !schemes.contains(scheme) { schemes.append(scheme) }
      if let name { modules[name] = scheme }
    }
    for member in object.members where !Self.others.contains(member.key) {
      guard let part = member.value.object else { continue }
      add(part, depth: depth + 1, name: member.key)
    }
  }
}
