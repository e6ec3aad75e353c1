/// Heads and inner width of one layer, in models whose layers are not all alike.
package struct LayerShape: Hashable, Sendable {
  /// Query heads.
  package var nHeads: Int
  /// Key/value heads.
  package var nKVHeads: Int
  /// Inner width of the MLP.
  package var dFF: Int

  package init(nHeads: Int, nKVHeads: Int, dFF: Int) {
    self.nHeads = nHeads
    self.nKVHeads = nKVHeads
    self.dFF = dFF
  }
}

extension ModelConfig {
  /// The shapes of all layers: the listed ones, over again where there are more layers.
  private var shapes: [LayerShape] {
    guard !layerShapes.isEmpty else { return [] }
    return (0..<nLayers).map { layerShapes[$0 % layerShapes.count] }
  }

  /// Inner widths of plain MLPs, each with the layers that have it.
  var widthShapes: [(dFF: Int, layers: Int)] {
    var found: [(dFF: Int, layers: Int)] = []
    for shape in shapes {
      if let index = found.firstIndex(where: { $0.dFF == shape.dFF }) {
        found[index].layers += 1
      } else {
        found.append((shape.dFF, 1))
      }
    }
    return found
  }
}
