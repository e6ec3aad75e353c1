import Glibc

/// Threads of their own for work that may wait for a disk or compute for long.
///
/// The pool of the language's tasks has one thread for each processor: a read that never returns
/// would keep one of them for ever.
package enum WorkThread {
  /// What a new thread finds; a class because the C library hands over an address.
  private final class Body: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// Starts a thread that does some work and ends.
  ///
  /// Signals that ask the program to do something stay with the threads there are.
  ///
  /// - Returns: whether there is one; false when the system has no more to give.
  package static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var blocked = requests()
    var before = sigset_t()
    pthread_sigmask(SIG_SETMASK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let body = Unmanaged.passRetained(Body(work))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { body in
        guard let body else { return nil }
        Unmanaged<Body>.fromOpaque(body).takeRetainedValue().work()
        return nil
      }, body.toOpaque())
    if code != 0 { body.release() }
    return code == 0
  }

  /// Every signal but those of a fault, which the thread that has it must see.
  private static func requests() -> sigset_t {
    var signals = sigset_t()
    sigfillset(&signals)
    for fault in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS] {
      sigdelset(&signals, fault)
    }
    return signals
  }
}
