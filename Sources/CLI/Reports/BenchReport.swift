import ModelCore
import Syntax
import TermUI

/// `bench` in all its forms.
struct BenchReport {
  private let bench: Bench
  private let format: NumberFormat

  init(_ bench: Bench, format: NumberFormat = .standard) {
    self.format = format
    self.bench = bench
  }

  /// Whether every set of instructions gave the same bits.
  var hasSameBits: Bool { bench.hasSameBits }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "rows": .array(
        bench.rows.map { row in
          [
            "name": .string(row.name), "detail": .string(row.detail), "value": .double(row.value),
            "unit": .string(row.unit),
          ]
        }),
      "same_bits": .bool(bench.hasSameBits),
      "instructions": .array(CirclePath.available.map { .string($0.name) }),
    ]
  }

  /// The rows for other programs.
  var table: ReportTable {
    ReportTable(
      keys: ["name", "detail", "value", "unit"],
      rows: bench.rows.map { [$0.name, $0.detail, "\($0.value)", $0.unit] })
  }

  /// The table for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    let cells = bench.rows.map { row in
      let digits = row.value >= 1_000 ? 0 : row.value >= 100 ? 1 : 2
      return [
        row.name, format.inProse(row.detail), format.fixed(row.value, digits: digits), row.unit,
      ]
    }
    layout.rows(cells, [.left, .left, .right, .left])
    layout.line()
    layout.line("Processor time of one thread, medians.")
    layout.line(
      bench.hasSameBits
        ? "Every set of instructions gave the same bits."
        : "The sets of instructions gave DIFFERENT bits.")
    return layout.text
  }
}
