import Explorer
import ModelCore
import Syntax

/// What the screens save, as text: the reports are those that the commands print.
enum SavedText {
  /// The text of a document.
  static func make(_ document: SavedDocument) -> String {
    switch document {
    case .text(let text): text
    case .report(let report, let format): make(report, format)
    }
  }

  private static func make(_ report: SavedReport, _ format: SavedFormat) -> String {
    switch report {
    case .count(let subject):
      let members = CountDocument(subject).members
      return make(members, "count", ReportTable(flattening: members), format)
    case .explain(let subject):
      let report = ExplainReport(subject)
      return make(report.members, "explain", report.table, format)
    case .history(let rows):
      let report = HistoryReport(rows)
      return make(report.members, "history", report.table, format)
    case .compare(let models):
      let document = CompareDocument(models)
      return make(document.members, "compare", document.table, format)
    case .circle(let trainer):
      let report = CircleReport(trainer, seconds: 0)
      return make(report.members, "circle", report.table, format)
    case .brain:
      let report = BrainReport()
      return make(report.members, "brain", report.table, format)
    }
  }

  private static func make(
    _ members: [String: JSONOutput], _ command: String, _ table: @autoclosure () -> ReportTable,
    _ format: SavedFormat
  ) -> String {
    switch format {
    case .json: Answer(members, command: command).output
    case .csv: table().csv
    case .markdown: table().markdown
    }
  }
}

extension ReportTable {
  /// A document as a table of two columns: the path to each figure, and the figure.
  init(flattening members: [String: JSONOutput]) {
    var rows: [[String]] = []
    Self.flatten(.object(members), "", into: &rows)
    self.init(keys: ["figure", "value"], rows: rows)
  }

  private static func flatten(_ value: JSONOutput, _ path: String, into rows: inout [[String]]) {
    switch value {
    case .object(let members):
      for (key, member) in members.sorted(by: { $0.key < $1.key }) {
        flatten(member, path.isEmpty ? key : "\(path).\(key)", into: &rows)
      }
    case .array(let items):
      for (index, item) in items.enumerated() {
        flatten(item, "\(path).\(index + 1)", into: &rows)
      }
    case .null: rows.append([path, ""])
    case .bool(let value): rows.append([path, value ? "true" : "false"])
    case .integer(let value): rows.append([path, String(value)])
    case .double(let value): rows.append([path, value.isFinite ? "\(value)" : ""])
    case .string(let text): rows.append([path, text])
    }
  }
}
