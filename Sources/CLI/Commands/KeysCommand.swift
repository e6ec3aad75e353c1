import ArgumentParser
import Explorer
import ModelCore
import Syntax
import TermUI

/// Lists what every key does.
struct KeysCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List every command of the screens with its keys, yours included.",
    discussion: """
      keys.json binds them otherwise, see `modelscope config`.

      Example:
        modelscope keys --markdown
      """)

  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let keys = KeysFile.read(surroundings.environment)
    let report = KeysReport(keys.bindings)
    let notices = general.shown(keys.warnings)
    switch format {
    case .json: return Answer(report.members, command: "keys", notices: notices)
    case .csv: return Answer(report.table.csv, notices: notices)
    case .markdown: return Answer(report.markdown, notices: notices)
    case nil:
      return Answer(report.text(glyphs: general.glyphs(in: surroundings)), notices: notices)
    }
  }
}

/// `keys` in all its forms.
struct KeysReport {
  private let rows: [KeyTableRow]

  /// Lists the commands with the keys they have.
  init(_ bindings: Bindings) {
    rows = bindings.table
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "rows": .array(
        rows.map { row in
          [
            "screen": row.screen.map { .string($0.word) } ?? .null,
            "command": .string(row.command), "help": .string(row.help),
            "keys": .array(row.keys.map { .string($0.name) }),
          ]
        })
    ]
  }

  /// The rows for other programs, keys by the names that keys.json takes.
  var table: ReportTable {
    ReportTable(
      keys: ["screen", "command", "keys", "help"],
      rows: rows.map { row in
        [
          row.screen?.word ?? "", row.command, row.keys.map(\.name).joined(separator: " "),
          row.help,
        ]
      })
  }

  /// A table for documents, keys as they are shown.
  var markdown: String {
    let cells = rows.map { row in
      let keys = row.keys.map { "`\($0.label(.utf8))`" }.joined(separator: " ")
      return [row.screen?.word ?? "every", keys, row.help, "`\(row.command)`"]
    }
    return ReportTable(keys: ["screen", "keys", "what they do", "command"], rows: cells).markdown
  }

  /// The table for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    for screen in [nil] + ScreenID.allCases.map(Optional.some) {
      layout.line(screen?.title ?? "Every screen")
      layout.rows(
        rows.filter { $0.screen == screen }.map { row in
          let keys = row.keys.map { $0.label(glyphs) }.joined(separator: " ")
          return ["  \(keys)", row.help, row.command]
        }, [.left, .left, .left])
      layout.line()
    }
    return layout.text
  }
}
