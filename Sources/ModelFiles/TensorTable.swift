import Syntax

/// How numbers are stored: so many bits for each block of so many of them.
package struct StorageType: Equatable, Sendable {
  /// As the file format calls it: "BF16", "Q4_K".
  package let name: SafeText
  /// Numbers that are stored together, 1 or more.
  package let blockSize: Int
  /// Bits of a block; nil for a type that the program does not know.
  package let bitsPerBlock: Int?

  /// Describes a type; one number a block unless said.
  package init(_ name: String, bits: Int?, blockSize: Int = 1) {
    (self.name, self.bitsPerBlock, self.blockSize) = (SafeText(name), bits, blockSize)
  }
}

/// One tensor of a file.
package struct FileTensor: Equatable, Sendable {
  /// Its name in the file.
  package let name: SafeText
  /// How its numbers are stored.
  package let type: StorageType
  /// Lengths, as the file format orders them in memory from slow to fast.
  package let shape: [Int]
  /// Bytes in the file; nil where the type is not known and nothing else tells.
  package let bytes: Int?
  /// Bytes between the start of the data and this tensor.
  package let offset: Int

  /// Numbers in the tensor; the readers keep the product below 2^63.
  package var elements: Int { shape.contains(0) ? 0 : shape.reduce(1, *) }
}

/// The tensors of a file in its order, packed: a header may hold more than a million.
package struct TensorTable: Sendable {
  /// What is kept of one tensor; names and lengths stand in pools.
  struct Row: Sendable {
    /// Byte of the file at which the tensor is described, for messages.
    let place: UInt32
    let nameStart: UInt32
    let nameLength: UInt32
    let shapeStart: UInt32
    let type: UInt16
    let rank: UInt8
    /// Whether the name stands in the header itself and not in the pool.
    let isNameInHeader: Bool
    let offset: Int
    /// −1 where unknown.
    let bytes: Int
  }

  /// Bytes of the header, if names are kept where they stand.
  let header: [UInt8]
  private(set) var rows: [Row] = []
  private var names: [UInt8] = []
  private var lengths: [Int] = []
  /// Every type that occurs.
  package private(set) var types: [StorageType] = []
  private var seen = NameSlots()
  /// Numbers in all tensors.
  package private(set) var elements = 0
  /// Bytes of all tensors whose size is known.
  package private(set) var bytes = 0

  /// Begins an empty table.
  ///
  /// - Parameters:
  ///   - header: bytes in which names stand, if any.
  ///   - capacity: tensors that are expected; memory is taken only as it is filled.
  init(header: [UInt8] = [], capacity: Int = 0) {
    self.header = header
    rows.reserveCapacity(capacity)
    lengths.reserveCapacity(2 * capacity)
  }

  /// Number of tensors.
  package var count: Int { rows.count }

  /// The tensor at a place in the order of the file.
  package subscript(index: Int) -> FileTensor {
    let row = rows[index]
    return FileTensor(
      name: name(at: index), type: types[Int(row.type)], shape: Array(shape(at: index)),
      bytes: bytes(at: index), offset: row.offset)
  }

  /// Index in ``types`` of the type of a tensor.
  package func type(at index: Int) -> Int { Int(rows[index].type) }

  /// Bytes of a tensor; nil where not known.
  package func bytes(at index: Int) -> Int? {
    rows[index].bytes < 0 ? nil : rows[index].bytes
  }

  /// The name of a tensor.
  package func name(at index: Int) -> SafeText {
    withName(at: index) { SafeText(utf8: $0) }
  }

  /// The lengths of a tensor.
  package func shape(at index: Int) -> ArraySlice<Int> {
    let start = Int(rows[index].shapeStart)
    return lengths[start..<(start + Int(rows[index].rank))]
  }

  /// Calls back with the bytes of a tensor's name, nothing copied.
  package func withName<Result>(
    at index: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let row = rows[index]
    let range = Int(row.nameStart)..<(Int(row.nameStart) + Int(row.nameLength))
    return (row.isNameInHeader ? header : names).withUnsafeBytes {
      body(UnsafeRawBufferPointer(rebasing: $0[range]))
    }
  }

  /// Number of tensors, their numbers and their bytes for each type that occurs.
  package var totals: [(type: StorageType, tensors: Int, elements: Int, bytes: Int)] {
    var totals = types.map { (type: $0, tensors: 0, elements: 0, bytes: 0) }
    for row in rows {
      let type = Int(row.type)
      let start = Int(row.shapeStart)
      let shape = lengths[start..<(start + Int(row.rank))]
      totals[type].tensors += 1
      // The sums over all types were checked when the tensors were added.
      totals[type].elements += shape.contains(0) ? 0 : shape.reduce(1, *)
      totals[type].bytes += max(row.bytes, 0)
    }
    return totals.filter { $0.tensors > 0 }
  }

  // MARK: Filling

  /// Index of a type, which is added if it is new.
  mutating func index(of type: StorageType) -> Int {
    if let index = types.firstIndex(of: type) { return index }
    types.append(type)
    return types.count - 1
  }

  /// Where a name stands.
  enum Name {
    /// A range of the header.
    case inHeader(Range<Int>)
    /// Bytes of their own.
    case bytes([UInt8])
  }

  /// A tensor before it is added.
  struct Entry {
    var name: Name
    var place = 0
    var type = 0
    var shape: [Int] = []
    var offset = 0
    var bytes: Int?
  }

  /// Adds a tensor whose elements were multiplied out without overflow.
  ///
  /// - Returns: false if the sums would pass 2^63 − 1.
  mutating func append(_ entry: Entry, elements: Int) -> Bool {
    let start: Int
    let length: Int
    var isNameInHeader = false
    switch entry.name {
    case .inHeader(let range):
      (start, length, isNameInHeader) = (range.lowerBound, range.count, true)
    case .bytes(let bytes):
      (start, length) = (names.count, bytes.count)
      names += bytes
    }
    let (sum, isOver) = self.elements.addingReportingOverflow(elements)
    let (byteSum, isBytesOver) = bytes.addingReportingOverflow(entry.bytes ?? 0)
    guard !isOver, !isBytesOver else { return false }
    (self.elements, bytes) = (sum, byteSum)
    rows.append(
      Row(
        place: UInt32(clamping: entry.place), nameStart: UInt32(clamping: start),
        nameLength: UInt32(clamping: length), shapeStart: UInt32(clamping: lengths.count),
        type: UInt16(clamping: entry.type), rank: UInt8(clamping: entry.shape.count),
        isNameInHeader: isNameInHeader, offset: entry.offset, bytes: entry.bytes ?? -1))
    lengths += entry.shape
    return true
  }

  /// The table without some of its tensors, by their places in ascending order.
  func leavingOut(_ places: [Int]) -> TensorTable {
    var copy = self
    copy.rows = []
    (copy.elements, copy.bytes) = (0, 0)
    var left = places[...]
    for (place, row) in rows.enumerated() {
      if left.first == place {
        left.removeFirst()
        continue
      }
      // Parts of sums that were checked.
      copy.elements += self[place].elements
      copy.bytes += max(row.bytes, 0)
      copy.rows.append(row)
    }
    _ = copy.firstDuplicate()
    return copy
  }

  /// Makes all tensors known by their names, when the table is full.
  ///
  /// All at once because the processor then waits for many slots of the large table together.
  /// - Returns: the first tensor whose name stands before it; nil if each stands once.
  mutating func firstDuplicate() -> Int? {
    let hashes = rows.indices.map { hash(at: $0) }
    var slots = NameSlots(capacity: count)
    var duplicate: Int?
    for (index, hash) in hashes.enumerated() {
      let found = slots.slot(hash: hash) { isSameName($0, index) }
      guard found.index == nil else {
        duplicate = index
        break
      }
      slots.set(index, hash: hash, at: found.slot)
    }
    seen = slots
    return duplicate
  }

  /// Index of the tensor with a name.
  package func firstIndex(named name: UnsafeRawBufferPointer) -> Int? {
    seen.slot(hash: Self.hash(name)) { index in
      withName(at: index) { $0.count == name.count && $0.elementsEqual(name) }
    }.index
  }

  private func hash(at index: Int) -> Int {
    withName(at: index) { Self.hash($0) }
  }

  private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
    // Seeded anew in each process: names cannot be chosen to collide.
    var hasher = Hasher()
    hasher.combine(bytes: name)
    return hasher.finalize()
  }

  private func isSameName(_ left: Int, _ right: Int) -> Bool {
    guard rows[left].nameLength == rows[right].nameLength else { return false }
    return withName(at: left) { bytes in
      withName(at: right) { other in bytes.elementsEqual(other) }
    }
  }

  /// Indexes in the order of the data; nil if the order of the file is that order.
  func orderOfData() -> [UInt32]? {
    let isOrdered = zip(rows, rows.dropFirst()).allSatisfy {
      ($0.offset, $0.bytes) <= ($1.offset, $1.bytes)
    }
    guard !isOrdered else { return nil }
    return (0..<UInt32(clamping: count)).sorted {
      let (left, right) = (rows[Int($0)], rows[Int($1)])
      return (left.offset, left.bytes) < (right.offset, right.bytes)
    }
  }
}

/// A table of indexes found by the hash of their name.
///
/// A slot holds half of the hash beside the index, so that names are compared only where both
/// halves agree: with a million names each look at one costs more than all the rest.
private struct NameSlots: Sendable {
  private var slots: [UInt64]
  private let mask: Int

  init(capacity: Int = 0) {
    var size = 64
    while 5 * capacity > 4 * size { size *= 2 }
    slots = Array(repeating: .max, count: size)
    mask = size - 1
  }

  /// Slot of the name that `isSame` finds equal, or of the free place for it.
  func slot(hash: Int, isSame: (Int) -> Bool) -> (index: Int?, slot: Int) {
    let tag = UInt64(truncatingIfNeeded: hash) >> 32
    var slot = hash & mask
    while slots[slot] != .max {
      if slots[slot] >> 32 == tag {
        let index = Int(slots[slot] & 0xFFFF_FFFF)
        if isSame(index) { return (index, slot) }
      }
      slot = (slot + 1) & mask
    }
    return (nil, slot)
  }

  mutating func set(_ index: Int, hash: Int, at slot: Int) {
    slots[slot] = UInt64(truncatingIfNeeded: hash) & ~0xFFFF_FFFF | UInt64(UInt32(clamping: index))
  }
}
