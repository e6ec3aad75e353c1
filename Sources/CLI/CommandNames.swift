import Catalog
import Host

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
      let meant = nearest(to: first, among: all)
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

/// The word with the fewest edits, if a typing mistake is likely.
///
/// - Parameters:
///   - text: what was typed; only its beginning is looked at.
///   - words: what can be typed.
/// - Returns: nil when much more than a third of the word would have to change.
func nearest(to text: String, among words: [String]) -> String? {
  let typed = text.lowercased()
  let ranked = words.map { (word: $0, distance: editDistance($0, typed)) }
  guard let best = ranked.min(by: { $0.distance < $1.distance }),
    best.distance <= (best.word.count + 1) / 3
  else { return nil }
  return best.word
}

/// Insertions, deletions, replacements and swaps of neighbors between two short texts.
///
/// Source: the optimal string alignment distance, after Damerau 1964.
private func editDistance(_ left: String, _ right: String) -> Int {
  let left = Array(left.unicodeScalars.prefix(64))
  let right = Array(right.unicodeScalars.prefix(64))
  var older: [Int] = []
  var old = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var row = [i + 1]
    for (j, b) in right.enumerated() {
      var least = min(old[j] + (a == b ? 0 : 1), row[j] + 1, old[j + 1] + 1)
      if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { least = min(least, older[j - 1] + 1) }
      row.append(least)
    }
    (older, old) = (old, row)
  }
  return old[right.count]
}
