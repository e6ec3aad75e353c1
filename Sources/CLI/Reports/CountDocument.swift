import Explorer
import ModelCore
import Syntax

/// `count --json`.
struct CountDocument {
  private let model: Subject
  private let count: ParameterCount

  init(_ model: Subject) {
    self.model = model
    count = model.config.parameterCount
  }

  /// The members of the document.
  var members: [String: JSONOutput] {
    var members = modelMembers
    guard let file = model.untouchedFile else { return members }
    members["file"] = [
      "parameters": .integer(file.parameters), "tensors": .integer(file.tensors),
      "bytes": .integer(file.bytes), "complete": .bool(file.isWhole),
      "config_parameters": file.configParameters.map { .integer($0) } ?? nil,
    ]
    members["mismatch"] = ModelDocument.list(file.mismatches)
    return members
  }

  private var modelMembers: [String: JSONOutput] {
    [
      "model": ModelDocument.model(model), "config": ModelDocument.config(model.config),
      "parameters": parameters, "conventions": conventions, "other_modules": modules,
      "neurons": neurons,
      "weights": weights, "kv_cache": cache, "flops": flops, "rule_of_thumb": rule,
      "assumptions": ModelDocument.list(model.assumptions),
      "notices": ModelDocument.list(model.notices),
    ]
  }

  private var parameters: JSONOutput {
    var members: [String: JSONOutput] = [
      "total": .integer(count.total), "active": .integer(count.active),
      "non_embedding": .integer(count.nonEmbedding),
    ]
    for part in ModelPart.allCases { members[part.rawValue] = .integer(count[part]) }
    return .object(members)
  }

  private var conventions: JSONOutput {
    let figures = model.config.conventions.figures.map { ($0.name, JSONOutput.integer($0.value)) }
    return .object(Dictionary(figures) { first, _ in first })
  }

  private var modules: JSONOutput {
    let modules = model.config.sideModules.map { ($0.kind.rawValue, ModelDocument.module($0)) }
    return .object(Dictionary(modules) { first, _ in first })
  }

  private var neurons: JSONOutput {
    let neurons = model.config.neurons
    return [
      "input_per_token": .integer(neurons.inputPerToken),
      "mlp_per_layer": .integer(neurons.mlpPerLayer), "mlp_total": .integer(neurons.mlpTotal),
      "mlp_active_per_layer": .integer(neurons.mlpActivePerLayer),
      "mlp_active_total": .integer(neurons.mlpActiveTotal),
      "heads_total": .integer(neurons.headsTotal),
      "layers": .array(
        neurons.layers.map { layers in
          [
            "kind": .string(layers.kind), "layers": .integer(layers.count),
            "mlp": .integer(layers.perLayer), "mlp_active": .integer(layers.activePerLayer),
          ]
        }),
    ]
  }

  private var weights: JSONOutput {
    let formats = DataType.allCases.map { type in
      (type.rawValue, JSONOutput.double(count.weightBytes(type)))
    }
    return [
      "data_type": .string(model.workload.weights.rawValue),
      "bytes": .double(count.weightBytes(model.workload.weights)),
      "bytes_by_data_type": .object(Dictionary(formats) { first, _ in first }),
    ]
  }

  private var cache: JSONOutput {
    guard let cache = model.config.kvCache else { return withheld }
    let work = model.workload
    return [
      "data_type": .string(work.kv.rawValue), "sequence_length": .integer(work.sequenceLength),
      "batch_size": .integer(work.batchSize),
      "bytes_per_token": .double(cache.bytesPerToken(work.kv)),
      "bytes": .double(cache.bytes(work)), "state_bytes": .double(cache.stateBytes(work)),
      "expanded_bytes_per_token": .double(cache.expandedBytesPerToken(work.kv)),
    ]
  }

  /// Why something cannot be told, in its place.
  private var withheld: JSONOutput {
    ["withheld": .text(SafeText(model.evidence.withheld ?? "the kinds of layers are not known"))]
  }

  private var flops: JSONOutput {
    guard let flops = model.config.forwardFLOPs(model.workload) else { return withheld }
    return [
      "sequence_length": .integer(flops.sequenceLength),
      "batch_size": .integer(flops.batchSize), "forward_matmul": .double(flops.matmul),
      "forward_attention_full": .double(flops.attentionFull),
      "forward_attention_causal": .double(flops.attentionCausal),
      "forward_state": .double(flops.state),
      "forward_per_token": .double(flops.perToken), "training": .double(flops.training),
    ]
  }

  private var rule: JSONOutput {
    let rule = RuleOfThumb(model.config, model.config.inventory)
    return [
      "twelve_l_d_squared": .integer(rule.twelveLDSquared), "ratio": .double(rule.ratio),
      "with_tables": .integer(rule.withTables),
      "error_with_tables": .double(rule.errorWithTables),
      "terms": .array(
        rule.terms.map { ["name": .string($0.name), "value": .integer($0.value)] }),
    ]
  }
}
