// {"command": "set d 8k", "schema": 1}
//
// A row of `history.jsonl`, oldest first. Rows that cannot be read, and those of a newer version,
// are passed over: no row is worth a word on the screen.

import Syntax

/// A command that was entered, as it is kept between sessions.
package enum CommandRow {
  /// Version of a row.
  package static let schema = 1
  /// Most commands that are remembered, newest before others.
  package static let limit = 500
  /// Most bytes at the end of a file that are looked at.
  package static let maximumBytes = 262_144
  /// Most bytes of a row that is read or written.
  private static let maximumRowBytes = 16_384

  /// The row of a command, without its line feed; nil for one that is not worth keeping.
  package static func bytes(_ command: String) -> [UInt8]? {
    let text = SafeText(command)
    guard command.contains(where: { $0 != " " }) else { return nil }
    let quoted = JSONOutput.text(text).document.utf8.dropLast()
    let row = Array("{\"command\": ".utf8) + quoted + Array(", \"schema\": \(schema)}".utf8)
    return row.count <= maximumRowBytes ? row : nil
  }

  /// The commands in the rows of a file, newest last, each once.
  ///
  /// - Parameters:
  ///   - bytes: the file or its end.
  ///   - isCut: whether the first row may lack its beginning.
  /// - Returns: at most ``limit``.
  package static func commands(in bytes: [UInt8], isCut: Bool = false) -> [String] {
    let rows = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var commands: [String] = []
    for row in rows.dropFirst(isCut ? 1 : 0).reversed() where commands.count < limit {
      if let command = command(row), !commands.contains(command) { commands.append(command) }
    }
    return commands.reversed()
  }

  private static func command(_ row: ArraySlice<UInt8>) -> String? {
    guard !row.isEmpty, row.count <= maximumRowBytes,
      let document = try? JSONDocument.parse(Array(row), name: SafeText("history")),
      let object = document.root.object, let version = object["schema"]?.integer,
      (1...schema).contains(version), let text = object["command"]?.string
    else { return nil }
    let shown = SafeText(text).description
    return shown.contains { $0 != " " } ? shown : nil
  }
}
