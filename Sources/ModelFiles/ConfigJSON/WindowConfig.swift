import ModelCore
import Syntax

extension ConfigFields {
  /// Which layers see only the last tokens, as the family writes it.
  mutating func window(_ kind: FamilyReader.Window, nLayers: Int) throws(FileError)
    -> SlidingWindow?
  {
    let range = ModelConfig.windowRange
    switch kind {
    case .never: return nil
    case .all(let other):
      return try optional("sliding_window", in: range, otherwise: other).map {
        SlidingWindow(size: $0)
      }
    case .listed(let other):
      let isFull = try fullLayers(nLayers)
      return try optional("sliding_window", in: range, otherwise: other).flatMap {
        window(of: $0, isFull ?? [false])
      }
    case .above(let other, let layer):
      let isFull = try fullLayers(nLayers)
      guard let size = try optional("sliding_window", in: range, otherwise: other) else {
        ignore("max_window_layers")
        return nil
      }
      let first = try integer("max_window_layers", in: 0...(1 << 24), otherwise: layer)
      return window(of: size, isFull ?? (0..<nLayers).map { $0 < first })
    case .switched(let other):
      let isFull = try fullLayers(nLayers)
      guard try flag("use_sliding_window", otherwise: false) else {
        // These have a meaning only when the window is on.
        ignore("sliding_window", "max_window_layers")
        return nil
      }
      guard let size = try optional("sliding_window", in: range, otherwise: other) else {
        return nil
      }
      return window(of: size, isFull ?? [false])
    case .cycle(let other, let period):
      guard let size = try optional("sliding_window", in: range, otherwise: other) else {
        ignore("layer_types", "sliding_window_pattern", "_sliding_window_pattern")
        return nil
      }
      let every = try fullEvery(otherwise: period)
      guard let isFull = try fullLayers(nLayers) else {
        return SlidingWindow(size: size, fullEvery: every)
      }
      return window(of: size, isFull)
    case .upper(let other, let layer):
      return try upperWindow(otherwise: other, firstLayer: layer, nLayers: nLayers)
    }
  }

  /// Every how many layers one sees everything; files of some families say it, silently else.
  private mutating func fullEvery(otherwise period: Int) throws(FileError) -> Int {
    let key = present(["sliding_window_pattern", "_sliding_window_pattern"])
    ignore("_sliding_window_pattern")
    guard let pattern = value(key), !pattern.isNull else { return period }
    if let letters = pattern.string, letters.last == "G",
      letters.dropLast().allSatisfy({ $0 == "L" })
    {
      return letters.count
    }
    return try required(key, in: 1...ModelField.nLayers.range.upperBound)
  }

  /// Qwen 2: the layers from `max_window_layers` on, or as `layer_types` lists them.
  private mutating func upperWindow(otherwise other: Int, firstLayer: Int, nLayers: Int)
    throws(FileError) -> SlidingWindow?
  {
    let isFull = try fullLayers(nLayers)
    guard try flag("use_sliding_window", otherwise: false) else {
      // These two have a meaning only when the window is on.
      ignore("sliding_window", "max_window_layers")
      return nil
    }
    let range = ModelConfig.windowRange
    guard let size = try optional("sliding_window", in: range, otherwise: other) else {
      return nil
    }
    let first = try integer("max_window_layers", in: 0...(1 << 24), otherwise: firstLayer)
    return window(of: size, isFull ?? (0..<nLayers).map { $0 < first })
  }

  /// For each layer whether it sees everything, if `layer_types` says so.
  private mutating func fullLayers(_ nLayers: Int) throws(FileError) -> [Bool]? {
    try layerTypes(["full_attention", "sliding_attention"], nLayers: nLayers)?.map {
      $0 == "full_attention"
    }
  }

  /// The kind of each layer, if `layer_types` says so.
  mutating func layerTypes(
    _ known: [String], key: String = "layer_types", nLayers: Int
  ) throws(FileError) -> [String]? {
    guard let list = value(key), !list.isNull else { return nil }
    guard let types = list.array else {
      throw error(
        list,
        .wrongValue(
          key: key, expected: "a list with a text for each layer",
          found: list.summary, hint: "removing the key"))
    }
    guard types.count == nLayers else {
      throw error(list, .layerCount(key: key, found: types.count, nLayers: nLayers))
    }
    var names: [String] = []
    for type in types {
      guard let text = type.string, known.contains(text) else {
        throw error(
          type,
          .wrongValue(
            key: key, expected: known.joined(separator: " or "), found: type.summary,
            hint: "\"\(known.first ?? "")\""))
      }
      names.append(text)
    }
    return names
  }

  private func window(of size: Int, _ isFull: [Bool]) -> SlidingWindow? {
    guard isFull.contains(false) else { return nil }
    return SlidingWindow(size: size, layers: LayerPattern(listed: isFull.map { !$0 }))
  }
}
