import Host
import Synchronization

/// What is written beside the loop, one piece after the other in the order in which it was asked
/// for; leaving the program waits for all of it.
///
/// A class because the thread that writes shares it with the loop.
final class WriteQueue: Sendable {
  /// What is to be written, and whether a thread is there for it.
  private struct Waiting {
    var work: [@Sendable () -> Void] = []
    var hasThread = false
  }

  private let waiting = Mutex(Waiting())
  /// Held while something is written, so that the order is kept.
  private let writing = Mutex(())
  private let start: @Sendable (@escaping @Sendable () -> Void) -> Bool

  /// A queue with nothing in it.
  ///
  /// - Parameter start: starts a thread; false when there is none to be had.
  init(
    start: @escaping @Sendable (@escaping @Sendable () -> Void) -> Bool = { WorkThread.start($0) }
  ) {
    self.start = start
  }

  /// Takes a piece of work to be done soon; here and now where no thread is to be had.
  func add(_ work: @escaping @Sendable () -> Void) {
    let needsThread = waiting.withLock { waiting in
      waiting.work.append(work)
      defer { waiting.hasThread = true }
      return !waiting.hasThread
    }
    if needsThread, !start({ [self] in finish() }) { finish() }
  }

  /// Does what is waiting, after what is under way.
  func finish() {
    writing.withLock { _ in
      while let work = next() { work() }
    }
  }

  private func next() -> (@Sendable () -> Void)? {
    waiting.withLock { waiting in
      guard waiting.work.isEmpty else { return waiting.work.removeFirst() }
      waiting.hasThread = false
      return nil
    }
  }
}
