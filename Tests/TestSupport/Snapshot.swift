import Glibc
import TermUI

/// A canvas as text that a person can review: the picture, the roles, the grounds.
///
/// Every row ends in a bar so that trailing blanks show. Grounds are left out when all cells
/// lie on the background.
package struct Snapshot {
  /// The canvas as text.
  package let text: String

  /// Writes a canvas down.
  package init(_ canvas: Canvas) {
    let rows = (0..<canvas.size.height).map { canvas.row($0) }
    var lines = ["size \(canvas.size.width)x\(canvas.size.height)"]
    lines += rows.map { Self.picture($0) + "│" }
    lines.append("roles")
    lines += rows.map { Self.line($0) { Self.letter($0.role) } }
    if canvas.cells.contains(where: { $0.ground != .background }) {
      lines.append("grounds")
      lines += rows.map { Self.line($0) { Self.letter($0.ground) } }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The glyphs of one row, without the bar.
  package static func picture(_ row: ArraySlice<Cell>) -> String {
    var view = String.UnicodeScalarView()
    for cell in row where !cell.isContinuation { view.append(cell.glyph) }
    return String(view)
  }

  private static func line(_ row: ArraySlice<Cell>, _ letter: (Cell) -> Character) -> String {
    String(row.map(letter)) + "│"
  }

  private static func letter(_ ground: Ground) -> Character {
    switch ground {
    case .background: "."
    case .surface: "s"
    case .selection: "#"
    }
  }

  private static func letter(_ role: Role) -> Character {
    switch role {
    case .text: "."
    case .dim: "d"
    case .strong: "s"
    case .border: "b"
    case .borderFocus: "B"
    case .accent: "a"
    case .edit: "e"
    case .good: "g"
    case .warn: "w"
    case .bad: "x"
    case .note: "n"
    case .exact: "E"
    case .estimate: "~"
    case .doubtful: "?"
    case .more: "+"
    case .less: "-"
    case .same: "="
    case .rampLow: "l"
    case .rampMid: "m"
    case .rampHigh: "h"
    case .series1: "1"
    case .series2: "2"
    case .series3: "3"
    case .series4: "4"
    case .series5: "5"
    case .series6: "6"
    }
  }
}

/// Reading and writing of snapshot files.
enum SnapshotFile {
  static func folder(ofTest path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/__Snapshots__"
  }

  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String, in folder: String) -> Bool {
    mkdir(folder, 0o755)
    guard let file = fopen(path, "w") else { return false }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }
}
