import ModelCore
import Syntax

// The circle's fields in a saved session: those that are not as at the start, as text that
// `:circle` takes, such as {"neurons": "16", "target": "ring"}.
extension CircleChoices {
  /// The member of the file; nil where every field is as at the start.
  var saved: JSONOutput? {
    let usual = Self()
    var members: [String: JSONOutput] = [:]
    for field in CircleField.allCases where savedText(field) != usual.savedText(field) {
      members[field.name] = .string(savedText(field))
    }
    return members.isEmpty ? nil : .object(members)
  }

  /// The value of a field with all its digits.
  private func savedText(_ field: CircleField) -> String {
    switch field {
    case .rate: "\(settings.rate)"
    case .speed: speed.name
    case .neurons, .target, .recipe, .start, .optimizer, .seed, .steps: text(field, .plain)
    }
  }

  /// Reads the member of a file; fields that are not known are passed over.
  init(saved value: JSONValue, of document: JSONDocument) throws(JSONError) {
    self.init()
    guard let members = value.object?.members else {
      throw document.mismatch(SafeText("circle"), value, expected: "texts by name")
    }
    // The rate last: an optimizer brings its own.
    let fields = CircleField.allCases.filter { $0 != .rate } + [.rate]
    for field in fields {
      for member in members where member.key == field.name {
        guard let text = member.value.string, set(field, text: text) else {
          throw document.mismatch(
            SafeText(member.key), member.value, expected: field.expected)
        }
      }
    }
  }
}
