import Host
import Syntax
import TermUI

/// Reads `config.json` and the variables that go before it.
enum SettingsFile {
  /// Version of the file that this program writes down.
  static let schema = 1
  /// Most bytes that are read.
  static let maximumBytes = 65_536

  /// The settings of the surroundings.
  ///
  /// What is wrong with a file becomes a line among the warnings; the rest stays as usual.
  ///
  /// - Parameters:
  ///   - path: the file that `--config` names; nil for the usual one, which need not be there.
  ///   - environment: variables of ``Setting/variables`` and of the folders.
  /// - Returns: the settings.
  /// - Throws: that the named file is not there.
  static func read(_ path: String?, _ environment: Environment) throws(CLIError) -> Settings {
    var settings = Settings()
    readVariables(environment, into: &settings)
    guard let file = path ?? Folders(environment).configFile else { return settings }
    let contents: FileContents
    do throws(FileSourceError) {
      contents = try FileSource.readFile(file, limit: maximumBytes)
    } catch .missing where path == nil {
      return settings
    } catch {
      if path != nil, error.kind == .noInput { throw CLIError(error) }
      settings.warnings.append("\(error); its settings are ignored")
      return settings
    }
    settings.hasFile = true
    read(contents.bytes, name: contents.name, into: &settings)
    return settings
  }

  private static func readVariables(_ environment: Environment, into settings: inout Settings) {
    for setting in Setting.allCases {
      guard let text = environment.nonEmpty(setting.variable) else { continue }
      let value: SettingValue
      switch (setting.kind, text) {
      case (.flag, "1"), (.flag, "true"): value = .flag(true)
      case (.flag, "0"), (.flag, "false"): value = .flag(false)
      default: value = .text(text)
      }
      if !settings.set(setting, value, by: .variable) {
        settings.warnings.append(
          "\(setting.variable): expected \(setting.kind.expected), "
            + "found \"\(SafeText(text).clipped(to: 60))\"; it is ignored")
      }
    }
  }

  /// Reads the bytes of a file.
  static func read(_ bytes: [UInt8], name: SafeText, into settings: inout Settings) {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument.parse(bytes, name: name)
    } catch {
      settings.warnings.append("\(error); its settings are ignored")
      return
    }
    guard let object = document.root.object else {
      let error = document.mismatch(
        SafeText(""), document.root, expected: "an object with settings")
      settings.warnings.append("\(error); its settings are ignored")
      return
    }
    for member in object.members {
      if let warning = read(member, of: document, into: &settings) {
        settings.warnings.append(warning)
      }
    }
  }

  /// Reads one member; what is wrong with it is returned.
  private static func read(
    _ member: JSONMember, of document: JSONDocument, into settings: inout Settings
  ) -> String? {
    if let setting = Setting(rawValue: member.key) {
      let value: SettingValue? =
        switch member.value.kind {
        case .string(let text): .text(text)
        case .bool(let isOn): .flag(isOn)
        case .null, .number, .array, .object: nil
        }
      if let value, settings.set(setting, value, by: .file) { return nil }
      let error = document.mismatch(
        SafeText(member.key), member.value, expected: setting.kind.expected,
        hint: hint(setting, value))
      return "\(error); it is ignored"
    }
    let place = "\(document.name):\(member.keyPosition.line):\(member.keyPosition.column)"
    switch member.key {
    case "$schema": return nil
    case "schema":
      guard let version = member.value.integer, version > 0 else {
        return
          "\(document.mismatch(SafeText("schema"), member.value, expected: "1")); it is ignored"
      }
      guard version > schema else { return nil }
      return "\(place): expected schema 1, found \(version): a newer modelscope wrote this file; "
        + "what is not known is ignored"
    default:
      let key = SafeText(member.key).clipped(to: 60)
      let names = Setting.allCases.map(\.name)
      let nearest = NearestName.find(member.key, in: names)
      return "\(place): expected a setting, found \"\(key)\"; "
        + "try \(nearest ?? "modelscope config, which lists them"); it is ignored"
    }
  }

  private static func hint(_ setting: Setting, _ value: SettingValue?) -> String? {
    guard case .choice(let words) = setting.kind, let word = value?.word else { return nil }
    return NearestName.find(word, in: words)
  }
}
