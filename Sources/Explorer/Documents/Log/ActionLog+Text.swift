import Syntax
import TermUI

// The log as a file: a line for each entry, the word in front says what it is.
extension ActionLog {
  private static let heading = "modelscope log 1"

  /// The whole log as text.
  package var text: String {
    var lines = [Self.heading, "source \(source)", "theme \(theme)"]
    lines += compared.map { "compared \($0)" }
    if dropped > 0 { lines.append("# \(dropped) earlier lines are gone") }
    return (lines + entries.map(\.text)).joined(separator: "\n") + "\n"
  }

  /// Reads a log that ``text`` has written.
  ///
  /// - Throws: the first line that makes no sense.
  package init(_ text: String) throws(ActionLogError) {
    // Bytes, since a combining mark at the beginning of a line would join the line feed.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let first = lines.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard first == Self.heading else {
      throw ActionLogError(line: 1, expected: "\"\(Self.heading)\"", found: SafeText(first))
    }
    self.init(source: "", theme: "")
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      if line.first == UInt8(ascii: "#") { continue }
      let (word, rest) = Self.split(line)
      switch word {
      case "source": source = rest
      case "compared": compared.append(rest)
      case "theme": theme = rest
      default:
        guard let entry = LogEntry(word: word, rest: rest) else {
          throw ActionLogError(
            line: index + 1, expected: "an entry of a log",
            found: SafeText(utf8: line))
        }
        append(entry)
      }
    }
  }

  /// The first word, and everything after the space behind it.
  private static func split(_ line: Substring.UTF8View) -> (word: String, rest: String) {
    let parts = line.split(
      separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
    let words = parts.map { String(decoding: $0, as: UTF8.self) }
    return (words.first ?? "", words.count > 1 ? words[1] : "")
  }
}

/// A line of a log that cannot be read.
package struct ActionLogError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Where it stands, from 1.
  package let line: Int
  /// What should stand there.
  package let expected: String
  /// What does.
  package let found: SafeText

  package var description: String {
    "line \(line): expected \(expected), found \"\(found.clipped(to: 60))\""
  }
}

extension LogEntry {
  /// The entry as a line.
  package var text: String {
    switch self {
    case .command(let name, let count): count == 1 ? "do \(name)" : "do \(name) \(count)"
    case .line(let line): "line \(line)"
    case .key(let key): "key \(key.logText)"
    case .text(let text): "type \(text)"
    case .paste(let text): "paste \(text)"
    case .mouse(let mouse): "mouse \(mouse.logText)"
    case .size(let size): "size \(size.width) \(size.height)"
    case .ticks(let count): "ticks \(count)"
    case .swept(let count): "swept \(count)"
    case .answer(let answer):
      switch answer {
      case .folder(let path): "folder \(path)"
      case .presets: "presets"
      case .themes: "themes"
      case .keys: "keys"
      case .commands(let commands): "commands \(commands.joined(separator: "\t"))"
      case .model(let path): "model \(path)"
      case .source(let source): "source-model \(source)"
      case .saved(let path, .done): "saved \(path)"
      case .saved(let path, .exists): "exists \(path)"
      case .saved(let path, .failure(let sentence)): "unsaved \(path)\t\(sentence)"
      }
    }
  }

  /// Reads what ``text`` has written.
  init?(word: String, rest: String) {
    switch word {
    case "do":
      let words = rest.split(separator: " ")
      guard let name = words.first, words.count <= 2 else { return nil }
      let count = words.count == 2 ? Int(words[1]) : 1
      guard let count, (1...1_000_000).contains(count) else { return nil }
      self = .command(String(name), count: count)
    case "line": self = .line(rest)
    case "key":
      guard let key = Key(logText: rest) else { return nil }
      self = .key(key)
    case "type": self = .text(rest)
    case "paste": self = .paste(rest)
    case "mouse":
      guard let mouse = Mouse(logText: rest) else { return nil }
      self = .mouse(mouse)
    case "size":
      let numbers = rest.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2, numbers.allSatisfy({ (0...10_000).contains($0) }) else {
        return nil
      }
      self = .size(Size(width: numbers[0], height: numbers[1]))
    case "ticks":
      guard let count = Int(rest), (1...100_000_000).contains(count) else { return nil }
      self = .ticks(count)
    case "swept":
      guard let count = Int(rest), (1...1_000).contains(count) else { return nil }
      self = .swept(count)
    case "folder": self = .answer(.folder(rest))
    case "presets": self = .answer(.presets)
    case "themes": self = .answer(.themes)
    case "keys": self = .answer(.keys)
    case "commands":
      // Commands are text that can be shown, which has no tabs.
      let commands = rest.split(separator: "\t").map { SafeText(String($0)).description }
      self = .answer(.commands(commands))
    case "model": self = .answer(.model(rest))
    case "source-model": self = .answer(.source(rest))
    case "saved": self = .answer(.saved(rest, .done))
    case "exists": self = .answer(.saved(rest, .exists))
    case "unsaved":
      let parts = rest.split(separator: "\t", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      self = .answer(.saved(parts[0], .failure(SafeText(parts[1]).description)))
    default: return nil
    }
  }
}

extension Mouse {
  private static let actions: [(name: String, action: Action)] = [
    ("press", .press), ("drag", .drag), ("release", .release), ("wheel-up", .wheelUp),
    ("wheel-down", .wheelDown),
  ]
  private static let buttons: [(name: String, button: Button)] = [
    ("left", .left), ("middle", .middle), ("right", .right),
  ]

  /// Action, button, column, row and modifiers.
  fileprivate var logText: String {
    let doing = Self.actions.first { $0.action == action }?.name ?? ""
    let with = Self.buttons.first { $0.button == button }?.name ?? ""
    return "\(doing) \(with) \(column) \(row) \(modifiers.rawValue)"
  }

  /// Reads what ``logText`` has written.
  fileprivate init?(logText: String) {
    let words = logText.split(separator: " ")
    guard words.count == 5,
      let action = Self.actions.first(where: { $0.name == words[0] })?.action,
      let button = Self.buttons.first(where: { $0.name == words[1] })?.button,
      let column = Int(words[2]), let row = Int(words[3]), let modifiers = UInt8(words[4])
    else { return nil }
    self.init(
      action, button: button, column: column, row: row,
      modifiers: Key.Modifiers(rawValue: modifiers))
  }
}

extension Key {
  /// The name, or the number of a character that has none, such as a combining mark.
  fileprivate var logText: String {
    if Key(name: name) == self { return name }
    guard case .character(let scalar) = code else { return name }
    return "U+\(String(scalar.value, radix: 16)) \(modifiers.rawValue)"
  }

  /// Reads what ``logText`` has written.
  fileprivate init?(logText: String) {
    guard logText.hasPrefix("U+") else {
      self.init(name: logText)
      return
    }
    let words = logText.dropFirst(2).split(separator: " ")
    guard words.count == 2, let value = UInt32(words[0], radix: 16),
      let scalar = Unicode.Scalar(value), let modifiers = UInt8(words[1])
    else { return nil }
    self.init(.character(scalar), Modifiers(rawValue: modifiers))
  }
}
