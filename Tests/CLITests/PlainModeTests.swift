import CLI
import Host
import Testing

@Suite struct PlainModeTests {
  @Test func `answers a script line by line, without prompt, echo or escapes`() throws {
    let run = try CommandRun(
      "llama-2-7b --plain", input: "double d\nundo\nhistory\nquit\nthis is never read\n")
    #expect(
      run.output.split(separator: "\n").prefix(3) == [
        "Llama-2-7B. Total 6,738,415,616 parameters, exact. d 4,096, L 32.",
        "d 4,096 to 8,192. Follows: heads 64, ffn 22,016. Total 26,428,841,984, times 3.92.",
        "d 8,192 to 4,096. Total 6,738,415,616.",
      ])
    #expect(!run.output.contains("explore>"))
    #expect(!(run.output + run.error).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
  }

  @Test(arguments: [
    ["MODELSCOPE_PLAIN": "1"], ["TERM": "dumb"], ["TERM": "xterm", "MODELSCOPE_PLAIN": "1"],
  ])
  func `the environment asks for it as well`(variables: [String: String]) throws {
    let run = try CommandRun(arguments: [], input: "show\n", variables: variables)
    #expect(run.code == 0)
    #expect(run.output.contains("1. d width 4,096"))
  }

  @Test func `the environment can refuse it, and without it a terminal is needed`() throws {
    let refused = try CommandRun(
      arguments: [], variables: ["TERM": "dumb", "MODELSCOPE_PLAIN": "0"])
    #expect(refused.code == 64)
    #expect(try CommandRun(arguments: []).code == 64)
  }

  @Test func `a command that failed makes the exit code 1, and goes on`() throws {
    let run = try CommandRun("llama-2-7b --plain", input: "doubel d\nset L 1\n")
    #expect(run.code == 1)
    #expect(run.errorLines == ["error: no command doubel; try :double"])
    #expect(run.output.contains("L 32 to 1."))
  }

  @Test func `a wrong start fails as everywhere`() throws {
    #expect(try CommandRun("no-such-model --plain").code == 66)
    #expect(try CommandRun("llama-2-7b --plain --no-such-flag").code == 64)
  }

  @Test func `writes ASCII where nothing else can be shown`() throws {
    let run = try CommandRun("llama-2-7b --plain", locale: "C", input: "show\nbrain\nshow\n")
    #expect(run.output.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test func `survives lines that are too long and bytes that are no text`() throws {
    let long = String(repeating: "x", count: 100_000)
    let run = try CommandRun(
      "llama-2-7b --plain", input: "\(long)\n\u{1B}[31mset\u{7}\nset L 3")
    #expect(run.error.contains("at most 4096 bytes"))
    #expect(!run.error.unicodeScalars.contains("\u{1B}"))
    #expect(run.output.contains("L 32 to 3."))
  }

  @Test func `opens files and reports what is wrong with them`() throws {
    let run = try CommandRun("llama-2-7b --plain", input: "open /no/such/file.json\n")
    #expect(run.error.contains("/no/such/file.json: expected a file"))
    #expect(run.code == 1)
  }

  @Test("T4: needs no terminal and sends no escapes")
  func process() throws {
    let run = try ProcessRun(["--plain"])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("Llama-2-7B. Total 6,738,415,616"))
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
  }
}
