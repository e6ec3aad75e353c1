import ArgumentParser
import Explorer
import Host
import ModelCore

/// Trains a small network on a circle and measures it against the best it could do.
struct CircleCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "circle",
    abstract: "Train N neurons on a circle, measured against the best they could do.",
    discussion: """
      A network of 2 inputs, N ReLU neurons and 1 output learns what is inside. Its border is \
      exact; its area error stands beside the best possible with 2N edges. The same seed gives the \
      same digits on every machine. Ctrl-C ends with the result so far.

      Examples:
        modelscope circle --neurons 12 --text
        modelscope circle --recipe labels --svg circle.svg --json
        modelscope circle --sweep --seeds 24 --neurons 3,6,12,100
      """)

  @Option(help: ArgumentHelp("1 to 128; with --sweep several, 3,4,5.", valueName: "count"))
  var neurons: String?
  @Option(help: ArgumentHelp("Steps of a run, 8,000 unless said.", valueName: "count"))
  var steps: String?
  @Option(help: ArgumentHelp("Determines every random number, 42 unless said.", valueName: "seed"))
  var seed: String?
  @Flag(help: "Train many numbers of neurons, each from several seeds.")
  var sweep = false
  @Option(
    help: ArgumentHelp("Seeds of a sweep, from --seed on; 5 unless said.", valueName: "count"))
  var seeds: String?
  @Option(
    help: ArgumentHelp(
      "circle, line, v, square, triangle, ring, moons, spiral or curve.", valueName: "name"),
    completion: .list(CircleTarget.allCases.map(\.rawValue)))
  var target: String?
  @Option(
    help: ArgumentHelp(
      "What is learned from: focus, distance, labels or grid.", valueName: "name"),
    completion: .list(CircleSettings.Recipe.allCases.map(\.rawValue)))
  var recipe: String?
  @Option(
    help: ArgumentHelp(
      "Where the lines lie at first: even, fan, random or stock.", valueName: "name"),
    completion: .list(CircleSettings.Start.allCases.map(\.rawValue)))
  var start: String?
  @Option(
    help: ArgumentHelp("adam, adam-stock or momentum.", valueName: "name"),
    completion: .list(["adam", "adam-stock", "momentum"]))
  var optimizer: String?
  @Option(help: ArgumentHelp("Learning rate to begin with.", valueName: "rate"))
  var rate: String?
  @Flag(help: "Draw the picture as text.")
  var text = false
  @Option(
    help: ArgumentHelp("Draw the picture into a file.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var svg: String?
  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let settings = try settings()
    guard sweep || (seeds == nil && neurons?.contains(",") != true) else {
      throw CLIError.usage(
        "--neurons, --seeds", expected: "one run", found: "several", hint: "--sweep")
    }
    guard !sweep || (svg == nil && !text) else {
      throw CLIError.usage("--sweep", expected: "a table", found: "a picture", hint: "one run")
    }
    Interrupts.hold()
    defer { Interrupts.release() }
    return sweep ? try sweepAnswer(settings, surroundings) : try runAnswer(settings, surroundings)
  }

  private func runAnswer(
    _ settings: CircleSettings, _ surroundings: Surroundings
  ) throws -> Answer {
    var progress = ProgressLine(surroundings)
    var trainer = CircleTrainer(settings)
    let begin = surroundings.processorTime()
    while !trainer.isDone, !surroundings.isInterrupted() {
      trainer.step(500)
      progress.show(Double(trainer.stepsDone) / Double(settings.steps), "training")
    }
    let seconds = surroundings.processorTime() - begin
    progress.clear()
    let report = CircleReport(trainer, seconds: seconds, format: surroundings.format)
    if let svg {
      let drawing = CircleDrawing(report.run, trainer.network).svg
      do throws(SaveError) {
        try SafeSave.save(Array(drawing.utf8), to: svg, .document)
      } catch {
        throw CLIError(error, at: "--svg")
      }
    }
    let glyphs = general.glyphs(in: surroundings)
    var answer: Answer
    switch format {
    case .json: answer = Answer(report.members, command: "circle")
    case .csv: answer = Answer(report.table.csv)
    case .markdown: answer = Answer(report.table.markdown)
    case nil: answer = Answer(report.text(glyphs: glyphs, picture: text))
    }
    end(&answer, surroundings, isDone: trainer.isDone)
    return answer
  }

  private func sweepAnswer(
    _ settings: CircleSettings, _ surroundings: Surroundings
  ) throws -> Answer {
    var reader = FlagReader()
    let count = try reader.number(seeds, "--seeds", in: 1...1_000) ?? 5
    let last = UInt64.max - settings.seed
    let plan = (0..<UInt64(count)).filter { $0 <= last }.map { settings.seed + $0 }
    var progress = ProgressLine(surroundings)
    var sweep = CircleSweep(settings, neurons: try counts(), seeds: plan)
    while !sweep.isDone, !surroundings.isInterrupted() {
      sweep.advance()
      progress.show(sweep.progress, "\(sweep.runs.count) of \(sweep.plan.count) runs")
    }
    progress.clear()
    let report = CircleSweepReport(sweep, format: surroundings.format)
    var answer: Answer
    switch format {
    case .json: answer = Answer(report.members, command: "circle")
    case .csv: answer = Answer(report.table.csv)
    case .markdown: answer = Answer(report.table.markdown)
    case nil: answer = Answer(report.text(glyphs: general.glyphs(in: surroundings)))
    }
    end(&answer, surroundings, isDone: sweep.isDone)
    return answer
  }

  /// Says so when Ctrl-C came before the end.
  private func end(_ answer: inout Answer, _ surroundings: Surroundings, isDone: Bool) {
    guard !isDone else { return }
    answer.exitCode = 130
    answer.notices = general.shown(["interrupted: this is the result so far"])
  }

  // MARK: Flags

  private func settings() throws(CLIError) -> CircleSettings {
    var reader = FlagReader()
    let optimizer =
      try reader.choice(
        optimizer, "--optimizer", "an optimizer", CircleSettings.Optimizer.self) ?? .adam
    return CircleSettings(
      neurons: try counts().first ?? 12,
      seed: UInt64(try reader.number(seed, "--seed", in: 0...Int.max) ?? 42),
      steps: try reader.number(steps, "--steps", in: 1...10_000_000) ?? 8_000,
      rate: try learningRate(), optimizer: optimizer,
      start: try reader.choice(start, "--start", "a start", CircleSettings.Start.self) ?? .even,
      recipe: try reader.choice(
        recipe, "--recipe", "a recipe", CircleSettings.Recipe.self) ?? .focus,
      target: try reader.choice(target, "--target", "a target", CircleTarget.self) ?? .circle)
  }

  /// The numbers of neurons asked for.
  private func counts() throws(CLIError) -> [Int] {
    guard let neurons else { return sweep ? CircleSweep.usualNeurons : [12] }
    var counts: [Int] = []
    var reader = FlagReader()
    for part in neurons.split(separator: ",", maxSplits: 128, omittingEmptySubsequences: false) {
      let count = try reader.number(String(part), "--neurons", in: CircleNetwork.neuronRange)
      if let count, !counts.contains(count) { counts.append(count) }
    }
    return counts
  }

  private func learningRate() throws(CLIError) -> Double? {
    guard let rate else { return nil }
    guard let value = Double(rate), value.isFinite, value > 0 else {
      throw .usage("--rate", expected: "a number above 0", found: "\"\(rate)\"", hint: "0.01")
    }
    return value
  }
}
