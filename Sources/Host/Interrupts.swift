import Glibc

/// Ctrl-C as something that is asked about instead of something that strikes.
///
/// While held, the signal waits in the kernel, so that work in small pieces can end between two of
/// them with what it has. No handler runs and nothing is shared.
package enum Interrupts {
  /// Lets interrupts wait from now on.
  package static func hold() {
    var signals = interrupt()
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Whether one waits.
  package static var isPending: Bool {
    var waiting = sigset_t()
    return sigpending(&waiting) == 0 && sigismember(&waiting, SIGINT) == 1
  }

  /// Takes the one that waits, if any, and lets later ones end the program again.
  package static func release() {
    var signals = interrupt()
    var now = timespec()
    _ = sigtimedwait(&signals, nil, &now)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private static func interrupt() -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    return signals
  }
}
