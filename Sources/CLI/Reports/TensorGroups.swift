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
  private var names = NamePatterns()
  /// The last group of each name, and for each group the one before it; −1 for none.
  private var last: [Int] = []
  private var previous: [Int] = []

  /// Most groups: more lines nobody reads.
  private static let maximumCount = NamePatterns.maximumCount

  /// Adds all tensors of a file; packed words count as the weights they stand for.
  mutating func add(_ table: TensorTable, _ packed: PackedWeights) {
    for index in 0..<table.count { add(index, of: table, packed) }
  }

  private mutating func add(_ index: Int, of table: TensorTable, _ packed: PackedWeights) {
    let shape = table.shape(at: index)
    let bytes = table.bytes(at: index)
    let name = table.withName(at: index) { names.add($0) }.index
    guard let name, let group = group(name, shape, table.type(at: index), table, bytes != nil)
    else {
      rest += 1
      return
    }
    rows[group].copies += 1
    if case .packed(let weights) = packed.role(at: index) {
      rows[group].elements = clampedSum(rows[group].elements, weights)
    } else {
      rows[group].elements = clampedSum(
        rows[group].elements, shape.contains(0) ? 0 : shape.reduce(1, *))
    }
    // The sums over the file have been checked.
    if let bytes { rows[group].bytes = (rows[group].bytes ?? 0) + bytes }
  }

  /// Index of the group of a name with a shape and type; nil if there is no room for a new one.
  private mutating func group(
    _ name: Int, _ shape: ArraySlice<Int>, _ type: Int, _ table: TensorTable, _ isSized: Bool
  ) -> Int? {
    if name == last.count { last.append(-1) }
    var group = last[name]
    while group >= 0 {
      let row = rows[group]
      if row.shape.elementsEqual(shape), row.type == table.types[type] { return group }
      group = previous[group]
    }
    guard rows.count < Self.maximumCount else { return nil }
    previous.append(last[name])
    last[name] = rows.count
    rows.append(
      Group(
        name: names.name(at: name), shape: Array(shape), type: table.types[type],
        bytes: isSized ? 0 : nil))
    return rows.count - 1
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
