/// The description of a tensor as nearly every program writes it:
/// `{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}`, blanks allowed after `:` and `,`.
///
/// A header may hold more than a million of these; taking them in one go is five times as fast
/// as token by token. Whatever looks different in any way is left to the scanner, which knows
/// the whole grammar and words the errors.
struct SafetensorsEntry {
  /// The type's name.
  private(set) var type = 0..<0
  /// First byte of the data.
  private(set) var begin = 0
  /// The byte after the last one.
  private(set) var end = 0
  /// The byte of the header after the description.
  private(set) var next: Int

  /// Recognizes a description; nil if it looks different.
  ///
  /// - Parameters:
  ///   - bytes: the header.
  ///   - start: where the value may begin.
  ///   - shape: receives the lengths.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, shape: inout [Int]) {
    next = start
    passBlanks(bytes)
    guard pass("{\"dtype\":", bytes), pass("\"", bytes) else { return nil }
    let typeStart = next
    while next < bytes.count, Self.isTypeByte(bytes[next]) { next += 1 }
    type = typeStart..<next
    guard pass("\"", bytes), pass(",", bytes), pass("\"shape\":", bytes) else { return nil }
    guard list(bytes, into: &shape, limit: TensorFile.maximumRank) else { return nil }
    guard pass(",", bytes), pass("\"data_offsets\":", bytes), pass("[", bytes),
      let begin = number(bytes), pass(",", bytes), let end = number(bytes),
      pass("]", bytes), pass("}", bytes)
    else { return nil }
    (self.begin, self.end) = (begin, end)
  }

  /// Passes a piece of the text and the blanks after it.
  private mutating func pass(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = text.utf8CodeUnitCount
    guard count <= bytes.count - next else { return false }
    for index in 0..<count where bytes[next + index] != text.utf8Start[index] { return false }
    next += count
    if count == 1, text.utf8Start[0] == UInt8(ascii: "\"") { return true }
    passBlanks(bytes)
    return true
  }

  private mutating func passBlanks(_ bytes: UnsafeBufferPointer<UInt8>) {
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
  }

  private mutating func list(
    _ bytes: UnsafeBufferPointer<UInt8>, into shape: inout [Int], limit: Int
  ) -> Bool {
    shape.removeAll(keepingCapacity: true)
    guard pass("[", bytes) else { return false }
    if pass("]", bytes) { return true }
    while let length = number(bytes), shape.count < limit {
      shape.append(length)
      if pass("]", bytes) { return true }
      guard pass(",", bytes) else { return false }
    }
    return false
  }

  /// A number of at most 18 digits, which always fits.
  private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let start = next
    var value = 0
    while next < bytes.count, next - start < 18 {
      let digit = bytes[next] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value * 10 + Int(digit)
      next += 1
    }
    // A leading zero, a fraction or more digits are for the scanner to judge.
    guard next > start, next - start == 1 || bytes[start] != UInt8(ascii: "0") else { return nil }
    passBlanks(bytes)
    return value
  }

  private static func isTypeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      return true
    default: return false
    }
  }
}
