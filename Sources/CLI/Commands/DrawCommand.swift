import ArgumentParser
import Catalog
import Explorer
import ModelCore
import TermUI

/// Draws a screen without a terminal.
struct DrawCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw a screen as text or as an SVG picture, without opening it.",
    discussion: """
      Examples:
        modelscope draw llama-2-7b --size 120x40
        modelscope draw gpt2 --screen history --svg --theme nord > history.svg
        modelscope draw llama-2-7b mistral-7b --screen compare
        modelscope draw --replay modelscope.log
      """)

  @Argument(help: .source) var sources: [String] = []
  @Option(
    help: ArgumentHelp("The screen to draw.", valueName: "name"),
    completion: .list(ScreenID.allCases.map { $0.title.lowercased() }))
  var screen: String?
  @Option(help: ArgumentHelp("Columns and rows, such as 120x40.", valueName: "columns x rows"))
  var size: String?
  @Flag(help: "Print an SVG picture instead of text.")
  var svg = false
  @Option(
    help: ArgumentHelp("Theme of the picture.", valueName: "name"),
    completion: .list(ThemeLibrary.builtIn.names))
  var theme: String?
  @Option(help: .themesDir, completion: .directory)
  var themesDir: String?
  @Option(help: .replay, completion: .file())
  var replay: String?
  @OptionGroup(title: "Shape") var shape: ShapeFlags
  @OptionGroup(title: "Work") var work: WorkloadFlags
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    let themes = UserThemes(surroundings.environment, folder: themesDir)
    let replayed = try Replay(replay, in: surroundings)
    let opener = ModelOpener(surroundings: surroundings, themes: themes)
    let name = theme ?? replayed?.log.theme
    let models = try workspace(replayed, in: surroundings)
    var state = ExplorerState(
      size: try canvasSize(), glyphs: general.glyphChoice ?? .utf8,
      depth: try general.depth() ?? .truecolor, subject: models.subject,
      compared: models.compared, themes: try ScreenOptions.themes(named: name, from: themes),
      themeName: name, format: surroundings.format)
    replayed?.run(on: &state, opener: opener, size: size == nil ? nil : state.size)
    if let screen, !state.show(screenNamed: screen) {
      let names = ScreenID.allCases.map { $0.title.lowercased() }
      throw CLIError.usage(
        "--screen", expected: "the name of a screen", found: "\"\(screen)\"",
        hint: NearestName.find(screen, in: names) ?? FlagReader.list(names))
    }
    let canvas = state.draw()
    return Answer(svg ? canvas.svg(state.theme) : canvas.text + "\n")
  }

  /// The models that `open` would begin with.
  private func workspace(
    _ replayed: Replay?, in surroundings: Surroundings
  ) throws(CLIError) -> Workspace {
    var open = OpenCommand()
    (open.sources, open.shape, open.work, open.general) = (sources, shape, work, general)
    return try open.workspace(replayed, in: surroundings)
  }

  /// The size that was asked for; 80 columns and 24 rows unless told otherwise.
  private func canvasSize() throws(CLIError) -> Size {
    guard let size else { return Size(width: 80, height: 24) }
    let numbers = size.lowercased().split(separator: "x").compactMap { Int($0) }
    guard numbers.count == 2, (1...1_000).contains(numbers[0]), (1...1_000).contains(numbers[1])
    else {
      throw .usage(
        "--size", expected: "columns x rows, 1 to 1,000 each", found: "\"\(size)\"",
        hint: "80x24 or 120x40")
    }
    return Size(width: numbers[0], height: numbers[1])
  }
}
