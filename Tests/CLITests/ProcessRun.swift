import Glibc
import TestSupport
import Testing

/// One run of the built program as a process of its own.
struct ProcessRun {
  /// What it wrote to standard output, up to 64 KiB.
  let output: String
  /// What it wrote to standard error, up to 64 KiB.
  let error: String
  /// The exit code; 128 and the signal when one ended it.
  let code: Int32

  /// Starts the program with `/dev/null` as its input and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: without the name of the program.
  ///   - outputPath: where standard output goes instead of into ``output``.
  ///   - isReaderGone: whether the pipe of standard output has nobody at its other end.
  /// - Throws: when it cannot be started.
  init(_ arguments: [String], outputPath: String? = nil, isReaderGone: Bool = false) throws {
    let outputFile = try #require(tmpfile())
    let errorFile = try #require(tmpfile())
    defer {
      fclose(outputFile)
      fclose(errorFile)
    }
    var standardOutput = fileno(outputFile)
    if let outputPath { standardOutput = open(outputPath, O_WRONLY | O_CLOEXEC) }
    if isReaderGone {
      var ends: [Int32] = [-1, -1]
      try #require(pipe(&ends) == 0)
      close(ends[0])
      standardOutput = ends[1]
    }
    try #require(standardOutput >= 0)
    defer { if standardOutput != fileno(outputFile) { close(standardOutput) } }
    code = try Self.run(arguments, standardOutput, fileno(errorFile))
    output = Self.text(of: outputFile)
    error = Self.text(of: errorFile)
  }

  private static func run(
    _ arguments: [String], _ output: Int32, _ error: Int32
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO)
    let path = BuiltProgram.modelscope.path
    var words = Self.copies(of: [path] + arguments)
    var variables = Self.copies(of: ["LANG=C.UTF-8", "PATH=/usr/bin:/bin"])
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    try #require(posix_spawn(&child, path, &actions, nil, &words, &variables) == 0)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Texts as C wants them: each to be freed, a null pointer at the end.
  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in strdup(text) } + [nil]
  }

  private static func text(of file: UnsafeMutablePointer<FILE>) -> String {
    rewind(file)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
