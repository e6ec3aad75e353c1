import ModelCore
import TermUI

extension Workspace {
  /// What is different in another workspace, in a few words: models, then fields.
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
    return words.joined(separator: ", ")
  }
}
