/// Heads of a layer that attends, and how wide they are.
package struct HeadLayout: Hashable, Sendable {
  /// h, query heads.
  package var nHeads: Int
  /// k, key/value heads.
  package var nKVHeads: Int
  /// d_h, width of a query or key head.
  package var headDim: Int
  /// d_v, width of a value head.
  package var valueHeadDim: Int
  /// Whether values have a matrix of their own; where not, they are made from the keys' outputs.
  package var hasValueMatrix: Bool
  /// Whether each head learns a score for attending to nothing.
  package var hasSinks: Bool

  package init(
    nHeads: Int, nKVHeads: Int, headDim: Int, valueHeadDim: Int? = nil,
    hasValueMatrix: Bool = true, hasSinks: Bool = false
  ) {
    (self.nHeads, self.nKVHeads) = (nHeads, nKVHeads)
    (self.headDim, self.valueHeadDim) = (headDim, valueHeadDim ?? headDim)
    (self.hasValueMatrix, self.hasSinks) = (hasValueMatrix, hasSinks)
  }
}

/// Layers that attend alike: with the same heads, and to the same tokens.
struct AttentionGroup: Equatable {
  let heads: HeadLayout
  /// What narrows their view; nil where they see all.
  let window: SlidingWindow?
  /// Attentions in these layers.
  var count = 0
  /// Those that keep their keys and values; the others read those of earlier layers.
  var keeping = 0
}

extension ModelConfig {
  /// Heads of the layers that attend, where neither a window nor a list says otherwise; nil in a
  /// model without any.
  package var heads: HeadLayout? {
    let isAttending = nAttentionLayers > 0 || mixer?.kind.usesHeads ?? false
    guard isAttending, nHeads > 0 else { return nil }
    guard let latent else { return ownHeads }
    return HeadLayout(
      nHeads: nHeads, nKVHeads: nHeads, headDim: latent.nopeHeadDim + latent.ropeHeadDim,
      valueHeadDim: latent.valueHeadDim)
  }

  /// Those of the layers without a window.
  var ownHeads: HeadLayout {
    HeadLayout(
      nHeads: nHeads, nKVHeads: nKVHeads, headDim: headDim,
      valueHeadDim: attention.valueHeadDim, hasValueMatrix: attention.hasValueMatrix,
      hasSinks: attention.hasSinks)
  }

  /// Whether layers have heads or inner widths of their own.
  var isUneven: Bool { !layerShapes.isEmpty || window?.heads != nil }

  /// The layers of a stack that attend, those alike together, in the order they first come.
  func attentionGroups(of layers: Int) -> [AttentionGroup] {
    let own = ownHeads
    let narrow = latent == nil ? window?.heads ?? own : own
    let keeping = max(layers - nSharedKVLayers, 0)
    let isWindowUniform = window.map { $0.layers == .all } ?? true
    if isWindowUniform, layerShapes.isEmpty, attentionLayers == nil, mixer == nil {
      let heads = window == nil ? own : narrow
      return [
        AttentionGroup(
          heads: heads, window: window, count: layers * attentionsPerLayer,
          keeping: keeping * attentionsPerLayer)
      ]
    }
    var groups: [AttentionGroup] = []
    for layer in 0..<layers where attends(layer) {
      let isNarrow = window?.layers.contains(layer) ?? false
      var heads = isNarrow ? narrow : own
      if !layerShapes.isEmpty, latent == nil {
        let shape = layerShapes[layer % layerShapes.count]
        (heads.nHeads, heads.nKVHeads) = (shape.nHeads, shape.nKVHeads)
      }
      let group = AttentionGroup(heads: heads, window: isNarrow ? window : nil)
      let index =
        groups.firstIndex { $0.heads == heads && ($0.window != nil) == isNarrow } ?? groups.count
      if index == groups.count { groups.append(group) }
      groups[index].count += attentionsPerLayer
      if layer < keeping { groups[index].keeping += attentionsPerLayer }
    }
    return groups
  }

  /// Whether a layer, counted from 0, attends.
  private func attends(_ layer: Int) -> Bool {
    attentionLayers?.contains(layer) ?? !(mixer?.layers.contains(layer) ?? false)
  }
}

/// Attentions with the same heads, whichever tokens they see.
struct AttentionLayout {
  let heads: HeadLayout
  /// Whether only windowed layers have these heads.
  let isNarrow: Bool
  /// What tells these layers from others.
  var word: String
  /// Attentions with these heads.
  var count = 0
  /// Those that hold matrices for keys and values.
  var holding = 0
}

extension ModelConfig {
  /// The groups with those of the same heads put together.
  func layouts(of groups: [AttentionGroup]) -> [AttentionLayout] {
    var layouts: [AttentionLayout] = []
    for group in groups {
      let index = layouts.firstIndex { $0.heads == group.heads } ?? layouts.count
      if index == layouts.count {
        let isNarrow = layerShapes.isEmpty && group.window?.heads != nil
        layouts.append(
          AttentionLayout(heads: group.heads, isNarrow: isNarrow, word: word(of: group)))
      }
      layouts[index].count += group.count
      layouts[index].holding += attention.sharedLayersHoldKeys ? group.count : group.keeping
    }
    return layouts
  }

  /// What tells the layers of a group from others with other heads.
  private func word(of group: AttentionGroup) -> String {
    guard !layerShapes.isEmpty else { return group.window == nil ? "full" : "windowed" }
    let heads = group.heads
    let isTold = layerShapes.allSatisfy {
      $0.nHeads != heads.nHeads || $0.nKVHeads == heads.nKVHeads
    }
    return isTold ? "\(heads.nHeads)-head" : "\(heads.nHeads)/\(heads.nKVHeads)-head"
  }

  /// What tells the layers of a group from all others that attend; nothing where they are all.
  func words(of group: AttentionGroup, among groups: [AttentionGroup], _ stack: String)
    -> [String]
  {
    var words = stack.isEmpty ? [] : [stack]
    if !layerShapes.isEmpty, groups.contains(where: { $0.heads != group.heads }) {
      words.append(word(of: group))
    }
    if groups.contains(where: { ($0.window == nil) != (group.window == nil) }) {
      words.append(group.window == nil ? "full" : "windowed")
    }
    return words
  }
}
