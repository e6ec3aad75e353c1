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
    switch self {
    case .notATerminal: "no terminal for the screens; try `modelscope count`"
    case .inBackground:
      "in the background, no terminal for the screens; try `fg` or `modelscope count`"
    case .termNotSet:
      "TERM: expected the name of a terminal, found none; try TERM=xterm-256color"
    case .unknownTerm(let term):
      "TERM: found \"\(SafeText(term))\", which no terminfo entry describes; "
        + "try TERM=xterm-256color"
    case .cannotDraw(let term):
      "TERM: a \"\(SafeText(term))\" terminal cannot show screens; try `modelscope count`"
    case .unavailable(let what): "terminal: \(what) failed; try `modelscope count`"
    case .lost: "the terminal is gone"
    }
  }
}
