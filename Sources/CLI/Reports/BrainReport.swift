import Catalog
import Explorer
import ModelCore
import Syntax
import TermUI

/// `brain` in all its forms.
struct BrainReport {
  /// What rows can be ordered by.
  enum Order: String, CaseIterable, Sendable { case listed, value, name }

  private let rows: [BrainRow]
  private let isEverything: Bool
  /// A model that is set beside the brain; nil for none.
  private let model: Subject?
  private let format: NumberFormat

  /// Lists what is wanted of the brains.
  init(
    quantity: BrainRow.Quantity? = nil, species: String? = nil, order: Order = .listed,
    isReversed: Bool = false, model: Subject? = nil, format: NumberFormat = .standard
  ) {
    self.model = model
    self.format = format
    let wanted = species?.lowercased() ?? ""
    var rows = BrainRow.all.filter { row in
      (quantity == nil || row.quantity == quantity)
        && (wanted.isEmpty || "\(row.species) \(row.name)".lowercased().contains(wanted))
    }
    switch order {
    case .listed: break
    case .value: rows.sort { $0.value < $1.value }
    case .name: rows.sort { $0.name < $1.name }
    }
    self.rows = isReversed ? rows.reversed() : rows
    isEverything = quantity == nil && wanted.isEmpty
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    var members: [String: JSONOutput] = ["rows": .array(rows.map(Self.member))]
    if let model { members["model"] = ModelBeside(model).member }
    guard isEverything else { return members }
    members["comparisons"] = .array(BrainComparison.all.map(Self.member))
    members["lesson_table"] = .array(
      BrainTableRow.all.map { row in
        [
          "aspect": .string(row.aspect), "brain": .string(row.brain), "model": .string(row.model),
          "correction": .string(row.correction), "grade": .string(row.grade.rawValue),
          "source": .string(BrainTableRow.source.title),
        ]
      })
    return members
  }

  private static func member(_ row: BrainRow) -> JSONOutput {
    [
      "name": .string(row.name), "species": .string(row.species),
      "quantity": .string(row.quantity.rawValue), "value": number(row.value),
      "low": row.range.map { number($0.lowerBound) } ?? .null,
      "high": row.range.map { number($0.upperBound) } ?? .null,
      "unit": .string(row.quantity.unit), "grade": .string(row.grade.rawValue),
      "source": .string(row.source.title), "source_url": .string(row.source.url),
      "source_year": .integer(row.source.year), "note": .string(row.note),
    ]
  }

  private static func member(_ row: BrainComparison) -> JSONOutput {
    [
      "name": .string(row.name), "weights": .integer(row.weights),
      "mlp_neurons": row.neurons.map { .integer($0) } ?? .null,
      "weights_per_synapse_low": .double(row.weightsPerSynapse.lowerBound),
      "weights_per_synapse_high": .double(row.weightsPerSynapse.upperBound),
      "grade": .string(row.grade.rawValue), "source": .string(row.source.title),
      "source_url": .string(row.source.url),
    ]
  }

  /// Whole numbers without a fraction.
  private static func number(_ value: Double) -> JSONOutput {
    Int(exactly: value).map { .integer($0) } ?? .double(value)
  }

  /// The rows for other programs.
  var table: ReportTable {
    ReportTable(
      keys: [
        "name", "species", "quantity", "value", "low", "high", "unit", "grade", "source",
        "source_url",
      ],
      rows: rows.map { row in
        func digits(_ value: Double) -> String {
          Int(exactly: value).map(String.init) ?? "\(value)"
        }
        return [
          row.name, row.species, row.quantity.rawValue, digits(row.value),
          row.range.map { digits($0.lowerBound) } ?? "",
          row.range.map { digits($0.upperBound) } ?? "", row.quantity.unit, row.grade.rawValue,
          row.source.title, row.source.url,
        ]
      })
  }

  /// The tables for people; sources are listed once below them.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    if let model { addModel(model, to: &layout) }
    guard !rows.isEmpty else {
      layout.line("Nothing is known of that; brain without flags lists all.")
      return layout.text
    }
    var sources = SourceList()
    var cells = [["brain", "value", "unit", "grade", ""]]
    for row in rows {
      cells.append([
        glyphs.cut(row.name, toWidth: 28), Self.value(row, format),
        row.quantity.unit, row.grade.word, sources.key(row.source),
      ])
    }
    layout.rows(cells, [.left, .right, .left, .left, .right])
    layout.line()
    if isEverything {
      addModels(to: &layout, glyphs, &sources)
      addLesson(to: &layout)
    }
    sources.add(to: &layout)
    return layout.text
  }

  /// Every digit of counts; a share as a percentage.
  static func value(_ row: BrainRow, _ format: NumberFormat) -> String {
    row.quantity == .share ? format.percent(row.value) : format.exact(clampedInt(row.value))
  }

  /// Weights against synapses and MLP neurons against neurons.
  private func addModels(
    to layout: inout TextLayout, _ glyphs: GlyphSet, _ sources: inout SourceList
  ) {
    var cells = [["model", "weights", "MLP neurons", "of synapses", "grade", ""]]
    for row in BrainComparison.all {
      cells.append([
        glyphs.cut(row.name, toWidth: 23), format.short(row.weights),
        row.neurons.map(format.exact) ?? "unknown",
        format.fixed(row.weightsPerSynapse.upperBound * 100, digits: 4) + " %", row.grade.word,
        sources.key(row.source),
      ])
    }
    layout.rows(cells, [.left, .right, .right, .right, .left, .right])
    layout.labeled(
      "", format.inProse("of 100 trillion synapses, the lowest figure; a tenth of it of 1,000"),
      indent: 2)
    layout.line()
  }

  private func addLesson(to layout: inout TextLayout) {
    layout.line("The lesson's table")
    for row in BrainTableRow.all {
      layout.labeled("  \(row.aspect)", format.inProse("\(row.brain) | \(row.model)"), indent: 20)
      if !row.correction.isEmpty {
        layout.labeled("", "→ \(format.inProse(row.correction))", indent: 20)
      }
    }
    layout.line()
    layout.line("The lesson's figures beside the best there are")
    // Those of the brain; what is said of models stands in `history`.
    let topics: Set = [
      "Neurons", "Synapses", "Connections of a neuron", "GPT-4 weights (brain page)",
      "Frontier weights (brain page and table)", "Five-row table of brain and model",
    ]
    layout.lesson(LessonFigure.all.filter { topics.contains($0.topic) })
    layout.line()
  }

  /// A model of the user's choice beside the human brain.
  private func addModel(_ model: Subject, to layout: inout TextLayout) {
    let count = ModelBeside(model)
    layout.line("\(model.name) beside the human brain")
    layout.labeled(
      "  Weights",
      "\(format.exact(count.weights)), \(model.grade.word): 1 to "
        + "\(ratio(count.synapsesPerWeight.lowerBound)) synapses, "
        + "\(ratio(count.synapsesPerWeight.upperBound)) at the highest estimate")
    if let neurons = count.neuronsPerNeuron {
      layout.labeled(
        "  MLP neurons",
        "\(format.exact(count.neurons)), \(model.grade.word): 1 to \(ratio(neurons)) neurons")
    }
    layout.labeled("", "Counts only, not ability.")
    layout.line()
  }

  private func ratio(_ value: Double) -> String {
    value >= 100 ? format.fixed(value, digits: 0) : format.fixed(value, digits: 2)
  }
}
