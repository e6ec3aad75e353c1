import Host
import ModelFiles
import Syntax

/// Why a command has no answer: one line for people, one object for `--json`.
package struct CLIError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of failure it is; the raw value stands in JSON.
  package enum Kind: String, CaseIterable, Sendable {
    /// The command line itself is wrong, or there is no terminal.
    case usage
    /// The input is there but cannot be used.
    case data
    /// There is no such input.
    case noInput = "no_input"
    /// A mistake of the program.
    case internalError = "internal"
    /// A file cannot be made there.
    case cannotCreate = "cannot_create"
    /// Reading or writing failed.
    case inputOutput = "io"
    /// Another program is at work on it.
    case tryAgain = "try_again"

    /// The exit code, as in sysexits.h.
    package var exitCode: Int32 {
      switch self {
      case .usage: 64
      case .data: 65
      case .noInput: 66
      case .internalError: 70
      case .cannotCreate: 73
      case .inputOutput: 74
      case .tryAgain: 75
      }
    }
  }

  /// What kind of failure it is.
  package let kind: Kind
  /// The flag, argument or place in a file that is at fault.
  package let location: String
  /// What was expected and what was found.
  package let message: String
  /// What to do, to complete "try …"; empty where there is nothing to say.
  package let hint: String

  /// Records a failure; texts may hold what the user typed, they are made safe when shown.
  package init(_ kind: Kind, at location: String, _ message: String, hint: String = "") {
    self.kind = kind
    self.location = location
    self.message = message
    self.hint = hint
  }

  /// A usage error that names what was expected and what was found.
  static func usage(
    _ location: String, expected: String, found: String, hint: String = ""
  ) -> CLIError {
    CLIError(.usage, at: location, "expected \(expected), found \(found)", hint: hint)
  }

  /// Takes over the error of a file, whose description begins with its place.
  init(_ error: FileSourceError) {
    let kind: Kind
    switch error.kind {
    case .badData: kind = .data
    case .noInput: kind = .noInput
    case .inputOutput: kind = .inputOutput
    }
    self.init(kind, describing: error.description)
  }

  /// Takes over why a file that a flag names could not be saved.
  init(_ error: SaveError, at flag: String) {
    let kind: Kind
    switch error.kind {
    case .cannotCreate: kind = .cannotCreate
    case .inputOutput: kind = .inputOutput
    case .tryAgain: kind = .tryAgain
    }
    self.init(kind, at: flag, error.description)
  }

  /// Takes over the error of a model file: its place, what is wrong and what to try.
  init(_ error: FileError) {
    let place = error.position.map { ":\($0.line):\($0.column)" } ?? ""
    let sentence = error.problem.description
    let hint = sentence.firstRange(of: "; try ")
    self.init(
      .data, at: "\(error.file)\(place)",
      hint.map { String(sentence[..<$0.lowerBound]) } ?? sentence,
      hint: hint.map { String(sentence[$0.upperBound...]) } ?? "")
  }

  /// Splits a sentence of another module into place and message.
  private init(_ kind: Kind, describing description: String) {
    guard let separator = description.firstRange(of: ": expected") else {
      self.init(kind, at: "", description)
      return
    }
    self.init(
      kind, at: String(description[..<separator.lowerBound]),
      "expected" + description[separator.upperBound...])
  }

  /// The line on standard error, without its end.
  package var description: String { "modelscope: \(sentence)" }

  /// Where, what, and what to try, without the name of the program.
  var sentence: String {
    let pieces = [location, message].filter { !$0.isEmpty }
    let line = pieces.joined(separator: ": ") + (hint.isEmpty ? "" : "; try \(hint)")
    return SafeText(line).description
  }

  /// The object of `--json`.
  var document: JSONOutput {
    [
      "schema": .integer(JSONOutput.schema),
      "error": [
        "kind": .string(kind.rawValue), "location": .text(SafeText(location)),
        "message": .text(SafeText(message)), "hint": .text(SafeText(hint)),
      ],
    ]
  }
}
