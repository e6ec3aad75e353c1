import Glibc
import Host
import ModelCore
import TermUI

/// What a command can see and reach besides its arguments, so that tests can stand in for it.
package struct Surroundings: Sendable {
  /// The environment variables that matter.
  package var environment: Environment
  /// Whether standard input and output are terminals.
  package var isInputTerminal: Bool
  /// See ``isInputTerminal``.
  package var isOutputTerminal: Bool
  /// Whether standard error is a terminal, which shows how far long work has come.
  package var isErrorTerminal = false
  /// Whether Ctrl-C was pressed while ``Interrupts`` are held.
  package var isInterrupted: @Sendable () -> Bool = { false }
  /// Seconds of processor time that this thread has used.
  package var processorTime: @Sendable () -> Double = { 0 }
  /// Descriptor that the SOURCE `-` is read from.
  package var standardInput: Int32
  /// What the user has set; ``CommandLineTool`` reads it before a command answers.
  package var settings = Settings()
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
    var surroundings = Surroundings(
      environment: Environment(reading: variables),
      isInputTerminal: StandardStreams.isTerminal(STDIN_FILENO),
      isOutputTerminal: StandardStreams.isTerminal(STDOUT_FILENO)
    ) { text, descriptor throws(WriteError) in
      try StandardStreams.write(text, to: descriptor)
    }
    surroundings.isErrorTerminal = StandardStreams.isTerminal(STDERR_FILENO)
    surroundings.isInterrupted = { Interrupts.isPending }
    surroundings.processorTime = { ProcessorTime.seconds }
    return surroundings
  }

  /// Every variable that is looked at.
  private static let variables =
    [
      "LC_ALL", "LC_CTYPE", "LANG", "TERM", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM",
      "MODELSCOPE_PLAIN",
    ] + Folders.variables + Setting.variables

  /// How numbers are written for people.
  var format: NumberFormat { settings.format }

  /// Glyphs of a report: what the settings say, or what the locale allows.
  var glyphs: GlyphSet { settings.glyphs ?? localeGlyphs }

  /// Glyphs that the locale allows; the first variable that is set decides (POSIX).
  var localeGlyphs: GlyphSet {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment.nonEmpty($0) }.first
    let name = locale?.lowercased() ?? ""
    return name.contains("utf-8") || name.contains("utf8") ? .utf8 : .ascii
  }
}
