/// What a user works on, and what undo goes back to.
package struct Workspace: Equatable, Sendable {
  /// The model everything is about.
  package var subject: Subject
  /// The models that stand side by side.
  package var compared: [Subject]

  /// A workspace around one model.
  package init(_ subject: Subject, compared: [Subject] = []) {
    self.subject = subject
    self.compared = compared
  }
}
