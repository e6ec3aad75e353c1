// {"schema": 2, "screen": "explore", "theme": "nord", "mouse": true,
//  "model": {"preset": "llama-2-7b", "changes": {"d_model": 8192, "kv": "fp8"}},
//  "compared": [{"file": "/models/a/config.json"}], "circle": {"neurons": "16"}}
//
// Every member but the schema may be missing. A file without a schema is from before there was one
// and is read as one of schema 1. Members that are not known are passed over.

import ModelCore
import Syntax

/// What a session leaves for the next one.
package struct SavedSession: Equatable, Sendable {
  /// Version of the file.
  package static let schema = 2
  /// Most bytes of a file.
  package static let maximumBytes = 1 << 20
  /// Most models side by side.
  private static let maximumModels = 8

  /// The shown screen.
  package var screen = ScreenID.explore
  /// The model; nil where it could not be written down.
  package var model: SavedSubject?
  /// The models side by side.
  package var compared: [SavedSubject] = []
  /// What is chosen for the circle.
  package var circle = CircleChoices()
  /// The theme that was chosen; nil when none was.
  package var theme: String?
  /// Whether the mouse was turned on or off; nil when it was left as it was.
  package var isMouseOn: Bool?

  /// A session in which nothing was done.
  package init() {}

  // MARK: Writing

  /// The file.
  package var bytes: [UInt8] {
    var members: [String: JSONOutput] = [
      "schema": .integer(Self.schema), "screen": .string(screen.word),
      "compared": .array(compared.map(Self.output)),
    ]
    if let model { members["model"] = Self.output(model) }
    if let circle = circle.saved { members["circle"] = circle }
    if let theme { members["theme"] = .text(SafeText(theme)) }
    if let isMouseOn { members["mouse"] = .bool(isMouseOn) }
    return Array(JSONOutput.object(members).document.utf8)
  }

  /// The file in one line.
  var line: String {
    var line = ""
    var isIndented = false
    for character in String(decoding: bytes, as: UTF8.self) {
      if character == "\n" {
        isIndented = true
      } else if !(isIndented && character == " ") {
        isIndented = false
        line.append(character)
      }
    }
    return line
  }

  private static func output(_ model: SavedSubject) -> JSONOutput {
    var members: [String: JSONOutput] = [:]
    switch model.source {
    case .preset(let name): members["preset"] = .string(name)
    case .file(let path): members["file"] = .text(SafeText(path))
    }
    var changes: [String: JSONOutput] = [:]
    for change in model.changes { changes[change.name.rawValue] = change.value.output }
    if !changes.isEmpty { members["changes"] = .object(changes) }
    return .object(members)
  }

  // MARK: Reading

  /// What reading a file gives.
  package enum Reading: Equatable, Sendable {
    /// A session of this version.
    case current(SavedSession)
    /// A session that an older version of the program saved.
    case older(SavedSession)
    /// A newer version saved it: its schema.
    case newer(Int)
    /// It is no session: the first thing wrong in it.
    case damaged(JSONError)
  }

  /// Reads a file.
  package static func read(_ bytes: [UInt8], name: SafeText) -> Reading {
    do throws(JSONError) {
      let document = try JSONDocument.parse(bytes, name: name)
      let (object, version) = try header(document)
      guard version <= schema else { return .newer(version) }
      var session = SavedSession()
      try session.take(object, version, of: document)
      return version < schema ? .older(session) : .current(session)
    } catch {
      return .damaged(error)
    }
  }

  /// The members and the version, 0 where none is given.
  private static func header(
    _ document: JSONDocument
  ) throws(JSONError) -> (object: JSONObject, version: Int) {
    guard let object = document.root.object else {
      throw document.mismatch(SafeText(""), document.root, expected: "a saved session")
    }
    guard let value = object["schema"] else { return (object, 0) }
    guard let number = value.integer, number > 0 else {
      throw document.mismatch(SafeText("schema"), value, expected: "a version")
    }
    return (object, number)
  }

  /// Takes over the members that are known.
  private mutating func take(
    _ object: JSONObject, _ version: Int, of document: JSONDocument
  ) throws(JSONError) {
    for member in object.members {
      let (key, value) = (SafeText(member.key), member.value)
      switch member.key {
      case "screen":
        guard let word = value.string else {
          throw document.mismatch(key, value, expected: "the name of a screen")
        }
        // A screen that this version does not have is no damage.
        for screen in ScreenID.allCases where screen.word == word { self.screen = screen }
      case "theme":
        guard let name = value.string else {
          throw document.mismatch(key, value, expected: "the name of a theme")
        }
        theme = name
      case "mouse":
        guard let isOn = value.bool else {
          throw document.mismatch(key, value, expected: "true or false")
        }
        isMouseOn = isOn
      case "circle": circle = try CircleChoices(saved: value, of: document)
      case "model": model = try Self.model(value, version, of: document)
      case "compared":
        guard let list = value.array, list.count <= Self.maximumModels else {
          throw document.mismatch(key, value, expected: "a list of at most 8 models")
        }
        for value in list { compared.append(try Self.model(value, version, of: document)) }
      default: break
      }
    }
  }

  private static func model(
    _ value: JSONValue, _ version: Int, of document: JSONDocument
  ) throws(JSONError) -> SavedSubject {
    guard let object = value.object else {
      throw document.mismatch(SafeText("model"), value, expected: "a preset or a file")
    }
    let source: SavedSubject.Source
    if let name = object["preset"]?.string {
      source = .preset(name)
    } else if let path = object["file"]?.string, path.hasPrefix("/") {
      source = .file(path)
    } else {
      throw document.mismatch(SafeText("model"), value, expected: "a preset or a file")
    }
    guard let member = object["changes"] else { return SavedSubject(source) }
    guard let members = member.object?.members else {
      throw document.mismatch(SafeText("changes"), member, expected: "values by name")
    }
    var changes: [SizingChange] = []
    // In the order in which they are to be done, whatever order the file has.
    for name in SizingChange.Name.allCases {
      for member in members where member.key == name.rawValue {
        guard let value = SizingChange.Value(saved: member.value, of: name, version) else {
          throw document.mismatch(
            SafeText(member.key), member.value, expected: "a number, true, false or a name")
        }
        changes.append(SizingChange(name, value))
      }
    }
    return SavedSubject(source, changes: changes)
  }
}
