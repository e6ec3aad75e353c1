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

  /// All files in the order in which themes are offered; a test compares them with the folder.
  package static var files: [File] {
    names.compactMap { name in bytes(named: name).map { File(name: name, bytes: $0) } }
  }

  /// Names of all themes in the order in which they are offered.
  package static let names = [
    "modelscope-dark", "catppuccin-mocha", "catppuccin-latte", "gruvbox-dark", "gruvbox-light",
    "nord", "dracula", "solarized-dark", "solarized-light", "tokyo-night", "okabe-ito",
    "high-contrast", "mono", "terminal",
  ]

  /// The bytes of a theme file; nothing for a name that is not there.
  package static func bytes(named name: String) -> [UInt8]? {
    switch name {
    case "modelscope-dark": PackageResources.modelscope_dark_json
    case "catppuccin-mocha": PackageResources.catppuccin_mocha_json
    case "catppuccin-latte": PackageResources.catppuccin_latte_json
    case "gruvbox-dark": PackageResources.gruvbox_dark_json
    case "gruvbox-light": PackageResources.gruvbox_light_json
    case "nord": PackageResources.nord_json
    case "dracula": PackageResources.dracula_json
    case "solarized-dark": PackageResources.solarized_dark_json
    case "solarized-light": PackageResources.solarized_light_json
    case "tokyo-night": PackageResources.tokyo_night_json
    case "okabe-ito": PackageResources.okabe_ito_json
    case "high-contrast": PackageResources.high_contrast_json
    case "mono": PackageResources.mono_json
    case "terminal": PackageResources.terminal_json
    default: nil
    }
  }
}
