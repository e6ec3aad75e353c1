import ArgumentParser
import Catalog
import Explorer
import Host
import ModelCore
import TermUI
import Terminal

/// Opens the screens.
struct OpenCommand: ModelCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the screens (also without the word open); two to eight models open Compare.",
    discussion: """
      Examples:
        modelscope llama-2-7b --theme nord
        modelscope config.json --sequence-length 32k
        echo "double d" | modelscope llama-2-7b --plain
        modelscope llama-2-7b mistral-7b config.json
      """)

  @Argument(help: .source) var sources: [String] = []
  @OptionGroup(title: "Screens") var screens: ScreenOptions
  @OptionGroup(title: "Shape") var shape: ShapeFlags
  @OptionGroup(title: "Work") var work: WorkloadFlags
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    let options = Open.Options(
      color: try general.depth(), glyphs: general.glyphChoice, isMouseOn: !screens.noMouse,
      isPlain: screens.plain || PlainMode.isWanted(surroundings.environment))
    let themes = UserThemes(surroundings.environment, folder: screens.themesDir)
    let replay = try Replay(screens.replay, in: surroundings)
    let theme = screens.theme ?? replay?.log.theme
    let library = try ScreenOptions.themes(named: theme, from: themes)
    return try Self.open(
      options, themes: themes, library, theme: theme, replay: replay, in: surroundings
    ) { () throws(CLIError) in
      try workspace(replay, in: surroundings)
    }
  }

  /// The first source; the flags of a shape change no more than one model.
  var source: String? { sources.first }

  /// Opens the screens on the model that everybody starts with.
  static func start(in surroundings: Surroundings) throws(CLIError) -> Answer {
    try open(
      Open.Options(isPlain: PlainMode.isWanted(surroundings.environment)),
      themes: UserThemes(surroundings.environment), .builtIn, theme: nil, in: surroundings
    ) { Workspace(Subject(.start)) }
  }

  private static func open(
    _ options: Open.Options, themes: UserThemes, _ library: ThemeLibrary, theme: String?,
    replay: Replay? = nil, in surroundings: Surroundings,
    on makeWorkspace: () throws(CLIError) -> Workspace
  ) throws(CLIError) -> Answer {
    guard options.isPlain || surroundings.isInputTerminal && surroundings.isOutputTerminal else {
      throw CLIError(.usage, at: "", TerminalError.notATerminal.description)
    }
    let workspace = try makeWorkspace()
    let opener = ModelOpener(surroundings: surroundings, themes: themes)
    func makeState(_ size: Size, _ glyphs: GlyphSet, _ depth: ColorDepth) -> ExplorerState {
      var state = ExplorerState(
        size: size, glyphs: glyphs, depth: depth, subject: workspace.subject,
        compared: workspace.compared, themes: library, themeName: theme,
        isMouseOn: options.isMouseOn)
      replay?.run(on: &state, opener: opener, size: size)
      return state
    }
    guard options.isPlain else {
      return Answer("", exitCode: Open.run(options, opener: opener, makeState: makeState))
    }
    let glyphs = options.glyphs ?? surroundings.glyphs
    let state = makeState(PlainMode.size, glyphs, .mono)
    do throws(WriteError) {
      var mode = PlainMode(state, in: surroundings, opener: opener, glyphs: glyphs)
      return Answer("", exitCode: try mode.run())
    } catch {
      return Answer("", exitCode: error.exitCode)
    }
  }

  /// The model to begin with: the one that was named, or the one that everybody starts with; of
  /// several the first, with all of them side by side.
  func workspace(
    _ replay: Replay? = nil, in surroundings: Surroundings
  ) throws(CLIError) -> Workspace {
    let begins = sources.isEmpty && shape.isEmpty
    let sources = begins ? replay?.log.compared ?? [] : sources
    guard sources.count > 1 else {
      var command = self
      if begins { command.sources = [replay?.source ?? Preset.start.name] }
      return Workspace(Subject(try command.model(in: surroundings)))
    }
    guard CompareDocument.limits.contains(sources.count) else {
      throw .usage(
        "SOURCE", expected: "at most \(CompareDocument.limits.upperBound) models to compare",
        found: "\(sources.count)", hint: "modelscope llama-2-7b llama-3.1-8b")
    }
    guard shape.isEmpty else {
      throw .usage(
        "SOURCE", expected: "one model with the flags of a shape", found: "\(sources.count)",
        hint: "the screens: Enter edits a column")
    }
    let resolver = SourceResolver(surroundings: surroundings)
    let subjects = try sources.map { source throws(CLIError) in
      var model = try resolver.find(source)
      try WorkloadChange(work).apply(to: &model)
      return Subject(model)
    }
    return Workspace(subjects[0], compared: subjects)
  }
}
