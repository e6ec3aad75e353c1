import Catalog
import Explorer
import ModelCore
import Syntax
import TermUI

/// `presets` in all its forms.
struct PresetsReport {
  private let rows: [Row]
  private let format: NumberFormat

  /// Lists presets, then those of the user's own as a family of their own.
  init(_ presets: [Preset], own: [Subject] = [], format: NumberFormat = .standard) {
    self.format = format
    rows = presets.map(Row.init) + own.map(Row.init)
  }

  /// What a line says about a model.
  private struct Row {
    var name: String
    var title: String
    var family: String
    var maker: String
    var year: Int?
    var config: ModelConfig
    var checkpoint: Int?
    var headline: String
    var grade: Grade
    var source: Source

    init(_ preset: Preset) {
      (name, title, family) = (preset.name, preset.title, preset.family)
      (maker, year, config) = (preset.organization, preset.year, preset.config)
      (checkpoint, headline) = (preset.checkpointParameters, preset.headline)
      (grade, source) = (preset.grade, preset.source)
    }

    /// The file stands where others have their source.
    init(_ preset: Subject) {
      (name, title) = (preset.name.description, preset.name.description)
      (family, maker, year, config) = ("yours", "", nil, preset.config)
      (checkpoint, headline, grade) = (nil, "", preset.grade)
      source = Source(preset.source, url: "", year: 0)
    }

    var isOwn: Bool { year == nil }
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    ["rows": .array(rows.map(Self.member))]
  }

  private static func member(_ row: Row) -> JSONOutput {
    let count = row.config.parameterCount
    return [
      "name": .text(SafeText(row.name)), "title": .text(SafeText(row.title)),
      "family": .string(row.family), "organization": .string(row.maker),
      "year": row.year.map { .integer($0) } ?? .null,
      "total": .integer(count.total), "active": .integer(count.active),
      "checkpoint_parameters": row.checkpoint.map { .integer($0) } ?? .null,
      "headline": .string(row.headline), "grade": .string(row.grade.rawValue),
      "source": .text(SafeText(row.source.title)), "source_url": .string(row.source.url),
      "source_year": row.isOwn ? .null : .integer(row.source.year),
    ]
  }

  /// The rows for other programs.
  var table: ReportTable {
    ReportTable(
      keys: [
        "family", "name", "total", "active", "year", "organization", "grade", "source",
        "source_url",
      ],
      rows: rows.map { row in
        let count = row.config.parameterCount
        return [
          row.family, row.name, String(count.total), String(count.active),
          row.year.map(String.init) ?? "", row.maker, row.grade.rawValue, row.source.title,
          row.source.url,
        ]
      })
  }

  /// The table for people, by family; sources are listed once below it.
  func text(glyphs: GlyphSet) -> String {
    var sources = SourceList()
    var cells = [["  name", "parameters", "active", "year", "grade", ""]]
    for row in rows {
      let count = row.config.parameterCount
      let mark = row.checkpoint == nil && !row.isOwn ? "*" : ""
      cells.append([
        "  " + SafeText(row.name).clipped(to: 26).description, format.exact(count.total),
        count.active == count.total ? "all" : format.exact(count.active),
        row.year.map(String.init) ?? "", row.grade.word + mark, sources.key(row.source),
      ])
    }
    var layout = TextLayout(glyphs)
    addGroups(cells, to: &layout)
    layout.line()
    layout.labeled("*", "No checkpoint was published: counted from dimensions.", indent: 6)
    layout.line()
    sources.add(to: &layout)
    return layout.text
  }

  /// Adds the rows, a heading before each family; all families have the same columns.
  private func addGroups(_ cells: [[String]], to layout: inout TextLayout) {
    var table = TextLayout(.utf8)
    table.rows(cells, [.left, .right, .right, .left, .left, .right])
    let lines = table.text.split(separator: "\n").map(String.init)
    layout.line(lines[0])
    var family = ""
    for (row, line) in zip(rows, lines.dropFirst()) {
      if row.family != family {
        family = row.family
        let makers = makers(of: family)
        layout.line()
        layout.line(makers.isEmpty ? family : "\(family) (\(makers))")
      }
      layout.line(line)
    }
  }

  /// Who made the models of a family, the first first.
  private func makers(of family: String) -> String {
    var makers: [String] = []
    for row in rows where row.family == family && !makers.contains(row.maker) {
      makers.append(row.maker)
    }
    return makers.joined(separator: ", ")
  }
}
