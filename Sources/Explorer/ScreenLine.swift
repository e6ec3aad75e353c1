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
