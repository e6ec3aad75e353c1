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

  /// All files in the order in which themes are offered; a test compares them with the folder.
  package static var files: [File] {
    names.compactMap { name in bytes(named: name).map { File(name: name, bytes: $0) } }
  }

  /// Names of all themes in the order in which they are offered.
  package static let names = ["modelscope-dark", "nord", "mono"]

  /// The bytes of a theme file; nothing for a name that is not there.
  package static func bytes(named name: String) -> [UInt8]? {
    switch name {
    case "modelscope-dark": PackageResources.modelscope_dark_json
    case "nord": PackageResources.nord_json
    case "mono": PackageResources.mono_json
    default: nil
    }
  }
}
