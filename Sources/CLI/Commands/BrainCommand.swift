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
        modelscope brain
        modelscope brain --quantity neurons --sort value --reverse --csv
        modelscope brain --species human --json
      """)

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
    let report = BrainReport(
      quantity: try reader.choice(
        quantity, "--quantity", "a quantity", BrainRow.Quantity.self),
      species: species,
      order: try reader.choice(sort, "--sort", "a column", BrainReport.Order.self) ?? .listed,
      isReversed: reverse, format: surroundings.format)
    switch format {
    case .json: return Answer(report.members, command: "brain")
    case .csv: return Answer(report.table.csv)
    case .markdown: return Answer(report.table.markdown)
    case nil: return Answer(report.text(glyphs: general.glyphs(in: surroundings)))
    }
  }
}
