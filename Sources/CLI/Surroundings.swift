import Glibc
import Host
import TermUI

/// What a command can see and reach besides its arguments, so that tests can stand in for it.
package struct Surroundings: Sendable {
  /// The environment variables that matter.
  package var environment: Environment
  /// Whether standard input and output are terminals.
  package var isInputTerminal: Bool
  /// See ``isInputTerminal``.
  package var isOutputTerminal: Bool
  /// Descriptor that the SOURCE `-` is read from.
  package var standardInput: Int32
  /// Takes text for a descriptor: 1 for results, 2 for everything else.
  package var write: @Sendable (String, Int32) throws(WriteError) -> Void

  /// Describes surroundings piece by piece; nothing is a terminal unless said.
  package init(
    environment: Environment, isInputTerminal: Bool = false, isOutputTerminal: Bool = false,
    standardInput: Int32 = STDIN_FILENO,
    write: @escaping @Sendable (String, Int32) throws(WriteError) -> Void
  ) {
    self.environment = environment
    self.isInputTerminal = isInputTerminal
    self.isOutputTerminal = isOutputTerminal
    self.standardInput = standardInput
    self.write = write
  }

  /// The surroundings of this process.
  package static func ofProcess() -> Surroundings {
    Surroundings(
      environment: Environment(
        reading: ["LC_ALL", "LC_CTYPE", "LANG", "TERM", "MODELSCOPE_PLAIN"] + Folders.variables),
      isInputTerminal: StandardStreams.isTerminal(STDIN_FILENO),
      isOutputTerminal: StandardStreams.isTerminal(STDOUT_FILENO)
    ) { text, descriptor throws(WriteError) in
      try StandardStreams.write(text, to: descriptor)
    }
  }

  /// Glyphs that the locale allows in a report; the first variable that is set decides (POSIX).
  var glyphs: GlyphSet {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment.nonEmpty($0) }.first
    let name = locale?.lowercased() ?? ""
    return name.contains("utf-8") || name.contains("utf8") ? .utf8 : .ascii
  }
}
