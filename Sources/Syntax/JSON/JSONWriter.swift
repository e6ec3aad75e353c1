/// Text of a ``JSONOutput``.
struct JSONWriter {
  var output = ""

  mutating func write(_ value: JSONOutput, level: Int) {
    if let whole = value.wholeNumber {
      output += String(whole)
      return
    }
    switch value {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .double(let value): output += value.isFinite ? value.description : "null"
    case .string(let text): write(text)
    case .array(let elements):
      write("[", elements, "]", level: level) { writer, element in
        writer.write(element, level: level + 1)
      }
    case .object(let members):
      write("{", Self.sorted(members), "}", level: level) { writer, member in
        writer.write(member.key)
        writer.output += ": "
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func write<Part>(
    _ opening: String, _ parts: [Part], _ closing: String, level: Int,
    part write: (inout JSONWriter, Part) -> Void
  ) {
    output += opening
    for (index, part) in parts.enumerated() {
      output += index == 0 ? "\n" : ",\n"
      output += String(repeating: "  ", count: level + 1)
      write(&self, part)
    }
    if !parts.isEmpty { output += "\n" + String(repeating: "  ", count: level) }
    output += closing
  }

  /// Members in the order of the bytes of their keys, exact texts of large integers added.
  private static func sorted(_ members: [String: JSONOutput]) -> [(key: String, value: JSONOutput)]
  {
    var all = members
    for (key, value) in members {
      guard let whole = value.wholeNumber, whole.magnitude > JSONOutput.largestSafeInteger,
        members[key + "_str"] == nil
      else { continue }
      all[key + "_str"] = .string(String(whole))
    }
    return all.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// Writes a key of the outermost object with what follows it.
  mutating func writeKey(_ key: String) {
    output += "  "
    write(key)
    output += ": "
  }

  /// Members and one more key, which has no value here, in the order of the bytes of their keys.
  static func sorted(
    _ members: [String: JSONOutput], with key: String
  ) -> [(key: String, value: JSONOutput?)] {
    var all = members
    all[key] = .null
    return sorted(all).map { ($0.key, $0.key == key ? Optional.none : .some($0.value)) }
  }

  /// Writes a string; what a terminal could obey or not show is escaped.
  private mutating func write(_ text: String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default:
        if Self.isPlain(scalar) { output.unicodeScalars.append(scalar) } else { escape(scalar) }
      }
    }
    output += "\""
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.value >= 0x20 && scalar.value != 0x7F : !SafeTextCleaner.isUnsafe(scalar)
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
