import Syntax

/// What a command has to say, and the code to exit with.
package struct Answer: Sendable {
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
    self.init(JSONOutput.answer(members, command: command).document, notices: notices)
  }

  /// Answers with a JSON document that has a long list in it.
  init(
    _ members: [String: JSONOutput], listing list: any JSONList, as key: String, command: String,
    notices: [String] = []
  ) {
    self.init("", notices: notices)
    document = JSONListDocument(
      JSONOutput.members(members, command: command), key: key, list: list)
  }
}
