import Explorer

/// When the next tick is due, and how much it may do.
///
/// Only the number of slices depends on the clock; what a slice does is the state's, so a log that
/// counts them leads to the same bits.
package struct TickPace {
  /// Time from one tick to the next.
  package static let interval = Duration.milliseconds(33)
  /// Time that the slices of one tick may take at full speed; a key waits no longer.
  package static let budget = Duration.milliseconds(16)
  /// Most slices of a tick.
  package static let limit = 4_096

  /// Slices of the next tick at full speed.
  package private(set) var slices = 1
  private var due: ContinuousClock.Instant?

  package init() {}

  /// Milliseconds until the next tick; nil while there are none.
  package mutating func timeout(_ ticking: Ticking, now: ContinuousClock.Instant) -> Int? {
    guard ticking != .off else {
      due = nil
      restart()
      return nil
    }
    guard let due else {
      self.due = now
      return 0
    }
    let left = (due - now).components
    // Rounded up: a wait that ends too early would be one more wake-up.
    let milliseconds = left.seconds * 1_000 + (left.attoseconds + 999_999_999_999_999) / Self.milli
    return Int(clamping: max(milliseconds, 0))
  }

  private static let milli: Int64 = 1_000_000_000_000_000

  /// Slices to be done now; nil when no tick is due.
  package mutating func take(_ ticking: Ticking, now: ContinuousClock.Instant) -> Int? {
    guard ticking != .off, let due, now >= due else { return nil }
    // Ticks that were missed, as in a stopped job, are not made up for.
    self.due = now + Self.interval
    return ticking == .full ? slices : 1
  }

  /// Begins again with one slice: after a key a slice may cost many times what it did.
  package mutating func restart() { slices = 1 }

  /// Learns from how long the last tick took.
  package mutating func took(_ duration: Duration, _ ticking: Ticking) {
    guard ticking == .full else { return }
    if duration > Self.budget {
      slices = max(slices / 2, 1)
    } else if duration < Self.budget / 3 {
      slices = min(slices * 2, Self.limit)
    }
  }
}
