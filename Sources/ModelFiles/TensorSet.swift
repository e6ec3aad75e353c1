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
    var (elements, bytes) = (0, 0)
    for file in files {
      let (sum, isOver) = elements.addingReportingOverflow(file.tensors.elements)
      let (byteSum, isBytesOver) = bytes.addingReportingOverflow(file.tensors.bytes)
      guard !isOver, !isBytesOver else {
        throw HeaderError(file: file.name, problem: .overflow(shape: []))
      }
      (elements, bytes) = (sum, byteSum)
    }
    (self.name, self.files, self.missing) = (name, files, missing)
    (index, mismatches) = (nil, [])
    (self.elements, self.bytes) = (elements, bytes)
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
    var files: [TensorFile] = []
    var missing: [SafeText] = []
    var check = IndexCheck(index)
    var (elements, bytes) = (0, 0)
    for (number, shard) in index.shards.enumerated() {
      guard let source = try open(shard) else {
        missing.append(SafeText(shard))
        continue
      }
      let file = try SafetensorsHeader.read(source)
      let (sum, isOver) = elements.addingReportingOverflow(file.tensors.elements)
      let (byteSum, isBytesOver) = bytes.addingReportingOverflow(file.tensors.bytes)
      guard !isOver, !isBytesOver else {
        throw HeaderError(file: source.name, problem: .overflow(shape: []))
      }
      (elements, bytes) = (sum, byteSum)
      check.add(file, number: number)
      files.append(file)
    }
    var mismatches = check.mismatches
    if missing.isEmpty, let claimed = index.totalSize, claimed != bytes {
      mismatches.append(.totalSize(index: claimed, files: bytes))
    }
    (self.name, self.index, self.files, self.missing) = (index.name, index, files, missing)
    (self.mismatches, self.elements, self.bytes) = (mismatches, elements, bytes)
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
  /// Tensors that a file holds and the index does not have in it.
  case notInIndex(count: Int, first: SafeText, file: SafeText)
  /// Tensors that the index has in a file and the file does not hold.
  case notInFile(count: Int, first: SafeText, file: SafeText)
  /// Another number of bytes than the tensors take.
  case totalSize(index: Int, files: Int)

  /// One line.
  package var description: String {
    switch self {
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

  init(_ index: SafetensorsIndex) {
    self.index = index
    isThere = Array(repeating: false, count: index.count)
  }

  mutating func add(_ file: TensorFile, number: Int) {
    files[number] = file.name
    var count = 0
    var first: Int?
    for place in 0..<file.tensors.count {
      let found = file.tensors.withName(at: place) { index.tensors.firstIndex(named: $0) }
      if let found, index.tensors.rows[found].offset == number {
        isThere[found] = true
      } else {
        count += 1
        first = first ?? place
      }
    }
    guard let first else { return }
    extra.append(
      .notInIndex(count: count, first: file.tensors.name(at: first), file: file.name))
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
