/// Where the program looks for what is the user's own.
///
/// Source: XDG Base Directory Specification 0.8: a relative path in a variable is ignored.
package struct Folders: Equatable, Sendable {
  /// The variables that decide.
  package static let variables = ["XDG_CONFIG_HOME", "HOME", "MODELSCOPE_THEMES"]

  /// Settings, presets and themes; nil where no variable names a place.
  package let settings: String?

  /// Decides by the variables of ``variables``.
  package init(_ environment: Environment) {
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let base = absolute("XDG_CONFIG_HOME") ?? absolute("HOME").map { Self.join($0, ".config") }
    settings = base.map { Self.join($0, "modelscope") }
  }

  /// The user's own presets, each an ordinary `config.json` with the name of the preset.
  package var presets: String? { settings.map { Self.join($0, "presets") } }

  /// The user's own themes.
  package var themes: String? { settings.map { Self.join($0, "themes") } }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
