import Syntax

/// One pass over the JSON of a safetensors header.
struct SafetensorsScan {
  private(set) var table: TensorTable
  private(set) var metadata: [MetadataEntry] = []
  private var scanner: JSONScanner
  private let file: SafeText
  private let dataBytes: Int
  private var unknownTensors: [Int: Int] = [:]
  private var emptyCount = 0
  private var firstEmpty: Int?
  private var hasMetadata = false
  private var lastType = 0
  private var lastTypeName: [UInt8] = []
  private let words = Words()
  /// Lengths of the tensor at hand, kept to spare an allocation for each.
  private var shape: [Int] = []

  /// Shortest description of a tensor, which bounds how many a header can hold:
  /// `"":{"dtype":"","shape":[],"data_offsets":[0,0]},`.
  private static let shortestEntry = 48

  /// Keys of the format, as bytes that are quick to compare.
  private struct Words {
    let metadata = Array("__metadata__".utf8)
    let type = Array("dtype".utf8)
    let shape = Array("shape".utf8)
    let offsets = Array("data_offsets".utf8)
  }

  /// Prepares to scan.
  ///
  /// - Parameters:
  ///   - header: the JSON text.
  ///   - file: the name for messages.
  ///   - dataBytes: bytes after the header.
  init(_ header: [UInt8], file: SafeText, dataBytes: Int) {
    (self.file, self.dataBytes) = (file, dataBytes)
    var policy = JSONPolicy.strict
    policy.maximumDepth = 4
    scanner = JSONScanner(header, name: file, policy: policy)
    table = TensorTable(header: header, capacity: header.count / Self.shortestEntry + 1)
    for type in SafetensorsTypes.all { _ = table.index(of: type) }
  }

  /// Reads every entry.
  mutating func scan() throws(HeaderError) {
    guard scanner.bytes.first == UInt8(ascii: "{") else {
      let found = scanner.bytes.first.map { "byte \($0)" } ?? "an empty header"
      throw error(
        at: 0, .wrongValue(what: "header", expected: "a { at its start", found: SafeText(found)))
    }
    _ = try next()
    while let token = try next() {
      guard token.kind == .key else { continue }
      if matches(token, words.metadata) {
        try scanMetadata(token)
      } else {
        try scanTensor(token)
      }
    }
  }

  /// What was accepted but should be mentioned.
  var notices: [HeaderNotice] {
    var notices = unknownTensors.sorted { $0.key < $1.key }.map { index, count in
      HeaderNotice.unknownType(table.types[index].name, tensors: count, areBytesKnown: true)
    }
    if let firstEmpty {
      notices.append(.emptyTensors(emptyCount, first: table.name(at: firstEmpty)))
    }
    return notices
  }

  // MARK: Entries

  private mutating func scanTensor(_ key: JSONToken) throws(HeaderError) {
    let name: TensorTable.Name =
      key.hasEscapes ? .bytes(Array(scanner.text(of: key).text.utf8)) : .inHeader(key.range)
    var entry = TensorTable.Entry(name: name, place: key.position.byteOffset)
    if scanPlain(&entry) { return try add(entry, key) }
    var found: (type: Bool, shape: Bool, end: Int?) = (false, false, nil)
    try expect(.objectStart, "an object with dtype, shape and data_offsets", "tensor", key)
    while let field = try next(), field.kind == .key {
      if matches(field, words.type) {
        guard !found.type else { throw again(field, key) }
        entry.type = try type(key)
        found.type = true
      } else if matches(field, words.shape) {
        guard !found.shape else { throw again(field, key) }
        try readShape(key)
        found.shape = true
      } else if matches(field, words.offsets) {
        guard found.end == nil else { throw again(field, key) }
        let end: Int
        (entry.offset, end) = try offsets(key)
        found.end = end
      } else if let value = try next() {
        // Later versions may say more about a tensor.
        try skip(value)
      }
    }
    guard found.type else { throw error(key, .missingKey("dtype")) }
    guard found.shape else { throw error(key, .missingKey("shape")) }
    guard let end = found.end else { throw error(key, .missingKey("data_offsets")) }
    entry.shape = shape
    entry.bytes = end - entry.offset
    try add(entry, key)
  }

  /// Takes a description in its usual form; false if it has another one or breaks a rule.
  private mutating func scanPlain(_ entry: inout TensorTable.Entry) -> Bool {
    let start = scanner.valueOffset
    let plain = scanner.bytes.withUnsafeBufferPointer { bytes -> SafetensorsEntry? in
      guard let plain = SafetensorsEntry(bytes, at: start, shape: &shape),
        plain.type.count == lastTypeName.count,
        bytes[plain.type].elementsEqual(lastTypeName)
      else { return nil }
      return plain
    }
    guard let plain, plain.begin <= plain.end, plain.end <= dataBytes else { return false }
    entry.type = lastType
    entry.shape = shape
    entry.offset = plain.begin
    entry.bytes = plain.end - plain.begin
    scanner.passValue(upTo: plain.next)
    return true
  }

  private mutating func add(_ entry: TensorTable.Entry, _ key: JSONToken) throws(HeaderError) {
    guard let elements = TensorFile.elements(of: entry.shape) else {
      throw error(key, .overflow(shape: entry.shape))
    }
    let bytes = entry.bytes ?? 0
    if let bits = table.types[entry.type].bitsPerBlock {
      let (total, isOver) = elements.multipliedReportingOverflow(by: bits)
      guard !isOver else { throw error(key, .overflow(shape: entry.shape)) }
      guard total.isMultiple(of: 8) else {
        throw error(
          key,
          .wrongValue(
            what: "shape", expected: "whole bytes of \(bits)-bit numbers",
            found: SafeText("\(total) bits")))
      }
      guard total / 8 == bytes else {
        throw error(key, .sizeMismatch(needed: total / 8, found: bytes))
      }
    } else {
      unknownTensors[entry.type, default: 0] += 1
    }
    guard table.append(entry, elements: elements) else {
      throw error(key, .overflow(shape: entry.shape))
    }
    guard elements == 0 else { return }
    emptyCount += 1
    firstEmpty = firstEmpty ?? table.count - 1
  }

  private mutating func type(_ key: JSONToken) throws(HeaderError) -> Int {
    let token = try expect(.string, "a text", "dtype", key)
    if matches(token, lastTypeName) { return lastType }
    let name = scanner.text(of: token).text
    let type =
      SafetensorsTypes.all.first { $0.name.description == name } ?? StorageType(name, bits: nil)
    lastType = table.index(of: type)
    lastTypeName = Array(name.utf8)
    guard table.types.count <= SafetensorsTypes.maximumCount else {
      throw error(
        key,
        .tooLarge(
          what: "different dtypes", limit: SafetensorsTypes.maximumCount,
          found: UInt64(table.types.count)))
    }
    return lastType
  }

  private mutating func readShape(_ key: JSONToken) throws(HeaderError) {
    shape.removeAll(keepingCapacity: true)
    try expect(.arrayStart, "a list of lengths", "shape", key)
    while let token = try next(), token.kind != .arrayEnd {
      shape.append(try whole(token, "shape", key))
      guard shape.count <= TensorFile.maximumRank else {
        throw error(
          key,
          .tooLarge(
            what: "lengths of the shape", limit: TensorFile.maximumRank,
            found: UInt64(shape.count)))
      }
    }
  }

  /// First byte and the byte after the last one.
  private mutating func offsets(_ key: JSONToken) throws(HeaderError) -> (Int, Int) {
    let what = "data_offsets"
    let list = try expect(.arrayStart, "a list of two offsets", what, key)
    guard let first = try next(), let second = first.kind == .arrayEnd ? first : try next() else {
      throw wrong(list, what, "a list of two offsets", key)
    }
    let begin = try whole(first, what, key)
    let end = try whole(second, what, key)
    let closing = try next()
    guard closing?.kind == .arrayEnd else {
      throw wrong(closing ?? list, what, "two offsets and no more", key)
    }
    guard begin <= end else { throw wrong(second, what, "an end after the begin \(begin)", key) }
    guard end <= dataBytes else {
      throw wrong(second, what, "an end within the \(dataBytes) bytes of data", key)
    }
    return (begin, end)
  }

  private mutating func scanMetadata(_ key: JSONToken) throws(HeaderError) {
    guard !hasMetadata else { throw error(key, .duplicate(what: "key")) }
    hasMetadata = true
    guard let start = try next() else { throw error(key, .missingKey("metadata")) }
    // As safetensors itself reads it: no metadata.
    if start.kind == .null { return }
    guard start.kind == .objectStart else {
      throw wrong(start, "metadata", "an object of texts", key)
    }
    var seen: Set<[UInt8]> = []
    while let field = try next(), field.kind == .key {
      let name = scanner.text(of: field).text
      let value = try expect(.string, "a text", "metadata", field)
      guard seen.insert(Array(name.utf8)).inserted else {
        throw error(field, .duplicate(what: "key"))
      }
      guard metadata.count < TensorFile.maximumMetadata else {
        throw error(
          field,
          .tooLarge(
            what: "metadata entries", limit: TensorFile.maximumMetadata,
            found: UInt64(metadata.count + 1)))
      }
      let text =
        value.hasEscapes
        ? SafeText(scanner.text(of: value).text) : SafeText(utf8: scanner.bytes[value.range])
      metadata.append(MetadataEntry(key: SafeText(name), value: .text(text)))
    }
  }

  // MARK: Data

  /// Makes sure that no name stands twice and the tensors fill the data, each byte once.
  mutating func checkData() throws(HeaderError) {
    if let second = table.firstDuplicate() {
      throw HeaderError(
        file: file, offset: 8 + Int(table.rows[second].place),
        subject: table.name(at: second), problem: .duplicate(what: "tensor"))
    }
    var end = 0
    if let order = table.orderOfData() {
      for index in order { end = try check(table.rows[Int(index)], Int(index), from: end) }
    } else {
      for index in table.rows.indices { end = try check(table.rows[index], index, from: end) }
    }
    guard end == dataBytes else {
      throw HeaderError(
        file: file, offset: 8 + scanner.bytes.count + end,
        problem: .trailing(bytes: dataBytes - end))
    }
  }

  private func check(
    _ row: TensorTable.Row, _ index: Int, from end: Int
  ) throws(HeaderError) -> Int {
    guard row.offset == end else {
      throw HeaderError(
        file: file, offset: 8 + Int(row.place), subject: table.name(at: index),
        problem: .notContiguous(expected: end, found: row.offset))
    }
    return row.offset + row.bytes
  }

  // MARK: Tokens

  private mutating func next() throws(HeaderError) -> JSONToken? {
    do {
      return try scanner.next()
    } catch {
      throw syntax(error)
    }
  }

  private mutating func skip(_ value: JSONToken) throws(HeaderError) {
    do {
      try scanner.skipRest(of: value)
    } catch {
      throw syntax(error)
    }
  }

  private func syntax(_ error: JSONError) -> HeaderError {
    HeaderError(
      file: file, offset: 8 + error.position.byteOffset, problem: .syntax(error.problem))
  }

  /// Whether a key or text is a word of the format.
  private func matches(_ token: JSONToken, _ word: [UInt8]) -> Bool {
    guard !token.hasEscapes else { return Array(scanner.text(of: token).text.utf8) == word }
    guard token.range.count == word.count else { return false }
    for (index, byte) in word.enumerated()
    where scanner.bytes[token.range.lowerBound + index] != byte { return false }
    return true
  }

  @discardableResult
  private mutating func expect(
    _ kind: JSONToken.Kind, _ expected: String, _ what: String, _ key: JSONToken
  ) throws(HeaderError) -> JSONToken {
    guard let token = try next() else { throw error(key, .missingKey(what)) }
    guard token.kind == kind else { throw wrong(token, what, expected, key) }
    return token
  }

  /// A number that is written as an integer and not negative.
  private func whole(
    _ token: JSONToken, _ what: String, _ key: JSONToken
  ) throws(HeaderError) -> Int {
    guard token.kind == .number, let value = scanner.integer(of: token), value >= 0 else {
      throw wrong(token, what, "a whole number from 0 to 2^63 − 1", key)
    }
    return value
  }

  // MARK: Errors

  private func error(at offset: Int, _ problem: HeaderProblem) -> HeaderError {
    HeaderError(file: file, offset: 8 + offset, problem: problem)
  }

  private func error(_ key: JSONToken, _ problem: HeaderProblem) -> HeaderError {
    HeaderError(
      file: file, offset: 8 + key.position.byteOffset,
      subject: SafeText(scanner.text(of: key).text), problem: problem)
  }

  private func again(_ field: JSONToken, _ key: JSONToken) -> HeaderError {
    HeaderError(
      file: file, offset: 8 + field.position.byteOffset,
      subject: SafeText(scanner.text(of: key).text), problem: .duplicate(what: "key"))
  }

  private func wrong(
    _ token: JSONToken, _ what: String, _ expected: String, _ key: JSONToken
  ) -> HeaderError {
    HeaderError(
      file: file, offset: 8 + token.position.byteOffset,
      subject: SafeText(scanner.text(of: key).text),
      problem: .wrongValue(what: what, expected: expected, found: summary(token)))
  }

  private func summary(_ token: JSONToken) -> SafeText {
    switch token.kind {
    case .objectStart: return SafeText("an object")
    case .arrayStart: return SafeText("a list")
    case .objectEnd, .arrayEnd: return SafeText("its end")
    case .key, .string:
      return SafeText("\"\(SafeText(utf8: scanner.bytes[token.range]).clipped(to: 40))\"")
    case .number: return SafeText(utf8: scanner.bytes[token.range]).clipped(to: 40)
    case .null: return SafeText("null")
    case .bool(let value): return SafeText(value ? "true" : "false")
    }
  }
}
