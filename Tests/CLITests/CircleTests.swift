import CLI
import Glibc
import Host
import ModelCore
import Synchronization
import Syntax
import Testing

@Suite struct CircleTests {
  /// One run with Ctrl-C pressed when asked for the given time; nil for never.
  private func run(
    _ line: String, interruptAt: Int? = nil, isErrorTerminal: Bool = false
  ) -> (output: String, error: String, code: Int32) {
    let asked = Mutex(0)
    let texts = Mutex(["", ""])
    var surroundings = Surroundings(environment: Environment(["LANG": "C.UTF-8"])) {
      text, descriptor throws(WriteError) in
      texts.withLock { $0[descriptor == STDOUT_FILENO ? 0 : 1] += text }
    }
    surroundings.isErrorTerminal = isErrorTerminal
    surroundings.isInterrupted = {
      asked.withLock { count in
        count += 1
        return count == interruptAt
      }
    }
    let code = CommandLineTool(surroundings).run(line.split(separator: " ").map(String.init))
    return texts.withLock { ($0[0], $0[1], code) }
  }

  @Test(arguments: [
    ("circle --neurons 3 --steps 800 --text", "circle-3.txt"),
    ("circle --neurons 4 --target ring --steps 200 --text --ascii", "circle-ring-ascii.txt"),
    ("circle --target curve --neurons 4 --steps 1000", "circle-curve.txt"),
    ("circle --target square --neurons 6 --steps 1000 --recipe labels", "circle-square.txt"),
    ("circle --sweep --neurons 1,3,8 --seeds 3 --steps 400", "circle-sweep.txt"),
    ("circle --help", "help-circle.txt"), ("bench --help", "help-bench.txt"),
  ])
  func `prints what was read and found good`(line: String, file: String) throws {
    let run = run(line)
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    try expectGolden(run.output, file)
  }

  @Test func `the document has the keys of the contract and the figures of the core`() throws {
    let run = run("circle --neurons 5 --steps 300 --seed 7 --json")
    _ = try JSONDocument.parse(run.output.utf8, name: SafeText("circle"))
    let keys = [
      "neurons", "seed", "steps", "loss", "area_error", "iou", "bound", "ratio", "edges_used",
      "edges_possible", "dead", "always_on", "vertices", "weights", "steps_per_second",
    ]
    for key in keys { #expect(run.output.contains("\"\(key)\":"), "\(key)") }
    var trainer = CircleTrainer(CircleSettings(neurons: 5, seed: 7, steps: 300))
    trainer.step(300)
    let contour = CircleContour(CircleFunction(trainer.network))
    #expect(run.output.contains("\"area_error\": \(contour.areaError)"))
    let loss = try #require(trainer.loss)
    #expect(run.output.contains("\"loss\": \(loss)"))
  }

  @Test("L7: Ctrl-C ends a run with the result so far")
  func endsRun() {
    let run = run("circle --steps 100000", interruptAt: 3)
    #expect(run.code == 130)
    #expect(run.error == "modelscope: interrupted: this is the result so far\n")
    #expect(run.output.contains("1,000 of 100,000 steps"))
  }

  @Test("L7: Ctrl-C ends a sweep with the runs that are done")
  func endsSweep() {
    let run = run("circle --sweep --neurons 3 --steps 1000 --seeds 50 --csv", interruptAt: 6)
    #expect(run.code == 130)
    // The header and the runs of two slices each.
    #expect(run.output.split(separator: "\r\n").count == 3)
  }

  @Test("L7: an interrupt that is held waits and ends nothing")
  func holdsInterrupts() {
    Interrupts.hold()
    #expect(!Interrupts.isPending)
    raise(SIGINT)
    #expect(Interrupts.isPending)
    Interrupts.release()
    #expect(!Interrupts.isPending)
  }

  @Test func `a terminal sees how far the work is and keeps nothing of it`() {
    let line = "circle --neurons 3 --steps 2000"
    let seen = run(line, isErrorTerminal: true)
    #expect(seen.error.contains("] 50 %  training"))
    #expect(seen.error.hasSuffix("\r\u{1B}[K"))
    #expect(run(line).error.isEmpty)
    #expect(seen.output == run(line).output)
  }

  @Test func `the drawing is written whole`() throws {
    var template = Array("/tmp/modelscope-circle-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    let folder = String(cString: try #require(made))
    let path = "\(folder)/a.svg"
    defer {
      unlink(path)
      rmdir(folder)
    }
    #expect(run("circle --neurons 6 --steps 400 --svg \(path)").code == 0)
    let text = String(decoding: try FileSource.read(path, limit: 1 << 20).bytes, as: UTF8.self)
    #expect(text.hasPrefix("<svg "))
    #expect(text.hasSuffix("</svg>\n"))
    #expect(try Repository.names(in: folder) == ["a.svg"])
    let failed = run("circle --neurons 6 --steps 400 --svg \(folder)/none/a.svg")
    #expect(failed.code == 73)
    #expect(failed.output.isEmpty)
  }

  @Test(arguments: [
    "circle --neurons 0", "circle --neurons 129", "circle --neurons 3,4", "circle --seeds 3",
    "circle --rate 0", "circle --rate nan", "circle --target cube", "circle --steps 0",
    "circle --sweep --text", "circle --neurons 3, --sweep",
  ])
  func `a flag that cannot be meant is refused`(line: String) {
    let run = run(line)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.hasPrefix("modelscope: --"))
  }

  @Test("N7: a run that diverges says at which step and rate and what to try")
  func saysDivergence() {
    let run = run("circle --optimizer momentum --rate 1e6 --recipe distance")
    #expect(run.code == 0)
    #expect(run.output.contains("diverged"))
    #expect(run.output.contains("try --rate 100000.0"))
  }
}

private enum Repository {
  /// Names in a folder.
  static func names(in folder: String) throws -> [String] {
    let opened = opendir(folder)
    let handle = try #require(opened)
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
