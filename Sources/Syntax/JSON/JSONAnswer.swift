// What every document of ours has in common.
extension JSONOutput {
  /// Version of every document; raised when a key is renamed or changes its meaning.
  package static let schema = 1

  /// The answer of a command: its members with schema and command added.
  package static func answer(
    _ members: [String: JSONOutput], command: String
  ) -> JSONOutput {
    .object(Self.members(members, command: command))
  }

  /// Members with schema and command added.
  package static func members(
    _ members: [String: JSONOutput], command: String
  ) -> [String: JSONOutput] {
    var document = members
    document["schema"] = .integer(schema)
    document["command"] = .string(command)
    return document
  }
}
