import Glibc
import TermUI

/// A terminal of our own with a program in it: what a person at a keyboard would do and see, in
/// bytes.
///
/// A class, because it owns a process and a file descriptor that must end exactly once.
package final class PseudoTerminal {
  /// What can go wrong in setting it up.
  package enum Failure: Error { case cannotOpen(String) }

  /// How the program ended.
  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// Everything the program has written so far.
  package private(set) var output: [UInt8] = []
  /// Modes of the terminal before the program started.
  package let modesBefore: TerminalModes
  /// The program's process.
  package let process: pid_t

  private let master: Int32
  private var ending: Ending?
  private var isHungUp = false

  /// Starts a program as the leader of a session whose terminal this is.
  ///
  /// - Parameters:
  ///   - program: path of the program.
  ///   - arguments: what follows its name.
  ///   - environment: its whole environment.
  ///   - size: extent of the window.
  ///   - redirections: shell-like exceptions: a descriptor and the file it is opened on instead.
  /// - Throws: ``Failure`` when the system has no terminal or cannot start the program.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(width: 80, height: 24), redirections: [Int32: String] = [:]
  ) throws {
    // What posix_openpt, unlockpt and ptsname do, none of which Glibc's module declares.
    let unlock = UInt(0x4004_5431)  // TIOCSPTLCK of <asm-generic/ioctls.h>
    let getNumber = UInt(0x8004_5430)  // TIOCGPTN
    var zero: Int32 = 0
    var number: UInt32 = 0
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0, ioctl(master, unlock, &zero) == 0, ioctl(master, getNumber, &number) == 0
    else { throw Failure.cannotOpen("pseudo-terminal") }
    let name = "/dev/pts/\(number)"
    Self.setSize(size, of: master)
    // Opened once so that the modes exist before the program sees them.
    let slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    modesBefore = TerminalModes(master)
    process = try Self.spawn(program, arguments, environment, terminal: name, redirections)
    close(slave)
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if !isHungUp { close(master) }
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], terminal: String,
    _ redirections: [Int32: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes the one that controls it.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    for descriptor in [Int32(1), 2] {
      posix_spawn_file_actions_adddup2(&actions, 0, descriptor)
    }
    for (descriptor, path) in redirections {
      posix_spawn_file_actions_addopen(&actions, descriptor, path, O_RDWR | O_CREAT, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = 0x80 | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF  // 0x80: POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var variables = environment
    variables["SWIFT_BACKTRACE"] = "enable=no"  // It would outlive the program.
    let process = withStrings([program] + arguments) { argv in
      withStrings(variables.map { "\($0.key)=\($0.value)" }) { envp in
        var process = pid_t()
        return posix_spawn(&process, program, &actions, &attributes, argv, envp) == 0
          ? process : -1
      }
    }
    guard process > 0 else { throw Failure.cannotOpen(program) }
    return process
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }

  private static func setSize(_ size: Size, of master: Int32) {
    var window = winsize(
      ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }
}

extension PseudoTerminal {
  /// Modes of the terminal now.
  package var modes: TerminalModes { TerminalModes(master) }

  /// Sends bytes as if typed; waits when the program does not read them, up to `seconds`.
  ///
  /// - Returns: whether all were taken.
  @discardableResult
  package func type(_ text: String, seconds: Double = 10) -> Bool {
    type(Array(text.utf8), seconds: seconds)
  }

  /// Types one text after another with short pauses, and reads nothing of what the program writes.
  package func typeBlindly(_ texts: some Sequence<String>) {
    for text in texts {
      let bytes = Array(text.utf8)
      _ = write(master, bytes, bytes.count)
      poll(nil, 0, 60)
    }
  }

  /// Sends bytes as if typed.
  ///
  /// - Returns: whether all were taken.
  @discardableResult
  package func type(_ bytes: [UInt8], seconds: Double = 10) -> Bool {
    let deadline = Deadline(seconds: seconds)
    var sent = 0
    while sent < bytes.count {
      var state = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&state, 1, deadline.milliseconds) > 0 else { return false }
      if state.revents & Int16(POLLIN | POLLHUP) != 0, !readSome() { return false }
      guard state.revents & Int16(POLLOUT) != 0 else { continue }
      // Small portions: the terminal takes no more than its buffer has room for.
      let count = bytes[sent...].prefix(256).withUnsafeBytes {
        write(master, $0.baseAddress, $0.count)
      }
      if count > 0 { sent += count }
    }
    return true
  }

  /// Changes the window's size; the program gets SIGWINCH.
  package func resize(_ size: Size) { Self.setSize(size, of: master) }

  /// Sends the program a signal.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Sends a signal to the job that has the terminal.
  package func signalForeground(_ number: Int32) { kill(-tcgetpgrp(master), number) }

  /// Pulls the plug: the terminal is gone for the program.
  package func hangUp() {
    guard !isHungUp else { return }
    isHungUp = true
    close(master)
  }

  /// Reads until the condition holds.
  ///
  /// - Parameters:
  ///   - seconds: longest wait; generous, because it only ends a test that has failed anyway.
  ///   - condition: looks at ``output`` or at anything else; asked after each portion read.
  /// - Returns: whether it came to hold.
  @discardableResult
  package func wait(seconds: Double = 20, until condition: () -> Bool) -> Bool {
    let deadline = Deadline(seconds: seconds)
    while !condition() {
      guard deadline.milliseconds > 0 else { return false }
      var state = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      // Short, because a condition may depend on something other than output.
      guard poll(&state, 1, min(deadline.milliseconds, 20)) > 0 else { continue }
      if !readSome() { return condition() }
    }
    return true
  }

  /// Reads until the output from `start` on holds a text.
  ///
  /// - Returns: whether it came.
  @discardableResult
  package func wait(for text: String, from start: Int = 0, seconds: Double = 20) -> Bool {
    let wanted = Array(text.utf8)
    return wait(seconds: seconds) { output.dropFirst(start).contains(wanted) }
  }

  /// Reads on until nothing has come for a while.
  package func settle(milliseconds: Int32 = 100) {
    var state = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&state, 1, milliseconds) > 0, readSome() {}
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: how it ended; nil when it did not in time.
  package func end(seconds: Double = 20) -> Ending? {
    let deadline = Deadline(seconds: seconds)
    while ending == nil, deadline.milliseconds > 0 {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        let signal = status & 0x7F
        ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
      } else if isHungUp {
        poll(nil, 0, 5)
      } else {
        var state = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        if poll(&state, 1, 5) > 0, !readSome() { poll(nil, 0, 5) }
      }
    }
    if !isHungUp { settle(milliseconds: 0) }
    return ending
  }

  /// Reads what is there; false at the end.
  private func readSome() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    return true
  }
}

/// A moment by which something has to have happened.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(seconds: Double) { end = .now + .seconds(seconds) }

  /// What is left, 0 when it has passed.
  var milliseconds: Int32 {
    let left = (end - .now).components
    return max(Int32(clamping: left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000), 0)
  }
}
