import ArgumentParser

/// Opens the screens.
struct OpenCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the screens (also without the word open).",
    discussion: """
      Example:
        modelscope llama-2-7b --theme nord
      """)

  @Argument(help: ArgumentHelp("Models to open.", valueName: "source"))
  var sources: [String] = []
  @OptionGroup(title: "Screens") var screens: ScreenOptions
  @OptionGroup(title: "Shape") var shape: ShapeFlags
  @OptionGroup(title: "Work") var work: WorkloadFlags
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    guard surroundings.isInputTerminal, surroundings.isOutputTerminal else {
      throw CLIError.usage(
        "", expected: "a terminal for the screens", found: "none",
        hint: "modelscope count \(sources.first ?? "llama-2-7b")")
    }
    return Answer("")
  }
}
