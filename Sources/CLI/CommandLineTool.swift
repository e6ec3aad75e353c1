import ArgumentParser
import Host
import ModelCore
import Syntax

/// The whole program between its arguments and its exit code.
package struct CommandLineTool: Sendable {
  private let surroundings: Surroundings

  /// Prepares to run in some surroundings.
  package init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// Runs the program of this process.
  ///
  /// - Parameters:
  ///   - count: how many arguments there are, the name of the program among them.
  ///   - values: the arguments. `CommandLine.arguments` is the same as a list, but made by way of
  ///     types that take the runtime a tenth of a millisecond to put together.
  /// - Returns: the exit code.
  package static func main(
    _ count: Int32, _ values: UnsafeMutablePointer<UnsafeMutablePointer<Int8>?>
  ) -> Int32 {
    var arguments: [String] = []
    for index in 1..<max(Int(count), 1) {
      if let argument = values[index] { arguments.append(String(cString: argument)) }
    }
    StandardStreams.reportClosedPipes()
    SafeSave.reportSizeLimits()
    return CommandLineTool(.ofProcess()).run(arguments)
  }

  /// Answers a command line: results on standard output, everything else on standard error.
  ///
  /// - Parameter arguments: as typed, without the name of the program.
  /// - Returns: the exit code.
  package func run(_ arguments: [String]) -> Int32 {
    do throws(WriteError) {
      var format = NumberFormat.standard
      switch answer(arguments, &format) {
      case .success(let answer):
        for notice in answer.notices {
          try surroundings.write("modelscope: \(format.inProse("\(SafeText(notice))"))\n", 2)
        }
        if !answer.output.isEmpty { try surroundings.write(answer.output, 1) }
        try answer.document?.write { piece throws(WriteError) in
          try surroundings.write(piece, 1)
        }
        return answer.exitCode
      case .failure(let error):
        let isJSON = arguments.prefix { $0 != "--" }.contains("--json")
        let text = isJSON ? error.document.document : format.inProse("\(error)") + "\n"
        try surroundings.write(text, 2)
        return error.kind.exitCode
      }
    } catch .closedPipe {
      return WriteError.closedPipe.exitCode
    } catch {
      // Standard error may be gone as well; the exit code still tells.
      try? surroundings.write("\(CLIError(.inputOutput, at: "", error.description))\n", 2)
      return error.exitCode
    }
  }

  /// The answer, and how numbers are written in what is said beside it.
  private func answer(
    _ arguments: [String], _ format: inout NumberFormat
  ) -> Result<Answer, CLIError> {
    do {
      // The argument parser would take longer than everything else up to the first screen.
      guard !arguments.isEmpty else {
        return .success(try OpenCommand.start(in: surroundings))
      }
      try CommandNames.check(arguments)
      var command = try ModelscopeCommand.parseAsRoot(arguments)
      if let command = command as? any AnsweringCommand {
        var surroundings = surroundings
        surroundings.settings = try command.general.settings(in: surroundings)
        format = surroundings.format
        var answer = try command.answer(in: surroundings)
        // The screens have said it themselves.
        if !(command is OpenCommand) {
          answer.notices = command.general.shown(surroundings.settings.warnings) + answer.notices
        }
        return .success(answer)
      }
      try command.run()
      return .success(Answer(""))
    } catch let error as CLIError {
      return .failure(error)
    } catch {
      guard ModelscopeCommand.exitCode(for: error).isSuccess else {
        let message = ModelscopeCommand.message(for: error)
        return .failure(ParserMessage.reworded(message, arguments: arguments))
      }
      let text = ModelscopeCommand.fullMessage(for: error, columns: 80)
      return .success(Answer(text.hasSuffix("\n") ? text : text + "\n"))
    }
  }
}

/// A command that answers with a value instead of writing by itself.
protocol AnsweringCommand: ParsableCommand {
  /// The flags that every command takes.
  var general: GeneralOptions { get }
  /// Does the work.
  ///
  /// - Throws: a `CLIError`.
  func answer(in surroundings: Surroundings) throws -> Answer
}
