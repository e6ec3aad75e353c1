import ModelFiles
import Testing

@Suite struct PackedWeightsTests {
  /// A file with tensors of a name, type, bits and shape.
  private func weights(_ tensors: [Tensor]) throws -> PackedWeights {
    var entries: [String] = []
    var end = 0
    for tensor in tensors {
      let bytes = tensor.shape.reduce(1, *) * tensor.bits / 8
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      entries.append(
        "\"\(tensor.name)\":{\"dtype\":\"\(tensor.type)\",\"shape\":[\(shape)],"
          + "\"data_offsets\":[\(end),\(end + bytes)]}")
      end += bytes
    }
    let bytes = safetensors("{\(entries.joined(separator: ","))}", data: end)
    let set = TensorSet(try SafetensorsHeader.read(MemorySource(bytes)))
    return try #require(PackedSet(set).files.first)
  }

  struct Tensor {
    let name: String
    let type: String
    let bits: Int
    let shape: [Int]

    init(_ name: String, _ type: String, _ bits: Int, _ shape: [Int]) {
      (self.name, self.type, self.bits, self.shape) = (name, type, bits, shape)
    }
  }

  /// Format, tensors of a layer, weights it stands for, scales, words of zero points.
  static let layers: [(String, [Tensor], weights: Int, scales: Int, zeros: Int)] = [
    (
      "GPTQ, 4 bits along 64 inputs",
      [
        Tensor("q.qweight", "I32", 32, [8, 32]), Tensor("q.qzeros", "I32", 32, [2, 4]),
        Tensor("q.scales", "F16", 16, [2, 32]), Tensor("q.g_idx", "I32", 32, [64]),
      ], 64 * 32, 64, 8
    ),
    (
      "GPTQ, 3 bits along 32 inputs",
      [
        Tensor("q.qweight", "I32", 32, [3, 32]), Tensor("q.qzeros", "I32", 32, [1, 3]),
        Tensor("q.scales", "F16", 16, [1, 32]),
      ], 32 * 32, 32, 3
    ),
    (
      "AWQ, 4 bits along 32 outputs",
      [
        Tensor("q.qweight", "I32", 32, [64, 4]), Tensor("q.qzeros", "I32", 32, [2, 4]),
        Tensor("q.scales", "F16", 16, [2, 32]),
      ], 64 * 32, 64, 8
    ),
    (
      "bitsandbytes, NF4",
      [
        Tensor("q.weight", "U8", 8, [1024, 1]), Tensor("q.weight.absmax", "U8", 8, [32]),
        Tensor("q.weight.quant_map", "F32", 32, [16]),
        Tensor("q.weight.quant_state.bitsandbytes__nf4", "U8", 8, [90]),
      ], 2048, 32, 0
    ),
    (
      "compressed-tensors, 4 bits",
      [
        Tensor("q.weight_packed", "I32", 32, [32, 8]),
        Tensor("q.weight_scale", "BF16", 16, [32, 2]),
        Tensor("q.weight_shape", "I64", 64, [2]),
      ], 2048, 64, 0
    ),
    (
      "MXFP4, blocks of 32",
      [
        Tensor("e.down_proj_blocks", "U8", 8, [2, 3, 4, 16]),
        Tensor("e.down_proj_scales", "U8", 8, [2, 3, 4]),
      ], 2 * 3 * 4 * 32, 24, 0
    ),
  ]

  @Test(arguments: layers)
  func `packed words count as the weights they stand for`(
    format: String, tensors: [Tensor], weights: Int, scales: Int, zeros: Int
  ) throws {
    let packed = try self.weights(tensors)
    #expect(packed.totals.weights == weights)
    #expect(packed.totals.packed == weights)
    #expect((packed.totals.scales, packed.totals.zeros) == (scales, zeros))
    #expect(packed.role(at: 0) == .packed(weights))
  }

  @Test func `weights in eight bits are counted as they are, their scales apart`() throws {
    let packed = try weights([
      Tensor("q.weight", "F8_E4M3", 8, [8, 8]), Tensor("q.weight_scale_inv", "F32", 32, [1, 1]),
      Tensor("k.weight", "I8", 8, [8, 8]), Tensor("k.SCB", "F32", 32, [8]),
    ])
    #expect((packed.totals.weights, packed.totals.packed, packed.totals.scales) == (128, 0, 9))
  }

  @Test func `names alone make no quantization`() throws {
    let packed = try weights([
      Tensor("a.qweight", "I32", 32, [8, 32]), Tensor("b.scales", "F16", 16, [4]),
      Tensor("c_blocks", "U8", 8, [16]), Tensor("d.weight", "U8", 8, [4]),
    ])
    #expect(!packed.totals.isQuantized)
    #expect(packed.totals.weights == 256 + 4 + 16 + 4)
  }
}
