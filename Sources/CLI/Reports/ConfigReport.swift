import Host
import Syntax
import TermUI

/// `config` in all its forms.
struct ConfigReport {
  private let settings: Settings
  private let file: String?

  /// Lists what is set.
  ///
  /// - Parameters:
  ///   - settings: what the file and the variables say.
  ///   - file: where the file is, or would be.
  init(_ settings: Settings, file: String?) {
    self.settings = settings
    self.file = file
  }

  /// A `config.json` in which everything is as it is without one.
  var defaults: String {
    var members: [String: JSONOutput] = ["schema": .integer(SettingsFile.schema)]
    for setting in Setting.allCases { members[setting.name] = Self.output(setting.usual) }
    return JSONOutput.object(members).document
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "file": file.map { .text(SafeText($0)) } ?? .null, "file_read": .bool(settings.hasFile),
      "rows": .array(Setting.allCases.map(row)),
      "warnings": .array(settings.warnings.map { .text(SafeText($0)) }),
    ]
  }

  private func row(_ setting: Setting) -> JSONOutput {
    let (value, source) = settings.value(setting)
    return [
      "name": .string(setting.name), "value": Self.output(value),
      "from": .string(Self.word(source)), "default": Self.output(setting.usual),
      "type": .string(setting.kind == .flag ? "boolean" : "string"),
      "choices": .array(Self.choices(setting).map { .string($0) }),
      "variable": .string(setting.variable), "help": .string(setting.help),
    ]
  }

  private static func output(_ value: SettingValue) -> JSONOutput {
    switch value {
    case .text(let text): .text(SafeText(text))
    case .flag(let isOn): .bool(isOn)
    }
  }

  private static func word(_ source: Settings.Source) -> String {
    switch source {
    case .usual: "default"
    case .file: "file"
    case .variable: "variable"
    }
  }

  private static func choices(_ setting: Setting) -> [String] {
    guard case .choice(let words) = setting.kind else { return [] }
    return words
  }

  /// The list for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    let path = file.map { SafeText($0).description } ?? "nowhere: HOME is not set"
    layout.labeled("File", path + (settings.hasFile ? "" : " (not there)"), indent: 16)
    for setting in Setting.allCases {
      let (value, source) = settings.value(setting)
      layout.line()
      layout.labeled(
        setting.name,
        "\(SafeText(value.word)) (\(source == .variable ? setting.variable : Self.word(source)))",
        indent: 16)
      layout.labeled("", setting.help, indent: 16)
      let choices = Self.choices(setting).joined(separator: " | ")
      if !choices.isEmpty { layout.labeled("", choices, indent: 16) }
      if source != .usual { layout.labeled("", "default \(setting.usual.word)", indent: 16) }
    }
    return layout.text
  }
}
