/// The presets of the user's own, and a line for each file that is none.
package struct UserPresetList: Equatable, Sendable {
  /// Those that could be read, by name, each with its default work.
  package var presets: [Subject]
  /// What is wrong with the others.
  package var problems: [String]

  package init(presets: [Subject] = [], problems: [String] = []) {
    self.presets = presets
    self.problems = problems
  }
}
