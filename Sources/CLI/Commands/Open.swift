import Explorer
import Glibc
import TermUI
import Terminal

/// Opens the screens.
package enum Open {
  /// What the command line says about the terminal.
  package struct Options: Equatable, Sendable {
    /// `--color`; nil when not given.
    package var color: ColorDepth?
    /// The depth in the settings, which goes before what the terminal can do.
    package var setColor: ColorDepth?
    /// `--ascii` or `--utf8`; nil when neither was given.
    package var glyphs: GlyphSet?
    /// False with `--no-mouse`.
    package var isMouseOn: Bool
    /// `--plain`, or what stands for it in the environment.
    package var isPlain: Bool

    package init(
      color: ColorDepth? = nil, glyphs: GlyphSet? = nil, isMouseOn: Bool = true,
      isPlain: Bool = false
    ) {
      self.isPlain = isPlain
      self.color = color
      self.glyphs = glyphs
      self.isMouseOn = isMouseOn
    }
  }

  /// Shows the screens until the user quits.
  ///
  /// - Parameters:
  ///   - options: what the command line says about the terminal.
  ///   - opener: opens the files that the screens ask for.
  ///   - file: where the session is saved; nil when it is not.
  ///   - makeState: builds the first state, once the terminal is known.
  /// - Returns: the exit code.
  static func run(
    _ options: Options = Options(), opener: ModelOpener, file: StateFile? = nil,
    makeState: (Size, GlyphSet, ColorDepth) -> ExplorerState
  ) -> Int32 {
    let surroundings = ColorSurroundings(
      choice: options.color, setting: options.setColor, isTerminal: true, colors: 0
    ) { name in
      getenv(name).map { String(cString: $0) }
    }
    do throws(TerminalError) {
      var session = try TerminalSession(
        TerminalOptions(
          surroundings: surroundings, glyphs: options.glyphs, isMouseOn: options.isMouseOn))
      let state = makeState(session.size, session.glyphs, session.depth)
      // A log that was replayed may have left it otherwise.
      if state.isMouseOn != options.isMouseOn { try session.setMouse(state.isMouseOn) }
      var loop = RunLoop(session: session, state: state, opener: opener, file: file)
      return loop.run()
    } catch {
      let message = Array("modelscope: \(error)\n".utf8)
      _ = write(STDERR_FILENO, message, message.count)
      return error.exitCode
    }
  }
}
