import Catalog
import ModelCore
import Syntax
import TermUI

/// `check` in all its forms.
struct CheckReport {
  private let cases: [PublishedCase]
  private let format = NumberFormat.standard

  init(_ cases: [PublishedCase]) {
    self.cases = cases
  }

  /// Cases whose figures are not the same.
  var differing: Int { cases.count { !$0.agrees } }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "cases": .integer(cases.count), "differing": .integer(differing),
      "rows": .array(
        cases.map { row in
          [
            "model": .string(row.model), "quantity": .string(row.quantity.title),
            "published": .double(row.published), "counted": .double(row.counted),
            "agrees": .bool(row.agrees), "source": .string(row.source),
          ]
        }),
    ]
  }

  /// The rows for other programs.
  var table: ReportTable {
    ReportTable(
      keys: ["model", "quantity", "published", "counted", "agrees", "source"],
      rows: cases.map { row in
        [
          row.model, row.quantity.title, digits(row.published, .plain),
          digits(row.counted, .plain), row.agrees ? "yes" : "no", row.source,
        ]
      })
  }

  /// The table for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    let rows = cases.map { row in
      [
        row.agrees ? "ok" : "DIFFERS", row.model, row.quantity.title,
        digits(row.counted, format)
          + (row.agrees ? "" : ", published \(digits(row.published, format))"),
      ]
    }
    layout.rows(rows, [.left, .left, .left, .right])
    layout.line()
    layout.line("\(cases.count) cases, \(differing) differ")
    return layout.text
  }

  private func digits(_ value: Double, _ format: NumberFormat) -> String {
    format.fixed(value, digits: 0)
  }
}
