import TermUI

/// Everything the user can change, as one value.
package struct ExplorerState: Equatable, Sendable {
  /// Extent of the terminal in cells.
  package private(set) var size: Size
  /// The characters the terminal can show.
  package let glyphs: GlyphSet
  /// The theme in use, made ready for the terminal's depth.
  package private(set) var theme: ResolvedTheme

  package init(size: Size, glyphs: GlyphSet, depth: ColorDepth) {
    self.size = size
    self.glyphs = glyphs
    theme = ResolvedTheme(name: "plain", depth: depth) { _, _ in CellStyle() }
  }

  /// Applies one event.
  ///
  /// - Returns: what the run loop has to do, usually nothing.
  package mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .resized(let size):
      self.size = size
      return []
    case .input(.key(Key(.character("q")))):
      return [.quit]
    case .input(.key(Key(.character("z"), .control))):
      return [.suspend]
    case .input: return []
    }
  }

  /// The whole screen for the current size.
  package func draw() -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.put("modelscope", column: 0, row: 0, role: .strong)
    return canvas
  }
}
