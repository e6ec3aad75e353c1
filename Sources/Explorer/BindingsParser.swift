// keys.json: {"schema": 1, "keys": {"value.more": ["l", "right"], "history/sort.next": ["s"]}}
//
// A command is named as after `:`; where several screens have one of that name, all of them are
// meant, unless the screen and a slash stand before it. A list without keys takes a command off the
// keyboard. Of two commands that ask for one key on one screen the first in the file gets it.

import Syntax
import TermUI

/// Reads which keys do what.
package struct BindingsParser {
  /// Version of the file that is read.
  package static let schema = 1
  /// Most bytes of a file.
  package static let maximumBytes = 65_536

  /// The bindings, as far as the file makes sense.
  package private(set) var bindings = Bindings()
  /// What is wrong with it, one line each.
  package private(set) var warnings: [String] = []
  /// Whether it is a file of keys at all.
  package private(set) var isReadable = true
  private let name: SafeText
  /// Who got a key first: on a screen, or everywhere.
  private var takers: [(screen: ScreenID?, key: Key, command: String)] = []

  /// Reads the bytes of a file.
  package init(_ bytes: [UInt8], name: SafeText) {
    self.name = name
    do throws(JSONError) {
      let document = try JSONDocument.parse(bytes, name: name)
      read(document)
    } catch {
      fail(error)
    }
  }

  private mutating func read(_ document: JSONDocument) {
    guard let object = document.root.object else {
      fail(document.mismatch(SafeText(""), document.root, expected: "an object with keys"))
      return
    }
    for member in object.members {
      switch member.key {
      case "$schema": break
      case "schema":
        guard let version = member.value.integer, version > 0 else {
          warn(document.mismatch(SafeText("schema"), member.value, expected: "1"))
          break
        }
        if version > Self.schema {
          warn(
            member.keyPosition, "expected schema 1, found \(version): a newer modelscope wrote it")
        }
      case "keys":
        guard let commands = member.value.object else {
          warn(document.mismatch(SafeText("keys"), member.value, expected: "an object"))
          break
        }
        for command in commands.members { read(command, of: document) }
      default:
        warn(
          member.keyPosition,
          "expected \"schema\" or \"keys\", found \"\(SafeText(member.key).clipped(to: 60))\"")
      }
    }
    warnAboutLost()
  }

  /// Reads one command with its keys.
  private mutating func read(_ member: JSONMember, of document: JSONDocument) {
    let owners = Self.owners(of: member.key)
    guard !owners.isEmpty else {
      let nearest = NearestName.find(member.key, in: Self.allNames)
      warn(
        member.keyPosition,
        "expected a command, found \"\(SafeText(member.key).clipped(to: 60))\"; "
          + "try \(nearest ?? "modelscope and ?, which lists them")")
      return
    }
    guard let list = member.value.array else {
      warn(
        document.mismatch(
          SafeText(member.key), member.value, expected: "a list of keys", hint: "[\"x\"]"))
      return
    }
    let command = member.key.split(separator: "/").last.map(String.init) ?? member.key
    var wanted: [(key: Key, position: JSONPosition)] = []
    for value in list {
      guard let text = value.string, let key = Key(name: text) else {
        warn(
          document.mismatch(
            SafeText(member.key), value,
            expected: "a key such as \"x\", \"ctrl-r\", \"shift-left\" or \"f1\""))
        continue
      }
      guard key != Key(.character("c"), .control) else {
        warn(value.position, "expected another key, found \"ctrl-c\", which always quits")
        continue
      }
      if !wanted.contains(where: { $0.key == key }) { wanted.append((key, value.position)) }
    }
    for owner in owners { bind(command, of: owner, to: wanted) }
  }

  private mutating func bind(
    _ command: String, of owner: ScreenID?, to wanted: [(key: Key, position: JSONPosition)]
  ) {
    var keys: [Key] = []
    for (key, position) in wanted {
      // What every screen can do meets the commands of each screen.
      let taker = takers.first {
        $0.key == key && $0.command != command
          && ($0.screen == owner || $0.screen == nil || owner == nil)
      }
      if let taker {
        let place = (taker.screen ?? owner).map { " on \($0.title)" } ?? ""
        warn(
          position,
          "\"\(key.name)\" is bound to \(taker.command) and \(command)\(place); "
            + "\(taker.command) keeps it")
      } else {
        keys.append(key)
        takers.append((owner, key, command))
      }
    }
    bindings.rows.append(Bindings.Row(screen: owner, command: command, keys: keys))
  }

  /// Says which commands nobody can reach by key any more although nobody asked for that.
  private mutating func warnAboutLost() {
    var told: [String] = []
    for screen in ScreenID.allCases {
      let own = bindings.effective(screen.commandEntries, of: screen, on: screen)
      for (now, usual) in zip(own, screen.commandEntries) where !usual.keys.isEmpty {
        tell(now, usual, of: screen, &told)
      }
      let shared = bindings.effective(ExplorerState.globalEntries, of: nil, on: screen)
      for (now, usual) in zip(shared, ExplorerState.globalEntries) where !usual.keys.isEmpty {
        tell(now, usual, of: nil, &told)
      }
    }
  }

  private mutating func tell(
    _ now: CommandEntry, _ usual: CommandEntry, of screen: ScreenID?, _ told: inout [String]
  ) {
    let isChosen = bindings.rows.contains { $0.screen == screen && $0.command == now.name }
    guard now.keys.isEmpty, !isChosen, !told.contains(now.name),
      let taker = takers.first(where: { usual.keys.contains($0.key) })
    else { return }
    told.append(now.name)
    warnings.append(
      "\(name): \(now.name) has no key left: \(taker.command) has \"\(taker.key.name)\"")
  }

  /// The screens that have a command of a name, nil among them for what every screen can do.
  private static func owners(of name: String) -> [ScreenID?] {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let command = parts.last.map(String.init) ?? name
    var owners: [ScreenID?] = []
    for screen in ScreenID.allCases {
      if parts.count > 1, parts.count > 2 || screen.word != parts[0] { continue }
      if screen.commandEntries.contains(where: { $0.name == command }) { owners.append(screen) }
    }
    let isShared = ExplorerState.globalEntries.contains { $0.name == command }
    if parts.count == 1, isShared { owners.append(nil) }
    return owners
  }

  private static var allNames: [String] {
    ScreenID.allCases.flatMap { screen in
      screen.commandEntries.flatMap { [$0.name, "\(screen.word)/\($0.name)"] }
    } + ExplorerState.globalEntries.map(\.name)
  }

  private mutating func fail(_ error: JSONError) {
    isReadable = false
    warnings = ["\(error)"]
  }

  private mutating func warn(_ error: JSONError) {
    warnings.append("\(error); it is ignored")
  }

  private mutating func warn(_ position: JSONPosition, _ sentence: String) {
    warnings.append("\(name):\(position.line):\(position.column): \(sentence)")
  }
}
