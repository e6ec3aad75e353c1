import CLI
import Glibc
import Host
import Synchronization
import Testing

/// One run of the program inside the test: what it wrote and its exit code.
struct CommandRun {
  /// Text on standard output and standard error.
  let output: String
  /// See ``output``.
  let error: String
  /// The exit code.
  let code: Int32

  /// Runs a command line, arguments separated by single spaces.
  ///
  /// - Parameters:
  ///   - line: arguments without the name of the program.
  ///   - locale: LANG; decides about ASCII.
  ///   - input: what standard input holds.
  /// - Throws: when the input cannot be prepared.
  init(_ line: String, locale: String = "C.UTF-8", input: String = "") throws {
    let arguments = line.split(separator: " ").map(String.init)
    try self.init(arguments: arguments, locale: locale, input: input)
  }

  /// Runs a command line.
  init(
    arguments: [String], locale: String = "C.UTF-8", input: String = "",
    variables: [String: String] = [:]
  ) throws {
    let sink = Sink()
    let file = tmpfile()
    let stream = try #require(file)
    defer { fclose(stream) }
    fputs(input, stream)
    rewind(stream)
    let surroundings = Surroundings(
      environment: Environment(variables.merging(["LANG": locale]) { $1 }),
      standardInput: fileno(stream)
    ) { text, descriptor throws(WriteError) in
      sink.write(text, descriptor)
    }
    code = CommandLineTool(surroundings).run(arguments)
    (output, error) = sink.texts
  }

  /// Lines of standard error.
  var errorLines: [Substring] { error.split(separator: "\n") }
}

/// Collects what a command writes.
private final class Sink: Sendable {
  private let collected = Mutex((output: "", error: ""))

  var texts: (String, String) { collected.withLock { ($0.output, $0.error) } }

  func write(_ text: String, _ descriptor: Int32) {
    collected.withLock { texts in
      if descriptor == STDOUT_FILENO { texts.output += text } else { texts.error += text }
    }
  }
}
