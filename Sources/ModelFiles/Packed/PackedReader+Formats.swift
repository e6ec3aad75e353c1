import Syntax

// The layouts, with w bits a word, b bits a weight, g weights a scale; [outputs N, inputs K]:
//
//   GPTQ          qweight [K·b/w, N], scales [K/g, N], qzeros [K/g, N·b/w], g_idx [K]
//   AWQ           qweight [K, N·b/w], scales [K/g, N], qzeros [K/g, N·b/w]
//   MLX, Metal    weight u32 [N, K·b/32], scales and biases (qbiases) [N, K/g]
//   compressed    weight_packed [N, ⌈K/⌊w/b⌋⌉], weight_scale [N, K/g], weight_shape (two numbers)
//   NVFP4         weight or weight_packed u8 [N, K/2], weight_scale f8 [N, K/16], factors of 32 bits
//   MXFP4         u8 or i8 [N, K/2], scale e8m0 or u8 [N, K/32]; _blocks [N, K/32, 16], _scales
//   INT4 AWQ      of ModelOpt: weight u8 [N/2, K], weight_scale [N, K/g]
//   bitsandbytes  weight u8 [N·K/2, 1] with quant_state; weight i8 [N, K] with SCB
//   BitNet        weight u8 [N/4, K], weight_scale [1]
//   AQLM          codes [N/o, K/i, books], codebooks [books, 2^b, o, i]
//   HQQ           W_q, scale [N·K/g, 1]           HIGGS  weight i16 [N·b/16, K], scales [N, K/g]
//   EXL2          q_weight, q_invperm [K]         EXL3   trellis, suh [K], svh [N]
//   Marlin        B [K/16, 16·N·b/32], s [·, N]   bitmask u8 [N, K/8] beside compressed
//
// Sources: the quantizers and integrations of Hugging Face Transformers 5 (bitnet.py, mxfp4.py,
// metal_quantization.py, fp_quant.py, higgs.py, gemma_quant.py, eetq.py); AutoGPTQ and GPTQModel,
// `qlinear`; AutoAWQ, `modules/linear`; MLX, `mlx.nn.QuantizedLinear`; compressed-tensors,
// `compressors`; NVIDIA ModelOpt, `export/quant_utils`; AQLM, `inference.py`; HQQ, `core/quantize`;
// ExLlamaV2 and V3, `ext` and `linear`.
extension PackedReader {
  /// What words stand for.
  mutating func found(_ tensor: Tensor, _ ending: PackedEnding?) -> PackedFinding {
    switch ending {
    case .qweight?:
      return bits(tensor) == 32
        ? rowsOrColumns(tensor) : grouped(tensor, .qweight, by: [.scales])
    case .weightPacked?:
      return grouped(tensor, .weightPacked, by: [.weightScale])
    case .blocks?: return blocks(tensor)
    case .codes?: return codes(tensor)
    case .halfQuadratic?: return halfQuadratic(tensor)
    case .mixedBits?: return mixedBits(tensor)
    case .trellis?: return trellis(tensor)
    case .marlin?: return marlin(tensor)
    case .quantizedData?: return data(tensor)
    case .data?: return typeClass(tensor) == .byte ? plainOrExpected(tensor) : .unknown
    case .embedding?: return grouped(tensor, .embedding, by: [.embeddingScale])
    case .bitmask?: return bitmask(tensor)
    case .weight?: return weight(tensor)
    default: return bare(tensor)
    }
  }

  private func isUnsigned(_ tensor: Tensor) -> Bool {
    facts(tensor).isUnsigned
  }

  private func bits(_ tensor: Tensor) -> Int { facts(tensor).bits }

  // MARK: Names that others share

  private mutating func weight(_ tensor: Tensor) -> PackedFinding {
    let shape = shape(tensor)
    guard shape.count >= 2 else { return .plain }
    for state in [PackedEnding.nf4, .fp4] where sibling(tensor, dropping: 0, state) != nil {
      let words = TensorFile.elements(of: shape) ?? 0
      let (count, isOver) = words.multipliedReportingOverflow(by: bits(tensor) / 4)
      return isOver ? .unknown : flat(count, tensor)
    }
    if sibling(tensor, dropping: PackedEnding.weight.byteCount, .rowScale) != nil { return .plain }
    return grouped(
      tensor, .weight,
      by: [.scales, .weightScale, .scale, .inverseScale, .weightScales, .dataScale])
  }

  /// Experts in one tensor without an ending: `gate_up_proj` with `gate_up_proj_scale`.
  private mutating func bare(_ tensor: Tensor) -> PackedFinding {
    guard shape(tensor).count >= 2 else { return .note }
    for ending in [PackedEnding.bareWeightScale, .bareScale, .blockScales, .bareInverse] {
      if let scale = sibling(tensor, dropping: 0, ending) {
        return grouped(tensor, by: scale, dropping: 0)
      }
    }
    return .plain
  }

  /// A number of weights without a shape: that of the config, if it is as many.
  private mutating func flat(_ count: Int, _ tensor: Tensor) -> PackedFinding {
    guard let expected = expected(tensor), TensorFile.elements(of: expected) == count else {
      return .count(count)
    }
    return .shape(expected)
  }

  /// Words that no scale explains.
  private mutating func plainOrExpected(_ tensor: Tensor) -> PackedFinding {
    if let finding = byConfig(tensor) { return finding }
    return typeClass(tensor) == .byte && !isUnsigned(tensor) ? .plain : .unknown
  }

  /// The shape of the config, if the words are a whole part of it and all but one length agree.
  private mutating func byConfig(_ tensor: Tensor) -> PackedFinding? {
    guard let expected = expected(tensor) else { return nil }
    let words = shape(tensor)
    if Self.isSame(words, expected) { return .plain }
    let stack = words.count == expected.count + 1 ? Array(words.prefix(1)) : []
    let inner = Array(words.dropFirst(stack.count))
    guard inner.count == expected.count else { return nil }
    for lengths in [expected, expected.reversed()] {
      let differing = zip(inner, lengths).filter { $0 != $1 }
      guard differing.count == 1, let (mine, its) = differing.first, mine > 0,
        its / mine >= 2, its / mine <= bits(tensor), (its / mine) * mine >= its
      else { continue }
      return .shape(stack + lengths)
    }
    return nil
  }

  // MARK: Words with scales

  private mutating func grouped(
    _ tensor: Tensor, _ ending: PackedEnding, by scales: [PackedEnding]
  ) -> PackedFinding {
    for scale in scales {
      if let scale = sibling(tensor, dropping: ending.byteCount, scale) {
        return grouped(tensor, by: scale, dropping: ending.byteCount)
      }
    }
    return plainOrExpected(tensor)
  }

  /// Weights whose scales stand in another tensor.
  private mutating func grouped(
    _ tensor: Tensor, by scale: Tensor, dropping dropped: Int
  )
    -> PackedFinding
  {
    let (words, scales) = (shape(tensor), shape(scale))
    guard words.count >= 2 else { return .plain }
    if scales.reduce(true, { $0 && $1 == 1 }) { return wholeScale(tensor) }
    if let axis = Self.onlyDifference(words, scales) {
      return along(axis, tensor, scale, scales[axis], dropping: dropped)
    }
    if words.count == 2, scales.count == 2, words[0] > 0 {
      // Several rows in one, as the scales have a row for each of them.
      let rows = scales[0] / words[0]
      if rows >= 2, rows * words[0] == scales[0], rows <= bits(tensor),
        words[1] >= scales[1], scales[1] > 0, words[1].isMultiple(of: scales[1])
      {
        return .shape([scales[0], words[1]])
      }
    }
    // A scale for each row, without its length of 1; blocks of many rows and columns.
    if scales.count == words.count - 1, scales.elementsEqual(words.dropLast()) {
      return along(words.count - 1, tensor, scale, 1, dropping: dropped)
    }
    return plainOrExpected(tensor)
  }

  /// The axis in which lengths differ, if it is one; the last if none is.
  private static func onlyDifference(_ words: [Int], _ scales: [Int]) -> Int? {
    guard words.count == scales.count else { return nil }
    let axes = words.indices.filter { words[$0] != scales[$0] }
    guard axes.count <= 1 else { return nil }
    return axes.first ?? words.count - 1
  }

  /// One scale for the tensor: bytes with four rows in one, or numbers of 8 bits.
  private mutating func wholeScale(_ tensor: Tensor) -> PackedFinding {
    let words = shape(tensor)
    if hints.quantization.method == "bitnet", isUnsigned(tensor), bits(tensor) == 8,
      words.count == 2
    {
      let (rows, isOver) = words[0].multipliedReportingOverflow(by: 4)
      return isOver ? .unknown : .shape([rows, words[1]])
    }
    if hints.quantization.method.contains("fp8"), bits(tensor) == 8 { return .plain }
    return plainOrExpected(tensor)
  }

  /// Words along an axis, with as many scales on it as given.
  private mutating func along(
    _ axis: Int, _ tensor: Tensor, _ scale: Tensor, _ scales: Int,
    dropping dropped: Int
  ) -> PackedFinding {
    let words = shape(tensor)
    let width = PackedWidth(
      words: words[axis], wordBits: bits(tensor), scales: scales,
      scale: facts(scale).scale,
      isUnsigned: isUnsigned(tensor))
    var lengths = lengths(width)
    if lengths.count > 1, let scheme = hints.scheme(stem(tensor, dropping: dropped)) {
      lengths = width.lengths([scheme])
    }
    if lengths.isEmpty { return plainOrExpected(tensor) }
    // The config may still know that bytes taken for one weight each hold two.
    if lengths == [words[axis]], let finding = byConfig(tensor) { return finding }
    let shapes = lengths.map { length in
      var shape = words
      shape[axis] = length
      return shape
    }
    if shapes == [words] { return .plain }
    let chosen = choose(shapes, tensor)
    return chosen == .shape(words) ? .plain : chosen
  }

  // MARK: Names of one format

  /// GPTQ packs along the inputs, AWQ along the outputs.
  private mutating func rowsOrColumns(_ tensor: Tensor) -> PackedFinding {
    let ending = PackedEnding.qweight.byteCount
    let words = shape(tensor)
    guard words.count == 2, let scales = sibling(tensor, dropping: ending, .scales) else {
      return plainOrExpected(tensor)
    }
    let groups = shape(scales)
    guard groups.count == 2, groups[1] > 0 else { return plainOrExpected(tensor) }
    let outputs = groups[1]
    if words[1] < outputs {
      let (room, isOver) = words[1].multipliedReportingOverflow(by: 32)
      let isWhole = !isOver && room.isMultiple(of: outputs) && (1...8).contains(room / outputs)
      return isWhole ? .shape([outputs, words[0]]) : plainOrExpected(tensor)
    }
    guard words[1] == outputs else { return plainOrExpected(tensor) }
    let width = PackedWidth(
      words: words[0], wordBits: 32, scales: groups[0], scale: .plain, isUnsigned: false)
    if let order = sibling(tensor, dropping: ending, .order).map(shape), order.count == 1,
      width.fits(order[0])
    {
      return .shape([outputs, order[0]])
    }
    if let zeros = sibling(tensor, dropping: ending, .qzeros).map(shape), zeros.count == 2,
      let inputs = width.inputs(zeros: zeros[1], outputs: outputs)
    {
      return .shape([outputs, inputs])
    }
    var lengths = lengths(width)
    if lengths.count > 1, let scheme = hints.scheme(stem(tensor, dropping: ending)) {
      lengths = width.lengths([scheme])
    }
    return lengths.isEmpty
      ? plainOrExpected(tensor) : choose(lengths.map { [outputs, $0] }, tensor)
  }

  /// Blocks of bytes on an axis of their own, with a scale each.
  private mutating func blocks(_ tensor: Tensor) -> PackedFinding {
    guard let scales = sibling(tensor, dropping: PackedEnding.blocks.byteCount, .blockScales)
    else { return .plain }
    let words = shape(tensor)
    guard words.count >= 2, shape(scales).elementsEqual(words.dropLast()) else {
      return grouped(tensor, by: scales, dropping: 0)
    }
    let (length, isOver) = words[words.count - 2].multipliedReportingOverflow(
      by: words[words.count - 1])
    let (twice, isTwiceOver) = length.multipliedReportingOverflow(by: bits(tensor) / 4)
    return isOver || isTwiceOver ? .unknown : .shape(words.dropLast(2) + [twice])
  }

  private mutating func codes(_ tensor: Tensor) -> PackedFinding {
    let codes = shape(tensor)
    guard
      let books = sibling(tensor, dropping: PackedEnding.codes.byteCount, .codebooks).map(shape),
      books.count == 4, codes.count == 3
    else { return .unknown }
    let (rows, isRowsOver) = codes[0].multipliedReportingOverflow(by: books[2])
    let (columns, isOver) = codes[1].multipliedReportingOverflow(by: books[3])
    return isOver || isRowsOver ? .unknown : .shape([rows, columns])
  }

  private mutating func halfQuadratic(_ tensor: Tensor) -> PackedFinding {
    let words = shape(tensor)
    guard words.count == 2,
      let scales = sibling(tensor, dropping: PackedEnding.halfQuadratic.byteCount, .scale)
        .map(shape), scales.count == 2
    else { return plainOrExpected(tensor) }
    // Groups are rows, or else columns; the other length is that of a group.
    if scales[1] == 1 {
      let (count, isOver) = scales[0].multipliedReportingOverflow(by: words[1])
      return isOver ? .unknown : flat(count, tensor)
    }
    guard scales[0] == 1, let bits = hints.quantization.schemes.first?.bits, bits <= 8 else {
      return plainOrExpected(tensor)
    }
    let (rows, isOver) = words[0].multipliedReportingOverflow(by: self.bits(tensor) / bits)
    let (count, isCountOver) = rows.multipliedReportingOverflow(by: words[1])
    return isOver || isCountOver ? .unknown : flat(count, tensor)
  }

  private mutating func mixedBits(_ tensor: Tensor) -> PackedFinding {
    let order = sibling(tensor, dropping: PackedEnding.mixedBits.byteCount, .permutation)
    guard let inputs = order.map(shape)?.first, let outputs = shape(tensor).last else {
      return .unknown
    }
    return .shape([outputs, inputs])
  }

  private mutating func trellis(_ tensor: Tensor) -> PackedFinding {
    let ending = PackedEnding.trellis.byteCount
    guard let inputs = sibling(tensor, dropping: ending, .inputRotation).map(shape)?.first,
      let outputs = sibling(tensor, dropping: ending, .outputRotation).map(shape)?.first
    else { return .unknown }
    return .shape([outputs, inputs])
  }

  /// Tiles of 16 by 16; the scales are as long as the outputs.
  private mutating func marlin(_ tensor: Tensor) -> PackedFinding {
    let words = shape(tensor)
    guard words.count == 2, bits(tensor) == 32 else { return plainOrExpected(tensor) }
    let width = hints.quantization.schemes.first?.bits ?? 4
    let (columns, isOver) = words[1].multipliedReportingOverflow(by: 2)
    let (inputs, isInputsOver) = words[0].multipliedReportingOverflow(by: 16)
    guard !isOver, !isInputsOver, columns.isMultiple(of: width) else { return .unknown }
    return .shape([columns / width, inputs])
  }

  /// torchao packs two weights of 4 bits in a byte, others it keeps in one each.
  private mutating func data(_ tensor: Tensor) -> PackedFinding {
    guard typeClass(tensor) == .byte else { return plainOrExpected(tensor) }
    guard isUnsigned(tensor), let last = shape(tensor).last else { return .plain }
    let (length, isOver) = last.multipliedReportingOverflow(by: 2)
    return isOver ? .unknown : .shape(shape(tensor).dropLast() + [length])
  }

  private mutating func bitmask(_ tensor: Tensor) -> PackedFinding {
    guard sibling(tensor, dropping: PackedEnding.bitmask.byteCount, .compressed) != nil,
      let last = shape(tensor).last
    else { return .plain }
    let (length, isOver) = last.multipliedReportingOverflow(by: 8)
    return isOver ? .unknown : choose([shape(tensor).dropLast() + [length]], tensor)
  }
}
