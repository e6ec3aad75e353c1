import Explorer
import ModelCore
import Syntax
import TermUI

/// `circle --sweep` in all its forms.
struct CircleSweepReport {
  private let sweep: CircleSweep
  private let format: NumberFormat

  init(_ sweep: CircleSweep, format: NumberFormat = .standard) {
    self.format = format
    self.sweep = sweep
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    func number(_ value: Double?) -> JSONOutput { value.map { .double($0) } ?? .null }
    let summaries = sweep.summaries.map { summary -> JSONOutput in
      [
        "neurons": .integer(summary.neurons), "runs": .integer(summary.count),
        "median_area_error": number(summary.medianError),
        "median_ratio": number(summary.medianRatio), "best_ratio": number(summary.bestRatio),
        "worst_ratio": number(summary.worstRatio), "median_edges": number(summary.medianEdges),
        "diverged": .integer(summary.diverged),
      ]
    }
    return [
      "runs": .array(sweep.runs.map { .object(CircleReport.figures($0)) }),
      "summary": .array(summaries), "runs_planned": .integer(sweep.plan.count),
    ]
  }

  /// One row for each run, for other programs.
  var table: ReportTable { Self.table(sweep.runs) }

  /// Runs as rows.
  static func table(_ runs: [CircleRun]) -> ReportTable {
    func digits(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
    return ReportTable(
      keys: [
        "neurons", "seed", "steps", "loss", "area_error", "iou", "bound", "ratio", "edges_used",
        "edges_possible", "dead", "always_on", "idle",
      ],
      rows: runs.map { run in
        let contour = run.contour
        let counts = [
          contour?.edgesUsed, contour?.edgesPossible, contour?.dead, contour?.alwaysOn,
          contour?.idle,
        ]
        return [
          String(run.settings.neurons), String(run.settings.seed), String(run.steps),
          digits(run.loss), digits(run.areaError), digits(contour?.iou), digits(run.bound),
          digits(run.ratio),
        ] + counts.map { $0.map(String.init) ?? "" }
      })
  }

  /// The table for people: one line for each number of neurons.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    var cells = [
      ["neurons", "bound", "error", "ratio", "best", "worst", "edges", "possible", "runs"]
    ]
    func ratio(_ value: Double?) -> String { value.map { format.fixed($0, digits: 3) } ?? "" }
    for summary in sweep.summaries {
      let bound = sweep.runs.first { $0.settings.neurons == summary.neurons }?.bound
      cells.append([
        String(summary.neurons), bound.map { format.finePercent($0) } ?? "",
        summary.medianError.map { format.finePercent($0) } ?? "",
        ratio(summary.medianRatio), ratio(summary.bestRatio), ratio(summary.worstRatio),
        summary.medianEdges.map { format.fixed($0, digits: 0) } ?? "",
        String(CircleLaw.edges(neurons: summary.neurons)),
        String(summary.count) + (summary.diverged > 0 ? " (\(summary.diverged) diverged)" : ""),
      ])
    }
    layout.rows(cells, [.right, .right, .right, .right, .right, .right, .right, .right, .right])
    layout.line()
    layout.labeled(
      "", "error, ratio and edges are medians; bound: best possible with 2N edges", indent: 2)
    return layout.text
  }
}
