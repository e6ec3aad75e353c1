/// One line for what just happened.
package struct MessageLine: Widget, Hashable, Sendable {
  /// How much it matters; each kind also has a word, so that color is not needed.
  package enum Kind: Hashable, Sendable {
    /// Something to know.
    case note
    /// Something worked.
    case done
    /// Something to look at.
    case warning
    /// Something did not work.
    case failure
  }

  /// The words; those from outside are `SafeText` before they come here.
  package var text: String
  /// How much it matters.
  package var kind: Kind

  /// Whether the whole line can be read elsewhere when it does not fit.
  package var isKept = false

  /// Stands behind a line that had to be cut.
  private static let more = " M: all"

  /// A note unless told otherwise.
  package init(_ text: String, _ kind: Kind = .note) {
    self.text = text
    self.kind = kind
  }

  /// The words with the word of their kind.
  package var shownText: String {
    switch kind {
    case .note, .done: text
    case .warning: "warning: " + text
    case .failure: "error: " + text
    }
  }

  /// The role of the words.
  package var role: Role {
    switch kind {
    case .note: .note
    case .done: .good
    case .warning: .warn
    case .failure: .bad
    }
  }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    guard isKept, canvas.width(of: shownText) > area.width, area.width > Self.more.count + 4 else {
      canvas.put(
        shownText, column: area.column, row: area.row, width: area.width, role: role)
      return
    }
    // What does not fit is told where the rest can be read.
    let used = canvas.put(
      shownText, column: area.column, row: area.row, width: area.width - Self.more.count,
      role: role)
    canvas.put(Self.more, column: area.column + used, row: area.row, role: .dim)
  }
}
