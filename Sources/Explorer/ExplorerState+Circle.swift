import TermUI

/// Whether the run loop sends ticks.
package enum Ticking: Equatable, Sendable {
  /// Nothing moves by itself: the loop sleeps until something happens.
  case off
  /// One slice of training for each frame.
  case steady
  /// As many slices as the time of a frame allows.
  case full
}

// What moves by itself: training by ticks, a sweep beside the loop.
extension ExplorerState {
  /// What the run loop has to send now; training rests while another screen is shown.
  package var ticking: Ticking {
    guard screen == .circle, circle.isRunning, areas.kind != .line else { return .off }
    return reducesMotion || workspace.circle.speed == .all ? .full : .steady
  }

  /// The sweep that should be under way beside the loop; another number is another sweep.
  package var sweepRequest: CircleSweepRequest? { circle.sweepRequest }

  /// Trains for some slices.
  mutating func tick(_ slices: Int) {
    guard ticking != .off, slices > 0 else { return }
    log.append(.ticks(slices))
    var said = message
    circle.train(
      steps: slices * workspace.circle.speed.stepsPerSlice, format, keys, &said)
    if said != message { message = said } else { sayDone() }
  }

  // MARK: Without motion

  /// What is under way: a run, and which sweep.
  struct Work: Equatable { let isRunning: Bool, sweep: Int? }

  /// What is under way now.
  var work: Work { Work(isRunning: circle.isRunning, sweep: sweepRequest?.number) }

  /// Whether what came of an event is to be seen at once: without motion the way to a result is
  /// not.
  package func isShown(after event: Event) -> Bool {
    guard reducesMotion else { return true }
    switch event {
    case .tick: return ticking == .off
    case .swept: return sweepRequest == nil
    default: return true
    }
  }

  /// Says how to look at what has begun.
  mutating func sayNothingMoves() {
    guard reducesMotion, message == nil else { return }
    if ticking != .off {
      message = MessageLine("training; any key shows how far, \(keys("circle.run")) pauses")
    } else if sweepRequest != nil {
      message = MessageLine("sweeping; any key shows how far, \(keys("back")) calls it off")
    }
  }

  /// Says that it is over.
  private mutating func sayDone() {
    guard reducesMotion, work == Work(isRunning: false, sweep: nil) else { return }
    message = MessageLine("done", .done)
  }

  /// Does at once what would go on beside the loop, where there is none.
  ///
  /// - Parameters:
  ///   - isCancelled: asked every few steps; what is done so far stays.
  ///   - report: is told how far it has come, in a sentence.
  mutating func finishWork(isCancelled: () -> Bool, report: (String) -> Void) {
    while ticking != .off, !isCancelled() { tick(100) }
    if ticking != .off { _ = command("circle.run") }
    guard let request = sweepRequest else { return }
    let count = circle.sweepDone + request.plan.count
    report("Sweep of \(format.exact(count)) runs; Ctrl-C ends it.")
    request.run(isCancelled: isCancelled) { event in
      _ = update(event)
      let done = circle.sweepDone
      if done.isMultiple(of: CircleSweepState.seeds), done < count {
        report("\(format.exact(done)) of \(format.exact(count)) runs.")
      }
    }
    if sweepRequest != nil { _ = command("circle.sweep") }
  }

  /// Takes runs of a sweep; in the log they are how many are done, as each can be done again.
  mutating func receive(_ dots: [CircleDot], ofSweep number: Int) {
    let before = circle.sweepDone
    circle.receive(dots, ofSweep: number)
    guard circle.sweepDone > before else { return }
    log.append(.swept(circle.sweepDone))
    sayDone()
  }

  /// Calls off the sweep that cannot run beside the loop, and says why.
  package mutating func giveUpSweep(_ reason: String) {
    guard sweepRequest != nil else { return }
    _ = command("circle.sweep")
    message = MessageLine("the sweep was called off: \(reason)", .failure)
  }

  /// Does the runs of the last sweep again that were done when a log was written.
  mutating func advanceSweep(to count: Int) {
    circle.advanceSweep(to: count)
    log.append(.swept(count))
    sayDone()
  }
}
