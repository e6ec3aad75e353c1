import ArgumentParser
import Catalog

/// Sets brains beside models, like with like.
struct BrainCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "brain",
    abstract: "Set brains beside models: synapses against weights, neurons against MLP neurons.",
    discussion: """
      Counts only, not ability. The table of the lesson, which sets neurons against weights, is \
      shown and set right.

      Examples:
        modelscope brain llama-3-8b
        modelscope brain --quantity neurons --sort value --reverse --csv
        modelscope brain --species human --json
      """)

  @Argument(help: .source) var source: String?

  @Option(
    help: ArgumentHelp(
      "Only neurons, synapses, cells, synapses-per-neuron, mass, share, power or energy.",
      valueName: "quantity"),
    completion: .list(BrainRow.Quantity.allCases.map(\.rawValue)))
  var quantity: String?

  @Option(help: ArgumentHelp("Only species with this in their name.", valueName: "name"))
  var species: String?

  @Option(
    help: ArgumentHelp("Order: listed, value or name.", valueName: "column"),
    completion: .list(BrainReport.Order.allCases.map(\.rawValue)))
  var sort: String?

  @Flag(help: "Turn the order round.")
  var reverse = false

  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let reader = FlagReader()
    let model = try source.map { source throws(CLIError) in
      try SourceResolver(surroundings: surroundings).find(source)
    }
    let notices = general.shown(model?.notices ?? [])
    let report = BrainReport(
      quantity: try reader.choice(
        quantity, "--quantity", "a quantity", BrainRow.Quantity.self),
      species: species,
      order: try reader.choice(sort, "--sort", "a column", BrainReport.Order.self) ?? .listed,
      isReversed: reverse, model: model, format: surroundings.format)
    switch format {
    case .json: return Answer(report.members, command: "brain", notices: notices)
    case .csv: return Answer(report.table.csv, notices: notices)
    case .markdown: return Answer(report.table.markdown, notices: notices)
    case nil:
      return Answer(report.text(glyphs: general.glyphs(in: surroundings)), notices: notices)
    }
  }
}
