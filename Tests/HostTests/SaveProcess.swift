import Glibc
import TestSupport
import Testing

/// A process that saves, to be killed or waited for.
struct SaveProcess {
  private let process: pid_t
  private let output: Int32

  /// Whether a small disk of its own can be had without being root.
  static let hasOwnDisk: Bool = {
    let mount = ["-rm", "/bin/sh", "-c", "mount -t tmpfs -o size=64k none /tmp"]
    return (try? SaveProcess(mount, program: "/usr/bin/unshare"))?.end().code == 0
  }()

  /// Starts the probe with a disk of 64 KiB in place of a folder, which nobody else sees.
  init(_ arguments: [String], withSmallDiskAt folder: String) throws {
    let script = "mount -t tmpfs -o size=64k none \"$0\" && exec \"$@\""
    let words = ["-rm", "/bin/sh", "-c", script, folder, BuiltProgram.saveProbe.path]
    try self.init(words + arguments, program: "/usr/bin/unshare")
  }

  /// Starts the probe, or another program.
  init(_ arguments: [String], program path: String = BuiltProgram.saveProbe.path) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = [strdup("LANG=C.UTF-8"), nil]
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    try #require(posix_spawn(&child, path, &actions, nil, &words, &variables) == 0)
    close(ends[1])
    (process, output) = (child, ends[0])
  }

  /// Waits until the first version is there.
  func waitUntilReady() {
    var byte: UInt8 = 0
    while read(output, &byte, 1) == 1, byte != 0x0A {}
  }

  /// Ends it as nothing else could.
  func killNow() -> Int32 {
    kill(process, SIGKILL)
    return end().code
  }

  /// Waits for its end.
  func end() -> (code: Int32, output: String) {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while case let count = read(output, &chunk, chunk.count), count > 0 {
      bytes += chunk[..<count]
    }
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    return (code, String(decoding: bytes, as: UTF8.self))
  }
}
