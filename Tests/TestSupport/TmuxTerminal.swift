import Glibc
import TermUI

/// A program inside tmux: how its screen looks, told by a terminal that is not ours.
///
/// A class, because it owns a server process and its socket that must end exactly once.
package final class TmuxTerminal {
  /// tmux is not there or refused.
  package struct Failure: Error { package let what: String }

  private let socket: String
  private let directory: String

  /// Starts a program of ours in a window of its own server.
  ///
  /// - Parameters:
  ///   - program: which one.
  ///   - arguments: what follows its name.
  ///   - changes: variables to set in its environment; nil removes one.
  ///   - size: extent of the window.
  /// - Throws: ``Failure`` when tmux is missing or cannot start it.
  package init(
    _ program: BuiltProgram, _ arguments: [String] = [], changes: [String: String?] = [:],
    size: Size = Size(width: 80, height: 24)
  ) throws {
    var template = Array("/tmp/modelscope-tmux-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(what: "mkdtemp") }
    directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    socket = directory + "/socket"
    var environment = PseudoTerminal.plainEnvironment
    environment["TERM"] = "tmux-256color"
    for (name, value) in changes { environment[name] = value }
    let variables = environment.map { "\($0.key)=\($0.value)" }
    try tmux(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(size.width)", "-y", "\(size.height)"]
        // Shown as it is: no status line, and the last screen stays when the program has ended.
        + ["env", "-i", "SWIFT_BACKTRACE=enable=no"] + variables + [program.path] + arguments
        + [";", "set", "-g", "status", "off", ";", "set", "-g", "window-size", "manual"]
        + [";", "set", "-g", "remain-on-exit", "on", ";", "resize-window"]
        + ["-x", "\(size.width)", "-y", "\(size.height)"])
  }

  deinit {
    _ = try? tmux(["kill-server"])
    unlink(socket)
    rmdir(directory)
  }

  /// Presses keys by tmux's names, such as `Right`, `S-Left`, `C-r`, `Escape` and `a`.
  package func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types text letter by letter.
  package func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Changes the window's size.
  package func resize(_ size: Size) throws {
    try tmux(["resize-window", "-x", "\(size.width)", "-y", "\(size.height)"])
  }

  /// The rows of the screen without trailing spaces.
  package func rows() throws -> [String] {
    try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  /// The screen with its colors and attributes as escape sequences.
  package func colored() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

  /// Asks until a row holds a text.
  ///
  /// - Returns: the rows, with the text among them or, when the time is over, without it.
  @discardableResult
  package func wait(for text: String, seconds: Double = 20) throws -> [String] {
    try wait(seconds: seconds) { $0.contains { $0.contains(text) } }
  }

  /// Asks until the rows satisfy a condition.
  ///
  /// - Returns: the rows as they were last.
  @discardableResult
  package func wait(seconds: Double = 20, until condition: ([String]) -> Bool) throws -> [String] {
    let deadline = Deadline(seconds: seconds)
    while true {
      let rows = try rows()
      if condition(rows) || deadline.milliseconds == 0 { return rows }
      poll(nil, 0, 10)
    }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let words = (["tmux", "-S", socket] + arguments).map { "'\($0.replacing("'", with: "'\\''"))'" }
    guard let pipe = popen("LC_ALL=C.UTF-8 " + words.joined(separator: " ") + " 2>&1", "r") else {
      throw Failure(what: "popen")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      bytes += buffer[..<count]
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard pclose(pipe) == 0 else { throw Failure(what: text) }
    return text
  }
}
