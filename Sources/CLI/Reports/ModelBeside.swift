import Catalog
import Explorer
import ModelCore
import Syntax

/// A model beside the human brain, like with like: weights and synapses, MLP neurons and neurons.
struct ModelBeside {
  /// Learned numbers of the model.
  let weights: Int
  /// MLP neurons of the model.
  let neurons: Int
  /// Synapses of a brain for each weight: with the lesson's figure, and with the highest estimate.
  let synapsesPerWeight: ClosedRange<Double>
  /// Neurons of a brain for each MLP neuron; nil where the model has none.
  let neuronsPerNeuron: Double?
  private let name: SafeText
  private let grade: Grade

  init(_ model: Subject) {
    let inventory = model.config.inventory
    weights = ParameterCount(inventory).total
    neurons = NeuronCount(model.config, inventory).mlpTotal
    let each = 1 / Double(max(weights, 1))
    let synapses = BrainComparison.synapses
    synapsesPerWeight = synapses.lowerBound * each...synapses.upperBound * each
    neuronsPerNeuron = neurons > 0 ? BrainRow.neurons.value / Double(neurons) : nil
    (name, grade) = (model.name, model.grade)
  }

  /// The object in JSON.
  var member: JSONOutput {
    [
      "name": .text(name), "weights": .integer(weights), "mlp_neurons": .integer(neurons),
      "synapses_per_weight_low": .double(synapsesPerWeight.lowerBound),
      "synapses_per_weight_high": .double(synapsesPerWeight.upperBound),
      "neurons_per_mlp_neuron": neuronsPerNeuron.map { .double($0) } ?? .null,
      "grade": .string(grade.rawValue),
    ]
  }
}
