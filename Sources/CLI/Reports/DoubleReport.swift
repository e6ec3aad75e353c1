import Explorer
import ModelCore
import Syntax
import TermUI

/// `double` in all its forms.
struct DoubleReport {
  private let model: Subject
  private let sizing: Sizing
  private let doubling: Doubling
  private let format: NumberFormat

  init(_ model: Subject, follows: Bool, format: NumberFormat = .standard) {
    self.format = format
    self.model = model
    var sizing = Sizing(model.config, workload: model.workload)
    if !follows { sizing.toggleLink(.dModel) }
    self.sizing = sizing
    doubling = Doubling(sizing)
  }

  /// The members of the JSON document; `change` is in percent.
  var members: [String: JSONOutput] {
    [
      "model": ModelDocument.model(model), "config": ModelDocument.config(model.config),
      "base": .integer(doubling.base), "rows": .array(doubling.rows.map(Self.member)),
      "sequence_length": .integer(model.workload.sequenceLength),
      "batch_size": .integer(model.workload.batchSize),
      "assumptions": ModelDocument.list(model.assumptions),
      "notices": ModelDocument.list(model.notices),
    ]
  }

  private static func member(_ row: Doubling.Row) -> JSONOutput {
    let follows = row.follows.map { ($0.field.jsonName, JSONOutput.integer($0.value)) }
    return [
      "symbol": .string(row.field.jsonName), "value": row.value.map { .integer($0) } ?? .null,
      "total": row.total.map { .integer($0) } ?? .null, "change": .double(row.change * 100),
      "factor": .double(row.factor), "exponent": .double(row.exponent),
      "kv_cache_bytes": row.kvCacheBytes.map { .double($0) } ?? .null,
      "forward_flops": row.forwardFLOPs.map { .double($0) } ?? .null,
      "follows": .object(Dictionary(follows) { first, _ in first }),
    ]
  }

  /// The rows for other programs.
  var table: ReportTable {
    ReportTable(
      keys: [
        "symbol", "value", "total", "change", "factor", "exponent", "kv_cache_bytes",
        "forward_flops", "follows",
      ],
      rows: doubling.rows.map { row in
        [
          row.field.jsonName, row.value.map(String.init) ?? "", row.total.map(String.init) ?? "",
          Self.plain(row.change * 100), Self.plain(row.factor), Self.plain(row.exponent),
          Self.plain(row.kvCacheBytes ?? .nan), Self.plain(row.forwardFLOPs ?? .nan),
          row.follows.map { "\($0.field.jsonName)=\($0.value)" }.joined(separator: " "),
        ]
      })
  }

  /// A number for a program: whole ones without a point, nothing where there is none.
  private static func plain(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    return Int(exactly: value).map(String.init) ?? String(value)
  }

  /// The table for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    layout.labeled("", ModelTitle.line(model), indent: 0)
    layout.labeled(
      "", "\(format.exact(doubling.base)) parameters; each line doubles one number", indent: 0)
    layout.line()
    var rows = [["", "", "doubled", "parameters", "factor", "change", "exponent"]]
    for row in doubling.presentRows {
      rows.append([
        row.field.symbol, word(row.field), row.value.map(format.exact) ?? "too large",
        row.total.map(format.exact) ?? "n/a",
        row.factor.isFinite ? format.factor(row.factor) : "n/a",
        row.factor.isFinite ? format.change(row.change) : "n/a",
        format.fixed(row.exponent, digits: 2),
      ])
    }
    layout.rows(rows, [.left, .left, .right, .right, .right, .right, .right])
    layout.line()
    addWork(to: &layout)
    layout.line()
    layout.foundations(of: model, format)
    return layout.text
  }

  private func addWork(to layout: inout TextLayout) {
    func text(_ bytes: Double?) -> String {
      bytes.map { $0 > 0 ? format.bytes($0) : "none" } ?? "withheld"
    }
    func work(_ flops: Double?) -> String { flops.map(format.flops) ?? "withheld" }
    let cache = text(model.config.kvCache?.bytes(model.workload))
    let flops = work(model.config.forwardFLOPs(model.workload)?.total)
    var rows = [["", "", "KV cache", "forward", "follows"], ["", "now", cache, flops, ""]]
    for row in doubling.presentRows {
      let follows = row.follows.map { "\($0.field.symbol) \(format.exact($0.value))" }
      rows.append([
        row.field.symbol, word(row.field), text(row.kvCacheBytes),
        work(row.forwardFLOPs), follows.joined(separator: ", "),
      ])
    }
    layout.rows(rows, [.left, .left, .right, .right, .left])
  }

  private func word(_ field: ModelField) -> String { field.word }
}
