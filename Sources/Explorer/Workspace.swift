/// What a user works on, and what undo goes back to.
package struct Workspace: Equatable, Sendable {
  /// The model everything is about.
  package var subject: Subject
  /// The models that stand side by side.
  package var compared: [Subject]
  /// What is chosen for the circle; its weights follow from that and the steps done.
  package var circle: CircleChoices

  /// A workspace around one model.
  package init(
    _ subject: Subject, compared: [Subject] = [], circle: CircleChoices = CircleChoices()
  ) {
    self.subject = subject
    self.compared = compared
    self.circle = circle
  }
}
