import Testing

@Suite struct GoldenTests {
  static let models = ["llama-2-7b", "classroom", "mixtral-8x7b", "deepseek-v3", "gpt2"]
  static let commands = ["count", "explain", "double"]

  @Test(arguments: models, commands)
  func `prints for people what was read and found good`(model: String, command: String) throws {
    let run = try CommandRun("\(command) \(model)")
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    try expectGolden(run.output, "\(command)-\(model).txt")
  }

  @Test(arguments: models, commands)
  func `prints for programs what was read and found good`(model: String, command: String) throws {
    let run = try CommandRun("\(command) \(model) --json")
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    try expectGolden(run.output, "\(command)-\(model).json")
  }

  @Test(arguments: [
    ("presets", "presets.txt"), ("presets --csv", "presets.csv"),
    ("double llama-2-7b --csv", "double-llama-2-7b.csv"),
    ("double llama-2-7b --no-follow", "double-llama-2-7b-no-follow.txt"),
    ("double gpt2 --sequence-length 1024 --markdown", "double-gpt2.md"),
    ("explain classroom --markdown", "explain-classroom.md"),
    ("count gpt2 --ascii", "count-gpt2-ascii.txt"), ("--help", "help.txt"),
    ("count --help", "help-count.txt"), ("history --table growth", "history-growth.txt"),
    ("history --table open-source --markdown", "history-open-source.md"),
    ("history --organization openai --since 2020 --sort parameters --csv", "history-openai.csv"),
    ("history --table open-source --json", "history-open-source.json"),
    ("brain", "brain.txt"), ("brain --quantity power --json", "brain-power.json"),
  ])
  func `prints tables and help`(line: String, file: String) throws {
    let run = try CommandRun(line)
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    try expectGolden(run.output, file)
  }
}
