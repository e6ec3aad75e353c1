import ModelCore
import Syntax

extension ConfigFields {
  /// Which layers see only the last tokens, as the family writes it.
  mutating func window(_ kind: LlamaFamily.Window, nLayers: Int) throws(FileError)
    -> SlidingWindow?
  {
    let range = ModelConfig.windowRange
    switch kind {
    case .never: return nil
    case .all(let other):
      return try optional("sliding_window", in: range, otherwise: other).map {
        SlidingWindow(size: $0)
      }
    case .alternating(let other):
      guard let size = try optional("sliding_window", in: range, otherwise: other) else {
        return nil
      }
      guard let isFull = try fullLayers(nLayers) else {
        return SlidingWindow(size: size, fullEvery: 2)
      }
      return window(of: size, isFull)
    case .upper(let other, let layer):
      return try upperWindow(otherwise: other, firstLayer: layer, nLayers: nLayers)
    }
  }

  /// Qwen 2: the layers from `max_window_layers` on, or as `layer_types` lists them.
  private mutating func upperWindow(otherwise other: Int, firstLayer: Int, nLayers: Int)
    throws(FileError) -> SlidingWindow?
  {
    let isFull = try fullLayers(nLayers)
    guard try flag("use_sliding_window", otherwise: false) else {
      // These two have a meaning only when the window is on.
      _ = (value("sliding_window"), value("max_window_layers"))
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
    let key = "layer_types"
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
    var isFull: [Bool] = []
    for type in types {
      guard let text = type.string, text == "full_attention" || text == "sliding_attention" else {
        throw error(
          type,
          .wrongValue(
            key: key, expected: "full_attention or sliding_attention",
            found: type.summary, hint: "\"full_attention\""))
      }
      isFull.append(text == "full_attention")
    }
    return isFull
  }

  /// A window for layers in a regular order; others are counted as seeing everything.
  private mutating func window(of size: Int, _ isFull: [Bool]) -> SlidingWindow? {
    guard isFull.contains(false) else { return nil }
    guard let first = isFull.firstIndex(of: true) else { return SlidingWindow(size: size) }
    let period = first + 1
    let isRegular = isFull.enumerated().allSatisfy { index, isFull in
      isFull == (index + 1).isMultiple(of: period)
    }
    if isRegular { return SlidingWindow(size: size, fullEvery: period) }
    remark(
      "sliding_window",
      "layers with and without it come in no regular order, so the memory and "
        + "work of attention are counted as if every layer saw everything")
    return nil
  }
}
