import Syntax

/// A `model.safetensors.index.json`: which file holds which tensor of a model.
package struct SafetensorsIndex: Sendable {
  /// The name of the index for messages.
  package let name: SafeText
  /// Plain names of files in the folder of the index, each once, as they first occur.
  package let shards: [String]
  /// Bytes of all tensors, as the index claims.
  package let totalSize: Int?
  /// The names of all tensors; `offset` is the index of the shard.
  let tensors: TensorTable

  /// Number of tensors.
  package var count: Int { tensors.count }

  /// Most files of one model.
  package static let maximumShards = 4_096

  /// Reads an index.
  ///
  /// - Parameter source: the file.
  /// - Returns: the files and the tensors in them.
  /// - Throws: the first thing wrong, with its byte; no file is opened.
  package static func read(_ source: some ByteSource) throws(HeaderError) -> SafetensorsIndex {
    guard source.size <= TensorFile.maximumHeaderBytes else {
      throw HeaderError(
        file: source.name,
        problem: .tooLarge(
          what: "bytes of the index", limit: TensorFile.maximumHeaderBytes,
          found: UInt64(source.size)))
    }
    let bytes = try HeaderError.reading(source, at: 0, count: source.size)
    var scan = SafetensorsIndexScan(bytes, file: source.name)
    try scan.scan()
    do {
      try source.checkUnchanged()
    } catch {
      throw HeaderError(file: source.name, error)
    }
    return SafetensorsIndex(
      name: source.name, shards: scan.shards, totalSize: scan.totalSize, tensors: scan.table)
  }
}

/// One pass over the JSON of an index.
private struct SafetensorsIndexScan {
  private(set) var table: TensorTable
  private(set) var shards: [String] = []
  private(set) var totalSize: Int?
  private var scanner: JSONScanner
  private var indexes: [String: Int] = [:]
  private var last: (range: Range<Int>, shard: Int) = (0..<0, 0)
  private let file: SafeText

  init(_ bytes: [UInt8], file: SafeText) {
    self.file = file
    scanner = JSONScanner(bytes, name: file)
    // Shortest entry: "":"a",
    table = TensorTable(header: bytes, capacity: min(bytes.count / 7, bytes.count / 64 + 64))
  }

  mutating func scan() throws(HeaderError) {
    guard let start = try next(), start.kind == .objectStart else {
      throw error(
        0, nil,
        .wrongValue(
          what: "index", expected: "an object with weight_map", found: SafeText("something else")))
    }
    var seen: Set<[UInt8]> = []
    var hasMap = false
    while let key = try next() {
      guard key.kind == .key else { continue }
      let name = scanner.text(of: key).text
      guard seen.insert(Array(name.utf8)).inserted else {
        throw error(key.position.byteOffset, SafeText(name), .duplicate(what: "key"))
      }
      guard let value = try next() else { continue }
      switch name {
      case "weight_map":
        try readMap(value)
        hasMap = true
      case "metadata": try readMetadata(value)
      default: try skip(value)
      }
    }
    guard hasMap else { throw error(nil, nil, .missingKey("weight_map")) }
  }

  private mutating func readMap(_ start: JSONToken) throws(HeaderError) {
    guard start.kind == .objectStart else {
      throw error(
        start.position.byteOffset, nil,
        .wrongValue(
          what: "weight_map", expected: "an object from tensors to files",
          found: SafeText("another value")))
    }
    while let key = try next(), key.kind == .key {
      let name: TensorTable.Name =
        key.hasEscapes ? .bytes(Array(scanner.text(of: key).text.utf8)) : .inHeader(key.range)
      var entry = TensorTable.Entry(name: name, place: key.position.byteOffset)
      guard let value = try next() else { return }
      entry.offset = try shard(value, key)
      _ = table.append(entry, elements: 0)
    }
    if let second = table.firstDuplicate() {
      throw error(
        Int(table.rows[second].place), table.name(at: second), .duplicate(what: "tensor"))
    }
  }

  /// Index of the file that a value names.
  private mutating func shard(_ value: JSONToken, _ key: JSONToken) throws(HeaderError) -> Int {
    let bytes = scanner.bytes
    if value.kind == .string, !last.range.isEmpty,
      bytes[value.range].elementsEqual(bytes[last.range])
    {
      return last.shard
    }
    let text = value.kind == .string ? scanner.text(of: value).text : ""
    // Nothing outside of the folder is ever opened.
    let isPlain = !text.isEmpty && text != "." && text != ".."
    guard isPlain, !text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 }) else {
      throw error(
        value.position.byteOffset, SafeText(scanner.text(of: key).text),
        .wrongValue(
          what: "weight_map", expected: "the plain name of a file in the same folder",
          found: SafeText(utf8: bytes[value.range]).clipped(to: 60)))
    }
    let shard = indexes[text] ?? shards.count
    if shard == shards.count {
      guard shards.count < SafetensorsIndex.maximumShards else {
        throw error(
          value.position.byteOffset, nil,
          .tooLarge(
            what: "files", limit: SafetensorsIndex.maximumShards, found: UInt64(shards.count + 1)))
      }
      shards.append(text)
      indexes[text] = shard
    }
    if value.kind == .string, !value.hasEscapes { last = (value.range, shard) }
    return shard
  }

  private mutating func readMetadata(_ start: JSONToken) throws(HeaderError) {
    guard start.kind == .objectStart else { return try skip(start) }
    while let key = try next(), key.kind == .key {
      guard let value = try next() else { return }
      if scanner.text(of: key).text == "total_size", value.kind == .number {
        totalSize = scanner.integer(of: value)
      } else {
        try skip(value)
      }
    }
  }

  private mutating func next() throws(HeaderError) -> JSONToken? {
    do {
      return try scanner.next()
    } catch {
      throw self.error(error.position.byteOffset, nil, .syntax(error.problem))
    }
  }

  private mutating func skip(_ value: JSONToken) throws(HeaderError) {
    do {
      try scanner.skipRest(of: value)
    } catch {
      throw self.error(error.position.byteOffset, nil, .syntax(error.problem))
    }
  }

  private func error(
    _ offset: Int?, _ subject: SafeText?, _ problem: HeaderProblem
  ) -> HeaderError {
    HeaderError(file: file, offset: offset, subject: subject, problem: problem)
  }
}
