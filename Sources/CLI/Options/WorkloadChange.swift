import Explorer
import ModelCore

/// Applies workload flags, and says which of its numbers were taken for granted.
struct WorkloadChange {
  private let flags: WorkloadFlags

  init(_ flags: WorkloadFlags) {
    self.flags = flags
  }

  /// Sets the work of a model; a learned position table grows with the sequence.
  func apply(to model: inout Subject) throws(CLIError) {
    var reader = FlagReader()
    var sizing = Sizing(model.config)
    let format = NumberFormat.standard
    if let length = try reader.number(
      flags.sequenceLength, "--sequence-length", in: ModelField.sequenceLength.range,
      unit: .tokens)
    {
      let before = model.config.contextLength
      sizing.set(.sequenceLength, to: length)
      if sizing.config.contextLength > before {
        reader.assume(
          "positions are learned: their table grows from \(format.exact(before)) to "
            + "\(format.exact(length)) rows")
      } else if length > before, model.config.positions == .rotary {
        reader.assume(
          "\(format.exact(length)) tokens go past context_length \(format.exact(before)): "
            + "no weight is added")
      }
    } else {
      let length = sizing.workload.sequenceLength
      reader.assume(
        "sequence_length \(format.exact(length)): the smaller of context_length and 4,096")
    }
    if let batch = try reader.number(
      flags.batchSize, "--batch-size", in: ModelField.batchSize.range)
    {
      sizing.set(.batchSize, to: batch)
    }
    let expected = "a format"
    if let type = try reader.choice(flags.weights, "--weights", expected, DataType.self) {
      sizing.workload.weights = type
    } else {
      reader.assume("weights in \(sizing.workload.weights.rawValue)")
    }
    if let type = try reader.choice(flags.kv, "--kv", expected, DataType.self) {
      sizing.workload.kv = type
    } else if let kept = sizing.config.kvCache?.keptWords {
      reader.assume("\(kept) in \(sizing.workload.kv.rawValue)")
    }
    model.sizing = sizing
    model.assumptions += reader.assumptions
  }
}
