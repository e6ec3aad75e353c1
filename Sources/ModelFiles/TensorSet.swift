import Syntax

/// The tensors of a model: one file, or the files that an index names.
package struct TensorSet: Sendable {
  /// The name of the file or index for messages.
  package let name: SafeText
  /// The files that were read.
  package let files: [TensorFile]
  /// What the index says, if there is one.
  package let index: SafetensorsIndex?
  /// Files of the index that are not there.
  package let missing: [SafeText]
  /// Where the index and the files disagree.
  package let mismatches: [IndexMismatch]
  /// Numbers in all tensors of all files.
  package let elements: Int
  /// Bytes of all tensors whose size is known.
  package let bytes: Int

  /// Holds one file.
  package init(_ file: TensorFile) {
    name = file.name
    files = [file]
    (index, missing, mismatches) = (nil, [], [])
    (elements, bytes) = (file.tensors.elements, file.tensors.bytes)
  }

  /// Holds the files over which a model is split without an index.
  ///
  /// - Parameters:
  ///   - name: of the whole for messages.
  ///   - files: those that are there.
  ///   - missing: names of the others.
  /// - Throws: if the sums pass 2^63 − 1.
  package init(name: SafeText, files: [TensorFile], missing: [SafeText]) throws(HeaderError) {
    var seen: Set<[UInt8]> = []
    var mismatches: [IndexMismatch] = []
    let files =
      files.count == 1
      ? files
      : files.map { file in
        let copies = (0..<file.tensors.count).filter { place in
          !seen.insert(file.tensors.withName(at: place) { Array($0) }).inserted
        }
        guard let first = copies.first else { return file }
        mismatches.append(
          .copies(count: copies.count, first: file.tensors.name(at: first), file: file.name))
        return file.leavingOut(copies)
      }
    let (elements, bytes) = try Self.sums(files)
    (self.name, self.files, self.missing) = (name, files, missing)
    (index, self.mismatches) = (nil, mismatches)
    (self.elements, self.bytes) = (elements, bytes)
  }

  /// Numbers and bytes of all files.
  private static func sums(
    _ files: [TensorFile]
  ) throws(HeaderError) -> (elements: Int, bytes: Int) {
    var (elements, bytes) = (0, 0)
    for file in files {
      let (sum, isOver) = elements.addingReportingOverflow(file.tensors.elements)
      let (byteSum, isBytesOver) = bytes.addingReportingOverflow(file.tensors.bytes)
      guard !isOver, !isBytesOver else {
        throw HeaderError(file: file.name, problem: .overflow(shape: []))
      }
      (elements, bytes) = (sum, byteSum)
    }
    return (elements, bytes)
  }

  /// Reads the files of an index, one after another.
  ///
  /// - Parameters:
  ///   - index: names the files.
  ///   - open: opens a file in the folder of the index; nil if it is not there.
  /// - Throws: what is wrong with one of the files.
  package init<Source: ByteSource>(
    _ index: SafetensorsIndex, open: (String) throws(HeaderError) -> Source?
  ) throws(HeaderError) {
    var found: [(file: TensorFile, number: Int)] = []
    var missing: [SafeText] = []
    for (number, shard) in index.shards.enumerated() {
      guard let source = try open(shard) else {
        missing.append(SafeText(shard))
        continue
      }
      found.append((try SafetensorsHeader.read(source), number))
    }
    var check = IndexCheck(index)
    let files = found.map { check.add($0.file, number: $0.number, among: found) }
    let (elements, bytes) = try Self.sums(files)
    var mismatches = check.mismatches
    if missing.isEmpty, !check.hasCopies, let claimed = index.totalSize, claimed != bytes {
      mismatches.append(.totalSize(index: claimed, files: bytes))
    }
    (self.name, self.index, self.files, self.missing) = (index.name, index, files, missing)
    (self.mismatches, self.elements, self.bytes) = (mismatches, elements, bytes)
  }

  /// Whether one of the files has a tensor.
  func has(_ name: String) -> Bool { shape(of: name) != nil }

  /// The lengths of a tensor in whichever file it stands; nil where none of those read has it.
  func shape(of name: String) -> [Int]? {
    for file in files {
      if let index = file.tensors.index(named: name) { return Array(file.tensors.shape(at: index)) }
    }
    return nil
  }

  /// Number of tensors in all files.
  package var count: Int { files.reduce(0) { $0 + $1.tensors.count } }

  /// What was accepted but should be mentioned, with the file where there are several.
  package var notices: [String] {
    var lines = missing.isEmpty ? [] : ["\(name): \(HeaderNotice.missingShards(missing))"]
    for file in files { lines += file.notices.map { "\(file.name): \($0)" } }
    return lines
  }
}

/// A difference between an index and the files it names.
package enum IndexMismatch: Equatable, Sendable, CustomStringConvertible {
  /// Tensors that another file holds as well, which is the one that counts.
  case copies(count: Int, first: SafeText, file: SafeText)
  /// Tensors that a file holds and the index does not have in it.
  case notInIndex(count: Int, first: SafeText, file: SafeText)
  /// Tensors that the index has in a file and the file does not hold.
  case notInFile(count: Int, first: SafeText, file: SafeText)
  /// Another number of bytes than the tensors take.
  case totalSize(index: Int, files: Int)

  /// One line.
  package var description: String {
    switch self {
    case .copies(let count, let first, let file):
      return "\(file): \(count) of its tensors stand in another file and are not counted here, "
        + "the first is \"\(first.clipped(to: 60))\""
    case .notInIndex(let count, let first, let file):
      return "\(file): \(count) of its tensors not there in the index, "
        + "the first is \"\(first.clipped(to: 60))\""
    case .notInFile(let count, let first, let file):
      return "\(file): \(count) tensors of the index not in it, "
        + "the first is \"\(first.clipped(to: 60))\""
    case .totalSize(let index, let files):
      return "total_size \(index) in the index, \(files) bytes in the files"
    }
  }
}

/// Marks which tensors of an index are where it has them.
private struct IndexCheck {
  private let index: SafetensorsIndex
  private var isThere: [Bool]
  private var files: [Int: SafeText] = [:]
  private var extra: [IndexMismatch] = []
  private(set) var hasCopies = false

  init(_ index: SafetensorsIndex) {
    self.index = index
    isThere = Array(repeating: false, count: index.count)
  }

  /// Checks a file off.
  ///
  /// - Returns: the file without tensors that the index has in another file, which holds them.
  mutating func add(
    _ file: TensorFile, number: Int, among found: [(file: TensorFile, number: Int)]
  ) -> TensorFile {
    files[number] = file.name
    var others: [Int] = []
    var copies: [Int] = []
    for place in 0..<file.tensors.count {
      let row = file.tensors.withName(at: place) { index.tensors.firstIndex(named: $0) }
      let owner = row.map { index.tensors.rows[$0].offset }
      if let row, owner == number {
        isThere[row] = true
      } else if let owner,
        found.contains(where: { other in
          other.number == owner
            && file.tensors.withName(at: place) { other.file.tensors.firstIndex(named: $0) } != nil
        })
      {
        copies.append(place)
      } else {
        others.append(place)
      }
    }
    if let first = copies.first {
      hasCopies = true
      extra.append(
        .copies(count: copies.count, first: file.tensors.name(at: first), file: file.name))
    }
    if let first = others.first {
      extra.append(
        .notInIndex(count: others.count, first: file.tensors.name(at: first), file: file.name))
    }
    return copies.isEmpty ? file : file.leavingOut(copies)
  }

  /// What differs; files that are not there are left out.
  var mismatches: [IndexMismatch] {
    var absent: [Int: (count: Int, first: Int)] = [:]
    for (place, row) in index.tensors.rows.enumerated() where !isThere[place] {
      absent[row.offset, default: (0, place)].count += 1
    }
    return extra
      + absent.sorted { $0.key < $1.key }.compactMap { number, group in
        files[number].map { file in
          .notInFile(
            count: group.count, first: index.tensors.name(at: group.first), file: file)
        }
      }
  }
}
