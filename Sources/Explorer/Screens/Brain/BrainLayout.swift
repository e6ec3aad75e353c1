import TermUI

/// Where the panes of Brain lie; drawing and mouse use the same rectangles.
struct BrainLayout {
  /// How much room there is.
  let kind: LayoutKind
  /// Panes that are shown, with their outer rectangles.
  let panes: [(pane: BrainScreen.Pane, area: Rect)]

  /// Rows of the table of the lesson.
  static let lessonRows = 5
  /// Lines of words under the comparison.
  static let words = 4

  init(_ area: Rect, _ focus: BrainScreen.Pane, _ kind: LayoutKind) {
    self.kind = kind
    switch kind {
    case .large:
      let rows = area.rows([.fixed(12), .weight(1)])
      let bottom = rows[1].columns([.weight(7), .weight(5)])
      panes = [(.comparison, rows[0]), (.literature, bottom[0]), (.lesson, bottom[1])]
    case .full:
      let rows = area.rows([.fixed(11), .weight(1)])
      panes = [(.comparison, rows[0]), (focus == .lesson ? .lesson : .literature, rows[1])]
    case .compact, .line: panes = [(focus, area)]
    }
  }

  /// Whether panes have boxes.
  var hasBoxes: Bool { kind == .large || kind == .full }

  /// What is left inside a pane's box.
  func inner(_ place: (pane: BrainScreen.Pane, area: Rect)) -> Rect {
    hasBoxes ? Panel.inner(place.area) : place.area
  }

  /// The rectangle of the list of a pane, without the words below it.
  func list(_ place: (pane: BrainScreen.Pane, area: Rect)) -> Rect {
    inner(place).droppingBottom(wordLines(place))
  }

  /// The rectangle of the words below the list of a pane.
  func words(_ place: (pane: BrainScreen.Pane, area: Rect)) -> Rect {
    inner(place).bottom(wordLines(place)).inset(columns: 1)
  }

  private func wordLines(_ place: (pane: BrainScreen.Pane, area: Rect)) -> Int {
    let height = inner(place).height
    return switch place.pane {
    case .comparison: max(min(Self.words, height - 5), 0)
    case .literature: max(min(3, height / 3), 0)
    case .lesson: kind == .large ? 0 : max(height - Self.lessonRows, 0)
    }
  }
}
