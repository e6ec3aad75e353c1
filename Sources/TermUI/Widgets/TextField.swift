import Syntax

/// A line of text that is being typed.
package struct TextField: Widget, Hashable, Sendable {
  /// Most scalars a field holds.
  package static let limit = 4_096

  private var scalars: [Unicode.Scalar]
  /// Scalars before the cursor.
  package private(set) var cursor: Int

  /// A field with the cursor at the end of its text.
  package init(_ text: String = "") {
    scalars = Array(text.unicodeScalars.filter { DisplayWidth.of($0) > 0 }.prefix(Self.limit))
    cursor = scalars.count
  }

  /// What has been typed.
  package var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether nothing has been typed.
  package var isEmpty: Bool { scalars.isEmpty }

  /// Puts pasted text in at the cursor, as far as the limit allows.
  package mutating func paste(_ text: SafeText) { insert(text.description) }

  /// Empties the field.
  package mutating func clear() { self = TextField() }

  /// Applies a key that edits or moves.
  ///
  /// - Returns: false for a key that means nothing to a text field, such as Enter or Escape.
  package mutating func handle(_ key: Key) -> Bool {
    if key.modifiers.contains(.control) || key.modifiers.contains(.alt) {
      return handleControl(key)
    }
    switch key.code {
    case .character(let scalar):
      guard DisplayWidth.of(scalar) > 0 else { return false }
      insert(String(scalar))
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, scalars.count)
    case .home: cursor = 0
    case .end: cursor = scalars.count
    case .backspace: delete(cursor - 1..<cursor)
    case .delete: delete(cursor..<cursor + 1)
    case .up, .down, .pageUp, .pageDown, .enter, .escape, .tab, .insert, .function: return false
    }
    return true
  }

  private mutating func handleControl(_ key: Key) -> Bool {
    guard key.modifiers.contains(.control) else { return false }
    switch key.code {
    case .character("a"): cursor = 0
    case .character("e"): cursor = scalars.count
    case .character("b"): cursor = max(cursor - 1, 0)
    case .character("f"): cursor = min(cursor + 1, scalars.count)
    case .character("d"): delete(cursor..<cursor + 1)
    case .character("h"): delete(cursor - 1..<cursor)
    case .character("k"): delete(cursor..<scalars.count)
    case .character("u"): delete(0..<cursor)
    case .character("w"): delete(wordStart..<cursor)
    case .left: cursor = wordStart
    case .right: cursor = wordEnd
    default: return false
    }
    return true
  }

  private var wordStart: Int {
    var at = cursor
    while at > 0, scalars[at - 1] == " " { at -= 1 }
    while at > 0, scalars[at - 1] != " " { at -= 1 }
    return at
  }

  private var wordEnd: Int {
    var at = cursor
    while at < scalars.count, scalars[at] == " " { at += 1 }
    while at < scalars.count, scalars[at] != " " { at += 1 }
    return at
  }

  private mutating func insert(_ text: String) {
    let room = Self.limit - scalars.count
    let added = text.unicodeScalars.filter { DisplayWidth.of($0) > 0 }.prefix(max(room, 0))
    scalars.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  private mutating func delete(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<scalars.count)
    scalars.removeSubrange(range)
    cursor = range.lowerBound
  }

  /// Draws the part around the cursor; the cursor is a block of the selection's colors.
  package func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let widths = scalars.map { canvas.width(of: String($0)) }
    var start = 0
    // The cursor's own cell must be seen: scroll until it is.
    var used = widths[..<cursor].reduce(0, +)
    while used > area.width - 1, start < cursor {
      used -= widths[start]
      start += 1
    }
    canvas.fill(area.line(0), role: .edit)
    var column = area.column
    for index in start..<scalars.count {
      guard column < area.endColumn else { break }
      canvas.put(String(scalars[index]), column: column, row: area.row, role: .edit)
      column += widths[index]
    }
    let under = cursor < scalars.count ? max(widths[cursor], 1) : 1
    canvas.ground(
      .selection,
      in: Rect(column: area.column + used, row: area.row, width: under, height: 1))
  }
}
