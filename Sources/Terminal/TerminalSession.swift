import CGuard
import Glibc
import TermUI

/// The terminal while the screens are shown: taken when made, given back by ``leave()``, when it
/// goes out of scope, and by the handlers of `CGuard` when the program is ended.
package struct TerminalSession: ~Copyable {
  /// What a person or the system asks for.
  package enum Event: Equatable, Sendable {
    /// A key, the mouse or a paste.
    case input(InputEvent)
    /// The window has a new size.
    case resized(Size)
    /// The terminal has answered ``TerminalSession/askBackground()``.
    case background(isLight: Bool)
    /// Work beside the loop has something to tell.
    case woken
    /// Somebody asks the program to stop (SIGTSTP).
    case stop
    /// Somebody asks the program to end (SIGTERM and its like).
    case end(signal: Int32)
  }

  /// Extent of the window in cells, at least 1×1.
  package private(set) var size: Size
  /// Colors it is drawn with.
  package let depth: ColorDepth
  /// Characters it can show.
  package let glyphs: GlyphSet

  private let description: TerminalDescription
  private let signals: Int32
  private var screen: CursesScreen
  private var painter = Painter()
  private var decoder = KeyDecoder()
  private var lastInput = ContinuousClock.now
  private var output: OutputQueue
  private var modes: ModeSequences
  private var original: termios
  private var isEntered = false
  private var isFirstFrame = true

  /// Takes the terminal of the standard input and output.
  ///
  /// - Throws: before anything has been changed or written, when screens cannot be shown.
  package init(_ options: TerminalOptions) throws(TerminalError) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    // Changing modes from the background would stop the program instead.
    let foreground = tcgetpgrp(0)
    guard foreground < 0 || foreground == getpgrp() else { throw .inBackground }
    let description = try TerminalDescription(term: options.surroundings.term)
    var surroundings = options.surroundings
    surroundings.colors = description.colors
    var original = termios()
    guard tcgetattr(0, &original) == 0 else { throw .notATerminal }
    let glyphs = LocaleGlyphs.prepare(options.glyphs, term: surroundings.term)
    let size = Self.windowSize(description)
    let signals = cguard_install()
    guard signals >= 0 else { throw .unavailable("a pipe") }
    let screen = try Self.start(description, depth: surroundings.depth, size: size)
    self.size = size
    self.glyphs = glyphs
    self.description = description
    self.original = original
    self.signals = signals
    self.screen = screen
    depth = surroundings.depth
    output = OutputQueue()
    modes = ModeSequences(description, isMouseOn: options.isMouseOn)
    enter()
  }

  private static func start(
    _ description: TerminalDescription, depth: ColorDepth, size: Size
  ) throws(TerminalError) -> CursesScreen {
    do {
      return try CursesScreen(description, depth: depth, size: size)
    } catch {
      cguard_uninstall()
      throw error
    }
  }

  deinit {
    // A struct being destroyed cannot be changed; what is armed says whether work is left.
    cguard_restore()
    cguard_uninstall()
  }

  /// Gives the terminal back; nothing happens the second time.
  package mutating func leave() {
    guard isEntered else { return }
    isEntered = false
    output.clear()
    output.append(modes.leave)
    // One second is far more than a living terminal needs for a hundred bytes.
    try? output.drain(withinMilliseconds: 1_000)
    tcsetattr(0, TCSANOW, &original)
    cguard_disarm()
    cguard_replay_errors()
  }

  /// Gives the terminal back and ends the process by a signal, so that its parent sees which.
  package mutating func leave(by signal: Int32) -> Never {
    leave()
    cguard_die(signal)
  }

  private mutating func enter() {
    var raw = original
    cfmakeraw(&raw)
    modes.leave.withUnsafeBytes { bytes in
      cguard_arm(
        output.fd, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, 0, &original
      )
    }
    cguard_hold_errors()
    tcsetattr(0, TCSANOW, &raw)
    output.clear()
    output.append(modes.enter)
    isEntered = true
    isFirstFrame = true
  }

  // MARK: Frames

  /// Whether the last frame has reached the terminal, so that a new one may begin.
  package var isReady: Bool { output.isEmpty || isFirstFrame }

  /// Shows a canvas; only what changed is written.
  package mutating func show(_ canvas: Canvas, theme: ResolvedTheme) throws(TerminalError) {
    let bytes = painter.paint(canvas, theme: theme, on: &screen)
    isFirstFrame = false
    guard !bytes.isEmpty || !output.isEmpty else { return }
    output.append(bytes)
    try output.flush()
  }

  /// The next frame clears the terminal and writes every cell.
  package mutating func repaint() {
    painter.forget()
    screen.forgetAttributes()
    screen.repaint()
  }

  /// Puts text on the clipboard.
  ///
  /// - Returns: whether it was short enough for that.
  package mutating func copy(_ text: String) throws(TerminalError) -> Bool {
    guard let sequence = Clipboard.sequence(text) else { return false }
    output.append(sequence)
    try output.flush()
    return true
  }

  /// Asks the terminal for its background; one that knows it answers with an event, some time.
  package mutating func askBackground() throws(TerminalError) {
    decoder.expectsBackground = true
    output.append(BackgroundQuery.question)
    try output.flush()
  }

  /// Asks for mouse reports or leaves the mouse to the terminal.
  package mutating func setMouse(_ isOn: Bool) throws(TerminalError) {
    modes = ModeSequences(description, isMouseOn: isOn)
    output.append(isOn ? ModeSequences.mouseOn : ModeSequences.mouseOff)
    try output.flush()
  }

  // MARK: Events

  /// Waits until something happens, and gives all of it.
  ///
  /// - Parameters:
  ///   - timeout: longest wait in milliseconds; nil waits for ever.
  ///   - bell: a descriptor that can be read when ``Event/woken`` is to be told; -1 for none.
  ///   - watch: another such descriptor.
  /// - Returns: events in order; none after the timeout, or when only output moved on.
  /// - Throws: ``TerminalError/lost`` when the terminal is gone.
  package mutating func wait(
    timeout: Int? = nil, bell: Int32 = -1, watch: Int32 = -1
  ) throws(TerminalError) -> [Event] {
    var waiting = [
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
      pollfd(fd: output.fd, events: Int16(output.isEmpty ? 0 : POLLOUT), revents: 0),
      pollfd(fd: bell, events: Int16(POLLIN), revents: 0),
      pollfd(fd: watch, events: Int16(POLLIN), revents: 0),
    ]
    var limit = timeout
    if let left = patienceLeft() { limit = min(left, timeout ?? left) }
    let count = poll(&waiting, nfds_t(waiting.count), limit.map { Int32(clamping: $0) } ?? -1)
    if count < 0 {
      guard errno == EINTR else { throw .lost }
      return []
    }
    var events: [Event] = []
    if waiting[0].revents != 0 { events += takeSignals() }
    if events.contains(where: { if case .end = $0 { true } else { false } }) { return events }
    if waiting[1].revents != 0 {
      events += try takeInput()
    } else if patienceLeft() == 0 {
      events += decoder.timeOut().map(Event.input)
    }
    if waiting[3].revents != 0 || waiting[4].revents != 0 { events.append(.woken) }
    if waiting[2].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { throw .lost }
    if waiting[2].revents != 0 { try output.flush() }
    return events
  }

  /// Milliseconds that a begun key sequence may still take; nil when none has begun.
  private func patienceLeft() -> Int? {
    guard let patience = decoder.patienceInMilliseconds else { return nil }
    let waited = (ContinuousClock.now - lastInput).components
    let milliseconds = waited.seconds * 1_000 + waited.attoseconds / 1_000_000_000_000_000
    return max(patience - Int(milliseconds), 0)
  }

  private mutating func takeInput() throws(TerminalError) -> [Event] {
    var events: [Event] = []
    lastInput = .now
    var buffer = [UInt8](repeating: 0, count: 4_096)
    // All that waits, so that a frame shows the newest state, but not for ever.
    for _ in 0..<16 {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { break }
      // Readable with nothing to read is the end: whoever held the other side is gone.
      guard count > 0 else { throw .lost }
      events += decoder.decode(buffer[..<count]).map(Event.input)
      if let color = decoder.takeBackground() {
        // Black and white are equally readable on a gray of this luminance.
        events.append(.background(isLight: color.luminance > 0.179))
      }
      var more = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      guard count == buffer.count, poll(&more, 1, 0) == 1 else { break }
    }
    return events
  }

  private mutating func takeSignals() -> [Event] {
    var isResized = false
    var isContinued = false
    var events: [Event] = []
    for number in readSignals() {
      switch number {
      case SIGWINCH: isResized = true
      case SIGCONT: isContinued = true
      case SIGTSTP: events.append(.stop)
      default: events.append(.end(signal: number))
      }
    }
    if isContinued, isEntered {
      // Stopped from outside without a word, and a shell had the terminal in between.
      enter()
      repaint()
    }
    if isResized || isContinued, let size = followWindow() { events.append(.resized(size)) }
    return events
  }

  private func readSignals() -> [Int32] {
    var numbers = [UInt8](repeating: 0, count: 256)
    let count = read(signals, &numbers, numbers.count)
    cguard_acknowledge()
    return count > 0 ? numbers[..<count].map(Int32.init) : []
  }

  /// Takes over the window's size.
  ///
  /// - Returns: the new size if it has changed.
  private mutating func followWindow() -> Size? {
    let now = Self.windowSize(description)
    guard now != size else { return nil }
    size = now
    painter.forget()
    screen.resize(now)
    return now
  }

  /// Stops the whole job, as Ctrl-Z does elsewhere, and returns when it is continued.
  ///
  /// - Returns: the change of size, if the window has another one now.
  package mutating func suspend() -> [Event] {
    leave()
    cguard_stop()
    // In the background this stops the job again until it gets the terminal.
    enter()
    tcflush(0, TCIFLUSH)
    decoder = KeyDecoder()
    repaint()
    return followWindow().map { [.resized($0)] } ?? []
  }

  /// The window's size; what the description says where the system does not know it.
  private static func windowSize(_ description: TerminalDescription) -> Size {
    var window = winsize()
    _ = ioctl(1, UInt(TIOCGWINSZ), &window)
    let columns = window.ws_col > 0 ? Int(window.ws_col) : description.numbers["cols"] ?? 80
    let rows = window.ws_row > 0 ? Int(window.ws_row) : description.numbers["lines"] ?? 24
    // A window larger than any screen is a mistake that would only cost memory.
    return Size(width: min(max(columns, 1), 2_000), height: min(max(rows, 1), 1_000))
  }
}
