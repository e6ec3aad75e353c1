import Explorer
import Syntax
import TermUI

/// `themes` in all its forms.
struct ThemesReport {
  private let rows: [Row]

  /// Lists the themes of a library.
  init(_ library: ThemeLibrary) {
    rows = library.names.map { Row($0, library) }
  }

  /// What a line says about a theme.
  private struct Row {
    let name: String
    let title: String
    /// "dark" or "light"; "broken" where the file cannot be read.
    let appearance: String
    let credit: String
    /// The file of one of the user's own.
    let file: SafeText?

    init(_ name: String, _ library: ThemeLibrary) {
      let theme = try? library.theme(named: name)
      self.name = name
      title = theme?.title ?? ""
      appearance = theme?.appearance.rawValue ?? "broken"
      credit = theme?.credit ?? ""
      file = library.ownTheme(name)?.path
    }

    var source: String { file?.description ?? "built in" }
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "rows": .array(
        rows.map { row in
          [
            "name": .string(row.name), "title": .string(row.title),
            "appearance": row.title.isEmpty ? .null : .string(row.appearance),
            "credit": .string(row.credit), "is_built_in": .bool(row.file == nil),
            "source": .text(SafeText(row.source)),
          ]
        })
    ]
  }

  /// The rows for other programs.
  var table: ReportTable {
    ReportTable(
      keys: ["name", "title", "appearance", "source", "credit"],
      rows: rows.map { [$0.name, $0.title, $0.appearance, $0.source, $0.credit] })
  }

  /// The table for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    layout.rows(
      [["name", "title", "kind", "source"]]
        + rows.map { [$0.name, $0.title, $0.appearance, $0.source] },
      [.left, .left, .left, .left])
    return layout.text
  }
}
