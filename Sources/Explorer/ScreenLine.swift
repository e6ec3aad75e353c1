/// A line of a screen that can be selected, in words: what find looks through, and what plain mode
/// lists.
struct ScreenLine: Equatable, Sendable {
  /// The pane it stands in.
  let section: String
  /// What it says.
  let text: String

  init(_ section: String, _ text: String) {
    (self.section, self.text) = (section, text)
  }

  /// Puts words side by side, those that are there.
  static func joined(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// What a screen says in words: for find, for plain mode, and for commands that name its parts.
protocol ScreenWords {
  /// Every line that can be selected, in words and in the order of the screen.
  func selectable(_ frame: ScreenFrame) -> [ScreenLine]
  /// The selected one of them.
  func place(_ frame: ScreenFrame) -> Int?
  /// Selects one of them.
  mutating func select(_ index: Int, _ frame: ScreenFrame)
  /// What is said beside the lines: about the whole, or about the selected one.
  func remarks(_ frame: ScreenFrame) -> [String]
  /// The whole screen as lines of text, for plain mode.
  func plainLines(_ frame: ScreenFrame) -> [String]
  /// Leaves out what is not like some words; false where nothing can be left out.
  mutating func filter(_ words: String) -> Bool
  /// Words that this screen was searched for in a way of its own.
  var sought: String? { get }
  /// Its panes by name, for `:pane`; none where there is only one.
  var paneNames: [String] { get }
  /// Shows a pane by its place among ``paneNames``.
  mutating func showPane(_ index: Int)
}

// What a screen without lines answers.
extension ScreenWords {
  func selectable(_ frame: ScreenFrame) -> [ScreenLine] { [] }
  func place(_ frame: ScreenFrame) -> Int? { nil }
  mutating func select(_ index: Int, _ frame: ScreenFrame) {}
  func remarks(_ frame: ScreenFrame) -> [String] { [] }
  mutating func filter(_ words: String) -> Bool { false }
  var sought: String? { nil }
  var paneNames: [String] { [] }
  mutating func showPane(_ index: Int) {}
}
