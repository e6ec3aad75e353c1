/// The files over which a model is split: `name-00001-of-00003.gguf`.
///
/// Sources: `llama_split_path` in llama.cpp, which writes five digits and begins with 1;
/// `split_torch_state_dict_into_shards` of huggingface_hub for safetensors, where some makers
/// write six digits or begin with 0.
package struct FileParts: Equatable, Sendable {
  /// Number of the file that was named.
  package let number: Int
  /// What stands before the numbers: those of two models differ in it, or in how many there are.
  package let stem: String
  /// All names, without their folder.
  package let names: [String]

  /// Most files of one model.
  private static let maximumCount = SafetensorsIndex.maximumShards

  /// Recognizes the name of one of the files; nil for a file that is whole.
  ///
  /// - Parameters:
  ///   - path: the file, with its folder or without.
  ///   - kind: the format, which has its own way to count.
  package init?(_ path: String, _ kind: ModelFileKind) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let (ending, digits) = kind == .gguf ? (".gguf", 5...5) : (".safetensors", 1...6)
    guard name.hasSuffix(ending) else { return nil }
    let pieces = name.dropLast(ending.utf8.count)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard pieces.count >= 4, pieces[pieces.count - 2] == "of",
      let last = pieces.last, let count = Self.number(last, digits),
      let number = Self.number(pieces[pieces.count - 3], digits),
      (1...Self.maximumCount).contains(count),
      number > 0 || kind == .safetensors, number <= count
    else { return nil }
    self.number = number
    let stem = pieces.dropLast(3).joined(separator: "-")
    self.stem = stem
    let width = pieces[pieces.count - 3].utf8.count
    let first = number == 0 ? 0 : 1
    names = (first..<(first + count)).map { number in
      "\(stem)-\(Self.digits(number, width))-of-\(last)\(ending)"
    }
  }

  private static func number(_ piece: Substring, _ digits: ClosedRange<Int>) -> Int? {
    let isDigits = piece.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits.contains(piece.utf8.count) && isDigits ? Int(piece) : nil
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(width - text.utf8.count, 0)) + text
  }
}
