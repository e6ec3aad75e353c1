import Glibc
import Syntax

/// Why a file could not be read; its `description` is one line that begins with the path.
package enum FileSourceError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Nothing is there.
  case missing(SafeText)
  /// A folder that has no `config.json` in it.
  case folder(SafeText)
  /// A pipe, socket or device: only regular files are opened.
  case notRegular(SafeText)
  /// The permissions forbid reading.
  case forbidden(SafeText)
  /// More bytes than this kind of file may have; `found` is nil for input of unknown length.
  case tooLarge(SafeText, limit: Int, found: Int?)
  /// Size or time of the last change differ before and after reading.
  case changed(SafeText)
  /// Any other failure, with the error number of the system.
  case failed(SafeText, code: Int32)

  /// What kind of failure it is for the exit code of the program.
  package enum Kind: Int32, Sendable {
    /// The input is there but cannot be used.
    case badData = 65
    /// There is no input to read.
    case noInput = 66
    /// Reading failed.
    case inputOutput = 74
  }

  /// The kind of the failure; its raw value is the exit code.
  package var kind: Kind {
    switch self {
    case .missing, .folder, .notRegular, .forbidden: return .noInput
    case .tooLarge, .changed: return .badData
    case .failed: return .inputOutput
    }
  }

  /// The sentence for the user.
  package var description: String {
    switch self {
    case .missing(let path): return "\(path): expected a file, found nothing; check the path"
    case .folder(let path):
      return "\(path): expected a file or a folder with config.json, found a folder without it"
    case .notRegular(let path):
      return "\(path): expected a regular file, found a pipe, socket or device; try - for a pipe"
    case .forbidden(let path):
      return "\(path): expected a readable file, found one without permission to read it"
    case .tooLarge(let path, let limit, let found):
      return "\(path): expected at most \(limit) bytes, found \(found.map(String.init) ?? "more")"
    case .changed(let path):
      return "\(path): expected a file at rest, found one that changed while reading; try again"
    case .failed(let path, let code):
      return "\(path): expected to read it, found: \(systemMessage(code))"
    }
  }

  /// The case of an error number that opening or reading gave.
  init(path: SafeText, code: Int32) {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: self = .missing(path)
    case EACCES, EPERM: self = .forbidden(path)
    case ENXIO, ENODEV: self = .notRegular(path)
    case EISDIR: self = .folder(path)
    default: self = .failed(path, code: code)
    }
  }
}

/// What the system calls an error number.
func systemMessage(_ code: Int32) -> SafeText {
  guard let message = strerror(code) else { return SafeText("error \(code)") }
  return SafeText(String(cString: message))
}
