import TermUI

/// Where the parts of History lie; drawing and mouse use the same rectangles.
struct HistoryLayout {
  /// How much room there is.
  let kind: LayoutKind
  /// The box around the table; empty in a compact window.
  let tableBox: Rect
  /// The table with its header.
  let table: Rect
  /// The box around the words about the selected row.
  let detailBox: Rect
  /// The words about the selected row.
  let detail: Rect
  /// The box around the timeline; empty unless the window is large.
  let timelineBox: Rect

  init(_ area: Rect, _ kind: LayoutKind) {
    self.kind = kind
    switch kind {
    case .large:
      let rows = area.rows([.weight(4, minimum: 12), .weight(3, minimum: 12)])
      let bottom = rows[1].columns([.weight(1), .weight(1)])
      (tableBox, detailBox, timelineBox) = (rows[0], bottom[0], bottom[1])
    case .full:
      let rows = area.rows([.weight(1), .fixed(min(area.height * 3 / 7, 9))])
      (tableBox, detailBox, timelineBox) = (rows[0], rows[1], area.top(0))
    case .compact, .line:
      let rows = area.rows([.weight(1), .fixed(min(area.height / 3, 3))])
      (tableBox, detailBox, timelineBox) = (rows[0], rows[1], area.top(0))
    }
    let hasBoxes = kind == .large || kind == .full
    table = hasBoxes ? Panel.inner(tableBox) : tableBox
    detail = hasBoxes ? Panel.inner(detailBox).inset(columns: 1) : detailBox.inset(columns: 1)
  }
}
