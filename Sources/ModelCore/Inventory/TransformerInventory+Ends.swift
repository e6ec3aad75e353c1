// What stands before and after the blocks.
extension TransformerInventory {
  /// Width of the token table.
  private var tableWidth: Dimension {
    config.input.embeddingWidth.map { Dimension($0, "d_e") } ?? d
  }

  private var vocabulary: Dimension { Dimension(config.vocabSize, "V") }

  mutating func addInput() {
    if let patches = config.input.patches {
      addPatches(patches)
    } else {
      let extra = config.input.extraTokens
      let rows =
        extra == 0 ? vocabulary : Dimension(config.vocabSize + extra, "(V + \(extra))")
      addTable(names.tokenTable, .end(.tokenTable), [rows, tableWidth], .tokenEmbedding)
    }
    if config.positions == .learned {
      let extra = config.input.extraPositions
      let rows = Dimension(
        config.contextLength + extra, extra == 0 ? "T_max" : "(T_max + \(extra))")
      addTable(names.positionTable, .end(.positionTable), [rows, d], .positionEmbedding)
    }
    if config.input.tokenTypes > 0 {
      let kinds = Dimension(config.input.tokenTypes, "kinds")
      addTable(names.tokenTypeTable, .end(.segmentTable), [kinds, d], .tokenEmbedding)
    }
    if config.input.embeddingWidth != nil {
      addOuter(names.inputProjection, .end(.inputProjection), [d, tableWidth], .other, .input)
    }
    if config.input.hasNorm { addNorm(block: "", names.inputNorm, .end(.firstNorm), .input) }
  }

  mutating func addOutput() {
    if config.output.hasNorm, config.stack != .encoderDecoder, let stem = names.finalNorm {
      addNorm(block: "", stem, .end(.lastNorm), .output)
    }
    if config.input.embeddingWidth != nil {
      addOuter(names.outputProjection, .end(.outputProjection), [tableWidth, d], .other, .output)
    }
    if config.output.hasTransform {
      addOuter(names.transform, .end(.headLayer), [d, d], .head, .output)
      addBias(names.transform, .end(.headLayer), d)
      addNorm(block: "", names.transformNorm, .end(.headNorm), .output, .head)
    }
    if config.output.hasHead { addHead() }
    if let width = config.output.poolerWidth {
      let size = Dimension(width, width == d.size ? "d" : "d_p")
      addOuter(names.pooler, .end(.pooler), [size, d], .head, .output)
      addBias(names.pooler, .end(.pooler), size)
    }
    if let labels = config.output.labels { addLabels(labels) }
  }

  private mutating func addHead() {
    let copies = config.isTied ? 0 : 1
    add(
      outer(names.head, ".weight"), .end(config.isTied ? .tiedHead : .head),
      [vocabulary, tableWidth], .head,
      Copies(place: .output, stored: copies, visited: copies), multiplied: 1)
    guard config.output.hasBias else { return }
    addBias(names.headBias, .end(.head), vocabulary)
    // A tied matrix shares the head's own.
    if config.output.hasSecondBias, !config.isTied { addBias(names.head, .end(.head), vocabulary) }
  }

  private mutating func addLabels(_ labels: LabelHead) {
    let count = Dimension(labels.count, "labels")
    let stem = labels.hasLayer ? names.labels + ".out_proj" : names.labels
    if labels.hasLayer {
      addOuter(names.labels + ".dense", .end(.labelLayer), [d, d], .head, .output)
      addBias(names.labels + ".dense", .end(.labelLayer), d)
    }
    addOuter(stem, .end(.labels), [count, tableWidth], .head, .output)
    if labels.hasBias { addBias(stem, .end(.labels), count) }
  }

  /// Each square of the picture becomes a vector, and one learned vector stands for the whole.
  private mutating func addPatches(_ patches: ImagePatches) {
    let side = Dimension(patches.patchSize, "p")
    add(
      outer(names.tokenTable, ".weight"), .end(.patches),
      [d, Dimension(patches.channels, "c"), side, side], .tokenEmbedding, .once(.input),
      multiplied: 1)
    add(
      outer(names.tokenTable, ".bias"), .end(.patches), [d], .tokenEmbedding, .once(.input),
      addition: .bias)
    add(
      outer(names.classVector, ""), .end(.classVector), [d], .tokenEmbedding, .once(.input)
    )
  }

  private func outer(_ stem: String, _ suffix: String) -> TensorName {
    TensorName(block: "", group: "", stem: stem, suffix: suffix)
  }

  private mutating func addTable(
    _ stem: String, _ role: TensorRole, _ dimensions: [Dimension], _ part: ModelPart
  ) {
    add(outer(stem, ".weight"), role, dimensions, part, .once(.input))
  }

  /// A matrix outside of the blocks.
  private mutating func addOuter(
    _ stem: String, _ role: TensorRole, _ dimensions: [Dimension], _ part: ModelPart,
    _ place: Place
  ) {
    add(outer(stem, ".weight"), role, dimensions, part, .once(place), multiplied: 1)
  }

  private mutating func addBias(_ stem: String, _ role: TensorRole, _ length: Dimension) {
    add(outer(stem, ".bias"), role, [length], .head, .once(.output), addition: .bias)
  }
}
