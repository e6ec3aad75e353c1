import ModelCore

/// A training run on the screen, with what it has come through so far.
///
/// Only the settings and the number of steps done matter, not how they were divided: what is
/// remembered is remembered at fixed steps.
package struct CircleSession: Equatable, Sendable {
  /// How things stood after some steps.
  struct Sample: Equatable, Sendable {
    /// Steps done.
    let step: Int
    /// Mean loss of the step before; nil at the start.
    let loss: Double?
    /// Area error.
    let areaError: Double?
    /// The run as it stood, to go back to.
    let trainer: CircleTrainer
  }

  /// The run.
  package private(set) var trainer: CircleTrainer
  /// The past at fixed steps, oldest first.
  private(set) var samples: [Sample] = []

  /// A run that has not begun.
  init(_ settings: CircleSettings = CircleSettings()) {
    trainer = CircleTrainer(settings)
  }

  /// What determines the run.
  package var settings: CircleSettings { trainer.settings }

  /// What the run came to so far, measured exactly.
  package var run: CircleRun { CircleRun(trainer) }

  /// Goes back to the start.
  mutating func restart() { self = Self(settings) }

  /// Does some steps, fewer when the run ends before.
  mutating func advance(_ count: Int) {
    var left = count
    while left > 0, !trainer.isDone {
      let pause = Self.pause(after: trainer.stepsDone) - trainer.stepsDone
      let done = trainer.step(min(left, pause))
      left -= max(done, 1)
      if done == pause { remember() }
    }
  }

  /// Goes back one step, by doing again what comes before it.
  mutating func stepBack() {
    let wanted = trainer.stepsDone - (trainer.divergence == nil ? 1 : 0)
    guard wanted >= 0 else { return }
    samples.removeAll { $0.step > wanted }
    trainer = samples.last?.trainer ?? CircleTrainer(settings)
    advance(wanted - trainer.stepsDone)
  }

  private mutating func remember() {
    let run = self.run
    samples.append(
      Sample(
        step: trainer.stepsDone, loss: trainer.loss, areaError: run.areaError, trainer: trainer))
  }

  /// The next step at which something is remembered: some twenty in a decade, then every 250.
  static func pause(after step: Int) -> Int {
    var unit = 1
    for (start, size) in pauses where step >= start { unit = size }
    return (step / unit + 1) * unit
  }

  private static let pauses = [
    (20, 2), (50, 5), (100, 10), (200, 20), (500, 50), (1_000, 100), (2_000, 200), (5_000, 250),
  ]
}
