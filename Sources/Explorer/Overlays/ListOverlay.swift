import TermUI

/// Keys and wheel of everything that lies over a screen and has rows.
enum ListKeys {
  /// Rows of a page.
  private static let page = 8
  /// More rows than there are.
  private static let all = 1 << 40

  /// How many rows an input goes down, or up below zero.
  ///
  /// - Parameters:
  ///   - input: a key, the mouse or a paste.
  ///   - isTyping: whether letters are text.
  /// - Returns: nil where the input means something else.
  static func rows(_ input: InputEvent, isTyping: Bool) -> Int? {
    switch input {
    case .paste: nil
    case .mouse(let mouse):
      switch mouse.action {
      case .wheelUp: -1
      case .wheelDown: 1
      case .press, .drag, .release: nil
      }
    case .key(Key(.up)): -1
    case .key(Key(.down)): 1
    case .key(Key(.pageUp)): -page
    case .key(Key(.pageDown)): page
    case .key(let key): isTyping ? besideText(key) : letter(key)
    }
  }

  private static func besideText(_ key: Key) -> Int? {
    switch key {
    case .ctrl("p"): -1
    case .ctrl("n"): 1
    default: nil
    }
  }

  private static func letter(_ key: Key) -> Int? {
    switch key {
    case .char("k"): -1
    case .char("j"): 1
    case .ctrl("u"): -page
    case .ctrl("d"): page
    case .char("g"), Key(.home): -all
    case .char("G"), Key(.end): all
    default: nil
    }
  }
}

/// A list over the screen that is shortened by typing.
protocol ListOverlay: Overlay {
  /// What is typed.
  var filter: TextField { get set }
  var selection: ListSelection { get set }
  /// Whether a click chooses a row; without, it selects it first.
  static var choosesAtOnce: Bool { get }

  /// Follows a change of what is typed.
  mutating func refilter()
  /// The list as it is drawn.
  func palette(_ state: ExplorerState) -> Palette
  /// Where the list lies.
  func frame(_ palette: Palette, in screen: Rect) -> Rect
  /// What Enter does.
  mutating func choose(in state: inout ExplorerState) -> OverlayOutcome
  /// What Tab does.
  mutating func complete(in state: inout ExplorerState)
  /// What Esc does, and a click beside the list, before it is closed.
  func giveUp(in state: inout ExplorerState)
  /// What follows from a change.
  func follow(_ before: Self, in state: inout ExplorerState) -> [Effect]
}

extension ListOverlay {
  static var choosesAtOnce: Bool { true }
  func frame(_ palette: Palette, in screen: Rect) -> Rect { palette.frame(in: screen) }
  mutating func complete(in state: inout ExplorerState) {}
  func giveUp(in state: inout ExplorerState) {}
  func follow(_ before: Self, in state: inout ExplorerState) -> [Effect] { [] }

  mutating func handle(_ input: InputEvent, in state: inout ExplorerState) -> OverlayOutcome {
    let before = self
    if let rows = ListKeys.rows(input, isTyping: true) {
      selection.move(by: rows)
      return .stays(follow(before, in: &state))
    }
    switch input {
    case .key(Key(.escape)):
      giveUp(in: &state)
      return .closes()
    case .key(Key(.enter)): return choose(in: &state)
    case .key(Key(.tab)): complete(in: &state)
    case .key(let key): if filter.handle(key) { refilter() }
    case .paste(let text):
      filter.paste(text)
      refilter()
    case .mouse(let mouse):
      if mouse.action == .press { return press(mouse, in: &state) }
    }
    return .stays(follow(before, in: &state))
  }

  /// A click on a row selects or chooses it, one beside the list closes it.
  private mutating func press(_ mouse: Mouse, in state: inout ExplorerState) -> OverlayOutcome {
    let before = self
    let palette = palette(state)
    let frame = frame(palette, in: Rect(state.size))
    guard frame.contains(column: mouse.column, row: mouse.row) else {
      giveUp(in: &state)
      return .closes()
    }
    guard let row = palette.row(atColumn: mouse.column, row: mouse.row, in: frame) else {
      return .stays()
    }
    let isSelected = selection.selected == row
    selection.select(row)
    if Self.choosesAtOnce || isSelected { return choose(in: &state) }
    return .stays(follow(before, in: &state))
  }

  func draw(_ state: ExplorerState, into canvas: inout Canvas, _ areas: FrameAreas) {
    let palette = palette(state)
    canvas.place(palette, in: frame(palette, in: canvas.bounds))
  }
}
