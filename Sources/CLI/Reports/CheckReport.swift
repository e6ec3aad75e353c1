import Catalog
import ModelCore
import Syntax
import TermUI

/// `check` in all its forms.
struct CheckReport {
  private let cases: [PublishedCase]
  private let format: NumberFormat

  init(_ cases: [PublishedCase], format: NumberFormat = .standard) {
    self.format = format
    self.cases = cases
  }

  /// Cases whose figures are not the same.
  var differing: Int { cases.count { !$0.agrees } }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "cases": .integer(cases.count), "differing": .integer(differing),
      "sections": .array(
        sections.map { section, rows in
          [
            "section": .string(section.rawValue), "title": .string(section.title),
            "cases": .integer(rows.count), "differing": .integer(rows.count { !$0.agrees }),
          ]
        }),
      "rows": .array(cases.map(Self.member)),
    ]
  }

  private static func member(_ row: PublishedCase) -> JSONOutput {
    [
      "section": .string(row.section.rawValue), "id": .string(row.id),
      "model": .string(row.model), "quantity": .string(row.quantity.title),
      "published": .double(row.published), "printed": .string(row.printed),
      "counted": .double(row.counted), "tolerance": .double(row.tolerance),
      "agrees": .bool(row.agrees), "source": .string(row.source), "note": .string(row.note),
    ]
  }

  /// The rows for other programs.
  var table: ReportTable {
    ReportTable(
      keys: [
        "section", "id", "model", "quantity", "published", "printed", "counted", "agrees",
        "source", "note",
      ],
      rows: cases.map { row in
        [
          row.section.rawValue, row.id, row.model, row.quantity.title,
          digits(row.published, .plain), row.printed, digits(row.counted, .plain),
          row.agrees ? "yes" : "no", row.source, row.note,
        ]
      })
  }

  /// Sections that have cases.
  private var sections: [(section: PublishedCase.Section, rows: [PublishedCase])] {
    PublishedCase.Section.allCases.map { section in
      (section, cases.filter { $0.section == section })
    }.filter { !$0.rows.isEmpty }
  }

  // MARK: For people

  /// The table for people, by section; sources are listed once below it.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    var sources: [String] = []
    for row in cases where !sources.contains(row.source) { sources.append(row.source) }
    let lines = aligned(sources: sources)
    var next = 0
    for (section, rows) in sections {
      layout.line(section.title)
      for row in rows {
        layout.line(lines[next])
        next += 1
        let remarks = remarks(row)
        if !remarks.isEmpty { layout.labeled("", remarks, indent: 5) }
      }
      let differ = rows.count { !$0.agrees }
      layout.line("  \(rows.count) cases, \(differ) differ")
      layout.line()
    }
    for (index, source) in sources.enumerated() {
      layout.labeled("[\(index + 1)]", source, indent: 6)
    }
    layout.line()
    layout.line("\(cases.count) cases, \(differing) differ")
    return layout.text
  }

  /// The line of each case, in the order of the sections, all in the same columns.
  private func aligned(sources: [String]) -> [String] {
    var layout = TextLayout(.utf8)
    let rows = sections.flatMap(\.rows).map { row in
      [
        row.agrees ? "  ok" : "  no", row.model, row.quantity.title, shown(row.counted),
        "[\((sources.firstIndex(of: row.source) ?? 0) + 1)]",
      ]
    }
    layout.rows(rows, [.left, .left, .left, .right, .right], gap: 1)
    return layout.text.split(separator: "\n").map(String.init)
  }

  /// What differs, how the source writes the figure, and what one has to know.
  private func remarks(_ row: PublishedCase) -> String {
    var remarks: [String] = []
    if !row.agrees { remarks.append("published \(shown(row.published)), which differs") }
    if !row.printed.isEmpty { remarks.append("printed \(row.printed)") }
    if !row.note.isEmpty { remarks.append(row.note) }
    return remarks.joined(separator: "; ")
  }

  /// A figure in at most 20 columns.
  private func shown(_ value: Double) -> String {
    value.magnitude < 1e16 ? digits(value, format) : format.scientific(value)
  }

  /// Whole numbers without a fraction, others with four digits of it.
  private func digits(_ value: Double, _ format: NumberFormat) -> String {
    format.fixed(value, digits: value == value.rounded() ? 0 : 4)
  }
}
