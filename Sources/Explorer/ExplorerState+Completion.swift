import Catalog
import TermUI

// What `:` offers: names of commands, then what may stand behind them.
extension ExplorerState {
  /// The command of a line, and what is typed behind it; nil while its name is typed.
  private static func argument(_ typed: String) -> (command: String, rest: String)? {
    let scalars = typed.unicodeScalars
    guard let end = scalars.firstIndex(of: " ") else { return nil }
    let rest = scalars[scalars.index(after: end)...].drop { $0 == " " }
    return (String(scalars[..<end]), String(rest))
  }

  /// What may stand behind a command; nil where nothing is known.
  private func words(behind command: String) -> [String]? {
    switch command {
    case "theme": themes.names
    case "preset", "compare": ownPresets.map(\.name.description) + Preset.all.map(\.name)
    case "set", "double", "halve", "field": subject.sizing.fields.map(\.symbol)
    case "pane": shown.paneNames.map { $0.lowercased() }
    case "explain": Self.figureNames
    case "circle":
      CircleField.allCases.flatMap { field in
        [field.name] + field.names.map { "\(field.name) \($0)" }
      }
    default: nil
    }
  }

  /// The words that what was typed last may become, best first.
  func offers(for typed: String) -> [String] {
    let names: [String]
    let rest: String
    if let argument = Self.argument(typed) {
      (names, rest) = (words(behind: argument.command) ?? [], argument.rest)
    } else {
      (names, rest) = (commandNames, typed)
    }
    return NameFilter(rest).matches(names).map { names[$0] }
  }

  /// Lines that what was typed may become.
  func completions(of typed: String) -> [String] {
    guard let argument = Self.argument(typed) else { return offers(for: typed) }
    return offers(for: typed).map { "\(argument.command) \($0)" }
  }

  /// The lists of the user's own that a line needs, asked for when its name is complete.
  func listsNeeded(_ typed: String) -> [Effect] {
    guard let argument = Self.argument(typed), argument.rest.isEmpty else { return [] }
    switch argument.command {
    case "theme": return [.listThemes]
    case "preset", "compare": return [.listPresets]
    default: return []
    }
  }
}
