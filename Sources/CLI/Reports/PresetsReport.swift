import Catalog
import ModelCore
import Syntax
import TermUI

/// `presets` in all its forms.
struct PresetsReport {
  private let presets: [Preset]
  private let format = NumberFormat.standard

  init(_ presets: [Preset]) {
    self.presets = presets
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    ["rows": .array(presets.map(Self.member))]
  }

  private static func member(_ preset: Preset) -> JSONOutput {
    let count = preset.config.parameterCount
    return [
      "name": .string(preset.name), "title": .string(preset.title),
      "family": .string(preset.family), "organization": .string(preset.organization),
      "year": .integer(preset.year),
      "total": .integer(count.total), "active": .integer(count.active),
      "checkpoint_parameters": preset.checkpointParameters.map { .integer($0) } ?? .null,
      "headline": .string(preset.headline), "grade": .string(preset.grade.rawValue),
      "source": .string(preset.source.title), "source_url": .string(preset.source.url),
      "source_year": .integer(preset.source.year),
    ]
  }

  /// The rows for other programs.
  var table: ReportTable {
    ReportTable(
      keys: [
        "family", "name", "total", "active", "year", "organization", "grade", "source",
        "source_url",
      ],
      rows: presets.map { preset in
        let count = preset.config.parameterCount
        return [
          preset.family, preset.name, String(count.total), String(count.active),
          String(preset.year), preset.organization, preset.grade.rawValue, preset.source.title,
          preset.source.url,
        ]
      })
  }

  /// The table for people, by family; sources are listed once below it.
  func text(glyphs: GlyphSet) -> String {
    var sources: [Source] = []
    var rows = [["  name", "parameters", "active", "year", "grade", ""]]
    for preset in presets {
      if !sources.contains(preset.source) { sources.append(preset.source) }
      let key = (sources.firstIndex(of: preset.source) ?? 0) + 1
      let count = preset.config.parameterCount
      let mark = preset.checkpointParameters == nil ? "*" : ""
      rows.append([
        "  " + preset.name, format.exact(count.total),
        count.active == count.total ? "all" : format.exact(count.active), String(preset.year),
        preset.grade.word + mark, "[\(key)]",
      ])
    }
    var layout = TextLayout(glyphs)
    addGroups(rows, to: &layout)
    layout.line()
    layout.labeled("*", "No checkpoint was published: counted from dimensions.", indent: 6)
    layout.line()
    for (index, source) in sources.enumerated() {
      let address = source.url.isEmpty ? "" : ", \(source.url)"
      layout.labeled("[\(index + 1)]", "\(source.title), \(source.year)\(address)", indent: 6)
    }
    return layout.text
  }

  /// Adds the rows, a heading before each family; all families have the same columns.
  private func addGroups(_ rows: [[String]], to layout: inout TextLayout) {
    var table = TextLayout(.utf8)
    table.rows(rows, [.left, .right, .right, .left, .left, .right])
    let lines = table.text.split(separator: "\n").map(String.init)
    layout.line(lines[0])
    var family = ""
    for (preset, line) in zip(presets, lines.dropFirst()) {
      if preset.family != family {
        family = preset.family
        layout.line()
        layout.line("\(family) (\(makers(of: family)))")
      }
      layout.line(line)
    }
  }

  /// Who made the models of a family, the first first.
  private func makers(of family: String) -> String {
    var makers: [String] = []
    for preset in presets where preset.family == family && !makers.contains(preset.organization) {
      makers.append(preset.organization)
    }
    return makers.joined(separator: ", ")
  }
}
