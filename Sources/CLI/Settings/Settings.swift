import Explorer
import ModelCore
import TermUI

/// What the user has set, by `config.json` and by variables.
package struct Settings: Equatable, Sendable {
  /// Where a value comes from.
  enum Source: Equatable, Sendable {
    case usual, file, variable
  }

  /// What was set, the others are as usual.
  private var values: [(setting: Setting, value: SettingValue, source: Source)] = []
  /// What is wrong with the file or with variables, one line each.
  var warnings: [String] = []
  /// Whether a file was read.
  var hasFile = false

  /// Everything as usual.
  package init() {}

  /// Sets a value; the first source to set it keeps it.
  ///
  /// - Returns: whether the setting can have this value.
  mutating func set(_ setting: Setting, _ value: SettingValue, by source: Source) -> Bool {
    switch (setting.kind, value) {
    case (.flag, .flag), (.name, .text): break
    case (.choice(let words), .text(let word)) where words.contains(word): break
    default: return false
    }
    for known in values where known.setting == setting { return true }
    values.append((setting, value, source))
    return true
  }

  /// What a setting is, and who says so.
  func value(_ setting: Setting) -> (value: SettingValue, source: Source) {
    for known in values where known.setting == setting { return (known.value, known.source) }
    return (setting.usual, .usual)
  }

  /// The text of a setting that somebody has set.
  private func text(_ setting: Setting) -> String? {
    for known in values where known.setting == setting {
      if case .text(let text) = known.value { return text }
    }
    return nil
  }

  private func flag(_ setting: Setting) -> Bool? {
    for known in values where known.setting == setting {
      if case .flag(let isOn) = known.value { return isOn }
    }
    return nil
  }

  /// Whether both set the same and warn of the same.
  package static func == (one: Settings, other: Settings) -> Bool {
    one.values.elementsEqual(other.values) { $0 == $1 } && one.warnings == other.warnings
      && one.hasFile == other.hasFile
  }
}

// What the settings mean; nil where nobody has said anything.
extension Settings {
  /// The theme, unless it is to be found out.
  var theme: String? { followsTerminal ? nil : text(.theme) }

  /// Whether the terminal is asked if it is dark or light.
  var followsTerminal: Bool { text(.theme) == "auto" }

  /// The depth that a variable asks for, which goes before everything but `--color`.
  var colorOfVariable: ColorDepth? {
    value(.color).source == .variable ? text(.color).flatMap { ColorDepth(rawValue: $0) } : nil
  }

  /// The depth that the file asks for, which goes before what the terminal can do.
  var colorOfFile: ColorDepth? {
    value(.color).source == .file ? text(.color).flatMap { ColorDepth(rawValue: $0) } : nil
  }

  /// The characters.
  var glyphs: GlyphSet? { text(.glyphs).flatMap { GlyphSet(rawValue: $0) } }

  /// Whether the mouse is used.
  var mouse: Bool? { flag(.mouse) }

  /// Whether nothing moves by itself.
  var reducesMotion: Bool { flag(.reduceMotion) ?? false }

  /// A preset or a file.
  var model: String? { text(.model) }

  /// The screen to start with.
  var screen: ScreenID? {
    guard let word = text(.screen) else { return nil }
    return ScreenID.allCases.first { $0.word == word }
  }

  /// Whether the next session begins where this one ends.
  var savesState: Bool { flag(.saveState) ?? true }

  /// How numbers are written.
  package var format: NumberFormat {
    var format = NumberFormat.standard
    switch text(.numberFormat) {
    case "1.234,5": (format.group, format.point) = (".", ",")
    // No line ends at this space.
    case "1 234.5": format.group = "\u{A0}"
    case "1234.5": format.group = ""
    default: break
    }
    format.usesDecimalBytes = text(.units) == "gb"
    return format
  }
}
