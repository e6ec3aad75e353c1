import TermUI
import TestSupport
import Testing

@testable import Explorer

/// What lies over the screens, whichever it is.
@Suite struct OverlayTests {
  /// Keys that open each overlay, and a field on a screen.
  static let ways = ["?", "p", "o", "T", "U", "M", "7 e", "w", ":", "/", "x", "2 /", "3 x"]

  @Test("T3: Ctrl-Z and Ctrl-L act whatever has the focus", arguments: ways)
  func everywhere(keys: String) throws {
    var state = try explorer(width: 120, height: 40)
    try state.press(keys)
    let before = state.draw()
    #expect(try state.press("ctrl-z") == [.suspend])
    #expect(try state.press("ctrl-l") == [.redraw])
    #expect(state.draw() == before)
  }

  @Test(arguments: ["p", "T", "M", "U"])
  func `every list goes by the same keys and the wheel`(keys: String) throws {
    var state = try explorer(width: 120, height: 40)
    try state.press("right down right down right u")
    try state.press(keys)
    try state.press("pageup pageup pageup")
    let top = state.overlay
    try state.press("down")
    let second = state.overlay
    #expect(top != second || keys == "M")
    try state.press("up")
    #expect(state.overlay == top)
    _ = state.update(.input(.mouse(Mouse(.wheelDown, column: 50, row: 10))))
    #expect(state.overlay == second)
    _ = state.update(.input(.mouse(Mouse(.wheelUp, column: 50, row: 10))))
    #expect(state.overlay == top)
  }

  @Test(arguments: ways.prefix(8))
  func `a click beside it closes it`(keys: String) throws {
    var state = try explorer(width: 160, height: 60)
    try state.press(keys)
    #expect(state.overlay != nil)
    _ = state.update(.input(.mouse(Mouse(.press, column: 0, row: 0))))
    #expect(state.overlay == nil)
  }
}
