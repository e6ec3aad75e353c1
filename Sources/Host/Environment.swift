import Glibc
import Syntax

/// Environment variables as a value, so that what depends on them can be tested.
package struct Environment: Equatable, Sendable {
  private let values: [String: String]

  /// Holds variables made up by a test or taken from somewhere else.
  package init(_ values: [String: String]) {
    self.values = values
  }

  /// Reads the named variables of this process; the others are not looked at.
  package init(reading names: [String]) {
    var values: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    self.values = values
  }

  /// The raw value, for comparing and opening; unsafe to show.
  package subscript(_ name: String) -> String? {
    values[name]
  }

  /// The raw value if it is set and not empty, which is how most variables are meant.
  package func nonEmpty(_ name: String) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    return value
  }

  /// The value as text that can be shown.
  package func text(_ name: String) -> SafeText? {
    values[name].map { SafeText($0) }
  }
}
