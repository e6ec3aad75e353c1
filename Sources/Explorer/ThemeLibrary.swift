import Syntax
import TermUI
import Themes

/// The themes that can be chosen; a theme is read when it is asked for, not before.
package struct ThemeLibrary: Equatable, Sendable {
  /// Names in the order in which they are offered.
  package let names: [String]

  /// The themes that are part of the program.
  package static var builtIn: ThemeLibrary { ThemeLibrary(names: BuiltInThemes.names) }

  /// Reads the theme of a name; the error names the nearest one or the place in the file.
  package func theme(named name: String) throws(ThemeError) -> Theme {
    let parser = ThemeParser(names: names) { name in
      BuiltInThemes.bytes(named: name).map {
        ThemeSource(file: SafeText("\(name).json"), bytes: $0)
      }
    }
    return try parser.theme(named: name).theme
  }
}
