import ArgumentParser
import Explorer
import TermUI
import Terminal

/// Opens the screens.
struct OpenCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the screens (also without the word open).",
    discussion: """
      Example:
        modelscope llama-2-7b --no-mouse
      """)

  @Argument(help: ArgumentHelp("Model to open.", valueName: "source"))
  var source: String?
  @OptionGroup(title: "Screens") var screens: ScreenOptions
  @OptionGroup(title: "Shape") var shape: ShapeFlags
  @OptionGroup(title: "Work") var work: WorkloadFlags
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    let options = Open.Options(
      color: try general.depth(), glyphs: general.glyphChoice, isMouseOn: !screens.noMouse)
    guard surroundings.isInputTerminal, surroundings.isOutputTerminal else {
      throw CLIError(.usage, at: "", TerminalError.notATerminal.description)
    }
    _ = try model(in: surroundings)
    let exitCode = Open.run(options) { size, glyphs, depth in
      ExplorerState(size: size, glyphs: glyphs, depth: depth)
    }
    return Answer("", exitCode: exitCode)
  }

  /// The model to begin with; nil for the one the screens choose.
  private func model(in surroundings: Surroundings) throws(CLIError) -> ResolvedModel? {
    guard source != nil || !shape.isEmpty else { return nil }
    return try SourceResolver(surroundings: surroundings)
      .resolve(source, shape: shape, workload: work)
  }
}
