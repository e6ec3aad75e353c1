/// A table for other programs: one header, one line a row, numbers without groups.
package struct ReportTable: Equatable, Sendable {
  /// Names of the columns, as in JSON.
  package let keys: [String]
  /// Cells, as many as keys.
  package let rows: [[String]]

  /// A table from its columns and rows.
  package init(keys: [String], rows: [[String]]) {
    (self.keys, self.rows) = (keys, rows)
  }

  /// Comma-separated values with CRLF line ends.
  ///
  /// Source: RFC 4180, section 2.
  package var csv: String {
    ([keys] + rows).map { row in
      row.map(Self.quoted).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// A table of GitHub's Markdown.
  package var markdown: String {
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
