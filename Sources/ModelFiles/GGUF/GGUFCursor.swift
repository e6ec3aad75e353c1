import Syntax

/// Walks through a GGUF file from its start, a window of it in memory.
///
/// Lengths that the file claims are compared with the bytes left before anything is taken.
struct GGUFCursor<Source: ByteSource> {
  /// The file.
  let source: Source
  /// Whether numbers have their highest byte first.
  var isBigEndian = false
  /// Next byte to look at.
  private(set) var position = 0
  /// What is being read, for messages.
  var what = "header"
  /// The key or tensor being read, for messages.
  var subject: SafeText?

  private var window: [UInt8] = []
  private var windowStart = 0
  /// Bytes that were looked at; those stepped over do not count.
  private var walked = 0

  private static var windowSize: Int { 65_536 }

  /// Starts at the first byte.
  init(_ source: Source) {
    self.source = source
  }

  /// Bytes between here and the end of the file.
  var left: Int { source.size - position }

  /// The error of something at a place.
  func error(_ problem: HeaderProblem, at offset: Int? = nil) -> HeaderError {
    HeaderError(
      file: source.name, offset: offset ?? position, subject: subject, problem: problem)
  }

  /// Refuses a count that cannot be right.
  func check(
    _ count: UInt64, of size: Int, _ what: @autoclosure () -> String
  ) throws(HeaderError) -> Int {
    let (needed, isOver) = count.multipliedReportingOverflow(by: UInt64(size))
    guard !isOver, needed <= UInt64(left) else {
      throw error(.truncated(what: what(), needed: isOver ? .max : needed, left: left))
    }
    return Int(count)
  }

  /// Passes bytes without looking at them.
  mutating func skip(_ count: Int) throws(HeaderError) {
    guard count <= left else {
      throw error(.truncated(what: what, needed: UInt64(count), left: left))
    }
    position += count
  }

  /// The next bytes.
  mutating func bytes(_ count: Int) throws(HeaderError) -> [UInt8] {
    try need(count)
    guard count <= Self.windowSize else {
      let bytes = try HeaderError.reading(source, at: position, count: count)
      position += count
      return bytes
    }
    try fill(count)
    let start = position - windowStart
    position += count
    return Array(window[start..<(start + count)])
  }

  /// An unsigned number of 1, 2, 4 or 8 bytes.
  mutating func unsigned(_ count: Int) throws(HeaderError) -> UInt64 {
    try need(count)
    try fill(count)
    var value: UInt64 = 0
    let start = position - windowStart
    for index in 0..<count {
      let byte = window[start + (isBigEndian ? index : count - 1 - index)]
      value = value << 8 | UInt64(byte)
    }
    position += count
    return value
  }

  /// A number of four bytes.
  mutating func word() throws(HeaderError) -> UInt32 {
    UInt32(truncatingIfNeeded: try unsigned(4))
  }

  /// A text with its length in front.
  mutating func string(limit: Int) throws(HeaderError) -> [UInt8] {
    let start = position
    let length = try stringLength(limit: limit, from: start)
    return try bytes(length)
  }

  /// Passes a text with its length in front.
  mutating func skipString(limit: Int) throws(HeaderError) {
    let start = position
    let length = try stringLength(limit: limit, from: start)
    try skip(length)
  }

  private mutating func stringLength(limit: Int, from start: Int) throws(HeaderError) -> Int {
    let length = try unsigned(8)
    guard length <= UInt64(left) else {
      throw error(.truncated(what: "\(what): text", needed: length, left: left), at: start)
    }
    guard length <= UInt64(limit) else {
      throw error(
        .tooLarge(what: "\(what): bytes of the text", limit: limit, found: length), at: start)
    }
    return Int(length)
  }

  private mutating func need(_ count: Int) throws(HeaderError) {
    guard count <= left else {
      throw error(.truncated(what: what, needed: UInt64(count), left: left))
    }
    walked += count
    guard walked <= TensorFile.maximumHeaderBytes else {
      throw error(
        .tooLarge(
          what: "bytes of the header", limit: TensorFile.maximumHeaderBytes,
          found: UInt64(walked)))
    }
  }

  /// Brings the next bytes into the window.
  private mutating func fill(_ count: Int) throws(HeaderError) {
    guard position < windowStart || position + count > windowStart + window.count else { return }
    windowStart = position
    window = try HeaderError.reading(
      source, at: position, count: min(Self.windowSize, left))
  }
}
