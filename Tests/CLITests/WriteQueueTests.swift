import Glibc
import Synchronization
import Testing

@testable import CLI

/// What is written beside the loop.
@Suite struct WriteQueueTests {
  /// What was done, in order; shared with the thread that does it.
  private final class Done: Sendable {
    private let numbers = Mutex<[Int]>([])
    var all: [Int] { numbers.withLock { $0 } }
    func append(_ number: Int) { numbers.withLock { $0.append(number) } }
  }

  @Test func `everything is written in order before leaving`() {
    let queue = WriteQueue()
    let done = Done()
    for number in 0..<200 {
      queue.add {
        if number.isMultiple(of: 50) { poll(nil, 0, 5) }
        done.append(number)
      }
    }
    queue.finish()
    #expect(done.all == Array(0..<200))
    // Nothing is left for the next time, and there is a next time.
    queue.add { done.append(200) }
    queue.finish()
    #expect(done.all == Array(0...200))
  }

  @Test func `without a thread to be had it is written at once`() {
    let queue = WriteQueue { _ in false }
    let done = Done()
    for number in 0..<3 {
      queue.add { done.append(number) }
      #expect(done.all == Array(0...number))
    }
  }
}
