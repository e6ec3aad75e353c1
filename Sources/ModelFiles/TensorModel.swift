import ModelCore
import Syntax

/// A model as the tensors of a file have it, and how a config beside them differs.
package struct TensorModel: Equatable, Sendable {
  /// The dimensions: those that explain the file, or the nearest to it that there are.
  package let config: ModelConfig
  /// What had to be assumed.
  package let assumptions: [Assumption]
  /// What was accepted but should be mentioned.
  package let notices: [FileNotice]
  /// What the count rests on.
  package var evidence: Evidence
  /// The file against the config as it was read.
  package let comparison: TensorComparison
  /// What still differs after the config was brought to the tensors.
  package let rest: [TensorDifference]
  /// The weights of the file itself, by part: the total wherever ``isExplained`` is false.
  package let fileWeights: TensorCount
  /// Whether ``config`` leads to just the tensors of the file, so that its total is theirs.
  ///
  /// Where it is false, dimensions and costs of ``config`` are those of another model.
  package let isExplained: Bool
  /// How the config says that the weights are packed.
  package let quantization: Quantization

  /// Brings a config, read from somewhere, to what the tensors say.
  package init(_ model: FileModel, _ set: TensorSet) {
    let naming = TensorNaming(set)
    let patterns = TensorPatterns(
      set, nLayers: model.config.nLayers, quantization: model.quantization,
      config: model.config
    ).shaped
    self.init(model, patterns, naming)
  }

  /// Leaves the config as it is: some of the files that it would be compared with are missing.
  package init(unchecked model: FileModel, _ set: TensorSet) {
    (config, quantization) = (model.config, model.quantization)
    (assumptions, notices, evidence) = (model.assumptions, model.notices, model.evidence)
    rest = []
    fileWeights = TensorCount(set, model.quantization)
    comparison = TensorComparison(unchecked: model.config, weights: fileWeights.total)
    isExplained = false
    for name in set.missing {
      evidence.add(
        .assumed("\(name.clipped(to: 80)) is not there: the count is by the config alone"))
    }
  }

  init(_ model: FileModel, _ patterns: TensorPatterns, _ naming: TensorNaming) {
    comparison = TensorComparison(patterns, model.config, naming)
    let fit = TensorFit(model.config, patterns, naming)
    let fitted = fit.config.nLayers == model.config.nLayers ? patterns : patterns.merged
    rest =
      fit.distance == 0 ? [] : TensorComparison(fitted, fit.config, naming).differences
    (assumptions, notices) = (model.assumptions, model.notices)
    quantization = model.quantization
    let count = TensorCount(fitted, ExpectedTensors(fit.config, naming))
    let total = fit.config.parameterCount.total
    if rest.isEmpty, total == count.total {
      (config, fileWeights, isExplained) = (fit.config, count, true)
      // The total is the sum over the tensors, whatever was guessed on the way to it.
      evidence = Evidence(
        model.evidence.doubts.filter { doubt in
          if case .assumed = doubt { false } else { true }
        })
    } else {
      (fileWeights, isExplained) = (count, false)
      let read = model.config.parameterCount.total
      let isNearer = (total - count.total).magnitude < (read - count.total).magnitude
      config = isNearer ? fit.config : model.config
      evidence = model.evidence
      evidence.add(.assumed(Self.words(count.total, read, comparison.differences + rest)))
    }
    for format in count.unresolved { evidence.add(.assumed(format)) }
  }

  /// Both sums, and the first thing that differs.
  private static func words(
    _ file: Int, _ config: Int, _ differences: [TensorDifference]
  ) -> String {
    "the tensors hold \(file) weights, the config leads to \(config)"
      + (differences.first.map { "; \($0)" } ?? "")
  }
}
