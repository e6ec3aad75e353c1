import ModelCore
import ModelFiles
import Syntax

/// The tensors of some files, for JSON; more than a million may follow each other.
struct TensorList: JSONList {
  private let files: [(table: TensorTable, packed: PackedWeights)]
  /// Tensors before each file, and in all of them.
  private let starts: [Int]

  init(files: [(TensorFile, PackedWeights)]) {
    self.files = files.map { ($0.0.tensors, $0.1) }
    starts = self.files.reduce(into: [0]) { starts, file in
      starts.append((starts.last ?? 0) + file.table.count)
    }
  }

  var count: Int { starts.last ?? 0 }

  func write(_ range: Range<Int>, into text: inout JSONText) {
    // Files are few and tensors come in their order.
    for (file, start) in zip(files, starts) {
      let first = max(range.lowerBound - start, 0)
      let end = min(range.upperBound - start, file.table.count)
      guard first < end else { continue }
      let types = file.table.types.map { type in
        var text = JSONText()
        text.add(quoted: type.name)
        return text.bytes
      }
      for index in first..<end {
        text.beginElement()
        Self.write(index, of: file.table, file.packed, types, into: &text)
      }
    }
  }

  private static func write(
    _ index: Int, of table: TensorTable, _ packed: PackedWeights, _ types: [[UInt8]],
    into text: inout JSONText
  ) {
    text.add("{\"bytes\": ")
    add(table.bytes(at: index), "bytes", to: &text)
    text.add(", \"data_type\": ")
    text.add(json: types[table.type(at: index)])
    text.add(", \"multiplied\": null, \"name\": ")
    let part = table.withName(at: index) { name in
      text.add(quoted: name)
      if name.count > SafeText.maximumBytes {
        text.add(", \"name_bytes\": ")
        text.add(name.count)
      }
      return ModelPart(tensor: name)
    }
    text.add(", \"parameters\": ")
    add(packed.weights(at: index), "parameters", to: &text)
    text.add(", \"part\": \"")
    text.add(word(part))
    if let role = packed.role(at: index) {
      text.add("\", \"role\": \"")
      text.add(word(role))
    }
    text.add("\", \"shape\": [")
    var isFirst = true
    for length in table.shape(at: index) {
      if !isFirst { text.add(", ") }
      text.add(length)
      isFirst = false
    }
    text.add("], \"stored\": 1}")
  }

  /// A number, and its digits as a text where a double would not hold it.
  private static func add(_ number: Int?, _ key: StaticString, to text: inout JSONText) {
    guard let number else { return text.add("null") }
    text.add(number)
    guard number > JSONOutput.largestSafeInteger else { return }
    text.add(", \"")
    text.add(key)
    text.add("_str\": \"")
    text.add(number)
    text.add("\"")
  }

  private static func word(_ part: ModelPart) -> StaticString {
    switch part {
    case .tokenEmbedding: "token_embedding"
    case .positionEmbedding: "position_embedding"
    case .attention: "attention"
    case .mixer: "mixer"
    case .mlp: "mlp"
    case .router: "router"
    case .norm: "norm"
    case .head: "head"
    case .other: "other"
    }
  }

  private static func word(_ role: PackedWeights.Role) -> StaticString {
    switch role {
    case .packed: "packed"
    case .scale: "scale"
    case .zero: "zero"
    case .note: "note"
    }
  }
}
