import Glibc

/// The processor time of this thread, which other programs on the machine hardly change.
package enum ProcessorTime {
  /// Seconds of work since the thread began.
  package static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}
