/// Something the run loop does for the state; data, so that a test can compare it.
package enum Effect: Equatable, Sendable {
  /// Leave the program with exit code 0.
  case quit
  /// Stop the job as Ctrl-Z does; resume later on the same screen.
  case suspend
  /// Repaint every cell.
  case redraw
  /// Put text on the clipboard (OSC 52).
  case copy(String)
  /// Report the mouse or leave it to the terminal.
  case setMouse(Bool)
}
