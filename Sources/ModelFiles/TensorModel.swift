import ModelCore
import Syntax

/// A model as the tensors of a file have it, and how a config beside them differs.
package struct TensorModel: Equatable, Sendable {
  /// The dimensions, brought to what the tensors say.
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

  /// Brings a config, read from somewhere, to what the tensors say.
  package init(_ model: FileModel, _ set: TensorSet) {
    let naming = TensorNaming(set)
    let patterns = TensorPatterns(set, nLayers: model.config.nLayers)
    self.init(model, patterns, naming)
  }

  /// Leaves the config as it is: some of the files that it would be compared with are missing.
  package init(unchecked model: FileModel, _ set: TensorSet) {
    config = model.config
    (assumptions, notices, evidence) = (model.assumptions, model.notices, model.evidence)
    comparison = TensorComparison(unchecked: model.config, weights: set.elements)
    rest = []
  }

  init(_ model: FileModel, _ patterns: TensorPatterns, _ naming: TensorNaming) {
    comparison = TensorComparison(patterns, model.config, naming)
    let fit = TensorFit(model.config, patterns, naming)
    config = fit.config
    rest =
      fit.distance == 0
      ? []
      : TensorComparison(
        fit.config.nLayers == model.config.nLayers ? patterns : patterns.merged, fit.config,
        naming
      ).differences
    (assumptions, notices, evidence) = (model.assumptions, model.notices, model.evidence)
  }
}
