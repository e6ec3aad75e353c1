import Catalog
import Host
import TermUI

/// The names of the subcommands, and what a mistyped one was meant to be.
enum CommandNames {
  /// Every name that can be typed.
  static let all =
    ModelscopeCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + [
      "help"
    ]

  /// Refuses a first argument that is nearly a command and nothing else.
  static func check(_ arguments: [String]) throws(CLIError) {
    guard let first = arguments.first, !first.hasPrefix("-"), !all.contains(first),
      let meant = NearestName.find(first, in: all)
    else { return }
    switch Preset.named(first) {
    case .exact, .beginning: return
    case .none: break
    }
    guard !FileSource.exists(first) else { return }
    throw .usage(
      "command", expected: "a command or a SOURCE", found: "\"\(first)\"",
      hint: "modelscope \(meant)")
  }

  /// The command of a command line, for hints.
  static func used(in arguments: [String]) -> String {
    guard let first = arguments.first(where: { all.contains($0) }), first != "help" else {
      return "modelscope"
    }
    return "modelscope \(first)"
  }
}
