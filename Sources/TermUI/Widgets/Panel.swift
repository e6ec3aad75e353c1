/// A box with a title around other widgets.
///
/// The one in focus has its title between `┤` and `├`, so that color is not needed to see it.
package struct Panel: Widget {
  /// Stands in the upper edge; cut when the box is too narrow.
  package var title: String
  /// Stands at the right of the upper edge and is dropped first, such as `3 of 41`.
  package var note: String
  /// Whether keys go here.
  package var isFocused: Bool

  /// A box around an area.
  package init(_ title: String, note: String = "", isFocused: Bool = false) {
    self.title = title
    self.note = note
    self.isFocused = isFocused
  }

  /// What is left inside the box.
  package static func inner(_ area: Rect) -> Rect { area.inset(columns: 1, rows: 1) }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    guard area.width > 1, area.height > 1 else { return }
    let role: Role = isFocused ? .borderFocus : .border
    let (left, right) = (area.column, area.endColumn - 1)
    let (top, bottom) = (area.row, area.endRow - 1)
    for row in [top, bottom] { canvas.fill(area.line(row - top), with: "─", role: role) }
    for row in top + 1..<max(bottom, top + 1) {
      canvas.set("│", column: left, row: row, role: role)
      canvas.set("│", column: right, row: row, role: role)
    }
    canvas.set("╭", column: left, row: top, role: role)
    canvas.set("╮", column: right, row: top, role: role)
    canvas.set("╰", column: left, row: bottom, role: role)
    canvas.set("╯", column: right, row: bottom, role: role)
    drawTitle(into: &canvas, in: area, edge: role)
  }

  private func drawTitle(into canvas: inout Canvas, in area: Rect, edge: Role) {
    // Corner, mark, blank; blank, mark, corner.
    let room = area.width - 6
    guard room > 0, !title.isEmpty else { return }
    let isASCII = canvas.glyphs == .ascii
    let shown = canvas.glyphs.cut(title, toWidth: room)
    let width = canvas.width(of: shown)
    let column = area.column + 1
    if isFocused { canvas.set(isASCII ? "[" : "┤", column: column, row: area.row, role: edge) }
    canvas.put(
      " \(shown) ", column: column + 1, row: area.row, role: isFocused ? .accent : .strong)
    if isFocused {
      canvas.set(isASCII ? "]" : "├", column: column + width + 3, row: area.row, role: edge)
    }
    let left = room - width - 3
    guard !note.isEmpty, canvas.width(of: note) <= left else { return }
    canvas.putTrailing(" \(note) ", endColumn: area.endColumn - 2, row: area.row, role: .dim)
  }
}
