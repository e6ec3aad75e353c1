/// The files over which a GGUF model is split: `name-00001-of-00003.gguf`.
///
/// Source: `llama_split_path` in llama.cpp.
package struct GGUFParts: Equatable, Sendable {
  /// Number of the file that was named, 1 or more.
  package let number: Int
  /// All names, without their folder.
  package let names: [String]

  /// Most files of one model.
  private static let maximumCount = SafetensorsIndex.maximumShards

  /// Recognizes the name of one of the files; nil for a file that is whole.
  ///
  /// - Parameter path: the file, with its folder or without.
  package init?(_ path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard name.hasSuffix(".gguf") else { return nil }
    let pieces = name.dropLast(5).split(separator: "-", omittingEmptySubsequences: false)
    guard pieces.count >= 4, pieces[pieces.count - 2] == "of",
      let count = Self.number(pieces[pieces.count - 1]),
      let number = Self.number(pieces[pieces.count - 3]),
      (1...Self.maximumCount).contains(count), (1...count).contains(number)
    else { return nil }
    self.number = number
    let stem = pieces.dropLast(3).joined(separator: "-")
    names = (1...count).map { "\(stem)-\(Self.digits($0))-of-\(Self.digits(count)).gguf" }
  }

  private static func number(_ piece: Substring) -> Int? {
    let isDigits = piece.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return piece.utf8.count == 5 && isDigits ? Int(piece) : nil
  }

  private static func digits(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(5 - text.utf8.count, 0)) + text
  }
}
