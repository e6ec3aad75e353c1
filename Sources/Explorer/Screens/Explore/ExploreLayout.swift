import ModelCore
import TermUI

/// Where the panes of Explore lie; drawing and mouse use the same rectangles.
struct ExploreLayout: SliderLayout {
  /// Panes that are shown, with their outer rectangles.
  private(set) var panes: [(pane: ExploreScreen.Pane, area: Rect)] = []
  /// The lines below the panes.
  private(set) var status: Rect
  /// How much room there is.
  let kind: LayoutKind
  /// The sliders that are shown, top down, and the rectangle they lie in.
  private(set) var fields: [ModelField] = []
  private(set) var sliders: Rect

  /// Lines of words under the sliders.
  static let captionLines = 1

  init(_ area: Rect, _ screen: ExploreScreen, _ subject: Subject, kind: LayoutKind) {
    self.kind = kind
    status = area.bottom(0)
    sliders = area.top(0)
    switch kind {
    case .large: layLarge(area)
    case .full: layFull(area, screen.pane)
    case .compact, .line: layCompact(area, screen.pane)
    }
    laySliders(screen, subject)
  }

  private mutating func layLarge(_ area: Rect) {
    // Below a strip of words there is less room than the sliders and the curve would like.
    let rows = area.rows([
      .weight(1, minimum: 18), .weight(1, minimum: min(15, area.height - 20)), .fixed(2),
    ])
    let top = rows[0].columns([.weight(7), .weight(7), .weight(6)])
    let bottom = rows[1].columns([.weight(14), .weight(6)])
    let left = bottom[0].rows([.fixed(8), .weight(1)])
    panes = [
      (.shape, top[0]), (.parameters, top[1]), (.costs, top[2]), (.doubling, left[0]),
      (.rule, left[1]), (.curve, bottom[1]),
    ]
    status = rows[2]
  }

  /// Two slots beside each other and one below; the pane in focus takes the slot of its kind.
  private mutating func layFull(_ area: Rect, _ focus: ExploreScreen.Pane) {
    guard area.height >= 20 else { return layShort(area, focus) }
    let rows = area.rows([.weight(3, minimum: 11), .weight(2, minimum: 8), .fixed(2)])
    let top = rows[0].columns([.weight(39), .weight(41)])
    panes = [
      (.shape, top[0]), (focus == .costs ? .costs : .parameters, top[1]),
      (focus == .curve || focus == .rule ? focus : .doubling, rows[1]),
    ]
    status = rows[2]
  }

  /// The sliders, and beside them the pane in focus.
  private mutating func layShort(_ area: Rect, _ focus: ExploreScreen.Pane) {
    let rows = area.rows([.weight(1), .fixed(2)])
    let top = rows[0].columns([.weight(39), .weight(41)])
    panes = [(.shape, top[0]), (focus == .shape ? .parameters : focus, top[1])]
    status = rows[1]
  }

  private mutating func layCompact(_ area: Rect, _ focus: ExploreScreen.Pane) {
    let rows = area.rows([.weight(1), .fixed(2)])
    panes = [(focus, rows[0])]
    status = rows[1]
  }

  private mutating func laySliders(_ screen: ExploreScreen, _ subject: Subject) {
    guard let shape = panes.first(where: { $0.pane == .shape })?.area else { return }
    let inner = inner(shape)
    let top = kind == .large ? 2 : 0
    sliders = inner.droppingTop(top).droppingBottom(kind == .compact ? 0 : Self.captionLines)
    let all = subject.sizing.fields
    let focus = all.firstIndex(of: screen.field) ?? 0
    // Scrolls only when it must, and then as little as it can.
    let offset = min(max(focus - sliders.height + 1, 0), max(all.count - sliders.height, 0))
    fields = Array(all.dropFirst(offset).prefix(sliders.height))
  }

  /// What is left inside a pane's box; compact panes have none.
  func inner(_ area: Rect) -> Rect {
    kind == .compact ? area : Panel.inner(area)
  }

  // MARK: Mouse

  func pane(atColumn column: Int, row: Int) -> ExploreScreen.Pane? {
    panes.first { $0.area.contains(column: column, row: row) }?.pane
  }

  func field(atRow row: Int, _ subject: Subject) -> ModelField? {
    let index = row - sliders.row
    return fields.indices.contains(index) ? fields[index] : nil
  }

  /// Widths the sliders share.
  static let columns = Slider.Columns(symbol: 4, word: 9, value: 11)
}
