import ArgumentParser
import Catalog
import Explorer
import ModelCore
import TermUI
import Terminal

/// Opens the screens.
struct OpenCommand: ModelCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the screens (also without the word open).",
    discussion: """
      Examples:
        modelscope llama-2-7b --theme nord
        modelscope config.json --sequence-length 32k
      """)

  @Argument(help: .source) var source: String?
  @OptionGroup(title: "Screens") var screens: ScreenOptions
  @OptionGroup(title: "Shape") var shape: ShapeFlags
  @OptionGroup(title: "Work") var work: WorkloadFlags
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    let options = Open.Options(
      color: try general.depth(), glyphs: general.glyphChoice, isMouseOn: !screens.noMouse)
    let themes = UserThemes(surroundings.environment, folder: screens.themesDir)
    let replay = try Replay(screens.replay, in: surroundings)
    let theme = screens.theme ?? replay?.log.theme
    let library = try ScreenOptions.themes(named: theme, from: themes)
    return try Self.open(
      options, themes: themes, library, theme: theme, replay: replay, in: surroundings
    ) { () throws(CLIError) in
      try subject(replay, in: surroundings)
    }
  }

  /// Opens the screens on the model that everybody starts with.
  static func start(in surroundings: Surroundings) throws(CLIError) -> Answer {
    try open(
      Open.Options(), themes: UserThemes(surroundings.environment), .builtIn, theme: nil,
      in: surroundings
    ) { Subject(.start) }
  }

  private static func open(
    _ options: Open.Options, themes: UserThemes, _ library: ThemeLibrary, theme: String?,
    replay: Replay? = nil, in surroundings: Surroundings,
    on makeSubject: () throws(CLIError) -> Subject
  ) throws(CLIError) -> Answer {
    guard surroundings.isInputTerminal, surroundings.isOutputTerminal else {
      throw CLIError(.usage, at: "", TerminalError.notATerminal.description)
    }
    let subject = try makeSubject()
    let opener = ModelOpener(surroundings: surroundings, themes: themes)
    let exitCode = Open.run(options, opener: opener) { size, glyphs, depth in
      var state = ExplorerState(
        size: size, glyphs: glyphs, depth: depth, subject: subject, themes: library,
        themeName: theme, isMouseOn: options.isMouseOn)
      replay?.run(on: &state, opener: opener, size: size)
      return state
    }
    return Answer("", exitCode: exitCode)
  }

  /// The model to begin with: the one that was named, or the one that everybody starts with.
  func subject(
    _ replay: Replay? = nil, in surroundings: Surroundings
  ) throws(CLIError) -> Subject {
    var command = self
    if source == nil, shape.isEmpty { command.source = replay?.source ?? Preset.start.name }
    return Subject(try command.model(in: surroundings))
  }
}
