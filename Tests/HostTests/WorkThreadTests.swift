import Glibc
import Host
import Synchronization
import Testing

/// Threads of their own.
@Suite struct WorkThreadTests {
  /// What the threads have told; shared with them.
  private final class Told: Sendable {
    private let threads = Mutex<[pthread_t]>([])
    var all: [pthread_t] { threads.withLock { $0 } }
    func append(_ thread: pthread_t) { threads.withLock { $0.append(thread) } }
  }

  private func wait(until condition: () -> Bool) -> Bool {
    for _ in 0..<2_000 where !condition() { poll(nil, 0, 10) }
    return condition()
  }

  @Test func `as many pieces of work wait at once as there are, and keep nobody else`() {
    var gate: [Int32] = [-1, -1]
    #expect(pipe(&gate) == 0)
    let (end, count) = (gate[0], 40)
    let begun = Told()
    let ended = Told()
    for _ in 0..<count {
      let isStarted = WorkThread.start {
        begun.append(pthread_self())
        var byte: UInt8 = 0
        // Nothing ever comes: this ends when the other end is closed.
        while read(end, &byte, 1) > 0 {}
        ended.append(pthread_self())
      }
      #expect(isStarted)
    }
    #expect(wait { begun.all.count == count })
    #expect(Set(begun.all).count == count)
    #expect(!begun.all.contains(pthread_self()))
    #expect(ended.all.isEmpty)
    close(gate[1])
    #expect(wait { ended.all.count == count })
    close(end)
  }

  /// The signals that a thread keeps away; shared with it.
  private final class Mask: Sendable {
    private let numbers = Mutex<Set<Int32>?>(nil)
    var blocked: Set<Int32>? { numbers.withLock { $0 } }
    func read() {
      var mask = sigset_t()
      pthread_sigmask(SIG_SETMASK, nil, &mask)
      let all = (1...31).filter { sigismember(&mask, $0) == 1 }
      numbers.withLock { $0 = Set(all) }
    }
  }

  @Test func `signals that ask for something stay with other threads, faults do not`() throws {
    let mask = Mask()
    #expect(WorkThread.start { mask.read() })
    #expect(wait { mask.blocked != nil })
    let blocked = try #require(mask.blocked)
    #expect(blocked.isSuperset(of: [SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGTSTP, SIGCONT]))
    #expect(blocked.isDisjoint(with: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]))
  }
}
