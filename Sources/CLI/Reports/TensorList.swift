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

  func write(_ index: Int, into text: inout JSONText) {
    // Files are few and tensors come in their order: the last start not after the index.
    var file = 0
    if files.count > 1 {
      var (low, high) = (0, files.count)
      while low + 1 < high {
        let middle = (low + high) / 2
        if starts[middle] <= index { low = middle } else { high = middle }
      }
      file = low
    }
    write(index - starts[file], of: files[file].table, files[file].packed, into: &text)
  }

  private func write(
    _ index: Int, of table: TensorTable, _ packed: PackedWeights, into text: inout JSONText
  ) {
    text.add("{\"bytes\": ")
    add(table.bytes(at: index), "bytes", to: &text)
    text.add(", \"data_type\": ")
    text.add(quoted: table.types[table.type(at: index)].name)
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
    text.add(Self.word(part))
    if let role = packed.role(at: index) {
      text.add("\", \"role\": \"")
      text.add(Self.word(role))
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
  private func add(_ number: Int?, _ key: StaticString, to text: inout JSONText) {
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
