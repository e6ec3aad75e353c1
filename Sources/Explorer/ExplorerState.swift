import Catalog
import ModelCore
import Syntax
import TermUI

/// Everything the user can change, as one value.
package struct ExplorerState: Equatable, Sendable {
  /// Extent of the terminal in cells.
  package private(set) var size: Size
  /// The characters the terminal can show.
  package let glyphs: GlyphSet
  /// How many colors the terminal can show.
  package let depth: ColorDepth
  /// Themes that `t` goes through.
  package internal(set) var themes: ThemeLibrary
  /// The theme in use, made ready for the terminal's depth.
  package internal(set) var theme: ResolvedTheme
  /// A theme that was asked for by a name that may be one of the user's own, not read yet.
  var wantedTheme: String?

  /// What undo goes back to: the models, and what is chosen for the circle.
  package internal(set) var workspace: Workspace {
    didSet { circle.follow(workspace.circle) }
  }
  /// The shown screen.
  package internal(set) var screen = ScreenID.explore
  /// Sliders and breakdown.
  package internal(set) var explore = ExploreScreen()
  /// How models grew.
  package internal(set) var history = HistoryScreen()
  /// A network that learns a shape.
  package internal(set) var circle = CircleScreen()
  /// Models side by side.
  package internal(set) var compare = CompareScreen()
  /// The count step by step.
  package internal(set) var explain = ExplainScreen()
  /// Brains beside the model.
  package internal(set) var brain = BrainScreen()
  /// What was changed.
  package internal(set) var undo = Undo()
  /// The tour, while it is under way.
  var tour: Tour?
  /// What lies over the screen.
  var overlay: OpenOverlay?
  /// The line below the screen.
  var message: MessageLine? {
    didSet { remember(oldValue) }
  }
  /// What that line has said, newest last.
  var messages: [MessageLine] = []
  /// Everything that was done.
  package internal(set) var log: ActionLog
  /// Which keys the user has bound otherwise.
  package internal(set) var bindings: Bindings
  /// How numbers are written.
  package let format: NumberFormat
  /// Whether nothing moves by itself: what is under way is shown when it is done or a key is
  /// pressed.
  package let reducesMotion: Bool
  /// Whether keys do commands; without, they are typed.
  var hasKeys = true
  /// Whether the mouse is reported.
  package internal(set) var isMouseOn: Bool
  /// Whether no key has been pressed yet.
  package internal(set) var isFresh = true
  /// Whether the first line offers the tour: only who has never been here needs it.
  var offersTour = true
  /// The file or the source that is being read beside the loop.
  var opening: Wanted?
  /// The presets of the user's own, as they were when the list was last opened.
  var ownPresets: [Subject] = []
  /// Words that were looked for last.
  var sought: String?
  /// Commands typed after `:`, in earlier sessions as well, newest last.
  var commandHistory: [String] = []
  /// Whether those of earlier sessions have been asked for.
  var hasAskedForCommands = false
  /// Whether the theme goes by the terminal's background, until one is chosen.
  var followsTerminal: Bool
  /// The theme and the mouse as they were chosen, in this session or an earlier one.
  var chosenTheme: String?
  /// See ``chosenTheme``.
  var chosenMouse: Bool?
  /// Models of the last session whose files are being read.
  var waiting: [Waiting] = []

  /// A program that was just started.
  ///
  /// - Parameters:
  ///   - size: extent of the terminal in cells.
  ///   - glyphs: the characters it can show.
  ///   - depth: the colors it can show.
  ///   - subject: the model to begin with.
  ///   - compared: models to set side by side; two or more are shown at once.
  ///   - themes: those that can be chosen.
  ///   - themeName: the one to begin with; the usual one, and a word why, if it cannot be read.
  ///   - format: how numbers are written.
  ///   - reducesMotion: whether nothing moves by itself.
  ///   - isMouseOn: whether the mouse is reported.
  ///   - screen: the one that is shown.
  ///   - bindings: the keys that the user has bound otherwise.
  ///   - followsTerminal: whether the theme goes by the terminal's background.
  ///   - notices: what is wrong with files of the user's; the first is shown.
  package init(
    size: Size, glyphs: GlyphSet, depth: ColorDepth, subject: Subject = Subject(.start),
    compared: [Subject] = [], themes: ThemeLibrary = .builtIn, themeName: String? = nil,
    format: NumberFormat = .standard, reducesMotion: Bool = false, isMouseOn: Bool = true,
    screen: ScreenID = .explore, bindings: Bindings = Bindings(), followsTerminal: Bool = false,
    notices: [String] = []
  ) {
    self.size = size
    self.glyphs = glyphs
    self.depth = depth
    workspace = Workspace(subject, compared: compared)
    self.themes = themes
    let start = Self.start(themes, themeName, depth)
    (theme, message) = (start.theme, start.message)
    self.format = format
    self.reducesMotion = reducesMotion
    self.isMouseOn = isMouseOn
    self.bindings = bindings
    self.followsTerminal = followsTerminal
    log = ActionLog(source: subject.source, theme: theme.name)
    log.compared = compared.map(\.source)
    if let notice = notices.first {
      let more = notices.count - 1
      message = MessageLine(notice + (more > 0 ? "; \(more) more" : ""), .failure)
    }
    if compared.count > 1 {
      self.screen = .compare
    } else if screen != .explore {
      self.screen = screen
      log.append(.command("screen.\(screen.word)", count: 1))
    }
    log.append(.size(size))
    if message == nil, let doubt = subject.doubt { message = MessageLine(doubt, .warning) }
    if let message { messages = [message] }
    for model in compared.isEmpty ? [subject] : compared { hear(model) }
  }

  /// Applies one event.
  ///
  /// - Returns: what the run loop has to do, usually nothing.
  package mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .resized(let size):
      self.size = size
      log.append(.size(size))
      return []
    case .background(let isLight):
      followTerminal(isLight: isLight)
      return []
    case .listed(let listing):
      log.append(.answer(.folder(listing.folder)))
      receive(listing)
      return []
    case .presetsListed(let list):
      log.append(.answer(.presets))
      receive(list)
      return []
    case .themesListed(let list):
      log.append(.answer(.themes))
      receive(list)
      return []
    case .keysRead(let keys):
      log.append(.answer(.keys))
      receive(keys)
      return []
    case .commandsListed(let commands):
      if !commands.isEmpty { log.append(.answer(.commands(commands))) }
      receive(earlier: commands)
      return []
    case .opened(let path, let result):
      let isSource = opening.map { $0.path == path && $0.isSource } ?? false
      log.append(.answer(isSource ? .source(path) : .model(path)))
      finishOpening(path, result)
      return []
    case .saved(let path, let result):
      log.append(.answer(.saved(path, result)))
      finishSaving(path, result)
      return []
    case .tick(let slices):
      tick(slices)
      return []
    case .swept(let number, let dots):
      receive(dots, ofSweep: number)
      return []
    case .input(let input):
      isFresh = false
      log.append(entry(for: input))
      return update(input)
    }
  }

  private mutating func update(_ input: InputEvent) -> [Effect] {
    if let action = everywhere(input) { return perform(action) }
    if overlay != nil { return updateOverlay(input) }
    if shown.isTyping {
      var isTaken = false
      inContext { state, context in
        isTaken = state.shown.handleTyping(input, on: &context)
      }
      if isTaken { return [] }
    }
    switch input {
    case .key(let key): return press(key)
    case .mouse(let mouse): return receive(mouse)
    case .paste:
      message = MessageLine(
        "nothing here takes text; \(keys("value.type")) types a value, "
          + "\(keys("command")) a command")
      return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    message = nil
    guard let name = commandName(for: key) else { return [] }
    return perform(named: name) ?? []
  }

  /// Performs a command by name, as its key does; a name that means nothing here does nothing.
  mutating func command(_ name: String) -> [Effect] {
    isFresh = false
    message = nil
    log.append(.command(name, count: 1))
    return perform(named: name) ?? []
  }

  /// Performs a line as `:` takes it, such as `set d 8k`.
  package mutating func line(_ text: String) -> [Effect] {
    isFresh = false
    message = nil
    log.append(.line(text))
    return perform(typed: text)
  }

  /// Keeps what the line below the screen says.
  private mutating func remember(_ before: MessageLine?) {
    guard let message, message != before else { return }
    messages.append(message)
    if messages.count > Self.messageLimit { messages.removeFirst() }
  }

  /// Lets the shown screen act, and remembers what changed for undo.
  mutating func inContext(_ body: (inout ExplorerState, inout ScreenContext) -> Void) {
    var context = ScreenContext(
      workspace: workspace, message: message, topic: nil, layout: areas.kind, format: format,
      keys: keys)
    let before = workspace
    let work = work
    body(&self, &context)
    if context.workspace != before { undo.record(before, topic: context.topic) }
    workspace = context.workspace
    message = context.message
    if self.work != work { sayNothingMoves() }
    if let loaded = context.loaded {
      load(loaded)
      screen = .explore
    }
  }

  /// Puts another model in place of this one.
  mutating func load(_ new: Subject) {
    undo.record(workspace, topic: nil)
    subject = new
    hear(new)
    message =
      if let doubt = new.doubt {
        MessageLine("\(new.name.description) loaded, \(doubt)", .warning)
      } else {
        MessageLine("\(new.name.description) loaded; \(keys("undo")) goes back", .done)
      }
  }

  /// Keeps what there is to say about a model among the messages.
  mutating func hear(_ model: Subject) {
    let reasons = model.reasons.map { "\(model.name): \(model.grade.word): \($0)" }
    let notices = model.notices.map { "\(model.name): \($0)" }
    messages += reasons.map { MessageLine($0, .warning) } + notices.map { MessageLine($0) }
    if messages.count > Self.messageLimit {
      messages.removeFirst(messages.count - Self.messageLimit)
    }
  }

  // MARK: Mouse

  private mutating func receive(_ mouse: Mouse) -> [Effect] {
    let areas = areas
    if mouse.action == .press, areas.tabs.contains(column: mouse.column, row: mouse.row) {
      let index = Self.tabs(screen).tab(at: mouse.column, in: areas.tabs, glyphs: glyphs)
      if let index, ScreenID.allCases.indices.contains(index) { show(ScreenID.allCases[index]) }
      return []
    }
    guard areas.kind != .line else { return [] }
    inContext { state, context in
      _ = state.shown.receive(mouse, in: areas.body, on: &context)
    }
    return []
  }
}
