import Syntax

/// Why a file of tensors was refused; its `description` is one line.
package struct HeaderError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The name of the file for messages.
  package let file: SafeText
  /// Bytes before the place in the file, where there is one.
  package let offset: Int?
  /// The tensor or metadata key at fault, where there is one.
  package let subject: SafeText?
  /// What is wrong.
  package let problem: HeaderProblem

  /// Records a problem at a place.
  package init(
    file: SafeText, offset: Int? = nil, subject: SafeText? = nil, problem: HeaderProblem
  ) {
    (self.file, self.offset, self.subject, self.problem) = (file, offset, subject, problem)
  }

  /// `file: byte 8: "name"`, as far as the place is known.
  package var place: String {
    let byte = offset.map { ": byte \($0)" } ?? ""
    let name = subject.map { ": \"\($0.clipped(to: 60))\"" } ?? ""
    return "\(file)\(byte)\(name)"
  }

  /// `file: byte 8: "name": expected …, found …`.
  package var description: String { "\(place): \(problem)" }
}

/// What is wrong with a file of tensors.
package enum HeaderProblem: Equatable, Sendable, CustomStringConvertible {
  /// The file ends before something it must have or announces.
  case truncated(what: String, needed: UInt64, left: Int)
  /// Something is larger than the program reads.
  case tooLarge(what: String, limit: Int, found: UInt64)
  /// The header is no JSON.
  case syntax(JSONProblem)
  /// A value of another kind than is needed.
  case wrongValue(what: String, expected: String, found: SafeText)
  /// A key without which a tensor is not described.
  case missingKey(String)
  /// A name that stands a second time.
  case duplicate(what: String)
  /// A product of lengths past 2^63 − 1.
  case overflow(shape: [Int])
  /// Offsets that leave another number of bytes than shape and type need.
  case sizeMismatch(needed: Int, found: Int)
  /// A tensor that begins before or after the end of the one before it.
  case notContiguous(expected: Int, found: Int)
  /// Bytes after the last tensor.
  case trailing(bytes: Int)
  /// The file is no longer as it was when it was opened.
  case changed
  /// Something else than a file of tensors.
  case other(OtherFile)
  /// Reading failed; the text says why.
  case unreadable(SafeText)

  /// The sentence without the place.
  package var description: String {
    switch self {
    case .truncated(let what, let needed, let left):
      return "\(what): expected \(needed) more bytes, found \(left); the file is cut off or damaged"
    case .tooLarge(let what, let limit, let found):
      return "\(what): expected at most \(limit), found \(found)"
    case .syntax(let problem): return problem.description
    case .wrongValue(let what, let expected, let found):
      return "\(what): expected \(expected), found \(found)"
    case .missingKey(let key): return "\(key): expected a value, found no such key"
    case .duplicate(let what): return "expected each \(what) once, found it again"
    case .overflow(let shape):
      return "shape: expected a product below 2^63, found \(shape)"
    case .sizeMismatch(let needed, let found):
      return "data_offsets: expected \(needed) bytes as shape and type need, found \(found)"
    case .notContiguous(let expected, let found):
      let fault = found < expected ? "an overlap" : "a gap"
      return "data_offsets: expected to begin at \(expected), found \(fault) at \(found)"
    case .trailing(let bytes):
      return "expected the data to end with the last tensor, found \(bytes) bytes after it"
    case .changed: return "expected a file at rest, found one that changed while reading; try again"
    case .other(let file):
      return "expected tensors (safetensors or GGUF), found \(file.found); try \(file.hint)"
    case .unreadable(let reason): return "expected to read it, found: \(reason)"
    }
  }
}

/// Something unusual in a file of tensors that was read nevertheless.
package enum HeaderNotice: Equatable, Sendable, CustomStringConvertible {
  /// Tensors of a type that the program does not know; their weights are counted.
  case unknownType(SafeText, tensors: Int, areBytesKnown: Bool)
  /// Tensors with a length of 0, which hold nothing.
  case emptyTensors(Int, first: SafeText)
  /// The numbers are written with the highest byte first.
  case bigEndian
  /// Files of the model that are not there.
  case missingShards([SafeText])
  /// More metadata than is kept.
  case metadataLeftOut(Int)

  /// Most missing files that are named in one line.
  private static let shownShards = 8

  /// One line.
  package var description: String {
    switch self {
    case .unknownType(let type, let tensors, let areBytesKnown):
      return "type \(type.clipped(to: 40)) is not known: \(tensors) of its tensors counted, "
        + (areBytesKnown ? "bytes taken from their offsets" : "bytes unknown")
    case .emptyTensors(let count, let first):
      return "\(count) empty tensors, the first is \"\(first.clipped(to: 60))\""
    case .bigEndian: return "big-endian: read with the highest byte first"
    case .missingShards(let names):
      let shown = names.prefix(Self.shownShards).map { $0.clipped(to: 80).description }
      let rest = names.count - shown.count
      return "\(names.count) of the files missing: " + shown.joined(separator: ", ")
        + (rest > 0 ? " and \(rest) more" : "")
    case .metadataLeftOut(let count): return "\(count) more metadata entries are not shown"
    }
  }
}
