import TermUI

/// What reading `keys.json` gave.
package struct KeysReading: Equatable, Sendable {
  /// Which keys do what; nil when the file makes no sense as a whole.
  package let bindings: Bindings?
  /// What is wrong with it, one line each.
  package let warnings: [String]

  package init(bindings: Bindings?, warnings: [String] = []) {
    (self.bindings, self.warnings) = (bindings, warnings)
  }

  /// What a parser has found.
  package init(_ parser: BindingsParser) {
    self.init(bindings: parser.isReadable ? parser.bindings : nil, warnings: parser.warnings)
  }
}

extension ExplorerState {
  /// Takes over `keys.json` while it is being edited: the last keys that made sense stay until the
  /// next ones do.
  mutating func receive(_ keys: KeysReading) {
    if let first = keys.warnings.first {
      let more = keys.warnings.count - 1
      let rest = keys.bindings == nil ? "; the keys stay as they were" : ""
      message = MessageLine(first + (more > 0 ? "; \(more) more" : rest), .failure)
    } else if keys.bindings != bindings {
      message = MessageLine("keys.json read again", .done)
    }
    if let new = keys.bindings { bindings = new }
  }
}
