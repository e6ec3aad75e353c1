import Glibc
import TestSupport
import Testing

@Suite struct CrashTests {
  /// A Swift trap is SIGILL on x86-64 and SIGTRAP on arm64.
  static let faults: [(String, Set<Int32>)] = [
    ("overflow", [SIGILL, SIGTRAP]), ("index", [SIGILL, SIGTRAP]), ("nan", [SIGILL, SIGTRAP]),
    ("precondition", [SIGILL, SIGTRAP]), ("recursion", [SIGSEGV]), ("segv", [SIGSEGV]),
    ("abort", [SIGABRT]), ("\(SIGBUS)", [SIGBUS]), ("\(SIGFPE)", [SIGFPE]),
    ("\(SIGTRAP)", [SIGTRAP]), ("\(SIGILL)", [SIGILL]), ("\(SIGSYS)", [SIGSYS]),
  ]

  @Test("T1: gives the terminal back after any fault and ends by its signal", arguments: faults)
  func restores(fault: String, signals: Set<Int32>) throws {
    let terminal = try PseudoTerminal(.probe, [fault])
    try #require(terminal.wait(for: "nothing yet"))
    #expect(terminal.modes != terminal.modesBefore)
    #expect(SwitchedModes(terminal.output).changed == SwitchedModes.ofScreens)
    terminal.type("!")
    guard case .killed(let number) = terminal.end() else {
      Issue.record("did not end by a signal")
      return
    }
    #expect(signals.contains(number))
    #expect(terminal.modes == terminal.modesBefore)
    #expect(SwitchedModes(terminal.output).changed.isEmpty)
  }

  @Test("T1: the message of a trap stands below the alternate screen")
  func showsTheMessage() throws {
    let terminal = try PseudoTerminal(.probe, ["precondition"])
    try #require(terminal.wait(for: "nothing yet"))
    terminal.type("!")
    _ = terminal.end()
    let text = String(decoding: terminal.output, as: UTF8.self)
    let left = try #require(text.firstRange(of: "\u{1B}[?1049l"))
    #expect(text[left.upperBound...].contains("planted"))
    #expect(!text[..<left.lowerBound].contains("planted"))
  }

  @Test("T1: a message to a file is not held back")
  func leavesAFileAlone() throws {
    let path = "/tmp/modelscope-test-\(getpid())-errors"
    defer { unlink(path) }
    let terminal = try PseudoTerminal(.probe, ["precondition"], redirections: [2: path])
    try #require(terminal.wait(for: "nothing yet"))
    terminal.type("!")
    _ = terminal.end()
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    #expect(fgets(&line, Int32(line.count), file) != nil)
    #expect(!terminal.output.contains(Array("planted".utf8)))
  }
}
