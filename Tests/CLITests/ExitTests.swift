import Glibc
import Host
import Testing

@testable import CLI

@Suite struct ExitTests {
  @Test("L3: ends silently when nobody reads")
  func endsSilently() {
    let surroundings = Surroundings(environment: Environment([:])) { _, _ throws(WriteError) in
      throw .closedPipe
    }
    #expect(CommandLineTool(surroundings).run(["presets"]) == 141)
    #expect(CommandLineTool(surroundings).run(["count", "nope"]) == 141)
  }

  @Test func `says when the answer cannot be written`() {
    let surroundings = Surroundings(environment: Environment([:])) {
      _, descriptor throws(WriteError) in
      if descriptor == STDOUT_FILENO { throw .failed(code: ENOSPC) }
    }
    #expect(CommandLineTool(surroundings).run(["presets"]) == 74)
  }

  @Test("L3: the built program ends silently when nobody reads", arguments: 1...10)
  func endsSilentlyAsProcess(round: Int) throws {
    let run = try ProcessRun(["presets"], isReaderGone: true)
    #expect(run.code == 141)
    #expect(run.error.isEmpty)
  }

  @Test func `the built program reports a full disk`() throws {
    let run = try ProcessRun(["count", "gpt2"], outputPath: "/dev/full")
    #expect(run.code == 74)
    #expect(run.error.hasPrefix("modelscope: output: expected to write, found: "))
    #expect(run.error.split(separator: "\n").count == 1)
  }

  @Test func `the built program answers and refuses like the tested one`() throws {
    for line in ["count gpt2", "count gpt2 --json", "double gpt2 --csv", "count nope", "cuont x"] {
      let inside = try CommandRun(line)
      let outside = try ProcessRun(line.split(separator: " ").map(String.init))
      #expect(outside.code == inside.code)
      #expect(outside.output == inside.output)
      #expect(outside.error == inside.error)
    }
  }

  @Test(arguments: [
    ("--version", "modelscope 0.1.0\n"), ("count --version", "modelscope 0.1.0\n"),
    ("--help", "modelscope count llama-2-7b --json"), ("-h", "SUBCOMMANDS"),
    ("help", "SUBCOMMANDS"), ("help count", "--n-kv-heads"), ("count -h", "Examples:"),
    ("explain --help", "Examples:"), ("double --help", "Example"), ("presets --help", "Example"),
    ("open --help", "Example"),
  ])
  func `helps on standard output`(line: String, mention: String) throws {
    let run = try CommandRun(line)
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    #expect(run.output.contains(mention))
  }
}
