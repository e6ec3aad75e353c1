import ModelCore
import Testing

@testable import Catalog

@Suite struct BrainTests {
  @Test(arguments: BrainRow.all)
  func `names its source and lies within its range`(row: BrainRow) {
    #expect(!row.source.title.isEmpty)
    #expect(row.value > 0)
    if let range = row.range { #expect(range.contains(row.value)) }
    // Nothing about a brain is counted from a published shape.
    #expect(row.grade != .exact)
  }

  /// From "Human neurons and AI model weights", 2025, beside the counts of 2001 to 2009.
  @Test func `knows the figures of the lesson and the better ones`() {
    #expect(BrainRow.neurons.value == 86.1e9)
    #expect(BrainRow.human.contains { $0.quantity == .synapses && $0.value == 1e14 })
    #expect(BrainRow.human.contains { $0.quantity == .synapses && $0.value == 1e15 })
    #expect(BrainRow.human.contains { $0.quantity == .synapsesPerNeuron && $0.value == 7_000 })
    #expect(BrainRow.animals.count == 29)
    #expect(LessonFigure.all.count == 20)
  }

  @Test func `keeps the five rows of the lesson and sets right what mixes`() {
    #expect(
      BrainTableRow.all.map(\.aspect) == [
        "Fundamental unit", "Quantity", "Connection type", "Ability", "Flexibility",
      ])
    #expect(BrainTableRow.all.filter { !$0.correction.isEmpty }.count == 2)
  }

  /// Layers times inner width of the published shapes.
  @Test(arguments: [
    ("GPT-1", 36_864), ("GPT-2 XL", 307_200), ("GPT-3", 4_718_592), ("Llama 2 7B", 352_256),
    ("Llama 3 8B", 458_752), ("Llama 3.1 405B", 6_709_248),
  ])
  func `sets MLP neurons against neurons`(name: String, neurons: Int) throws {
    let model = try #require(BrainComparison.all.first { $0.name == name })
    #expect(model.neurons == neurons)
  }

  @Test(arguments: [
    ("GPT-2 XL", 1.5576112e-5), ("Llama 3.1 405B", 0.004058533888), ("GPT-4", 0.0176),
    ("Kimi K3", 0.0278), ("Frontier models of 2024", 0.1),
  ])
  func `sets weights against synapses`(name: String, highest: Double) throws {
    let model = try #require(BrainComparison.all.first { $0.name == name })
    #expect(abs(model.weightsPerSynapse.upperBound / highest - 1) < 1e-12)
    #expect(abs(model.weightsPerSynapse.lowerBound * 10 / highest - 1) < 1e-12)
  }
}
