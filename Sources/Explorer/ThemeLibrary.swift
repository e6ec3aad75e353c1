import Syntax
import TermUI
import Themes

/// The themes that can be chosen; a theme is parsed when it is asked for, not before.
package struct ThemeLibrary: Equatable, Sendable {
  /// The themes of the user's own, as they were when they were last read.
  package var own: [UserTheme] = []

  /// The themes that are part of the program.
  package static var builtIn: ThemeLibrary { ThemeLibrary() }

  package init(own: [UserTheme] = []) {
    self.own = own
  }

  /// Names in the order in which they are offered, the user's own first.
  package var names: [String] {
    guard !own.isEmpty else { return BuiltInThemes.names }
    return own.map(\.name) + BuiltInThemes.names.filter { !isOwn($0) }
  }

  /// The theme that is used unless another one is asked for.
  package static var defaultName: String { BuiltInThemes.defaultName }

  /// The theme for terminals with a light background.
  package static var defaultLightName: String { BuiltInThemes.defaultLightName }

  /// Whether a theme is the user's own, which hides a built-in one of the same name.
  package func isOwn(_ name: String) -> Bool { ownTheme(name) != nil }

  /// The theme of the user's own that has a name.
  package func ownTheme(_ name: String) -> UserTheme? { own.first { $0.name == name } }

  /// Reads the theme of a name; the error names the nearest one or the place in the file.
  package func theme(named name: String) throws(ThemeError) -> Theme {
    try parsed(name).theme
  }

  /// Reads the theme of a name and tells what was ignored in its file.
  ///
  /// - Parameters:
  ///   - name: the name of a theme.
  ///   - showsPath: whether messages name the whole path of a file of the user's own.
  /// - Returns: the theme.
  /// - Throws: why there is none, with the place in its file.
  package func parsed(
    _ name: String, showsPath: Bool = false
  ) throws(ThemeError) -> ParsedTheme {
    guard let own = ownTheme(name) else { return try parser.theme(named: name) }
    if case .unreadable(let reason) = own.content { throw .unreadable(reason) }
    guard showsPath, let source = own.source(file: own.path) else {
      return try parser.theme(named: name)
    }
    return try parser.theme(name, from: source)
  }

  /// Reads a theme from bytes, which may inherit any theme of the library.
  package func parsed(
    _ name: String, from source: ThemeSource
  ) throws(ThemeError) -> ParsedTheme {
    try parser.theme(name, from: source)
  }

  private var parser: ThemeParser {
    ThemeParser(names: names, fallback: Self.fallback) { name in source(of: name) }
  }

  /// The file of a theme: the user's own, then the built-in one.
  private func source(of name: String) -> ThemeSource? {
    guard let own = ownTheme(name) else { return Self.builtInSource(name) }
    return own.source(file: SafeText("\(name).json"))
  }

  private static func builtInSource(_ name: String) -> ThemeSource? {
    BuiltInThemes.bytes(named: name).map {
      ThemeSource(file: SafeText("\(name).json"), bytes: $0)
    }
  }

  /// Where a theme that lacks required roles takes them from.
  private static func fallback(_ appearance: Theme.Appearance) -> Theme? {
    let name =
      switch appearance {
      case .dark: defaultName
      case .light: BuiltInThemes.defaultLightName
      }
    let parser = ThemeParser(names: BuiltInThemes.names, find: builtInSource)
    return try? parser.theme(named: name).theme
  }
}
