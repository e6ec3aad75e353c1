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
  private var bytes = [UInt8](repeating: 0, count: maximumBytes + wordSize)
  /// Differs in each process: names cannot be chosen to collide.
  private let seed: UInt64

  /// Most patterns; published models have fewer than 200.
  package static let maximumCount = 4_096
  /// Bytes of a name that tell patterns apart.
  private static let maximumBytes = 4_096
  /// Bytes that are hashed together.
  private static let wordSize = 8

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
    guard range.count == count else { return false }
    return pool.withUnsafeBytes { pool in
      bytes.withUnsafeBytes { bytes in
        UnsafeRawBufferPointer(rebasing: pool[range]).elementsEqual(bytes.prefix(count))
      }
    }
  }

  /// Writes the pattern of a name and mixes its bytes into a hash on the way.
  private static func pattern(
    of name: UnsafeRawBufferPointer, into buffer: UnsafeMutableBufferPointer<UInt8>,
    _ seed: UInt64
  ) -> (count: Int, hash: UInt64, layer: Int?) {
    let length = min(name.count, maximumBytes)
    var (count, start) = (0, 0)
    var layer: Int?
    while start <= length {
      var end = start
      while end < length, name[end] != UInt8(ascii: ".") { end += 1 }
      if let number = number(name, start, end) {
        layer = layer ?? number
        buffer[count] = UInt8(ascii: "*")
        count += 1
      } else {
        for index in start..<end { buffer[count + index - start] = name[index] }
        count += end - start
      }
      guard end < length else { break }
      buffer[count] = UInt8(ascii: ".")
      (count, start) = (count + 1, end + 1)
    }
    return (count, hash(UnsafeRawBufferPointer(buffer), count, seed), layer)
  }

  /// The number between two places; nil if there is anything but digits.
  private static func number(_ name: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    var number = 0
    for index in start..<end {
      let digit = Int(name[index]) &- Int(UInt8(ascii: "0"))
      guard digit >= 0, digit < 10 else { return nil }
      number = min(number * 10 + digit, 1 << 32)
    }
    return number
  }

  /// Mixes words of the bytes; what stands after them in the last word is left out.
  private static func hash(_ bytes: UnsafeRawBufferPointer, _ count: Int, _ seed: UInt64) -> UInt64
  {
    var hash = seed &+ UInt64(count)
    var start = 0
    while start < count {
      var word = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      let left = count - start
      if left < wordSize { word = word << UInt64(8 * (wordSize - left)) }
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      start += wordSize
    }
    return hash
  }
}
