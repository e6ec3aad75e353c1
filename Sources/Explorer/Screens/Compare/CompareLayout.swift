import TermUI

/// Where the parts of Compare lie; drawing and mouse use the same rectangles.
struct CompareLayout {
  /// How much room there is.
  let kind: LayoutKind
  /// The box around the table; empty in a compact window.
  let figuresBox: Rect
  /// The table; empty where another page is shown.
  let figures: Rect
  /// The box around the sliders; empty unless a column is edited.
  let slidersBox: Rect
  /// The sliders.
  let sliders: Rect
  /// The box around the reasons.
  let whyBox: Rect
  /// The reasons.
  let why: Rect

  /// Lines that the sliders of any model have at most.
  private static let sliderLines = 12

  init(_ area: Rect, _ kind: LayoutKind, isEditing: Bool, isWhyFocused: Bool) {
    self.kind = kind
    let none = area.top(0)
    switch kind {
    case .large:
      let side = min(max(area.width * 3 / 10, 38), 54)
      let columns = area.columns([.weight(1), .fixed(side)])
      figuresBox = columns[0]
      let rows = columns[1].rows([.fixed(isEditing ? Self.sliderLines + 2 : 0), .weight(1)])
      (slidersBox, whyBox) = (rows[0], rows[1])
    case .full:
      let height = isEditing || isWhyFocused ? max(area.height / 2, 10) : 5
      let rows = area.rows([.weight(1), .fixed(height)])
      figuresBox = rows[0]
      (slidersBox, whyBox) = isEditing ? (rows[1], none) : (none, rows[1])
    case .compact, .line:
      let isWhole = isEditing || isWhyFocused
      let rows = area.rows([.weight(isWhole ? 0 : 1), .fixed(isWhole ? area.height : 2)])
      figuresBox = isWhole ? none : rows[0]
      (slidersBox, whyBox) = isEditing ? (area, none) : (none, isWhole ? area : rows[1])
    }
    let hasBoxes = kind == .large || kind == .full
    func inner(_ box: Rect) -> Rect { hasBoxes ? Panel.inner(box) : box }
    figures = hasBoxes ? inner(figuresBox).droppingTrailing(1) : figuresBox
    sliders = inner(slidersBox)
    why = inner(whyBox).inset(columns: 1)
  }

  /// Whether parts have boxes.
  var hasBoxes: Bool { kind == .large || kind == .full }
}
