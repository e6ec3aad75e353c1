import Syntax

/// What a command has to say, and the code to exit with.
package struct Answer: Sendable {
  /// Version of every JSON document; raised when a key is renamed or changes its meaning.
  package static let schema = 1

  /// Text for standard output.
  package var output: String
  /// A document for standard output after the text, handed on in pieces.
  var document: JSONListDocument?
  /// Lines for standard error, unless `--quiet`.
  package var notices: [String] = []
  /// 0 when done or the answer is yes, 1 when it is no.
  package var exitCode: Int32 = 0

  /// Answers with a text for people.
  package init(_ output: String, notices: [String] = [], exitCode: Int32 = 0) {
    self.output = output
    self.notices = notices
    self.exitCode = exitCode
  }

  /// Answers with a JSON document; schema and command are added to its members.
  init(
    _ members: [String: JSONOutput], command: String, notices: [String] = []
  ) {
    self.init(
      JSONOutput.object(Self.named(members, command)).document, notices: notices)
  }

  /// Answers with a JSON document that has a long list in it.
  init(
    _ members: [String: JSONOutput], listing list: any JSONList, as key: String, command: String,
    notices: [String] = []
  ) {
    self.init("", notices: notices)
    document = JSONListDocument(Self.named(members, command), key: key, list: list)
  }

  private static func named(
    _ members: [String: JSONOutput], _ command: String
  ) -> [String: JSONOutput] {
    var document = members
    document["schema"] = .integer(Self.schema)
    document["command"] = .string(command)
    return document
  }
}
