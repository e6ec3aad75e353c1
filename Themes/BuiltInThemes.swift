/// The theme files of the folder `BuiltIn`, embedded as bytes.
package enum BuiltInThemes {
  /// One file.
  package struct File: Sendable {
    /// Its name without the extension, which is the name of the theme.
    package let name: String
    /// What it holds.
    package let bytes: [UInt8]
  }

  /// The name of the theme that is used unless another one is asked for.
  package static let defaultName = "modelscope-dark"

  /// The built-in light theme that lends its colors to incomplete light ones.
  package static let defaultLightName = "catppuccin-latte"

  /// A line for each file, in the order in which themes are offered.
  ///
  /// A test compares them with the folder. What stands in braces is called as the file, with `_` for
  /// every other character.
  private static let table: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("modelscope-dark", { PackageResources.modelscope_dark_json }),
    ("catppuccin-mocha", { PackageResources.catppuccin_mocha_json }),
    ("catppuccin-latte", { PackageResources.catppuccin_latte_json }),
    ("gruvbox-dark", { PackageResources.gruvbox_dark_json }),
    ("gruvbox-light", { PackageResources.gruvbox_light_json }),
    ("nord", { PackageResources.nord_json }),
    ("dracula", { PackageResources.dracula_json }),
    ("solarized-dark", { PackageResources.solarized_dark_json }),
    ("solarized-light", { PackageResources.solarized_light_json }),
    ("tokyo-night", { PackageResources.tokyo_night_json }),
    ("okabe-ito", { PackageResources.okabe_ito_json }),
    ("high-contrast", { PackageResources.high_contrast_json }),
    ("mono", { PackageResources.mono_json }),
    ("terminal", { PackageResources.terminal_json }),
  ]

  /// All files in the order in which themes are offered.
  package static var files: [File] {
    table.map { File(name: $0.name, bytes: $0.bytes()) }
  }

  /// Names of all themes in the order in which they are offered.
  package static let names = table.map(\.name)

  /// The bytes of a theme file; nothing for a name that is not there.
  package static func bytes(named name: String) -> [UInt8]? {
    table.first { $0.name == name }?.bytes()
  }
}
