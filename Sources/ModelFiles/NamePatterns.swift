import Syntax

/// Names in which each number between dots is replaced by `*`: those of all layers are one.
package struct NamePatterns: Sendable {
  /// Where the bytes of a pattern stand, and its hash.
  private struct Entry {
    let range: Range<Int>
    let hash: UInt64
  }

  private var entries: [Entry] = []
  private var pool: [UInt8] = []
  /// Indexes of patterns by their hash; −1 is free.
  private var slots = [Int32](repeating: -1, count: 4 * maximumCount)
  /// The pattern at hand, kept to spare an allocation for each name.
  private var bytes = [UInt8](repeating: 0, count: maximumBytes)
  /// Differs in each process: names cannot be chosen to collide.
  private let seed: UInt64

  /// Most patterns; published models have fewer than 200.
  package static let maximumCount = 4_096
  /// Bytes of a name that tell patterns apart.
  private static let maximumBytes = 4_096

  /// Begins without a pattern.
  package init() {
    seed = UInt64(bitPattern: Int64(Hasher().finalize())) | 1
  }

  /// Number of patterns.
  package var count: Int { entries.count }

  /// The text of a pattern.
  package func name(at index: Int) -> SafeText {
    SafeText(utf8: pool[entries[index].range])
  }

  /// Finds the pattern of a name, which is added if it is new.
  ///
  /// - Parameter name: as in the file.
  /// - Returns: the index of the pattern, nil if there is no room for it; and the first number
  ///   in the name, which is that of the layer.
  package mutating func add(_ name: UnsafeRawBufferPointer) -> (index: Int?, layer: Int?) {
    let (count, hash, layer) = bytes.withUnsafeMutableBufferPointer { buffer in
      Self.pattern(of: name, into: buffer, seed)
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, isSame(index, count) { return (index, layer) }
      slot = (slot + 1) & mask
    }
    guard entries.count < Self.maximumCount else { return (nil, layer) }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(range: pool.count..<(pool.count + count), hash: hash))
    pool += bytes[..<count]
    return (entries.count - 1, layer)
  }

  private func isSame(_ index: Int, _ count: Int) -> Bool {
    let range = entries[index].range
    return range.count == count && pool[range].elementsEqual(bytes[..<count])
  }

  /// Writes the pattern of a name and mixes its bytes into a hash on the way.
  private static func pattern(
    of name: UnsafeRawBufferPointer, into buffer: UnsafeMutableBufferPointer<UInt8>,
    _ seed: UInt64
  ) -> (count: Int, hash: UInt64, layer: Int?) {
    var (count, start) = (0, 0)
    var layer: Int?
    /// The number of the piece so far; −1 if it is none.
    var number = 0
    for byte in name.prefix(maximumBytes) {
      if byte == UInt8(ascii: ".") {
        if number >= 0, count > start {
          layer = layer ?? number
          count = start + 1
          buffer[start] = UInt8(ascii: "*")
        }
        (number, start) = (0, count + 1)
      } else {
        let digit = Int(byte) &- Int(UInt8(ascii: "0"))
        number = digit >= 0 && digit < 10 && number >= 0 ? min(number * 10 + digit, 1 << 32) : -1
      }
      buffer[count] = byte
      count += 1
    }
    if number >= 0, count > start {
      layer = layer ?? number
      count = start + 1
      buffer[start] = UInt8(ascii: "*")
    }
    var hash = seed
    for index in 0..<count {
      hash = (hash ^ UInt64(buffer[index])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return (count, hash, layer)
  }
}
