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
    return circle.choices.speed == .all ? .full : .steady
  }

  /// The sweep that should be under way beside the loop; another number is another sweep.
  package var sweepRequest: CircleSweepRequest? { circle.sweepRequest }

  /// Trains for some slices.
  mutating func tick(_ slices: Int) {
    guard ticking != .off, slices > 0 else { return }
    log.append(.ticks(slices))
    var said = message
    circle.tick(slices: slices, &said)
    if said != message { message = said }
  }

  /// Does at once what would go on beside the loop, where there is none.
  mutating func finishWork() {
    while ticking != .off { tick(1_000) }
    guard let request = sweepRequest else { return }
    request.run(isCancelled: { false }) { event in _ = update(event) }
  }

  /// Takes runs of a sweep; in the log they are how many are done, as each can be done again.
  mutating func receive(_ dots: [CircleDot], ofSweep number: Int) {
    let before = circle.sweepDone
    circle.receive(dots, ofSweep: number)
    if circle.sweepDone > before { log.append(.swept(circle.sweepDone)) }
  }

  /// Does the runs of the last sweep again that were done when a log was written.
  mutating func advanceSweep(to count: Int) {
    circle.advanceSweep(to: count)
    log.append(.swept(count))
  }
}
