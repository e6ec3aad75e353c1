import Catalog
import Explorer
import ModelCore
import TermUI

/// The settings there are: the one list that the reader of `config.json`, the variables, the
/// warnings and `modelscope config` are made from.
enum Setting: String, CaseIterable, Sendable {
  case theme, color, glyphs, mouse
  case numberFormat = "number_format"
  case units
  case reduceMotion = "reduce_motion"
  case model, screen
  case saveState = "save_state"

  /// What a setting can be.
  enum Kind: Equatable, Sendable {
    /// `true` or `false`.
    case flag
    /// One of some words.
    case choice([String])
    /// A word that cannot be checked before it is used, and what it names.
    case name(String)

    /// Completes "expected …".
    var expected: String {
      switch self {
      case .flag: "true or false"
      case .choice(let words): FlagReader.list(words.map { "\"\($0)\"" })
      case .name(let what): "\(what) in double quotes"
      }
    }
  }

  /// Its key in `config.json`.
  var name: String { rawValue }

  /// The variable of the environment that goes before the file.
  var variable: String {
    switch self {
    case .theme: "MODELSCOPE_THEME"
    case .color: "MODELSCOPE_COLOR"
    case .glyphs: "MODELSCOPE_GLYPHS"
    case .mouse: "MODELSCOPE_MOUSE"
    case .numberFormat: "MODELSCOPE_NUMBER_FORMAT"
    case .units: "MODELSCOPE_UNITS"
    case .reduceMotion: "MODELSCOPE_REDUCE_MOTION"
    case .model: "MODELSCOPE_MODEL"
    case .screen: "MODELSCOPE_SCREEN"
    case .saveState: "MODELSCOPE_SAVE_STATE"
    }
  }

  /// All variables, for reading them at the start.
  static var variables: [String] {
    var names: [String] = []
    for setting in allCases { names.append(setting.variable) }
    return names
  }

  /// What it can be.
  var kind: Kind {
    switch self {
    case .theme: .name("the name of a theme, or auto,")
    case .color: .choice(["auto"] + ColorDepth.allCases.map(\.rawValue))
    case .glyphs: .choice(["auto"] + GlyphSet.allCases.map(\.rawValue))
    case .mouse, .reduceMotion, .saveState: .flag
    case .numberFormat: .choice(Self.numberFormats)
    case .units: .choice(["gib", "gb"])
    case .model: .name("a preset or a file")
    case .screen: .choice(ScreenID.allCases.map(\.word))
    }
  }

  /// How 1,234.5 can be written.
  static let numberFormats = ["1,234.5", "1.234,5", "1 234.5", "1234.5"]

  /// What it is when nobody sets it.
  var usual: SettingValue {
    switch self {
    case .theme: .text(ThemeLibrary.defaultName)
    case .color, .glyphs: .text("auto")
    case .mouse, .saveState: .flag(true)
    case .reduceMotion: .flag(false)
    case .numberFormat: .text(Self.numberFormats[0])
    case .units: .text("gib")
    case .model: .text(Preset.start.name)
    case .screen: .text(ScreenID.explore.word)
    }
  }

  /// What it does, in one sentence.
  var help: String {
    switch self {
    case .theme: "The theme to start with; auto asks the terminal whether it is dark or light."
    case .color: "How many colors are used; auto takes what the terminal can show."
    case .glyphs: "Which characters are drawn; auto goes by the locale."
    case .mouse: "Whether the mouse is used; without, it selects text."
    case .numberFormat: "How numbers are written in reports and on the screens."
    case .units: "Memory in GiB, powers of 1,024, or GB, powers of 1,000."
    case .reduceMotion: "Whether nothing moves by itself."
    case .model: "The model to start with, a preset or a file."
    case .screen: "The screen to start with."
    case .saveState: "Whether the next session begins where this one ends."
    }
  }
}

/// What a setting is set to.
enum SettingValue: Equatable, Sendable {
  case text(String), flag(Bool)

  /// The value without quotes.
  var word: String {
    switch self {
    case .text(let text): text
    case .flag(let isOn): isOn ? "true" : "false"
    }
  }
}
