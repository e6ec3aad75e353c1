import Syntax

/// A table for other programs: one header, one line a row, numbers without groups.
struct ReportTable: Equatable, Sendable {
  /// Names of the columns, as in JSON.
  let keys: [String]
  /// Cells, as many as keys.
  let rows: [[String]]

  /// Comma-separated values with CRLF line ends.
  ///
  /// Source: RFC 4180, section 2.
  var csv: String {
    ([keys] + rows).map { row in
      row.map(Self.quoted).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// A table of GitHub's Markdown.
  var markdown: String {
    let lines = [keys, keys.map { _ in "---" }] + rows
    return lines.map { row in
      "| " + row.map(Self.escaped).joined(separator: " | ") + " |\n"
    }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    let safe = SafeText(cell).description
    let needsQuotes = safe.contains { ",\"".contains($0) }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }

  private static func escaped(_ cell: String) -> String {
    SafeText(cell).description.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
  }
}
