/// The other ways in use of counting the same model, so that a figure found elsewhere can be
/// recognized.
package struct Conventions: Equatable, Sendable {
  /// One way of counting.
  package struct Figure: Equatable, Sendable {
    /// Key in JSON.
    package let name: String
    /// Learned numbers counted this way.
    package let value: Int
    /// What it takes in or leaves out, in a few words.
    package let meaning: String

    init(_ name: String, _ value: Int, _ meaning: String) {
      self.name = name
      self.value = value
      self.meaning = meaning
    }
  }

  /// Every way, whether or not it differs from the total for this model.
  package let figures: [Figure]
  /// The total and the active numbers by our own count.
  private let own: Set<Int>

  /// Counts a model in each way.
  init(_ config: ModelConfig) {
    let sums = ConventionSums(config)
    own = [sums.count.total, sums.count.active, sums.count.nonEmbedding, 0]
    figures = sums.whole + sums.active + sums.partial
  }

  /// The ways that lead to a number of their own, each number once.
  package var differing: [Figure] {
    var seen = own
    return figures.filter { seen.insert($0.value).inserted }
  }

  /// The count of a convention; nil for an unknown name.
  package subscript(name: String) -> Int? { figures.first { $0.name == name }?.value }
}

/// The sums of which the ways of counting are made.
private struct ConventionSums {
  let count: ParameterCount
  private let config: ModelConfig
  private let inventory: [TensorSpec]
  private let modules: [SideModule]

  init(_ config: ModelConfig) {
    self.config = config
    inventory = config.inventory
    modules = config.sideModules
    count = ParameterCount(inventory)
  }

  private func sum(where isCounted: (TensorSpec) -> Bool) -> Int {
    inventory.filter(isCounted).reduce(0) { $0 + $1.parameters }
  }

  private func sum(_ kinds: SideModule.Kind..., of size: (SideModule) -> Int) -> Int {
    modules.filter { kinds.contains($0.kind) }.reduce(0) { $0 + size($1) }
  }

  private var mtp: Int { sum(.prediction) { $0.parameters } }
  private var copies: Int { sum(.prediction) { $0.copied } }
  private var vision: Int { sum(.visionTower, .projector) { $0.parameters } }

  /// Scales of the language model and of its modules for prediction, which have the same blocks.
  private var scales: Int {
    let prediction = modules.filter { $0.kind == .prediction }.flatMap(\.tensors)
    return config.beside.scales?.count(inventory + prediction) ?? 0
  }

  private var corrections: Int {
    sum { $0.part == .router && $0.dimensions.count == 1 && $0.addition == .none }
  }

  private var vectors: Int { sum { $0.dimensions.count == 1 && $0.part != .norm } }

  // MARK: Ways of counting

  /// More than the language model.
  var whole: [Conventions.Figure] {
    let total = count.total
    let projections = sum(.prediction) { module in
      module.tensors.filter { $0.part == .other }.reduce(0) { $0 + $1.parameters }
    }
    return [
      .init(
        "total_in_checkpoint", total + mtp + copies + vision + scales,
        "all numbers in the files" + filesWords),
      .init("total_with_mtp", total + mtp, "with MTP modules, tables shared"),
      .init(
        "total_with_mtp_copies", total + mtp + copies,
        "with MTP and its copies of both tables"),
      .init("mtp", mtp, "MTP modules alone"),
      .init("mtp_with_copies", mtp + copies, "MTP modules alone, copies of tables in"),
      .init("mtp_without_projection", mtp - projections, "MTP modules without projection"),
      .init("total_with_vision", total + vision, "with vision tower and projector"),
      .init("vision", vision, "vision tower and projector alone"),
      .init("total_with_scales", total + languageScales, "with scales of quantized weights"),
      .init("quantization_scales", scales, "scales of quantized weights alone"),
    ]
  }

  private var languageScales: Int { config.beside.scales?.count(inventory) ?? 0 }

  /// What the files hold beside the language model.
  private var filesWords: String {
    let words = [
      (mtp, "MTP"), (copies, "its copies"), (vision, "vision"), (scales, "scales"),
    ].filter { $0.0 > 0 }.map(\.1)
    return words.isEmpty ? "" : ": with " + words.joined(separator: ", ")
  }

  /// Numbers a token passes.
  var active: [Conventions.Figure] {
    // A tied table is looked up and multiplied with: without the look-up it is still the head.
    let isTied = inventory.contains { $0.part == .head && $0.stored == 0 }
    let lookedUp = (isTied ? 0 : count[.tokenEmbedding]) + count[.positionEmbedding]
    let multiplied = inventory.reduce(0) { $0 + $1.multiplied * $1.elements }
    return [
      .init(
        "active_without_input_table", count.active - lookedUp,
        "active, without tables only looked up"),
      .init(
        "active_without_embeddings",
        count.active - count[.tokenEmbedding] - count[.positionEmbedding] - count[.head],
        "active, without tables and head"),
      .init("multiplied_per_token", multiplied, "weights a token is multiplied with"),
      .init(
        "active_with_mtp", count.active + sum(.prediction) { $0.active },
        "active, with MTP modules"),
      .init(
        "active_without_correction_biases", count.active - corrections,
        "active, without router corrections"),
    ]
  }

  /// Less than the language model, or some of it twice.
  var partial: [Conventions.Figure] {
    let total = count.total
    let heads = inventory.filter { $0.part == .head && $0.dimensions.count == 2 }
    let tiedHead = heads.filter { $0.stored == 0 }.reduce(0) { $0 + $1.elements }
    let table = count[.tokenEmbedding]
    let positions = count[.positionEmbedding]
    return [
      .init(
        "total_with_untied_head", total + tiedHead, "as if the tied head were a second table"),
      .init("total_with_one_table", total - count[.head], "as if the head were the input table"),
      .init(
        "total_without_embeddings", total - table - positions, "without input tables, head kept"),
      .init("total_without_positions", total - positions, "without the position table"),
      .init(
        "total_without_correction_biases", total - corrections, "without router corrections"),
      .init(
        "total_without_biases_and_norms", total - vectors - count[.norm],
        "matrices and tables only"),
      .init("total_of_block_matrices", blockMatrices, "matrices of the blocks only"),
      .init("total_without_gates", total - gates, "as if the MLP had no gate"),
      .init(
        "total_with_rotary_tables", total + rotaryTables, "with a rotary table in each layer"),
    ]
  }

  private var blockMatrices: Int {
    sum { tensor in
      guard case .blocks = tensor.place else { return false }
      return tensor.dimensions.count > 1 && tensor.part != .norm
    }
  }

  private var gates: Int {
    inventory.filter { $0.part == .mlp && $0.dimensions.count == 2 }.reduce(0) { sum, tensor in
      switch tensor.role {
      case .mlp(.gate), .expert(.gate), .sharedExpert(.gate): sum + tensor.parameters
      case .mlp(.gateAndUp), .expert(.gateAndUp), .sharedExpert(.gateAndUp):
        sum + tensor.parameters / 2
      default: sum
      }
    }
  }

  /// Early files of Llama hold the rotation of every layer, half a head long.
  private var rotaryTables: Int {
    let isHeld = config.architecture.names(of: config).hasRotaryTables
    return isHeld ? config.nLayers * (config.headDim / 2) : 0
  }
}

extension ModelConfig {
  /// The other ways of counting this model.
  package var conventions: Conventions { Conventions(self) }
}
