import Explorer
import ModelCore
import TermUI
import Testing

@Suite struct ExploreMouseTests {
  /// The column and row of a text on the screen.
  private func find(_ text: String, in state: ExplorerState) throws -> (column: Int, row: Int) {
    for (row, line) in state.lines.enumerated() {
      let scalars = Array(line.unicodeScalars)
      let wanted = Array(text.unicodeScalars)
      if let column = scalars.indices.first(where: { scalars[$0...].starts(with: wanted) }) {
        return (column, row)
      }
    }
    throw MissingText(text: text)
  }

  struct MissingText: Error { let text: String }

  private func mouse(_ action: Mouse.Action, _ place: (column: Int, row: Int)) -> Event {
    .input(.mouse(Mouse(action, column: place.column, row: place.row)))
  }

  @Test func `focuses the slider that is clicked`() throws {
    var state = try explorer()
    _ = state.update(mouse(.press, try find("layers", in: state)))
    #expect(state.explore.field == .nLayers)
    #expect(state.subject.config.nLayers == 32)
  }

  @Test func `drags a knob to both ends and beyond`() throws {
    var state = try explorer()
    let word = try find("layers", in: state)
    _ = state.update(mouse(.press, (word.column + 12, word.row)))
    _ = state.update(mouse(.drag, (500, 0)))
    #expect(state.subject.config.nLayers == 4_096)
    _ = state.update(mouse(.drag, (0, 20)))
    #expect(state.subject.config.nLayers == 1)
    _ = state.update(mouse(.release, (0, 20)))
    _ = state.update(mouse(.drag, (500, 0)))
    #expect(state.subject.config.nLayers == 1)
    #expect(state.undo.count == 1)
  }

  @Test func `moves the slider under the wheel`() throws {
    var state = try explorer()
    let place = try find("vocab", in: state)
    _ = state.update(mouse(.wheelUp, place))
    #expect(state.subject.config.vocabSize == 33_000)
    _ = state.update(mouse(.wheelDown, place))
    #expect(state.subject.config.vocabSize == 32_000)
  }

  @Test func `opens the screen whose tab is clicked`() throws {
    var state = try explorer()
    _ = state.update(mouse(.press, try find("6 Explain", in: state)))
    #expect(state.screen == .explain)
    _ = state.update(mouse(.press, try find("1 Explore", in: state)))
    #expect(state.screen == .explore)
  }

  @Test func `loads the preset that is clicked and closes beside the list`() throws {
    var state = try explorer()
    try state.press("p")
    _ = state.update(mouse(.press, try find("GPT-2 Medium", in: state)))
    #expect(state.total == 354_823_168)
    try state.press("p")
    _ = state.update(mouse(.press, (0, 0)))
    #expect(!state.shows("Preset"))
  }

  @Test func `gives up typing when something else is clicked`() throws {
    var state = try explorer()
    try state.press("x '99")
    _ = state.update(mouse(.wheelUp, try find("layers", in: state)))
    #expect(state.explore.editor != nil)
    _ = state.update(mouse(.press, try find("layers", in: state)))
    #expect(state.explore.editor == nil)
    #expect(state.explore.field == .nLayers)
    #expect(state.subject.config.dModel == 4_096)
  }

  @Test func `puts keys on the pane that is clicked`() throws {
    var state = try explorer(width: 120, height: 40)
    _ = state.update(mouse(.press, try find("KV per token", in: state)))
    #expect(state.explore.pane == .costs)
  }
}
