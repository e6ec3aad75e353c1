import Explorer
import Glibc
import Host
import Synchronization

/// Work that runs beside the loop, so that no file ever delays a key.
///
/// A class because the threads that do the work share it with the loop. Each piece of work ends in
/// one event, which waits here until the loop, woken by the bell, comes for it.
final class Background: Sendable {
  /// Calls work off; a class because the thread that does the work shares it with the loop.
  final class Cancellation: Sendable {
    private let flag = Atomic(false)

    /// Whether the work is to end.
    var isCancelled: Bool { flag.load(ordering: .relaxed) }

    /// Asks the work to end.
    func cancel() { flag.store(true, ordering: .relaxed) }
  }

  private let results = Mutex<[Event]>([])
  /// Can be read while results wait.
  let bell: Int32
  private let ringer: Int32

  /// Nothing when the system has no descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (bell, ringer) = (ends[0], ends[1])
  }

  deinit {
    close(bell)
    close(ringer)
  }

  /// Does a piece of work on a thread of its own; false when there is none to be had.
  func run(_ work: @escaping @Sendable () -> Event) -> Bool {
    WorkThread.start { [self] in finish(work()) }
  }

  /// Does work on a thread of its own that has more than one result.
  ///
  /// - Parameter work: is asked to end early by the flag, and hands over each result.
  /// - Returns: the flag that calls the work off; nothing when there is no thread to be had.
  func run(
    _ work: @escaping @Sendable (_ isCancelled: () -> Bool, _ report: (Event) -> Void) -> Void
  ) -> Cancellation? {
    let cancellation = Cancellation()
    let isBegun = WorkThread.start { [self] in work({ cancellation.isCancelled }, finish) }
    return isBegun ? cancellation : nil
  }

  /// Takes the event that a piece of work ended in, on any thread.
  func finish(_ event: Event) {
    results.withLock { $0.append(event) }
    // A full pipe rings as well as one more byte would.
    var byte: UInt8 = 1
    write(ringer, &byte, 1)
  }

  /// What has been finished since the last time, in order.
  func take() -> [Event] {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while read(bell, &bytes, bytes.count) == bytes.count {}
    return results.withLock { results in
      defer { results = [] }
      return results
    }
  }
}
