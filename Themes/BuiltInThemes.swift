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
    [
      File(name: "modelscope-dark", bytes: PackageResources.modelscope_dark_json),
      File(name: "nord", bytes: PackageResources.nord_json),
      File(name: "mono", bytes: PackageResources.mono_json),
    ]
  }

  /// Names of all themes in the order in which they are offered.
  package static var names: [String] { files.map(\.name) }

  /// The bytes of a theme file; nothing for a name that is not there.
  package static func bytes(named name: String) -> [UInt8]? {
    files.first { $0.name == name }?.bytes
  }
}
