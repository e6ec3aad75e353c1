import ModelCore

/// The numbers of a subject that the panes of a frame share, each from the core.
struct Figures {
  let inventory: [TensorSpec]
  let count: ParameterCount
  let blocks: BlockCount
  let neurons: NeuronCount
  let kvCache: KVCache
  let flops: ForwardFLOPs
  let rule: RuleOfThumb
  let doubling: Doubling
  let derivation: Derivation

  init(_ sizing: Sizing) {
    let config = sizing.config
    inventory = config.inventory
    count = ParameterCount(inventory)
    blocks = BlockCount(config, inventory)
    neurons = NeuronCount(config, inventory)
    kvCache = config.kvCache
    flops = ForwardFLOPs(config, inventory, sizing.workload)
    rule = RuleOfThumb(config, inventory)
    doubling = Doubling(sizing)
    derivation = Derivation(config)
  }
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
  case forward
  case attention
  case neurons
  case heads
  case rule
  case layer
  /// The row of the doubling table.
  case doubled(ModelField)
}
