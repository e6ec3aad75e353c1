import Glibc
import TermUI

/// Programs that the package builds, found beside the tests.
package enum BuiltProgram: String {
  /// What is shipped.
  case modelscope
  /// Draws a test card and crashes on purpose.
  case probe = "TerminalProbe"
  /// Saves files until it is killed.
  case saveProbe = "SaveProbe"

  /// Its path.
  package var path: String {
    guard let resolved = realpath("/proc/self/exe", nil) else { return rawValue }
    defer { free(resolved) }
    let tests = String(cString: resolved)
    return tests.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/" + rawValue
  }
}

extension PseudoTerminal {
  /// An environment in which nothing of the machine's own shows.
  package static let plainEnvironment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
    "MODELSCOPE_SAVE_STATE": "false",
  ]

  /// Starts a program of ours.
  ///
  /// - Parameters:
  ///   - program: which one.
  ///   - arguments: what follows its name.
  ///   - changes: variables to set in the environment; nil removes one.
  ///   - size: extent of the window.
  ///   - redirections: descriptors opened on files instead of the terminal.
  /// - Throws: ``Failure`` when it cannot be started.
  package convenience init(
    _ program: BuiltProgram, _ arguments: [String] = [], changes: [String: String?] = [:],
    size: Size = Size(width: 80, height: 24), redirections: [Int32: String] = [:]
  ) throws {
    var environment = Self.plainEnvironment
    for (name, value) in changes { environment[name] = value }
    try self.init(
      program.path, arguments, environment: environment, size: size, redirections: redirections)
  }

  /// Starts a program of ours as a job of a shell, which stops with it at Ctrl-Z and brings it back
  /// each time Return is typed; the shell's exit code is that of the job.
  ///
  /// - Throws: ``Failure`` when it cannot be started.
  package convenience init(
    job program: BuiltProgram, _ arguments: [String] = [], changes: [String: String?] = [:],
    size: Size = Size(width: 80, height: 24)
  ) throws {
    var environment = Self.plainEnvironment
    for (name, value) in changes { environment[name] = value }
    let script = """
      set -m
      "$0" "$@"; code=$?
      while [ $code -eq 148 ] || [ $code -eq 147 ]; do
        echo "[stopped]"; read -r line; fg >/dev/null; code=$?
      done
      exit $code
      """
    try self.init(
      "/bin/sh", ["-c", script, program.path] + arguments, environment: environment, size: size)
  }
}
