/// One stop of the guided tour: what it says, the screen it stands on, and what it sets there.
package struct TourStop: Equatable, Sendable {
  /// What it is about, in a few words.
  package let title: String
  /// Two to four short sentences.
  package let sentences: [String]
  /// What to try, after the word "try".
  package let suggestion: String
  /// Title of the screen it stands on; a stop whose screen does not exist is left out.
  package let screenTitle: String
  /// Commands by name, as typed after `:`, that set the sliders and what is selected.
  package let commands: [String]

  /// The screen it stands on; nil when it does not exist.
  package var screen: ScreenID? { ScreenID.allCases.first { $0.title == screenTitle } }

  /// Its sentences in one line of words.
  package var text: String { sentences.joined(separator: " ") }

  init(
    _ title: String, on screenTitle: String, _ commands: [String], _ sentences: [String],
    try suggestion: String
  ) {
    (self.title, self.screenTitle, self.commands) = (title, screenTitle, commands)
    (self.sentences, self.suggestion) = (sentences, suggestion)
  }

  /// The stops whose screens exist, in the order of the story.
  package static let all: [TourStop] = everyStop.filter { $0.screen != nil }
}
