import Glibc

/// Bytes on their way to the terminal, written as fast as it takes them and never waited for.
struct OutputQueue: ~Copyable {
  /// Where the bytes go: the terminal opened a second time, so that writing without waiting does
  /// not change how other programs write to it; the standard output itself where that fails.
  let fd: Int32
  private let isOwn: Bool
  private var bytes: [UInt8] = []
  private var written = 0

  init() {
    let own = open("/proc/self/fd/1", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    isOwn = own >= 0 && isatty(own) == 1
    if own >= 0, !isOwn { close(own) }
    fd = isOwn ? own : 1
  }

  deinit {
    if isOwn { close(fd) }
  }

  /// Whether everything has been written.
  var isEmpty: Bool { written == bytes.count }

  /// Adds bytes behind those that wait.
  mutating func append(_ more: [UInt8]) {
    if isEmpty { clear() }
    bytes += more
  }

  /// Drops what waits.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 20)
    written = 0
  }

  /// Writes what the terminal takes now.
  mutating func flush() throws(TerminalError) {
    while !isEmpty {
      // A terminal that was not opened a second time may block; it takes small portions at once.
      if !isOwn, !isWritable(within: 0) { return }
      let portion = isOwn ? bytes.count - written : min(bytes.count - written, 256)
      let start = written
      let count = bytes.withUnsafeBytes { buffer in
        write(fd, buffer.baseAddress?.advanced(by: start), portion)
      }
      if count > 0 {
        written += count
      } else if count < 0, errno == EAGAIN {
        return
      } else if count == 0 || errno != EINTR {
        throw .lost
      }
    }
  }

  /// Writes everything, unless the terminal takes nothing for a while.
  mutating func drain(withinMilliseconds patience: Int32) throws(TerminalError) {
    try flush()
    while !isEmpty {
      guard isWritable(within: patience) else { return }
      try flush()
    }
  }

  private func isWritable(within milliseconds: Int32) -> Bool {
    var state = pollfd(fd: fd, events: Int16(POLLOUT), revents: 0)
    return poll(&state, 1, milliseconds) > 0
  }
}
