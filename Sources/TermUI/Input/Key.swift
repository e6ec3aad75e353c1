import Syntax

/// A key as pressed, independent of the terminal that sent it.
package struct Key: Hashable, Sendable {
  /// Every key there is a name for.
  package enum Code: Hashable, Sendable {
    case character(Unicode.Scalar)
    case up, down, left, right, home, end, pageUp, pageDown
    case enter, escape, tab, backspace, delete, insert
    case function(Int)
  }

  /// Shift, Control and Alt.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Shift; never set for characters, whose case already says it.
    package static let shift = Modifiers(rawValue: 1)
    /// Control.
    package static let control = Modifiers(rawValue: 2)
    /// Alt or Meta.
    package static let alt = Modifiers(rawValue: 4)
  }

  /// The key itself.
  package let code: Code
  /// Keys held down with it.
  package let modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }
}

/// One report of the mouse; `column` and `row` count cells from the top left.
package struct Mouse: Hashable, Sendable {
  /// What happened.
  package enum Action: Hashable, Sendable { case press, drag, release, wheelUp, wheelDown }
  /// Which button; wheels report `left`.
  package enum Button: Hashable, Sendable { case left, middle, right }

  /// What happened.
  package let action: Action
  /// Which button.
  package let button: Button
  /// Column of the cell under the pointer.
  package let column: Int
  /// Row of the cell under the pointer.
  package let row: Int
  /// Keys held down with it.
  package let modifiers: Key.Modifiers

  package init(
    _ action: Action, button: Button = .left, column: Int, row: Int,
    modifiers: Key.Modifiers = []
  ) {
    self.action = action
    self.button = button
    self.column = column
    self.row = row
    self.modifiers = modifiers
  }
}

/// What a person does at the terminal.
package enum InputEvent: Equatable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// A bracketed paste, cut at 4,096 characters, controls dropped.
  case paste(SafeText)
}
