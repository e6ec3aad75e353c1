import Catalog
import ModelCore
import Syntax

/// A model with its work, as documents describe it.
package struct DescribedModel: Equatable, Sendable {
  /// Name for people.
  package var name: SafeText
  /// "preset", "flags" or the name of the file.
  package let origin: String
  /// How sure its dimensions are.
  package let grade: Grade
  /// Its dimensions and the work it is given.
  package let sizing: Sizing
  /// What was taken for granted, one sentence each.
  package let assumptions: [String]
  /// What the user should hear although it changes no number.
  package let notices: [String]

  /// A model from its parts.
  package init(
    name: SafeText, origin: String, grade: Grade, sizing: Sizing, assumptions: [String],
    notices: [String] = []
  ) {
    (self.name, self.origin, self.grade, self.sizing) = (name, origin, grade, sizing)
    (self.assumptions, self.notices) = (assumptions, notices)
  }

  /// A model of the screens, with the work it is given there.
  init(_ subject: Subject, name: SafeText, sizing: Sizing, assumptions: [String]) {
    var grade = Grade.exact
    var sentences = assumptions
    if case .preset(let preset) = subject.origin {
      grade = preset.grade
      sentences = assumptions + preset.assumptions
    }
    self.init(
      name: name, origin: subject.origin.word, grade: grade, sizing: sizing,
      assumptions: sentences + subject.assumptions)
  }

  /// Name, family, origin and grade.
  package var json: JSONOutput {
    [
      "name": .text(name), "model_type": .string(sizing.config.modelType),
      "origin": .string(origin), "grade": .string(grade.rawValue),
    ]
  }
}
