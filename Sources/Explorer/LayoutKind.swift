import TermUI

/// How much a terminal can show.
package enum LayoutKind: Equatable, Sendable {
  /// 120×40 and above: everything at once.
  case large
  /// 80×24 and above.
  case full
  /// 40×12 and above: one pane at a time.
  case compact
  /// Less: one line of text.
  case line

  /// The kind for a terminal of this size.
  package init(_ size: Size) {
    switch (size.width, size.height) {
    case (120..., 40...): self = .large
    case (80..., 24...): self = .full
    case (40..., 12...): self = .compact
    default: self = .line
    }
  }
}
