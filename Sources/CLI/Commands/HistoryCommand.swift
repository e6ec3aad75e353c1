import ArgumentParser
import Catalog

/// Lists models from linear regression to the frontier.
struct HistoryCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List models from linear regression to the frontier, with their sources.",
    discussion: """
      Sizes are exact (counted from the published shape), published, unconfirmed (press, leaks, \
      third parties) or estimates, and say so. The growth is a straight line through log N \
      against the date.

      Examples:
        modelscope history --table open-source
        modelscope history --open-weights --since 2024 --sort parameters --reverse
        modelscope history --organization openai --csv
      """)

  @Option(help: ArgumentHelp("Only makers with this in their name.", valueName: "name"))
  var organization: String?

  @Flag(exclusivity: .exclusive)
  var weights: Weights?

  @Option(help: ArgumentHelp("Only from this year on.", valueName: "year"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Only a table of the lesson: growth or open-source.", valueName: "table"),
    completion: .list(["growth", "open-source"]))
  var table: String?

  @Option(
    help: ArgumentHelp(
      """
      Order: date, name, organization, parameters, active, tokens, flops, context or grade.
      """, valueName: "column"),
    completion: .list(HistoryQuery.Column.allCases.map(\.rawValue)))
  var sort: String?

  @Flag(help: "Turn the order round.")
  var reverse = false

  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  /// Whose weights can be had.
  enum Weights: EnumerableFlag {
    case openWeights, closedWeights

    static func help(for value: Weights) -> ArgumentHelp? {
      switch value {
      case .openWeights: "Only models whose weights can be had."
      case .closedWeights: "Only models whose weights are kept."
      }
    }
  }

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let report = HistoryReport(try query(), format: surroundings.format)
    switch format {
    case .json: return Answer(report.members, command: "history")
    case .csv: return Answer(report.table.csv)
    case .markdown: return Answer(report.table.markdown)
    case nil: return Answer(report.text(glyphs: general.glyphs(in: surroundings)))
    }
  }

  private func query() throws(CLIError) -> HistoryQuery {
    var reader = FlagReader()
    var query = HistoryQuery()
    query.organization = organization
    query.hasOpenWeights = weights.map { $0 == .openWeights }
    query.since = try reader.number(since, "--since", in: 1_800...2_100)
    query.table = try reader.choice(table, "--table", "a table", LessonTable.self)
    query.order =
      try reader.choice(sort, "--sort", "a column", HistoryQuery.Column.self) ?? .date
    query.isReversed = reverse
    return query
  }
}
