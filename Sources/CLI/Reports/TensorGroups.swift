import ModelFiles
import Syntax

/// Tensors whose names differ only by numbers, with the same shape and type.
struct TensorGroups {
  /// One line of tensors.
  struct Group {
    /// `*` stands for a number.
    let name: SafeText
    let shape: [Int]
    let type: StorageType
    var copies = 0
    var elements = 0
    /// Nil where not known.
    var bytes: Int?
  }

  /// The groups in the order of their first tensor.
  private(set) var rows: [Group] = []
  /// Tensors that found no room.
  private(set) var rest = 0
  /// Names of the groups, `*` in them.
  private var patterns: [[UInt8]] = []
  /// Indexes of groups by the hash of what they have in common.
  private var slots = [Int](repeating: -1, count: 4 * maximumCount)
  /// The pattern at hand, kept to spare an allocation for each tensor.
  private var pattern: [UInt8] = []

  /// Most groups: more lines nobody reads.
  private static let maximumCount = 4_096

  /// Adds all tensors of a file; packed words count as the weights they stand for.
  mutating func add(_ table: TensorTable, _ packed: PackedWeights) {
    for index in 0..<table.count {
      pattern.removeAll(keepingCapacity: true)
      table.withName(at: index) { Self.addPattern(of: $0, to: &pattern) }
      add(index, of: table, packed)
    }
  }

  private mutating func add(_ index: Int, of table: TensorTable, _ packed: PackedWeights) {
    let type = table.types[table.type(at: index)]
    let shape = table.shape(at: index)
    let bytes = table.bytes(at: index)
    guard let group = group(shape, type, isSized: bytes != nil) else {
      rest += 1
      return
    }
    // The sums over the file have been checked.
    rows[group].copies += 1
    if case .packed(let weights) = packed.role(at: index) {
      rows[group].elements = clampedSum(rows[group].elements, weights)
    } else {
      rows[group].elements = clampedSum(
        rows[group].elements, shape.contains(0) ? 0 : shape.reduce(1, *))
    }
    if let bytes { rows[group].bytes = (rows[group].bytes ?? 0) + bytes }
  }

  /// Index of the group of the pattern at hand; nil if there is no room for a new one.
  private mutating func group(
    _ shape: ArraySlice<Int>, _ type: StorageType, isSized: Bool
  ) -> Int? {
    var hasher = Hasher()
    pattern.withUnsafeBytes { hasher.combine(bytes: $0) }
    for length in shape { hasher.combine(length) }
    var slot = hasher.finalize() & (slots.count - 1)
    while slots[slot] >= 0 {
      let group = slots[slot]
      let isSame =
        patterns[group] == pattern && rows[group].type == type
        && rows[group].shape.elementsEqual(shape)
      if isSame { return group }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard rows.count < Self.maximumCount else { return nil }
    slots[slot] = rows.count
    patterns.append(pattern)
    rows.append(
      Group(
        name: SafeText(utf8: pattern), shape: Array(shape), type: type, bytes: isSized ? 0 : nil))
    return rows.count - 1
  }

  /// The name with `*` in place of every piece between dots that is a number.
  private static func addPattern(
    of name: UnsafeRawBufferPointer, to pattern: inout [UInt8]
  ) {
    var pieceStart = 0
    var isNumber = true
    for byte in name {
      if byte == UInt8(ascii: ".") {
        close(&pattern, pieceStart, isNumber)
        pattern.append(byte)
        (pieceStart, isNumber) = (pattern.count, true)
      } else {
        isNumber = isNumber && byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        pattern.append(byte)
      }
    }
    close(&pattern, pieceStart, isNumber)
  }

  private static func close(_ pattern: inout [UInt8], _ start: Int, _ isNumber: Bool) {
    guard isNumber, start < pattern.count else { return }
    pattern.removeLast(pattern.count - start)
    pattern.append(UInt8(ascii: "*"))
  }
}

/// Sums over the tensors of each type.
struct TypeTotals {
  /// The sums of one type.
  struct Total {
    let name: SafeText
    var tensors = 0
    var elements = 0
    var bytes = 0
  }

  /// In the order in which types first occur.
  private(set) var all: [Total] = []

  init(_ tables: [TensorTable]) {
    for table in tables { add(table) }
  }

  init(_ table: TensorTable) { self.init([table]) }

  private mutating func add(_ table: TensorTable) {
    for total in table.totals {
      let found = all.firstIndex { $0.name == total.type.name }
      let index = found ?? all.count
      if index == all.count { all.append(Total(name: total.type.name)) }
      all[index].tensors += total.tensors
      all[index].elements += total.elements
      all[index].bytes += total.bytes
    }
  }

  /// The most numbers first.
  var sorted: [Total] { all.sorted { $0.elements > $1.elements } }

  /// The sums as an object from types.
  func member(_ path: KeyPath<Total, Int>) -> JSONOutput {
    .object(
      Dictionary(all.map { ($0.name.description, .integer($0[keyPath: path])) }) { $0 + $1 })
  }
}

extension JSONOutput {
  /// The sum of two integers, for types whose names look alike.
  fileprivate static func + (left: JSONOutput, right: JSONOutput) -> JSONOutput {
    guard case .integer(let a) = left, case .integer(let b) = right else { return left }
    return .integer(a + b)
  }
}

/// The sum of two counts, at most the largest integer.
func clampedSum(_ left: Int, _ right: Int) -> Int {
  let (sum, isOver) = left.addingReportingOverflow(right)
  return isOver ? .max : sum
}
