import ArgumentParser
import Explorer
import ModelCore
import Syntax
import TermUI

/// Sets models side by side.
struct CompareCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two to eight models, and say what makes them differ.",
    discussion: """
      The difference of the totals is split over named choices by swapping one at a time, in the \
      order shown; the changes add up to it exactly.

      Examples:
        modelscope compare llama-2-7b llama-3.1-8b
        modelscope compare gpt2 config.json --sequence-length 1024 --json
        modelscope compare llama-3.1-8b ./checkpoint --check
        modelscope compare llama-2-7b mistral-7b --svg > compare.svg
      """)

  @Argument(help: .source) var sources: [String]
  @OptionGroup(title: "Work") var work: WorkloadFlags
  @Flag(help: "Exit with 1 if any figure differs.")
  var check = false
  @Flag(exclusivity: .exclusive)
  var format: CompareFormat?
  @Option(
    help: ArgumentHelp("Theme of the picture.", valueName: "name"),
    completion: .list(ThemeLibrary.builtIn.names))
  var theme: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    guard CompareDocument.limits.contains(sources.count) else {
      throw CLIError.usage(
        "compare", expected: "two to eight models", found: "\(sources.count)",
        hint: "modelscope compare llama-2-7b llama-3.1-8b")
    }
    let resolver = SourceResolver(surroundings: surroundings)
    var models = try sources.map { source throws(CLIError) in try resolver.find(source) }
    // All are given the same work: the longest sequence that none of them has to stretch for.
    var work = work
    var assumptions: [String] = []
    if work.sequenceLength == nil {
      let shortest = models.map(\.workload.sequenceLength).min() ?? 1
      work.sequenceLength = String(shortest)
      assumptions = [
        "sequence_length \(NumberFormat.standard.exact(shortest)): what every model takes, "
          + "4,096 at most"
      ]
    }
    for index in models.indices {
      try WorkloadChange(work).apply(to: &models[index])
      models[index].assumptions.insert(contentsOf: assumptions, at: 0)
    }
    let report = CompareReport(models, format: surroundings.format)
    let text =
      switch format {
      case .json: report.document.json
      case .csv: report.document.csv
      case .markdown: report.document.markdown
      case .svg: report.document.svg(try colors())
      case nil: report.text(glyphs: general.glyphs(in: surroundings))
      }
    return Answer(
      text, notices: general.shown(models.flatMap(\.notices)),
      exitCode: check && report.document.differs ? 1 : 0)
  }

  /// The colors of the picture.
  private func colors() throws(CLIError) -> ChartColors {
    let library = ThemeLibrary.builtIn
    let name = theme ?? ThemeLibrary.defaultName
    do throws(ThemeError) {
      return ChartColors(try library.theme(named: name))
    } catch {
      throw .usage(
        "--theme", expected: "the name of a theme", found: "\"\(SafeText(name))\"",
        hint: NearestName.find(name, in: library.names) ?? FlagReader.list(library.names))
    }
  }
}

/// How a comparison is printed.
enum CompareFormat: EnumerableFlag {
  case json, csv, markdown, svg

  static func help(for value: CompareFormat) -> ArgumentHelp? {
    switch value {
    case .json: TableFormat.help(for: .json)
    case .csv: TableFormat.help(for: .csv)
    case .markdown: TableFormat.help(for: .markdown)
    case .svg: "Print a picture: the table with bars, and each difference step by step."
    }
  }
}
