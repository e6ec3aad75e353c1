import Syntax

/// Why the screens cannot be shown; ``description`` is one line for the standard error.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard input or output is a file, a pipe or closed.
  case notATerminal
  /// Another job has the terminal.
  case inBackground
  /// TERM is unset or empty.
  case termNotSet
  /// The system has no entry for TERM.
  case unknownTerm(String)
  /// The terminal cannot move its cursor.
  case cannotDraw(String)
  /// ncurses or the system refused something, named here.
  case unavailable(String)
  /// Reading or writing failed: the terminal is gone.
  case lost

  /// The exit code that goes with it.
  package var exitCode: Int32 {
    switch self {
    case .notATerminal, .inBackground: 64
    case .termNotSet, .unknownTerm, .cannotDraw, .unavailable: 69
    case .lost: 74
    }
  }

  package var description: String {
    let instead = "`modelscope count` prints the figures without one"
    return switch self {
    case .notATerminal:
      "the screens need a terminal for input and output; \(instead)"
    case .inBackground:
      "the screens need the terminal, which another job has; bring it back with `fg` or use "
        + "`modelscope count`"
    case .termNotSet:
      "TERM: expected the name of a terminal, found nothing; try TERM=xterm-256color, or "
        + "`modelscope count`"
    case .unknownTerm(let term):
      "TERM: no description of \"\(SafeText(term))\" is installed; try TERM=xterm-256color, or "
        + "`modelscope count`"
    case .cannotDraw(let term):
      "TERM: a \"\(SafeText(term))\" terminal cannot move its cursor, so no screen can be drawn; "
        + instead
    case .unavailable(let what):
      "terminal: \(what) failed; \(instead)"
    case .lost:
      "the terminal is gone"
    }
  }
}
