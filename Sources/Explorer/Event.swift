import TermUI

/// Something that happened, as ``ExplorerState/update(_:)`` takes it.
package enum Event: Equatable, Sendable {
  /// A key, the mouse or a paste.
  case input(InputEvent)
  /// The terminal has a new size.
  case resized(Size)
}
