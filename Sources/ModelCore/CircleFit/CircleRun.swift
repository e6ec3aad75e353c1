/// What one training run came to.
package struct CircleRun: Equatable, Sendable {
  /// What determined the run.
  package let settings: CircleSettings
  /// Steps done; fewer than asked for when the run was stopped or ran away.
  package let steps: Int
  /// Mean loss of the last step; nil before the first.
  package let loss: Double?
  /// Set when the numbers ran away.
  package let divergence: CircleTrainer.Divergence?
  /// The exact contour; nil for the curve, which has no inside.
  package let contour: CircleContour?
  /// The bent line; nil for targets with an inside.
  package let curve: CircleCurve?

  /// Measures a run as it stands.
  package init(_ trainer: CircleTrainer) {
    settings = trainer.settings
    steps = trainer.stepsDone
    loss = trainer.loss
    divergence = trainer.divergence
    let function = CircleFunction(trainer.network)
    if settings.target == .curve {
      contour = nil
      curve = CircleCurve(function)
    } else {
      contour = CircleContour(function, target: settings.target)
      curve = nil
    }
  }

  /// Area between what was learned and the target, as a part of the target's area.
  package var areaError: Double? { contour?.areaError ?? curve?.areaError }
  /// The least area error that is known to be possible.
  package var bound: Double? { contour?.bound?.areaError ?? curve?.bound }
  /// Area error over the bound.
  package var ratio: Double? {
    guard let areaError, let bound else { return nil }
    return areaError / bound
  }
}
