import Glibc
import Syntax

/// Environment variables as a value, so that what depends on them can be tested.
package struct Environment: Equatable, Sendable {
  // A list and not a dictionary: the first use of a type of dictionary costs more at the start of
  // the program than looking through a few names ever does.
  private let values: [(name: String, value: String)]

  /// Holds variables made up by a test or taken from somewhere else.
  package init(_ values: [String: String]) {
    self.values = values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Reads the named variables of this process; the others are not looked at.
  package init(reading names: [String]) {
    var values: [(name: String, value: String)] = []
    for name in names {
      if let value = getenv(name) { values.append((name, String(cString: value))) }
    }
    self.values = values
  }

  /// The raw value, for comparing and opening; unsafe to show.
  package subscript(_ name: String) -> String? {
    for (known, value) in values where known == name { return value }
    return nil
  }

  /// The raw value if it is set and not empty, which is how most variables are meant.
  package func nonEmpty(_ name: String) -> String? {
    guard let value = self[name], !value.isEmpty else { return nil }
    return value
  }

  /// Whether both hold the same variables.
  package static func == (one: Environment, other: Environment) -> Bool {
    one.values.elementsEqual(other.values) { $0 == $1 }
  }

  /// The value as text that can be shown.
  package func text(_ name: String) -> SafeText? {
    self[name].map { SafeText($0) }
  }
}
