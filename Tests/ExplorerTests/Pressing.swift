import Catalog
import Explorer
import ModelCore
import Syntax
import TermUI
import Testing

/// A program that was just started, on a model and a size.
func explorer(
  _ preset: String = "llama-2-7b", width: Int = 80, height: Int = 24, glyphs: GlyphSet = .utf8
) throws -> ExplorerState {
  let preset = try #require(Preset.all.first { $0.name == preset }, "no preset \(preset)")
  return ExplorerState(
    size: Size(width: width, height: height), glyphs: glyphs, depth: .truecolor,
    subject: Subject(preset))
}

extension ExplorerState {
  /// Presses keys by name, such as "down down right"; what follows a quote is typed.
  @discardableResult
  mutating func press(_ script: String) throws -> [Effect] {
    var effects: [Effect] = []
    for word in script.split(separator: " ") {
      if word.hasPrefix("'") {
        for scalar in word.dropFirst().unicodeScalars {
          effects += update(.input(.key(Key(.character(scalar)))))
        }
        continue
      }
      let key = try #require(Key(name: String(word)), "no key \(word)")
      effects += update(.input(.key(key)))
    }
    return effects
  }

  /// The drawn screen as lines.
  var lines: [String] {
    draw().text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether any line of the screen contains a text.
  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The total of the model as it stands.
  var total: Int { subject.config.parameterCount.total }
}

extension ExplorerState {
  /// Types a command after `:`.
  @discardableResult
  mutating func type(_ command: String) throws -> [Effect] {
    var effects = try press(":")
    for scalar in command.unicodeScalars {
      effects += update(.input(.key(Key(.character(scalar)))))
    }
    return effects + (try press("enter"))
  }
}
