import TermUI

/// The keys of sliders, the same on every screen that has some.
enum SliderKeys {
  /// The commands that go from field to field and change a value.
  ///
  /// - Parameters:
  ///   - move: to a field so many rows on.
  ///   - step: the value by so many steps.
  ///   - scale: the value doubled, or halved.
  ///   - setToEnd: the value at an end of its slider.
  ///   - type: the value as text.
  /// - Returns: the commands with their keys.
  static func commands<Action>(
    move: (Int) -> Action, step: (Int) -> Action, scale: (Bool) -> Action,
    setToEnd: (Bool) -> Action, type: Action
  ) -> [Command<Action>] {
    [
      Command("field.prev", "field above", [Key(.up), .char("k")], move(-1)),
      Command("field.next", "field below", [Key(.down), .char("j")], move(1)),
      Command("value.less", "one step less", [Key(.left), .char("h")], step(-1)),
      Command("value.more", "one step more", [Key(.right), .char("l")], step(1)),
      Command(
        "value.less10", "ten steps less",
        [Key(.left, .shift), Key(.left, .control), .char("H")], step(-10)),
      Command(
        "value.more10", "ten steps more",
        [Key(.right, .shift), Key(.right, .control), .char("L")], step(10)),
      Command("value.halve", "half the value", [.char(",")], scale(false)),
      Command("value.double", "double the value", [.char(".")], scale(true)),
      Command("value.min", "lower end of the slider", [Key(.home)], setToEnd(false)),
      Command("value.max", "upper end of the slider", [Key(.end)], setToEnd(true)),
      Command("value.type", "type a value", [.char("x")], type),
    ]
  }
}

extension TextField {
  /// What came of an input while a value is typed.
  enum Typed: Equatable {
    /// The text was changed, or nothing was.
    case edited
    /// The text is to be taken.
    case entered
    /// Nothing is typed any more.
    case givenUp
    /// Nothing is typed any more: a click elsewhere means what it always means.
    case clickedAway
  }

  /// Takes an input while a value is typed.
  mutating func take(_ input: InputEvent) -> Typed {
    switch input {
    case .key(Key(.escape)): return .givenUp
    case .key(Key(.enter)): return .entered
    case .key(let key): _ = handle(key)
    case .paste(let text): paste(text)
    case .mouse(let mouse): return mouse.action == .press ? .clickedAway : .edited
    }
    return .edited
  }
}
