/// Puts a GGUF file together, byte by byte.
struct GGUFSample {
  var magic = Array("GGUF".utf8)
  var version: UInt32 = 3
  var isBigEndian = false
  /// Counts that the file announces; nil for the true ones.
  var announcedTensors: UInt64?
  var announcedEntries: UInt64?
  private var entries: [[UInt8]] = []
  private var tensors: [[UInt8]] = []
  /// Bytes of data after the header.
  var data = 0
  var alignment = 32

  init() {}

  /// The bytes of a number in the order of the file.
  func number(_ number: some FixedWidthInteger) -> [UInt8] {
    let bytes = littleEndian(number)
    return isBigEndian ? bytes.reversed() : bytes
  }

  /// A text with its length in front.
  func text(_ text: String) -> [UInt8] { number(UInt64(text.utf8.count)) + Array(text.utf8) }

  /// Adds an entry with the bytes of its value.
  mutating func add(_ key: String, type: UInt32, _ value: [UInt8]) {
    entries.append(text(key) + number(type) + value)
  }

  /// Adds a text.
  mutating func add(_ key: String, _ value: String) { add(key, type: 8, text(value)) }

  /// Adds a uint32.
  mutating func add(_ key: String, _ value: UInt32) { add(key, type: 4, number(value)) }

  /// The bytes of an array value.
  func array(type: UInt32, count: UInt64, _ values: [UInt8]) -> [UInt8] {
    number(type) + number(count) + values
  }

  /// Adds a tensor; lengths from fast to slow.
  mutating func add(tensor name: String, _ lengths: [UInt64], type: UInt32, at offset: UInt64) {
    tensors.append(
      text(name) + number(UInt32(lengths.count)) + lengths.flatMap { number($0) } + number(type)
        + number(offset))
  }

  /// The whole file.
  var bytes: [UInt8] {
    var bytes = magic + number(version) + number(announcedTensors ?? UInt64(tensors.count))
    bytes += number(announcedEntries ?? UInt64(entries.count))
    bytes += entries.flatMap { $0 } + tensors.flatMap { $0 }
    let rest = bytes.count % alignment
    if !tensors.isEmpty, rest > 0 { bytes += Array(repeating: 0, count: alignment - rest) }
    return bytes + Array(repeating: 0, count: data)
  }

  /// A small model: a text, a number, a list and two tensors.
  static func good(isBigEndian: Bool = false, version: UInt32 = 3) -> GGUFSample {
    var sample = GGUFSample()
    (sample.isBigEndian, sample.version) = (isBigEndian, version)
    sample.add("general.name", "small")
    sample.add("llama.block_count", 2)
    let heads = [UInt32(8), 64, 8].flatMap { sample.number($0) }
    sample.add("heads", type: 9, sample.array(type: 4, count: 3, heads))
    sample.add(tensor: "a", [64, 2], type: 2, at: 0)
    sample.add(tensor: "b", [3], type: 0, at: 96)
    sample.data = 96 + 12
    return sample
  }
}
