import ModelFiles
import Syntax
import Testing

/// Damaged GGUF files of every kind, each with a hundred seeds.
@Suite struct GGUFFaultTests {
  /// One kind of file: a good one with something about it changed.
  struct Kind: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let isRead: Bool
    let make: @Sendable (_ seed: UInt64) -> GGUFSample

    init(_ name: String, isRead: Bool, _ make: @escaping @Sendable (UInt64) -> GGUFSample) {
      (testDescription, self.isRead, self.make) = (name, isRead, make)
    }
  }

  private static func changed(_ change: (inout GGUFSample) -> Void) -> GGUFSample {
    var sample = GGUFSample.good()
    change(&sample)
    return sample
  }

  /// A number from a seed, different for neighbors.
  private static func mixed(_ seed: UInt64) -> UInt64 {
    var value = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 31
    return value &* 0xBF58_476D_1CE4_E5B9
  }

  static let read: [Kind] = [
    Kind("version 2", isRead: true) { _ in .good(version: 2) },
    Kind("version 3", isRead: true) { _ in .good() },
    Kind("big-endian 3", isRead: true) { _ in .good(isBigEndian: true) },
    Kind("no metadata", isRead: true) { seed in
      var sample = GGUFSample()
      sample.add(tensor: "a", [1 + seed], type: 0, at: 0)
      sample.data = 4 * Int(1 + seed)
      return sample
    },
    Kind("no tensors", isRead: true) { seed in
      var sample = GGUFSample()
      sample.add("k", UInt32(truncatingIfNeeded: mixed(seed)))
      return sample
    },
    Kind("unknown tensor type", isRead: true) { seed in
      changed {
        $0.add(tensor: "u", [8], type: 100 + UInt32(seed), at: 128)
        $0.data = 128
      }
    },
    Kind("alignment of a power of two", isRead: true) { seed in
      var sample = GGUFSample()
      sample.alignment = 1 << Int(seed % 13)
      sample.add("general.alignment", UInt32(sample.alignment))
      sample.add(tensor: "a", [4], type: 0, at: 0)
      sample.data = 16
      return sample
    },
  ]

  static let refusedHeaders: [Kind] = [
    Kind("another magic", isRead: false) { seed in
      changed { $0.magic[Int(seed % 4)] ^= UInt8(1 + seed % 31) }
    },
    Kind("version 0", isRead: false) { _ in .good(version: 0) },
    Kind("version 1", isRead: false) { _ in .good(version: 1) },
    Kind("a version to come", isRead: false) { seed in .good(version: 4 + UInt32(seed)) },
    Kind("big-endian of another version", isRead: false) { seed in
      .good(isBigEndian: true, version: seed.isMultiple(of: 2) ? 2 : 4 + UInt32(seed))
    },
    Kind("tensors −1", isRead: false) { seed in changed { $0.announcedTensors = .max - seed } },
    Kind("tensors past the file", isRead: false) { seed in
      changed { $0.announcedTensors = 100 + seed }
    },
    Kind("entries −1", isRead: false) { seed in changed { $0.announcedEntries = .max - seed } },
    Kind("entries past the file", isRead: false) { seed in
      changed { $0.announcedEntries = 200 + seed }
    },
    Kind("an entry more than there are", isRead: false) { _ in
      changed { $0.announcedEntries = 4 }
    },
  ]

  static let refusedValues: [Kind] = [
    Kind("an unknown type of value", isRead: false) { seed in
      changed { $0.add("k", type: 13 + UInt32(seed), [0, 0, 0, 0]) }
    },
    Kind("a truth value of neither", isRead: false) { seed in
      changed { $0.add("k", type: 7, [UInt8(2 + seed)]) }
    },
    Kind("a text longer than the file", isRead: false) { seed in
      changed { $0.add("k", type: 8, $0.number((1 << 40) + mixed(seed) >> 8)) }
    },
    Kind("an array longer than the file", isRead: false) { seed in
      changed {
        $0.add("k", type: 9, $0.array(type: UInt32(seed % 7), count: (1 << 61) + seed, []))
      }
    },
    Kind("an array of no type", isRead: false) { seed in
      changed { $0.add("k", type: 9, $0.array(type: 13 + UInt32(seed), count: 1, [0])) }
    },
    Kind("arrays in arrays without end", isRead: false) { seed in
      changed { sample in
        var value = sample.array(type: 0, count: 1, [7])
        for _ in 0..<(5 + seed) { value = sample.array(type: 9, count: 1, value) }
        sample.add("k", type: 9, value)
      }
    },
    Kind("a key twice", isRead: false) { seed in
      changed { $0.add("general.name", UInt32(seed)) }
    },
    Kind("alignment of no power of two", isRead: false) { seed in
      changed { $0.add("general.alignment", UInt32(3 + 2 * seed)) }
    },
    Kind("alignment too large", isRead: false) { seed in
      changed { $0.add("general.alignment", UInt32(1) << UInt32(21 + seed % 11)) }
    },
    Kind("alignment as text", isRead: false) { seed in
      changed { $0.add("general.alignment", "\(seed)") }
    },
  ]

  static let refusedTensors: [Kind] = [
    Kind("a name twice", isRead: false) { seed in
      changed { $0.add(tensor: "a", [1 + seed], type: 0, at: 128) }
    },
    Kind("too many lengths", isRead: false) { seed in
      changed { sample in
        sample.add(
          tensor: "t", Array(repeating: 1, count: 9 + Int(seed)), type: 0, at: 128)
      }
    },
    Kind("a length of 0", isRead: false) { seed in
      changed { $0.add(tensor: "t", [1 + seed, 0], type: 0, at: 128) }
    },
    Kind("a product past 2^63", isRead: false) { seed in
      changed { $0.add(tensor: "t", [(1 << 40) + seed, 1 << 40], type: 0, at: 128) }
    },
    Kind("no whole blocks", isRead: false) { seed in
      changed { $0.add(tensor: "t", [32 * seed + 1 + seed % 31], type: 2, at: 128) }
    },
    Kind("an offset past the end", isRead: false) { seed in
      changed { $0.add(tensor: "t", [8], type: 0, at: (1 << 20) + 32 * seed) }
    },
  ]

  @Test(
    "M6: 33 kinds of files, 7 of them read and 26 refused in one line",
    arguments: read + refusedHeaders + refusedValues + refusedTensors)
  func kinds(kind: Kind) {
    for seed in 0..<100 as Range<UInt64> {
      let error = failure { () throws(HeaderError) in
        try GGUFHeader.read(MemorySource(kind.make(seed).bytes))
      }
      #expect((error == nil) == kind.isRead, "seed \(seed): \(String(describing: error))")
      #expect(error?.description.contains("\n") != true)
    }
  }

  @Test func `there are as many kinds as the table of faults asks for`() {
    #expect(Self.read.count == 7)
    #expect(Self.refusedHeaders.count + Self.refusedValues.count + Self.refusedTensors.count == 26)
  }

  @Test("M1: a file cut off at each of its first 2,000 bytes is refused")
  func truncated() {
    var sample = GGUFSample.good()
    for number in 0..<100 { sample.add("key.number.\(number)", "value \(number)") }
    let whole = sample.bytes
    #expect(whole.count > 2_000)
    for count in 0..<2_000 {
      let source = MemorySource(Array(whole[..<count]))
      let error = failure { () throws(HeaderError) in try GGUFHeader.read(source) }
      #expect(error?.offset != nil, "cut to \(count) bytes")
    }
  }

  @Test(
    "M7: a file of 49 or 160 bytes that claims more is refused before anything is read",
    arguments: [49, 160], [8, 9] as [UInt32])
  func bombs(size: Int, type: UInt32) throws {
    var sample = GGUFSample()
    let claim: UInt64 = 1 << 61
    sample.add(
      "bomb", type: type, type == 8 ? sample.number(claim) : sample.array(type: 8, count: claim, [])
    )
    let bytes = sample.bytes
    let source = CountedSource(bytes + Array(repeating: 0, count: max(size - bytes.count, 0)))
    let error = try #require(
      failure { () throws(HeaderError) in try GGUFHeader.read(source) })
    #expect(error.subject == SafeText("bomb"))
    #expect(source.largestPiece <= max(size, bytes.count))
  }
}

/// Bytes that remember how much of them was asked for at once.
private final class CountedSource: ByteSource {
  private let memory: MemorySource
  private(set) var largestPiece = 0

  init(_ bytes: [UInt8]) { memory = MemorySource(bytes) }

  var name: SafeText { memory.name }
  var size: Int { memory.size }

  func read(at offset: Int, count: Int) throws(ByteSourceError) -> [UInt8] {
    largestPiece = max(largestPiece, count)
    return try memory.read(at: offset, count: count)
  }

  func checkUnchanged() throws(ByteSourceError) {}
}
