import Syntax

/// Why a theme cannot be used at all; its `description` is one line.
package enum ThemeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Not JSON, or a value without which the file makes no sense.
  case file(JSONError)
  /// More bytes than a theme may have.
  case tooLarge(SafeText, byteCount: Int)
  /// A file that could not be read, and why.
  case unreadable(String)
  /// A name with other characters than theme names have.
  case badName(SafeText)
  /// No source has it.
  case notFound(SafeText, nearest: String?)

  /// One sentence with the place, the expectation, the finding and a hint.
  package var description: String {
    switch self {
    case .file(let error): return error.description
    case .tooLarge(let file, let byteCount):
      return "\(file): expected at most \(ThemeParser.maximumBytes) bytes, found \(byteCount)"
    case .unreadable(let reason): return reason
    case .badName(let name):
      return "theme: expected a name of a-z, 0-9 and -, 1 to 40 characters, found \"\(name)\""
    case .notFound(let name, let nearest):
      return "theme: found none called \"\(name)\"" + (nearest.map { "; try \($0)" } ?? "")
    }
  }
}
