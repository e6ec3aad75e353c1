import ModelCore
import Syntax

/// A model as a file describes it, with everything the reader had to add or leave aside.
package struct FileModel: Equatable, Sendable {
  /// The name of the file for messages.
  package let name: SafeText
  /// The dimensions; every value lies within the limits of the core.
  package let config: ModelConfig
  /// Values that the file leaves out, in the order in which they were needed.
  package let assumptions: [Assumption]
  /// What was accepted but should be mentioned.
  package let notices: [FileNotice]
  /// What the count rests on.
  package var evidence = Evidence()
  /// How the weights beside the file are packed.
  package var quantization = Quantization()
}

/// A value that a file leaves out and the reader filled in.
package struct Assumption: Equatable, Sendable, CustomStringConvertible {
  /// The key that the file lacks.
  package let key: String
  /// Whether the key is there with `null`.
  package let isNull: Bool
  /// The value taken.
  package let value: String
  /// Where the value comes from.
  package let reason: String

  /// `tie_word_embeddings absent: false, the default of llama`.
  package var description: String {
    "\(key) \(isNull ? "null" : "absent"): \(value), \(reason)"
  }
}

/// Something unusual in a file that was read nevertheless.
package enum FileNotice: Equatable, Sendable, CustomStringConvertible {
  /// The text began with a byte-order mark.
  case byteOrderMark
  /// A string was not valid Unicode.
  case repairedText(line: Int)
  /// A number was written as Infinity or NaN.
  case namedNumber(line: Int)
  /// A whole number was written with a fraction or exponent.
  case wholeFloat(key: String, text: SafeText, value: Int)
  /// A number was written in quotes.
  case numericText(key: String, value: Int)
  /// Keys that the reader does not know, in the order of the file.
  case unknownKeys([SafeText])
  /// A value that does not change the numbers as one might expect.
  case remark(key: String, String)

  /// Most unknown keys that are named.
  private static let shownKeys = 8

  /// One line.
  package var description: String {
    switch self {
    case .byteOrderMark: return "a byte-order mark at the start was skipped"
    case .repairedText(let line):
      return "a string in line \(line) is not valid Unicode; what is wrong in it is shown as U+FFFD"
    case .namedNumber(let line):
      return "Infinity or NaN in line \(line) is not JSON; read as Python reads it"
    case .wholeFloat(let key, let text, let value): return "\(key) \(text): read as \(value)"
    case .numericText(let key, let value): return "\(key) \"\(value)\": read as \(value)"
    case .unknownKeys(let keys):
      let shown = keys.prefix(Self.shownKeys).map { $0.clipped(to: 40).description }
      let rest = keys.count - shown.count
      return "not known and not used: " + shown.joined(separator: ", ")
        + (rest > 0 ? " and \(rest) more" : "")
    case .remark(let key, let text): return "\(key): \(text)"
    }
  }
}
