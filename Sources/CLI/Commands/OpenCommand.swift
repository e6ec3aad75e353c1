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
    let settings = surroundings.settings
    var opening = Opening(settings)
    if let depth = try general.depth() { opening.options.color = depth }
    // `--color auto` goes before what is set as well.
    if general.color == "auto" {
      (opening.options.color, opening.options.setColor) = (nil, nil)
    }
    if let glyphs = general.glyphChoice { opening.options.glyphs = glyphs }
    if let theme = screens.theme { opening.followsTerminal = theme == "auto" }
    opening.options.isPlain = screens.plain || PlainMode.isWanted(surroundings.environment)
    opening.resume(in: surroundings, isFresh: screens.fresh)
    opening.takesModels = !namesModel
    if screens.noMouse { opening.options.isMouseOn = false }
    let themes = UserThemes(surroundings.environment, folder: screens.themesDir)
    let replay = try Replay(screens.replay, in: surroundings)
    if replay != nil {
      (opening.session, opening.file, opening.followsTerminal) = (nil, nil, false)
      opening.history = nil
    }
    let theme = screens.theme == "auto" ? nil : screens.theme ?? replay?.log.theme
    if let theme {
      opening.theme = theme
      opening.choices = try ScreenOptions.themes(named: theme, from: themes)
    } else if screens.theme == "auto" {
      opening.theme = nil
    } else {
      opening.findTheme(in: themes)
    }
    let isNamed = namesModel || replay != nil
    return try Self.open(opening, themes, replay: replay, in: surroundings) {
      () throws(CLIError) in
      isNamed ? try workspace(replay, in: surroundings) : nil
    }
  }

  /// The first source; the flags of a shape change no more than one model.
  var source: String? { sources.first }

  /// Whether the command line says which model it is about, or what it is given to do.
  private var namesModel: Bool { !sources.isEmpty || !shape.isEmpty || !work.isEmpty }

  /// The model to begin with: the one that was named, or the one that everybody starts with; of
  /// several the first, with all of them side by side.
  func workspace(
    _ replay: Replay? = nil, in surroundings: Surroundings
  ) throws(CLIError) -> Workspace {
    let begins = sources.isEmpty && shape.isEmpty
    let sources = begins ? replay?.log.compared ?? [] : sources
    guard sources.count > 1 else {
      var command = self
      if begins {
        command.sources = [
          replay?.source ?? surroundings.settings.model ?? Preset.start.name
        ]
      }
      return Workspace(try command.model(in: surroundings))
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
      model.settle()
      return model
    }
    return Workspace(subjects[0], compared: subjects)
  }

  /// Opens the screens as the settings say.
  static func start(in surroundings: Surroundings) throws(CLIError) -> Answer {
    var surroundings = surroundings
    surroundings.settings = try SettingsFile.read(nil, surroundings.environment)
    var opening = Opening(surroundings.settings)
    opening.options.isPlain = PlainMode.isWanted(surroundings.environment)
    opening.resume(in: surroundings, isFresh: false)
    let themes = UserThemes(surroundings.environment)
    opening.findTheme(in: themes)
    return try open(opening, themes, in: surroundings) { nil }
  }

  /// How the screens are opened: by flags, settings and what is usual.
  private struct Opening {
    var options: Open.Options
    var theme: String?
    var followsTerminal: Bool
    var choices = ThemeLibrary.builtIn
    var notices: [String]
    /// What the last session left.
    var session: SavedSession?
    /// Whether its models are taken up.
    var takesModels = true
    /// Where this one is saved.
    var file: StateFile?
    /// Where commands are kept.
    var history: HistoryFile?

    init(_ settings: Settings) {
      options = Open.Options(
        color: settings.colorOfVariable, glyphs: settings.glyphs,
        isMouseOn: settings.mouse ?? true)
      options.setColor = settings.colorOfFile
      theme = settings.theme
      followsTerminal = settings.followsTerminal
      notices = settings.warnings
    }

    /// Reads what the last session left; what is set goes before it.
    mutating func resume(in surroundings: Surroundings, isFresh: Bool) {
      let settings = surroundings.settings
      guard settings.savesState else { return }
      // A script means the same whatever was done before it, and leaves no trace.
      if options.isPlain, !surroundings.isInputTerminal { return }
      let folders = Folders(surroundings.environment)
      history = HistoryFile(folders: folders, isFresh: isFresh)
      let start = StateFile.read(folders, isFresh: isFresh)
      notices += start.notices
      (session, file) = (start.session, start.file)
      if theme == nil, !followsTerminal { theme = session?.theme }
      if settings.mouse == nil, let isOn = session?.isMouseOn { options.isMouseOn = isOn }
    }

    /// Reads the themes of the user's own if one of them may be meant.
    mutating func findTheme(in themes: UserThemes) {
      guard let theme else { return }
      let isBuiltIn = choices.names.contains(theme)
      if !isBuiltIn || themes.has(theme) { choices = ThemeLibrary(own: themes.list().themes) }
    }
  }

  private static func open(
    _ start: Opening, _ themes: UserThemes, replay: Replay? = nil, in surroundings: Surroundings,
    on named: () throws(CLIError) -> Workspace?
  ) throws(CLIError) -> Answer {
    let isPlain = start.options.isPlain
    guard isPlain || surroundings.isInputTerminal && surroundings.isOutputTerminal else {
      throw CLIError(.usage, at: "", TerminalError.notATerminal.description)
    }
    var start = start
    let settings = surroundings.settings
    var workspace = try named()
    if workspace != nil || settings.model != nil { start.takesModels = false }
    if workspace == nil, let model = settings.model {
      do throws(CLIError) {
        let found = try SourceResolver(surroundings: surroundings).find(model)
        workspace = Workspace(found)
      } catch {
        start.notices.append("model: \(error.sentence)")
      }
    }
    let keys = KeysFile.read(surroundings.environment)
    start.notices += keys.warnings
    let opener = ModelOpener(
      surroundings: surroundings, themes: themes, history: start.history)
    let models = workspace ?? Workspace(Subject(.start))
    func makeState(_ size: Size, _ glyphs: GlyphSet, _ depth: ColorDepth) -> ExplorerState {
      var state = ExplorerState(
        size: size, glyphs: glyphs, depth: depth, subject: models.subject,
        compared: models.compared, themes: start.choices, themeName: start.theme,
        format: settings.format, reducesMotion: settings.reducesMotion,
        isMouseOn: start.options.isMouseOn, screen: settings.screen ?? .explore,
        bindings: keys.bindings,
        followsTerminal: start.followsTerminal, notices: start.notices)
      if var session = start.session {
        if !start.takesModels { (session.model, session.compared) = (nil, []) }
        if settings.screen != nil || !start.takesModels { session.screen = state.screen }
        state.start(from: session)
      }
      replay?.run(on: &state, opener: opener, size: size)
      return state
    }
    guard isPlain else {
      return Answer(
        "",
        exitCode: Open.run(
          start.options, opener: opener, file: start.file, makeState: makeState))
    }
    let glyphs = start.options.glyphs ?? surroundings.glyphs
    let mode = PlainMode(
      makeState(PlainMode.size, glyphs, .mono), in: surroundings, opener: opener, glyphs: glyphs)
    return Answer("", exitCode: mode.exitCode(savingTo: start.file))
  }
}
