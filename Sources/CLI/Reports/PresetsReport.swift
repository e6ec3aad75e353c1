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
      "organization": .string(preset.organization), "year": .integer(preset.year),
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
        "name", "total", "active", "year", "organization", "grade", "source", "source_url",
      ],
      rows: presets.map { preset in
        let count = preset.config.parameterCount
        return [
          preset.name, String(count.total), String(count.active), String(preset.year),
          preset.organization, preset.grade.rawValue, preset.source.title, preset.source.url,
        ]
      })
  }

  /// The table for people; sources are listed once below it.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    var sources: [Source] = []
    var rows = [["name", "parameters", "active", "year", "by", "grade", ""]]
    for preset in presets {
      if !sources.contains(preset.source) { sources.append(preset.source) }
      let key = (sources.firstIndex(of: preset.source) ?? 0) + 1
      let count = preset.config.parameterCount
      let mark = preset.checkpointParameters == nil ? "*" : ""
      rows.append([
        preset.name, format.exact(count.total),
        count.active == count.total ? "all" : format.exact(count.active), String(preset.year),
        preset.organization, preset.grade.word + mark, "[\(key)]",
      ])
    }
    layout.rows(rows, [.left, .right, .right, .left, .left, .left, .right], gap: 1)
    layout.line()
    layout.labeled("*", "No checkpoint was published: counted from dimensions.", indent: 5)
    layout.line()
    for (index, source) in sources.enumerated() {
      let address = source.url.isEmpty ? "" : ", \(source.url)"
      layout.labeled("[\(index + 1)]", "\(source.title), \(source.year)\(address)", indent: 5)
    }
    return layout.text
  }
}
