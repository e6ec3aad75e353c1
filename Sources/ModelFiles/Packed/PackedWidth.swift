/// How many weights words along one axis stand for, by the scales beside them.
///
/// Words hold ⌊w/b⌋ weights each, or weights run on over their edges: K·b bits in all.
struct PackedWidth: Hashable {
  /// Words along the axis.
  let words: Int
  /// Bits of a word.
  let wordBits: Int
  /// Scales along the axis.
  let scales: Int
  /// What the type of the scales tells of the group.
  let scale: Scale
  /// Whether bytes are unsigned.
  let isUnsigned: Bool

  /// Types of scales: formats of small floats have groups of one size.
  enum Scale: Hashable {
    case plain, e4m3, e8m0, bytes

    init(_ type: StorageType) {
      switch type.name.description {
      case "F8_E4M3": self = .e4m3
      case "F8_E8M0": self = .e8m0
      case "U8": self = .bytes
      default: self = .plain
      }
    }
  }

  private static let widths = [4, 8, 2, 3, 6, 5, 1]
  private static let groups = [64, 128, 32, 16, 256]

  /// Whether so many weights of any width are as many words.
  func fits(_ length: Int) -> Bool { Self.widths.contains { fits(length, bits: $0) } }

  private func fits(_ length: Int, bits: Int) -> Bool {
    guard bits > 0, bits <= wordBits, length > 0 else { return false }
    let (total, isOver) = length.multipliedReportingOverflow(by: bits)
    let (room, isRoomOver) = words.multipliedReportingOverflow(by: wordBits)
    guard !isOver, !isRoomOver else { return false }
    let each = wordBits / bits
    return total == room || (length - 1) / each + 1 == words
  }

  /// Inputs by the zero points of the outputs, which are packed alike.
  func inputs(zeros: Int, outputs: Int) -> Int? {
    let (total, isOver) = zeros.multipliedReportingOverflow(by: wordBits)
    let (room, isRoomOver) = words.multipliedReportingOverflow(by: wordBits)
    guard !isOver, !isRoomOver, outputs > 0, total.isMultiple(of: outputs) else { return nil }
    let bits = total / outputs
    guard (1...8).contains(bits), room.isMultiple(of: bits) else { return nil }
    return room / bits
  }

  /// Every number of weights that header and section leave open, the likeliest first.
  func lengths(_ quantization: Quantization) -> [Int] {
    // Signed bytes are weights of their own but for the small floats that some formats keep so.
    if wordBits == 8, !isUnsigned { return [small ?? words] }
    let byScheme = lengths(quantization.schemes.filter { $0.bits != nil && $0.group != nil })
    if !byScheme.isEmpty { return byScheme }
    if let small { return [small] }
    let byGroup = unique(
      quantization.schemes.compactMap(\.group).filter { $0 > 0 }.compactMap(length(group:))
        .filter(fits))
    if !byGroup.isEmpty { return byGroup }
    let byBits = lengths(quantization.schemes.filter { $0.bits != nil })
    if !byBits.isEmpty { return byBits }
    guard scales > 1 else { return [] }
    let byUsualGroup = unique(Self.groups.compactMap(length(group:)).filter(fits))
    // Four bits are by far the most usual.
    return byUsualGroup.filter { fits($0, bits: 4) } + byUsualGroup.filter { !fits($0, bits: 4) }
  }

  /// The number of small floats.
  private var small: Int? {
    let groups: [Int]
    switch scale {
    case .e4m3: groups = [16]
    case .e8m0: groups = [32]
    case .bytes: groups = [32, 16]
    case .plain: return nil
    }
    return groups.lazy.compactMap(length(group:)).first { length in
      [4, 8, 6].contains { fits(length, bits: $0) }
    }
  }

  /// The numbers of weights that schemes lead to.
  func lengths(_ schemes: [Quantization.Scheme]) -> [Int] {
    unique(schemes.compactMap(length))
  }

  private func length(group: Int) -> Int? {
    let (length, isOver) = scales.multipliedReportingOverflow(by: group)
    return isOver ? nil : length
  }

  /// The number of weights with a scheme; nil if it does not fit.
  private func length(_ scheme: Quantization.Scheme) -> Int? {
    guard let bits = scheme.bits, bits <= wordBits else { return nil }
    if let group = scheme.group, group > 0 {
      if let length = length(group: group), fits(length, bits: bits) { return length }
      // The last group may be shorter.
      guard let length = dense(bits), scales > 0, (length - 1) / group + 1 == scales else {
        return nil
      }
      return length
    }
    guard let length = dense(bits), scales > 0, length.isMultiple(of: scales) else { return nil }
    return length
  }

  private func dense(_ bits: Int) -> Int? {
    let (room, isOver) = words.multipliedReportingOverflow(by: wordBits)
    guard !isOver, room > 0, room.isMultiple(of: bits) else { return nil }
    return room / bits
  }

  private func unique(_ lengths: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return lengths.filter { seen.insert($0).inserted }
  }
}
