import TermUI

/// Where the panes of Circle lie; drawing and mouse use the same rectangles.
struct CircleLayout: SliderLayout {
  /// How much room there is.
  let kind: LayoutKind
  /// Panes that are shown, with their outer rectangles.
  private(set) var panes: [(pane: CircleScreen.Pane, area: Rect)] = []
  /// The lines below the panes.
  private(set) var status: Rect
  /// The fields that are shown, top down, and the rectangle they lie in.
  private(set) var fields: [CircleField] = []
  private(set) var sliders: Rect
  /// What is left below the fields.
  private(set) var figures: Rect

  /// Rows of figures that stay below the fields however little room there is.
  private static let fewestFigures = 5

  init(_ area: Rect, _ screen: CircleScreen, kind: LayoutKind) {
    self.kind = kind
    (status, sliders, figures) = (area.bottom(0), area.top(0), area.top(0))
    switch kind {
    case .large: layLarge(area, screen)
    case .full: layFull(area, screen.beside)
    case .compact, .line:
      panes = [(screen.pane, area.droppingBottom(1))]
      status = area.bottom(1)
    }
    layFields(screen.field)
  }

  /// The picture beside fields, curves and neurons, and a strip below.
  private mutating func layLarge(_ area: Rect, _ screen: CircleScreen) {
    let rows = area.rows([.weight(3, minimum: 18), .weight(1, minimum: 9), .fixed(2)])
    let square = CirclePicture.square(in: Rect(Size(width: area.width / 2, height: rows[0].height)))
    let top = rows[0].columns([.fixed(square.width + 2), .weight(1)])
    // As many rows as fields and figures need, where the curves keep enough.
    let right = top[1].rows([.fixed(min(19, rows[0].height - 8)), .weight(1)])
    let below = right[1].columns([.weight(1), .weight(1)])
    // Only the circle can be unrolled.
    let usual = screen.settings.target == .circle ? CircleScreen.Pane.unrolled : .scale
    let strip = [.sweep, .scale, .unrolled].first { $0 == screen.beside } ?? usual
    panes = [
      (.fit, top[0]), (.training, right[0]), (.curves, below[0]), (.neurons, below[1]),
      (strip, rows[1]),
    ]
    status = rows[2]
  }

  /// The fields, and beside them the picture or the pane in focus.
  private mutating func layFull(_ area: Rect, _ focus: CircleScreen.Pane) {
    let rows = area.rows([.weight(1), .fixed(2)])
    let width = min(max(rows[0].height * 2, 38), area.width - 38)
    let halves = rows[0].columns([.fixed(width), .weight(1)])
    panes = [(focus, halves[0]), (.training, halves[1])]
    status = rows[1]
  }

  private mutating func layFields(_ field: CircleField) {
    guard let area = panes.first(where: { $0.pane == .training })?.area else { return }
    let inner = inner(area)
    let all = CircleField.allCases
    let rows = min(max(inner.height - Self.fewestFigures, 3), all.count)
    sliders = inner.top(rows)
    figures = inner.droppingTop(rows)
    // Scrolls only when it must, and then as little as it can.
    let offset = min(max(field.rawValue - sliders.height + 1, 0), max(all.count - rows, 0))
    fields = Array(all.dropFirst(offset).prefix(sliders.height))
  }

  /// What is left inside a pane's box; compact panes have none.
  func inner(_ area: Rect) -> Rect { kind == .compact ? area : Panel.inner(area) }

  // MARK: Mouse

  func pane(atColumn column: Int, row: Int) -> CircleScreen.Pane? {
    panes.first { $0.area.contains(column: column, row: row) }?.pane
  }

  func field(atRow row: Int) -> CircleField? {
    let index = row - sliders.row
    return fields.indices.contains(index) ? fields[index] : nil
  }

  /// The neuron on a row of the list, which keeps the selected one in view.
  func neuron(atRow row: Int, _ selected: Int, of count: Int) -> Int? {
    guard let area = panes.first(where: { $0.pane == .neurons })?.area else { return nil }
    let list = inner(area).droppingTop(1)
    let offset = ListSelection(count: count, index: selected).offset(height: list.height)
    let index = row - list.row + offset
    return row >= list.row && row < list.endRow && index < count ? index : nil
  }

  /// Widths the sliders share.
  static let columns = Slider.Columns(symbol: 10, word: 0, value: 12)
}
