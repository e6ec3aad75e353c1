import Syntax

/// Reads the header of a GGUF file; no tensor is read.
///
/// Layout: `GGUF`, version (4 bytes), number of tensors and of metadata entries (8 each); the
/// entries: key, type, value; the tensors: name, rank, lengths from fast to slow, type, offset;
/// then the data at the next multiple of the alignment. Texts and arrays have their length in
/// front. Versions 2 and 3 are read, 3 also with the highest byte first.
/// Reference: `docs/gguf.md` in ggml.
package enum GGUFHeader {
  /// Most tensors of a file.
  package static let maximumTensors = 1 << 20
  /// Longest text, bytes.
  package static let maximumText = 16 << 20
  /// Longest key or tensor name, bytes.
  package static let maximumName = 65_535  // docs/gguf.md: keys are at most 2^16 − 1 bytes

  /// Reads a header and checks what it says about the data.
  ///
  /// - Parameter source: the file.
  /// - Returns: its tensors and metadata.
  /// - Throws: the first thing wrong, with its byte and the key or tensor.
  package static func read(_ source: some ByteSource) throws(HeaderError) -> TensorFile {
    var scan = GGUFScan(source)
    let file = try scan.file()
    do {
      try source.checkUnchanged()
    } catch {
      throw HeaderError(file: source.name, error)
    }
    return file
  }
}

/// One pass over a GGUF header.
struct GGUFScan<Source: ByteSource> {
  var cursor: GGUFCursor<Source>
  private var table = TensorTable()
  private var metadata: [MetadataEntry] = []
  private var alignment = 32
  private var unknownTensors: [Int: Int] = [:]

  /// Prepares to read a file.
  init(_ source: Source) {
    cursor = GGUFCursor(source)
  }

  /// Everything in the header.
  mutating func file() throws(HeaderError) -> TensorFile {
    let version = try version()
    let (tensorCount, entryCount) = try counts()
    try readMetadata(entryCount)
    for _ in 0..<tensorCount { try readTensor() }
    cursor.subject = nil
    cursor.what = "data"
    let headerBytes = cursor.position
    if let second = table.firstDuplicate() {
      cursor.subject = table.name(at: second)
      throw cursor.error(.duplicate(what: "tensor"), at: Int(table.rows[second].place))
    }
    try checkData(from: headerBytes)
    var notices = unknownTensors.sorted { $0.key < $1.key }.map { index, count in
      HeaderNotice.unknownType(table.types[index].name, tensors: count, areBytesKnown: false)
    }
    if cursor.isBigEndian { notices.append(.bigEndian) }
    return TensorFile(
      name: cursor.source.name,
      format: .gguf(version: version, isBigEndian: cursor.isBigEndian, alignment: alignment),
      fileBytes: cursor.source.size, headerBytes: headerBytes, tensors: table,
      metadata: metadata, notices: notices)
  }

  private mutating func version() throws(HeaderError) -> Int {
    cursor.what = "magic"
    let magic = try cursor.bytes(4)
    guard magic.elementsEqual("GGUF".utf8) else {
      let problem = HeaderProblem.wrongValue(
        what: "magic", expected: "GGUF", found: SafeText(utf8: magic))
      throw cursor.error(problem, at: 0)
    }
    cursor.what = "version"
    let version = try cursor.word()
    if version == 2 || version == 3 { return Int(version) }
    guard version.byteSwapped == 3 else {
      let isSmaller = version.byteSwapped < version
      let shown = isSmaller ? "\(version.byteSwapped), big-endian" : "\(version)"
      throw cursor.error(
        .wrongValue(what: "version", expected: "2 or 3", found: SafeText(shown)), at: 4)
    }
    cursor.isBigEndian = true
    return 3
  }

  private mutating func counts() throws(HeaderError) -> (tensors: Int, entries: Int) {
    cursor.what = "number of tensors"
    let tensors = try cursor.unsigned(8)
    cursor.what = "number of metadata entries"
    let entries = try cursor.unsigned(8)
    // A tensor takes at least 24 bytes (lengths, type, offset), an entry 13.
    let tensorCount = try cursor.check(tensors, of: 24, "number of tensors \(tensors)")
    let entryCount = try cursor.check(entries, of: 13, "number of metadata entries \(entries)")
    guard tensorCount <= GGUFHeader.maximumTensors else {
      throw cursor.error(
        .tooLarge(what: "tensors", limit: GGUFHeader.maximumTensors, found: tensors), at: 8)
    }
    guard entryCount <= TensorFile.maximumMetadata else {
      throw cursor.error(
        .tooLarge(what: "metadata entries", limit: TensorFile.maximumMetadata, found: entries),
        at: 16)
    }
    return (tensorCount, entryCount)
  }

  // MARK: Metadata

  private mutating func readMetadata(_ count: Int) throws(HeaderError) {
    var seen: Set<[UInt8]> = []
    for _ in 0..<count {
      cursor.subject = nil
      cursor.what = "key"
      let start = cursor.position
      let key = try cursor.string(limit: GGUFHeader.maximumName)
      cursor.subject = SafeText(utf8: key)
      guard seen.insert(key).inserted else {
        throw cursor.error(.duplicate(what: "key"), at: start)
      }
      cursor.what = "value"
      let valueStart = cursor.position
      let type = try cursor.valueType()
      let value = try cursor.value(type)
      metadata.append(MetadataEntry(key: SafeText(utf8: key), value: value))
      if key.elementsEqual("general.alignment".utf8) {
        try setAlignment(value, type, at: valueStart)
      }
    }
    cursor.subject = nil
  }

  private mutating func setAlignment(
    _ value: MetadataValue, _ type: GGUFValueType, at start: Int
  ) throws(HeaderError) {
    guard type == .u32, let number = value.integer else {
      throw cursor.error(
        .wrongValue(what: "value", expected: "a uint32", found: SafeText(type.word)), at: start)
    }
    guard number > 0, number <= 1 << 20, number & (number - 1) == 0 else {
      throw cursor.error(
        .wrongValue(
          what: "value", expected: "a power of two from 1 to 1048576",
          found: SafeText(String(number))), at: start)
    }
    alignment = number
  }

  // MARK: Tensors

  private mutating func readTensor() throws(HeaderError) {
    cursor.subject = nil
    cursor.what = "name of a tensor"
    let start = cursor.position
    let name = try cursor.string(limit: GGUFHeader.maximumName)
    cursor.subject = SafeText(utf8: name)
    cursor.what = "tensor"
    let lengths = try lengths()
    let typeStart = cursor.position
    let type = GGUFTypes.type(try cursor.word())
    let offset = try cursor.unsigned(8)
    var entry = TensorTable.Entry(
      name: .bytes(name), place: start, type: table.index(of: type), shape: lengths.reversed())
    guard table.types.count <= GGUFTypes.maximumCount else {
      throw cursor.error(
        .tooLarge(
          what: "different types", limit: GGUFTypes.maximumCount,
          found: UInt64(table.types.count)), at: typeStart)
    }
    guard let elements = TensorFile.elements(of: lengths) else {
      throw cursor.error(.overflow(shape: lengths), at: start)
    }
    entry.bytes = try bytes(elements, lengths, type, at: start)
    if entry.bytes == nil { unknownTensors[entry.type, default: 0] += 1 }
    guard let begin = Int(exactly: offset), begin & (alignment - 1) == 0 else {
      throw cursor.error(
        .wrongValue(
          what: "offset", expected: "a multiple of the alignment \(alignment) below 2^63",
          found: SafeText(String(offset))), at: cursor.position - 8)
    }
    entry.offset = begin
    guard table.append(entry, elements: elements) else {
      throw cursor.error(.overflow(shape: lengths), at: start)
    }
  }

  /// Lengths as in the file, from fast to slow.
  private mutating func lengths() throws(HeaderError) -> [Int] {
    let start = cursor.position
    let rank = try cursor.word()
    guard rank <= UInt32(TensorFile.maximumRank) else {
      throw cursor.error(
        .tooLarge(what: "lengths", limit: TensorFile.maximumRank, found: UInt64(rank)), at: start)
    }
    var lengths: [Int] = []
    for _ in 0..<rank {
      let length = try cursor.unsigned(8)
      guard let length = Int(exactly: length), length > 0 else {
        throw cursor.error(
          .wrongValue(
            what: "length", expected: "1 to 2^63 − 1", found: SafeText(String(length))),
          at: cursor.position - 8)
      }
      lengths.append(length)
    }
    return lengths
  }

  /// Bytes of a tensor, whose rows must be whole blocks.
  private func bytes(
    _ elements: Int, _ lengths: [Int], _ type: StorageType, at start: Int
  ) throws(HeaderError) -> Int? {
    guard let bits = type.bitsPerBlock else { return nil }
    let row = lengths.first ?? 1
    guard row.isMultiple(of: type.blockSize) else {
      throw cursor.error(
        .wrongValue(
          what: "length of a row", expected: "whole blocks of \(type.blockSize) (\(type.name))",
          found: SafeText(String(row))), at: start)
    }
    let (bytes, isOver) = (elements / type.blockSize).multipliedReportingOverflow(by: bits / 8)
    guard !isOver else { throw cursor.error(.overflow(shape: lengths), at: start) }
    return bytes
  }

  // MARK: Data

  /// Makes sure that every tensor lies within the file and none over another.
  private mutating func checkData(from headerBytes: Int) throws(HeaderError) {
    // Below 2^63: a file is at most that long and the alignment at most 2^20.
    let (raised, isOver) = headerBytes.addingReportingOverflow(alignment - 1)
    let dataStart = isOver ? headerBytes : raised & ~(alignment - 1)
    let left = max(cursor.source.size - dataStart, 0)
    let order = table.orderOfData() ?? (0..<UInt32(clamping: table.count)).map { $0 }
    var end = 0
    for index in order.map(Int.init) {
      let row = table.rows[index]
      cursor.subject = table.name(at: index)
      let place = Int(row.place)
      guard row.offset >= end else {
        throw cursor.error(.notContiguous(expected: end, found: row.offset), at: place)
      }
      let bytes = max(row.bytes, 0)
      guard row.offset <= left, bytes <= left - row.offset else {
        throw cursor.error(
          .truncated(
            what: "data at \(row.offset)", needed: UInt64(row.offset) + UInt64(bytes), left: left),
          at: place)
      }
      end = row.offset + bytes
    }
    cursor.subject = nil
  }
}
