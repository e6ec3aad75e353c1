import Syntax

/// What a file of tensors says about itself; no weight is read.
package struct TensorFile: Sendable {
  /// The format of a file.
  package enum Format: Equatable, Sendable {
    /// A JSON header and one buffer.
    case safetensors
    /// Typed metadata, tensor descriptions and aligned data, of a version.
    case gguf(version: Int, isBigEndian: Bool, alignment: Int)
  }

  /// The name of the file for messages.
  package let name: SafeText
  /// The format it is written in.
  package let format: Format
  /// Bytes of the whole file.
  package let fileBytes: Int
  /// Bytes before the data; of a safetensors file without the 8 that hold their number.
  package let headerBytes: Int
  /// Every tensor.
  package let tensors: TensorTable
  /// Entries about the model, in the order of the file, at most ``maximumMetadata``.
  package let metadata: [MetadataEntry]
  /// What was accepted but should be mentioned.
  package let notices: [HeaderNotice]

  /// Most entries of metadata that a file may have.
  package static let maximumMetadata = 65_536
  /// Longest header, bytes; arrays of numbers in GGUF are stepped over and not counted.
  package static let maximumHeaderBytes = 100_000_000  // safetensors 0.6, MAX_HEADER_SIZE
  /// Most lengths of a tensor.
  package static let maximumRank = 8

  /// The first entry with a key.
  package subscript(key: String) -> MetadataValue? {
    metadata.first { $0.key.description == key }?.value
  }

  /// The file without some of its tensors, by their places in ascending order.
  func leavingOut(_ places: [Int]) -> TensorFile {
    TensorFile(
      name: name, format: format, fileBytes: fileBytes, headerBytes: headerBytes,
      tensors: tensors.leavingOut(places), metadata: metadata, notices: notices)
  }

  /// Product of lengths; nil past 2^63 − 1, 0 if any length is 0.
  static func elements(of shape: [Int]) -> Int? {
    guard !shape.contains(0) else { return 0 }
    var product = 1
    for length in shape {
      let (next, isOver) = product.multipliedReportingOverflow(by: length)
      guard !isOver else { return nil }
      product = next
    }
    return product
  }
}

/// A key of the metadata with its value.
package struct MetadataEntry: Equatable, Sendable {
  /// The key.
  package let key: SafeText
  /// The value.
  package let value: MetadataValue
}

/// A value of the metadata.
package enum MetadataValue: Equatable, Sendable, CustomStringConvertible {
  /// Values without parts.
  case text(SafeText), bool(Bool), integer(Int), unsigned(UInt64), double(Double)
  /// A list, of which only the beginning is kept.
  case list(MetadataList)

  /// The integer, if it is one and fits.
  package var integer: Int? {
    switch self {
    case .integer(let value): return value
    case .unsigned(let value): return Int(exactly: value)
    case .text, .bool, .double, .list: return nil
    }
  }

  /// The text, if it is one.
  package var text: SafeText? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The value in one line; a list of numbers by its range.
  package var description: String {
    switch self {
    case .text(let text): return text.description
    case .bool(let value): return value ? "true" : "false"
    case .integer(let value): return String(value)
    case .unsigned(let value): return String(value)
    case .double(let value): return value.description
    case .list(let list): return list.description
    }
  }
}

/// The beginning of a list in the metadata.
package struct MetadataList: Equatable, Sendable, CustomStringConvertible {
  /// Elements of the whole list.
  package let count: Int
  /// The format's word for the type of an element.
  package let elementType: String
  /// The first elements, at most ``maximumKept``.
  package let first: [MetadataValue]
  /// Least and largest element of a list of integers that is short enough to look at.
  package let range: ClosedRange<Int>?
  /// All elements of a list of integers or truths, 0 and 1, that is no longer than
  /// ``maximumIntegers``; none of any other.
  package var integers: [Int] = []

  /// Elements that are kept.
  package static let maximumKept = 16
  /// Most integers that are kept: one for each layer of any model.
  package static let maximumIntegers = 4_096

  /// "varies 8..64", "all 8", or the number of elements.
  package var description: String {
    guard let range else { return "\(count) of \(elementType)" }
    guard range.lowerBound < range.upperBound else { return "\(count) times \(range.lowerBound)" }
    return "varies \(range.lowerBound)..\(range.upperBound)"
  }
}
