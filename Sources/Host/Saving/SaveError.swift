import Glibc
import Syntax

/// Why nothing was saved; its `description` is one line that begins with the path.
///
/// Whatever the reason, the file is still what it was before.
package enum SaveError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The folder the file would be in is not there.
  case noFolder(SafeText)
  /// A file of this name is there and was not to be replaced.
  case exists(SafeText)
  /// A folder, pipe, socket or device has the name.
  case notRegular(SafeText)
  /// The permissions forbid writing.
  case forbidden(SafeText)
  /// A link that another user may have put there; it is not followed.
  case link(SafeText)
  /// No room, or a limit of the user's own.
  case full(SafeText, code: Int32)
  /// Another process holds the file for longer than a save takes.
  case locked(SafeText)
  /// Any other failure, with the error number of the system.
  case failed(SafeText, code: Int32)

  /// What kind of failure it is for the exit code of the program.
  package enum Kind: Int32, Sendable {
    /// The file cannot be made where it should be.
    case cannotCreate = 73
    /// Writing failed.
    case inputOutput = 74
    /// The same may work later.
    case tryAgain = 75
  }

  /// The kind of the failure; its raw value is the exit code.
  package var kind: Kind {
    switch self {
    case .noFolder, .exists, .notRegular, .forbidden, .link: .cannotCreate
    case .full, .failed: .inputOutput
    case .locked: .tryAgain
    }
  }

  /// The sentence for the user.
  package var description: String {
    switch self {
    case .noFolder(let path):
      "\(path): expected its folder to be there, found nothing; check the path"
    case .exists(let path): "\(path): expected a new name, found a file; try another name"
    case .notRegular(let path):
      "\(path): expected a regular file, found a folder, pipe, socket or device"
    case .forbidden(let path):
      "\(path): expected a place to write to, found one without permission to write"
    case .link(let path):
      "\(path): expected a file of your own, found a link in a folder that others can write to"
    case .full(let path, let code):
      "\(path): expected room to save it, found: \(systemMessage(code)); nothing was changed"
    case .locked(let path):
      "\(path): expected to write to it, found it held by another process; try again"
    case .failed(let path, let code):
      "\(path): expected to save it, found: \(systemMessage(code)); nothing was changed"
    }
  }

  /// The case of an error number that a system call gave.
  init(path: SafeText, code: Int32) {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG: self = .noFolder(path)
    case EEXIST: self = .exists(path)
    case EISDIR, ENXIO, ENODEV: self = .notRegular(path)
    case EACCES, EPERM, EROFS, ETXTBSY: self = .forbidden(path)
    case ELOOP: self = .link(path)
    case ENOSPC, EDQUOT, EFBIG: self = .full(path, code: code)
    case EWOULDBLOCK: self = .locked(path)
    default: self = .failed(path, code: code)
    }
  }
}
