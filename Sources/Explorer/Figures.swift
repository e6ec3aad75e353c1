import ModelCore

/// The numbers of a subject that the panes of a frame share, each from the core.
///
/// A class so that a number is computed when the first pane asks for it, and once a frame: a screen
/// pays for what it shows.
final class Figures {
  private let sizing: Sizing
  private var config: ModelConfig { sizing.config }

  private(set) lazy var inventory = config.inventory
  private(set) lazy var count = ParameterCount(inventory)
  private(set) lazy var blocks = BlockCount(config, inventory)
  private(set) lazy var neurons = NeuronCount(config, inventory)
  private(set) lazy var kvCache = config.kvCache
  private(set) lazy var flops = config.forwardFLOPs(sizing.workload, of: inventory)
  private(set) lazy var rule = RuleOfThumb(config, inventory)
  private(set) lazy var doubling = Doubling(sizing)
  private(set) lazy var derivation = Derivation(config)

  init(_ sizing: Sizing) { self.sizing = sizing }
}

/// A figure that can be selected, copied and explained.
package enum Figure: Hashable, Sendable {
  case field(ModelField)
  case total
  case active
  case part(ModelPart)
  /// Bytes of the weights in a format.
  case weights(DataType)
  case kvPerToken
  case kvCache
  case state
  case forward
  case attention
  case stateWork
  case neurons
  case heads
  case rule
  case layer
  /// The row of the doubling table.
  case doubled(ModelField)
}
