import Testing

@Suite struct CompareTests {
  @Test(arguments: [
    ("compare llama-2-7b llama-3.1-8b", "compare-llama.txt"),
    ("compare llama-2-7b llama-3.1-8b --json", "compare-llama.json"),
    ("compare gpt2 mixtral-8x7b deepseek-v3 llama-2-7b", "compare-four.txt"),
    ("compare gpt2 gpt2-xl --csv", "compare-gpt2.csv"),
  ])
  func `prints what was read and found good`(line: String, file: String) throws {
    let run = try CommandRun(line)
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    try expectGolden(run.output, file)
  }

  @Test(arguments: [("llama-2-7b llama-2-7b", 0), ("llama-2-7b llama-2-13b", 1)])
  func `check tells by its exit code whether anything differs`(
    models: String, code: Int32
  ) throws {
    #expect(try CommandRun("compare \(models) --check").code == code)
  }

  @Test("L1: too few and too many models are refused", arguments: [1, 9])
  func counts(count: Int) throws {
    let names = Array(repeating: "gpt2", count: count).joined(separator: " ")
    let run = try CommandRun("compare \(names)")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("expected two to eight models, found \(count)"))
  }

  @Test func `a common sequence is as long as every model takes`() throws {
    let run = try CommandRun("compare gpt2 llama-2-7b")
    #expect(run.output.contains("sequence_length 1,024: what every model takes, 4,096 at most"))
    let longer = try CommandRun("compare gpt2 llama-2-7b --sequence-length 2048")
    #expect(longer.output.contains("GPT-2: positions are learned: their table grows"))
  }
}
