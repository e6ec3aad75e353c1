import Glibc
import ModelCore
import Testing

@testable import ModelFiles

/// Every published configuration against an independent library.
///
/// Part by part and tensor by tensor; `PRINT_TABLE=1 swift test --filter ParameterTableTests` prints
/// the table.
@Suite struct ParameterTableTests {
  /// Tensors whose shapes agree where others hold the same numbers in other pieces, and why.
  static let packed: [String: (agreeing: Int, why: String)] = [
    "internlm2-7b": (195, "built as Llama, which has queries, keys and values apart"),
    "baichuan-7b": (195, "built as Llama, which has queries, keys and values apart"),
    "dbrx": (203, "the class packs all experts of a layer in three tensors"),
    "granite-3.1-1b-a400m": (170, "the class packs all experts of a layer in two tensors"),
    "gpt-oss-20b": (315, "the class packs all experts of a layer in four tensors"),
    "llama-4-scout": (483, "the class packs all experts of a layer in two tensors"),
    "ernie-4.5-300b-a47b": (10_179, "the class keeps corrections as rows of a matrix"),
    "vit-base-patch16-224": (198, "the class keeps positions and the class token in 3 dimensions"),
  ]

  /// What this program counts beside what it should.
  private struct Comparison {
    let facts: PublishedFacts
    let count: ParameterCount
    let agreeing: Int

    init(_ facts: PublishedFacts) throws {
      self.facts = facts
      let inventory = try facts.config().inventory
      count = ParameterCount(inventory)
      var shapes: [[Int]: Int] = [:]
      for tensor in inventory where tensor.stored > 0 {
        shapes[tensor.shape, default: 0] += tensor.stored
      }
      agreeing = facts.shapes.reduce(0) { $0 + min($1.value, shapes[$1.key] ?? 0) }
    }

    var wantedTensors: Int { ParameterTableTests.packed[facts.name]?.agreeing ?? facts.tensors }

    var isRight: Bool {
      count.total == facts.total && count.active == facts.active && agreeing == wantedTensors
        && PublishedFacts.columns.allSatisfy { count[$0] == facts.parts[$0] }
    }

    /// Name, total, active, parts and tensors, each expected and counted.
    var line: String {
      func pair(_ expected: Int, _ counted: Int) -> String {
        expected == counted ? "\(counted)" : "\(expected)≠\(counted)"
      }
      let parts = PublishedFacts.columns.map { part in
        "\(part.rawValue) \(pair(facts.parts[part] ?? 0, count[part]))"
      }
      let why = ParameterTableTests.packed[facts.name].map { " (\($0.why))" } ?? ""
      let figures = [
        "total \(facts.total) \(count.total)", "active \(facts.active) \(count.active)",
      ]
      return
        (["\(facts.name):"] + figures + parts + [
          "tensors \(agreeing)/\(facts.tensors)\(why)", isRight ? "ok" : "DIFFERS",
        ]).joined(separator: ", ").replacing(":,", with: ":")
    }
  }

  @Test(arguments: PublishedFacts.all)
  func `has the parts and tensors of the reference`(facts: PublishedFacts) throws {
    let comparison = try Comparison(facts)
    #expect(comparison.count.total == facts.total)
    #expect(comparison.count.active == facts.active)
    for part in PublishedFacts.columns {
      #expect(comparison.count[part] == facts.parts[part], "\(part)")
    }
    #expect(comparison.agreeing == comparison.wantedTensors)
  }

  @Test func `knows all 136 models and prints them when asked`() throws {
    #expect(PublishedFacts.all.count == 136)
    #expect(Set(PublishedFacts.all.map(\.name)).count == 136)
    let lines = try PublishedFacts.all.map { try Comparison($0) }
    let differing = lines.filter { !$0.isRight }.map(\.line)
    #expect(differing.isEmpty)
    guard getenv("PRINT_TABLE") != nil else { return }
    for comparison in lines { print(comparison.line) }
    print("\(lines.count) models, \(differing.count) differ")
  }

  @Test("M8: every cache has the elements of the reference", arguments: PublishedFacts.cacheFigures)
  func countsCache(row: PublishedFacts.Figures) throws {
    let config = try PublishedFacts.config(row.name)
    #expect(!row.byTokens.isEmpty)
    for (tokens, elements) in row.byTokens {
      let work = Workload(sequenceLength: tokens, kv: .int8)
      let cache = try #require(config.kvCache)
      let counted = cache.bytes(work) + cache.stateBytes(work)
      #expect(counted == elements, "\(tokens)")
    }
  }

  @Test(arguments: PublishedFacts.workFigures)
  func `has the work of the reference`(row: PublishedFacts.Figures) throws {
    let config = try PublishedFacts.config(row.name)
    #expect(!row.byTokens.isEmpty)
    for (tokens, expected) in row.byTokens {
      let flops = try #require(config.forwardFLOPs(Workload(sequenceLength: tokens)))
      #expect(flops.matmul + flops.attentionFull == expected, "\(tokens)")
    }
  }
}
