import Catalog
import ModelCore
import Syntax
import TermUI

/// The list of presets by family, the user's own first, shortened by typing.
struct PresetPalette: ListOverlay {
  /// What has been typed; ``refilter()`` follows a change.
  var filter = TextField()
  var selection: ListSelection
  /// Rows that pass the filter: by family, or best first as soon as something is typed.
  private var order: [Int]
  private var own: [Subject]
  /// What typed words are looked for in, row by row.
  private var words: [NameFilter.Folded]

  /// A list with the presets of the user's own that are known so far.
  init(own: [Subject] = []) {
    self.own = own
    selection = ListSelection(count: own.count + Preset.all.count)
    words = Self.words(own)
    order = Array(0..<(own.count + Preset.all.count))
  }

  private static func words(_ own: [Subject]) -> [NameFilter.Folded] {
    let models = own.map(Model.own) + Preset.all.map(Model.preset)
    return models.map { NameFilter.Folded($0.words) }
  }

  /// A row of the list.
  enum Model: Equatable, Sendable {
    /// One that comes with the program.
    case preset(Preset)
    /// One of the user's own.
    case own(Subject)

    /// The model with its default work.
    var subject: Subject {
      switch self {
      case .preset(let preset): Subject(preset)
      case .own(let preset): preset
      }
    }

    fileprivate var family: String {
      switch self {
      case .preset(let preset): preset.family
      case .own: "yours"
      }
    }

    /// Title, family, maker and name.
    fileprivate var words: String {
      switch self {
      case .preset(let preset):
        "\(preset.title) \(preset.family) \(preset.organization) \(preset.name)"
      case .own(let preset): "\(preset.name.description) yours"
      }
    }
  }

  private var count: Int { own.count + Preset.all.count }

  private func model(_ index: Int) -> Model {
    index < own.count ? .own(own[index]) : .preset(Preset.all[index - own.count])
  }

  /// Models that pass.
  var shown: [Model] { order.map(model) }

  /// The model Enter loads.
  var selected: Model? {
    selection.selected.flatMap { order.indices.contains($0) ? model(order[$0]) : nil }
  }

  /// Shows what passes the filter as it now is, from the top.
  mutating func refilter() {
    order = NameFilter(filter.text).matches(words)
    selection.reset(count: order.count)
  }

  /// Puts other presets of the user's own at the top; the selection stays on its model, or at the
  /// top where it has not been moved.
  mutating func take(_ presets: [Subject]) {
    guard presets != own else { return }
    let before = selected
    let wasMoved = selection.selected != 0 || !filter.isEmpty
    own = presets
    words = Self.words(own)
    refilter()
    guard wasMoved, let before, let index = order.firstIndex(where: { model($0) == before })
    else { return }
    selection.select(index)
  }

  var open: OpenOverlay { .presets(self) }

  mutating func choose(in state: inout ExplorerState) -> OverlayOutcome {
    guard let selected else { return .stays() }
    state.load(selected.subject)
    return .closes()
  }

  /// The list stays open: several are chosen one after the other.
  mutating func complete(in state: inout ExplorerState) {
    if let selected { state.compare(selected.subject) }
  }

  func plain(_ state: ExplorerState) -> PlainOverlay {
    let rows = shown.map { model in
      let subject = model.subject
      return "\(subject.name), \(state.format.short(subject.config.parameterCount.total))"
    }
    return .rows(rows, at: selection.index)
  }

  /// The list as it is drawn over a screen; only the models in view are counted.
  func palette(_ state: ExplorerState) -> Palette {
    var palette = Palette(
      "Preset", filter: filter,
      columns: [
        Table.Column("", minimum: Self.familyWidth, priority: 3),
        Table.Column("", minimum: 14, grows: true),
        Table.Column("", .trailing), Table.Column("", .trailing, priority: 2),
        Table.Column("", priority: 1),
      ], rows: Array(repeating: Self.unseen, count: order.count), selection: selection,
      total: count,
      hints: [
        KeyHints.Hint(.keys([Key(.enter)]), "load", priority: 0),
        KeyHints.Hint(.keys([Key(.tab)]), "compare", priority: 0),
        KeyHints.Hint(.keys([Key(.escape)]), "close", priority: 0),
        KeyHints.Hint(.text("type"), "to filter: name, family or maker"),
      ])
    let visible = palette.visibleRows(in: palette.frame(in: Rect(state.size)))
    var family: String?
    for index in visible {
      let model = model(order[index])
      palette.rows[index] = Self.row(model, showsFamily: model.family != family, state.format)
      family = model.family
    }
    return palette
  }

  /// Columns that the longest family takes.
  private static let familyWidth = 9

  /// Stands in for a row out of view; as wide as any in its numbers, so that nothing moves.
  private static let unseen: [Table.Entry] = [
    .text(String(repeating: " ", count: familyWidth)), .text(""), .text("     "), .text("    "),
    .text("     "),
  ]

  private static func row(
    _ model: Model, showsFamily: Bool, _ format: NumberFormat
  ) -> [Table.Entry] {
    let family = Table.Entry.text(showsFamily ? model.family : "", .dim)
    switch model {
    case .preset(let preset):
      return [
        family, .text(preset.title), .text(format.short(preset.config.parameterCount.total)),
        .text(String(preset.year), .dim), .text(preset.grade.word, HistoryTable.role(preset.grade)),
      ]
    case .own(let preset):
      return [
        family, .text(preset.name.description),
        .text(format.short(preset.config.parameterCount.total)), .text("", .dim),
        .text(preset.grade.word, HistoryTable.role(preset.grade)),
      ]
    }
  }
}
