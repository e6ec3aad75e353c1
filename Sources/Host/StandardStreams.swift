import Glibc
import Syntax

/// Why output could not be written.
package enum WriteError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Nobody reads any more, as after `| head`.
  case closedPipe
  /// Any other failure, with the error number of the system.
  case failed(code: Int32)

  /// The exit code of a program that cannot write its result.
  package var exitCode: Int32 {
    switch self {
    case .closedPipe: return 141  // 128 + SIGPIPE, as a shell reports it
    case .failed: return 74
    }
  }

  /// The sentence for the user.
  package var description: String {
    switch self {
    case .closedPipe: return "output: expected a reader, found a closed pipe"
    case .failed(let code): return "output: expected to write, found: \(systemMessage(code))"
    }
  }
}

/// The three streams that every program is started with.
package enum StandardStreams {
  /// Makes a closed pipe an error of the write instead of a signal that ends the program.
  package static func reportClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether a descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Writes all of a text, waiting where the reader is slow.
  ///
  /// - Parameters:
  ///   - text: our own words and `SafeText` only.
  ///   - descriptor: 1 for results, 2 for everything else.
  /// - Throws: why the bytes cannot go out.
  package static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO)
    throws(WriteError)
  {
    try write(Array(text.utf8), to: descriptor)
  }

  /// Writes all bytes, waiting where the reader is slow.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(WriteError) {
    let code = bytes.withUnsafeBytes { buffer -> Int32 in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = retried { Glibc.write(descriptor, part.baseAddress, part.count) }
        if count < 0, errno == EAGAIN {
          wait(for: descriptor, POLLOUT)
        } else if count < 0 {
          return errno
        } else {
          rest = rest.dropFirst(count)
        }
      }
      return 0
    }
    guard code != EPIPE else { throw .closedPipe }
    guard code == 0 else { throw .failed(code: code) }
  }
}
