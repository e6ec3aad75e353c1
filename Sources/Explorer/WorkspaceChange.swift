import ModelCore
import TermUI

extension Workspace {
  /// What is different in another workspace, in a few words: models, fields, then the circle.
  func change(to next: Workspace, _ format: NumberFormat) -> String {
    var words: [String] = []
    if next.subject.name != subject.name {
      words.append("\(subject.name) → \(next.subject.name)")
    } else {
      let (old, new) = (subject.sizing, next.subject.sizing)
      for field in new.fields where old[field] != new[field] {
        words.append("\(field.symbol) \(format.exact(old[field])) → \(format.exact(new[field]))")
      }
      if words.isEmpty, old != new { words.append("links") }
    }
    if next.compared.count != compared.count {
      words.append("columns \(compared.count) → \(next.compared.count)")
    } else if next.compared != compared {
      words.append("columns changed")
    }
    if circle != next.circle {
      words.append("circle \(circle.changes(to: next.circle, format))")
    }
    return words.joined(separator: ", ")
  }

  /// Whether another workspace has the same models, and only the circle is otherwise.
  func differsInCircleAlone(from other: Workspace) -> Bool {
    circle != other.circle && subject == other.subject && compared == other.compared
  }
}

extension CircleChoices {
  /// The fields that are otherwise in other choices, with both values; empty when none is.
  func changes(to next: CircleChoices, _ format: NumberFormat) -> String {
    let fields = CircleField.allCases.filter { field in
      text(field, format) != next.text(field, format) || position(field) != next.position(field)
    }
    return fields.map { "\($0.name) \(text($0, format)) → \(next.text($0, format))" }
      .joined(separator: ", ")
  }
}
