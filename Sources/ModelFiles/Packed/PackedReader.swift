import Syntax

/// Tells what the tensors of quantized files stand for.
///
/// A name's ending says which tensors could be packed words, scales or notes; whether they are is
/// told by types, shapes and the tensors beside them, in any file of the set. Whatever else stands
/// beside a quantized weight, is smaller than it and is no bias, is no parameter either.
struct PackedReader {
  let tables: [TensorTable]
  var hints: PackedHints
  /// For each tensor of each file; empty for a file without anything quantized.
  private(set) var codes: [[PackedCode]] = []
  private(set) var layouts: [PackedLayout] = []
  private var places: [PackedLayout: UInt32] = [:]
  /// Places of endings; ``noEnding`` for other names.
  private var endings: [[UInt8]] = []
  /// Every ending that occurs.
  private var seen: UInt64 = 0
  /// What each type of each file is.
  private let types: [[TypeFacts]]
  /// Lengths that were found before: most tensors of a model are alike.
  private var lengthsByWidth: [PackedWidth: [Int]] = [:]
  private var doubtful = (count: 0, first: "")
  private var scratch: [UInt8] = []
  /// Lengths of vectors of plain numbers, such as norms, found when they are asked for.
  private lazy var widths = vectorLengths()

  private static let noEnding = UInt8.max

  /// How a type can be part of quantization.
  enum TypeClass {
    /// Plain numbers of 16 bits and more.
    case float
    /// Plain numbers of 8 bits and fewer, each an element of its tensor.
    case small
    /// Integers of 8 bits: weights of their own or several in one.
    case byte
    /// Integers of 16 and 32 bits, which weights are only packed in.
    case word
    /// Indexes and flags.
    case index
    /// Blocks of GGUF with a factor for the whole tensor beside them.
    case block
    /// Other blocks of GGUF.
    case whole

    init(_ type: StorageType) {
      switch type.name.description {
      case "F64", "F32", "F16", "BF16", "C64": self = .float
      case "U8", "I8": self = .byte
      case "I16", "U16", "I32", "U32": self = .word
      case "I64", "U64", "BOOL": self = .index
      case let name where name.hasPrefix("F"): self = .small
      case "NVFP4", "TQ1_0", "TQ2_0": self = .block
      default: self = type.bitsPerBlock == nil ? .block : .whole
      }
    }
  }

  /// What a type means for packing.
  struct TypeFacts {
    let typeClass: TypeClass
    let bits: Int
    let isUnsigned: Bool
    let scale: PackedWidth.Scale

    init(_ type: StorageType) {
      typeClass = TypeClass(type)
      bits = type.bitsPerBlock ?? 8
      isUnsigned = type.name.description.hasPrefix("U")
      scale = PackedWidth.Scale(type)
    }
  }

  /// Whether a file has any type that packed words, or numbers of 8 bits with scales, are kept in.
  static func canBePacked(_ table: TensorTable) -> Bool {
    let types = table.types.map { type in
      switch TypeClass(type) {
      case .float, .whole: false
      case .small, .byte, .word, .index, .block: true
      }
    }
    return (0..<table.count).contains { types[table.type(at: $0)] }
  }

  init(_ tables: [TensorTable], _ hints: PackedHints) {
    (self.tables, self.hints) = (tables, hints)
    types = tables.map { $0.types.map { TypeFacts($0) } }
  }

  /// Reads all files.
  mutating func read() {
    for table in tables { endings.append(readEndings(table)) }
    for file in tables.indices {
      var found: [PackedCode] = []
      found.reserveCapacity(tables[file].count)
      for index in 0..<tables[file].count {
        found.append(code(Tensor(file: file, index: index)))
      }
      codes.append(found)
    }
  }

  private mutating func readEndings(_ table: TensorTable) -> [UInt8] {
    (0..<table.count).map { index in
      guard let place = table.withName(at: index, PackedEnding.place) else {
        return Self.noEnding
      }
      seen |= 1 << UInt64(place)
      return UInt8(clamping: place)
    }
  }

  /// What could not be told, one sentence for all of it.
  var unresolved: [String] {
    guard doubtful.count > 0 else { return [] }
    let others = doubtful.count == 1 ? "" : " and \(doubtful.count - 1) more tensors"
    return ["\(doubtful.first)\(others): packed in a way that neither header nor config tells"]
  }

  // MARK: Tensors

  /// One tensor of the set.
  struct Tensor: Equatable {
    let file: Int
    let index: Int
  }

  func shape(_ tensor: Tensor) -> [Int] { Array(tables[tensor.file].shape(at: tensor.index)) }

  func typeClass(_ tensor: Tensor) -> TypeClass { facts(tensor).typeClass }

  func facts(_ tensor: Tensor) -> TypeFacts {
    types[tensor.file][tables[tensor.file].type(at: tensor.index)]
  }

  /// Every number of weights that words could stand for.
  mutating func lengths(_ width: PackedWidth) -> [Int] {
    if let known = lengthsByWidth[width] { return known }
    let lengths = width.lengths(hints.quantization)
    lengthsByWidth[width] = lengths
    return lengths
  }

  func ending(_ tensor: Tensor) -> PackedEnding? {
    let place = endings[tensor.file][tensor.index]
    return place == Self.noEnding ? nil : PackedEnding.sorted[Int(place)]
  }

  /// The tensor with another ending, in the same file before any other.
  ///
  /// - Parameters:
  ///   - tensor: whose name is the beginning.
  ///   - dropped: bytes at the end of its name that are left out.
  ///   - ending: what is put there; nil for nothing.
  /// - Returns: nil if no file has it.
  mutating func sibling(_ tensor: Tensor, dropping dropped: Int, _ ending: PackedEnding?)
    -> Tensor?
  {
    if let ending, seen & ending.bit == 0 { return nil }
    scratch.removeAll(keepingCapacity: true)
    tables[tensor.file].withName(at: tensor.index) { scratch += $0.dropLast(dropped) }
    if let ending { scratch += ending.bytes }
    return scratch.withUnsafeBytes { name in
      if let index = tables[tensor.file].firstIndex(named: name) {
        return Tensor(file: tensor.file, index: index)
      }
      for file in tables.indices where file != tensor.file {
        if let index = tables[file].firstIndex(named: name) {
          return Tensor(file: file, index: index)
        }
      }
      return nil
    }
  }

  /// The name without bytes at its end.
  func stem(_ tensor: Tensor, dropping dropped: Int) -> String {
    tables[tensor.file].withName(at: tensor.index) {
      String(decoding: $0.dropLast(dropped), as: UTF8.self)
    }
  }

  // MARK: Codes

  private mutating func code(_ tensor: Tensor) -> PackedCode {
    let ending = ending(tensor)
    let typeClass = typeClass(tensor)
    switch ending?.kind {
    case .weight?:
      switch typeClass {
      case .float, .small, .block, .whole: return .plain
      case .index: return .note
      case .byte, .word: return words(tensor, ending)
      }
    case .plain?: return .plain
    case .auxiliary(let role)?:
      return typeClass == .whole || typeClass == .block ? .plain : PackedCode(role)
    case .beside(let role)?:
      return isBesideQuantized(tensor, dropping: ending?.byteCount ?? 0)
        ? PackedCode(role) : other(tensor)
    case nil: return other(tensor)
    }
  }

  /// A tensor with a name of its own.
  private mutating func other(_ tensor: Tensor) -> PackedCode {
    let isWord: Bool
    switch typeClass(tensor) {
    case .block, .whole: return .plain
    case .index: return .note
    case .float, .small: isWord = false
    case .byte, .word:
      let code = words(tensor, nil)
      guard code == .plain else { return code }
      isWord = true
    }
    // A number of the format beside a quantized weight, whatever its name is.
    let table = tables[tensor.file]
    let leaf = table.withName(at: tensor.index) { name in
      name.reversed().prefix { $0 != UInt8(ascii: ".") }.count
    }
    let word = table.withName(at: tensor.index) { String(decoding: $0.suffix(leaf), as: UTF8.self) }
    if !word.contains("bias"), let owner = quantizedOwner(tensor, dropping: leaf + 1),
      let mine = TensorFile.elements(of: shape(tensor)),
      let its = TensorFile.elements(of: shape(owner)), mine <= its / 2
    {
      return isWord ? .note : word.contains("zero") ? .zero : .scale
    }
    if isWord, typeClass(tensor) == .word { doubt(tensor) }
    return .plain
  }

  private mutating func isBesideQuantized(_ tensor: Tensor, dropping dropped: Int) -> Bool {
    quantizedOwner(tensor, dropping: dropped) != nil
  }

  /// Endings of weights that others stand beside, the usual ones first.
  private static let owners: [PackedEnding?] = [
    .weight, .qweight, .weightPacked, nil, .blocks, .codes, .trellis, .mixedBits, .halfQuadratic,
    .marlin, .bitmask, .data, .embedding,
  ]

  /// The quantized weight that a name belongs to.
  private mutating func quantizedOwner(_ tensor: Tensor, dropping dropped: Int) -> Tensor? {
    guard tables[tensor.file].withName(at: tensor.index, { $0.count > dropped }) else {
      return nil
    }
    for ending in Self.owners {
      if let ending, seen & ending.bit == 0 { continue }
      guard let owner = sibling(tensor, dropping: dropped, ending), owner != tensor else {
        continue
      }
      switch typeClass(owner) {
      case .small, .byte, .word, .block: return owner
      case .float, .index, .whole: continue
      }
    }
    return nil
  }

  private mutating func words(_ tensor: Tensor, _ ending: PackedEnding?) -> PackedCode {
    switch found(tensor, ending) {
    case .plain: return .plain
    case .note: return .note
    case .shape(let shape): return packed(shape, tensor)
    case .count(let count): return packed([count], isFlat: true, tensor)
    case .likely(let shape):
      doubt(tensor)
      return packed(shape, tensor)
    case .unknown:
      doubt(tensor)
      return .plain
    }
  }

  private mutating func doubt(_ tensor: Tensor) {
    if doubtful.count == 0 {
      doubtful.first = tables[tensor.file].name(at: tensor.index).clipped(to: 120).description
    }
    doubtful.count += 1
  }

  private mutating func packed(_ shape: [Int], isFlat: Bool = false, _ tensor: Tensor)
    -> PackedCode
  {
    guard let layout = PackedLayout(shape, isFlat: isFlat) else {
      doubt(tensor)
      return .plain
    }
    if let place = places[layout] { return .packed(place) }
    let place = UInt32(clamping: layouts.count)
    places[layout] = place
    layouts.append(layout)
    return .packed(place)
  }

  // MARK: Lengths

  /// Most lengths of vectors that are kept.
  private static let maximumWidths = 64

  private func vectorLengths() -> Set<Int> {
    var lengths: Set<Int> = []
    for table in tables {
      for index in 0..<table.count where lengths.count < Self.maximumWidths {
        let shape = table.shape(at: index)
        guard shape.count == 1, let length = shape.first, length > 1 else { continue }
        if case .float = TypeClass(table.types[table.type(at: index)]) { lengths.insert(length) }
      }
    }
    return lengths
  }

  /// The one of several shapes that the config leads to or, failing that, the only one whose
  /// inputs are as many as a vector of the file is long; otherwise the first, as a guess.
  mutating func choose(_ shapes: [[Int]], _ tensor: Tensor) -> PackedFinding {
    var seen: Set<[Int]> = []
    let shapes = shapes.filter { seen.insert($0).inserted }
    guard let first = shapes.first else { return .unknown }
    if shapes.count == 1 { return .shape(first) }
    if let expected = expected(tensor),
      let fitting = shapes.first(where: { Self.isSame($0, expected) })
    {
      return .shape(fitting)
    }
    let known = shapes.filter { shape in shape.last.map { widths.contains($0) } ?? false }
    if known.count == 1 { return .shape(known[0]) }
    return .likely(first)
  }

  /// What the config leads to for a tensor.
  mutating func expected(_ tensor: Tensor) -> [Int]? {
    tables[tensor.file].withName(at: tensor.index) { hints.shape($0) }
  }

  /// Whether lengths are the same in any order, a number of experts in front left out.
  static func isSame(_ shape: [Int], _ expected: [Int]) -> Bool {
    let sorted = expected.sorted()
    return shape.sorted() == sorted
      || shape.count == expected.count + 1 && shape.dropFirst().sorted() == sorted
  }
}

/// What words were found to stand for.
enum PackedFinding: Equatable {
  /// As many numbers as there are elements.
  case plain
  /// Nothing learned.
  case note
  /// Weights of this shape.
  case shape([Int])
  /// So many weights; the header keeps no shape.
  case count(Int)
  /// Weights of this shape, if the usual choice was made.
  case likely([Int])
  /// Nothing tells.
  case unknown
}
