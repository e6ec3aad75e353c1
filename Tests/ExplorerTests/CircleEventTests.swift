import Explorer
import ModelCore
import TermUI
import Testing

@Suite struct CircleEventTests {
  // MARK: Divergence

  private func diverged() throws -> ExplorerState {
    var state = try circle()
    try state.type("circle optimizer momentum")
    try state.type("circle recipe distance")
    try state.type("circle rate 1000000")
    try state.press("space")
    state.tick(100)
    return state
  }

  @Test("N7: a run that diverges stops, keeps finite weights and offers a tenth of the rate")
  func divergence() throws {
    var state = try diverged()
    #expect(state.ticking == .off)
    let divergence = try #require(state.circle.session.trainer.divergence)
    #expect(state.shows("diverged at step \(divergence.step)"))
    #expect(state.shows("r retries at 100,000"))
    let network = state.circle.session.trainer.network
    for weights in [network.wx, network.wy, network.b, network.a, [network.c]] {
      #expect(weights.allSatisfy { $0.isFinite })
    }
    try state.press("space")
    #expect(state.ticking == .off)
    try state.press("r")
    #expect(state.workspace.circle.settings.rate == 100_000)
    #expect(state.ticking == .steady)
    #expect(state.steps == 0)
  }

  @Test("N7: a diverged run can be stepped back and be drawn at every size")
  func divergenceDraws() throws {
    for pane in CircleScreen.Pane.allCases {
      var state = try diverged()
      try state.type("pane \(pane)")
      for size in ScreenSnapshotTests.sizes {
        _ = state.update(.resized(size))
        #expect(state.draw().size == size)
      }
    }
    var state = try diverged()
    try state.press("b")
    #expect(state.circle.session.trainer.divergence == nil)
    try state.press("f")
    #expect(state.circle.session.trainer.divergence != nil)
  }

  // MARK: Sweep

  /// Answers of a whole sweep, as they come from beside the loop.
  private func answers(_ state: ExplorerState, atMost count: Int) throws -> [Event] {
    let request = try #require(state.sweepRequest)
    var events: [Event] = []
    request.run(isCancelled: { events.count >= count }, report: { events.append($0) })
    return events
  }

  @Test func `a sweep shows how far it is and can be called off`() throws {
    var state = try circle()
    #expect(state.sweepRequest == nil)
    try state.press("S")
    #expect(state.sweepRequest?.plan.count == 80)
    #expect(state.shows("0 of 80 runs"))
    let events = try answers(state, atMost: 6)
    for event in events { _ = state.update(event) }
    #expect(state.shows("6 of 80 runs"))
    #expect(state.sweepRequest?.plan.count == 74)
    try state.press("esc")
    #expect(state.screen == .circle)
    #expect(state.sweepRequest == nil)
    #expect(state.shows("called off after 6 of 80 runs"))
    // What was still under way comes too late.
    for event in events { _ = state.update(event) }
    #expect(state.circle.sweepDone == 6)
    let first = state.log
    try state.press("S")
    #expect(state.sweepRequest?.number == 2)
    for event in events { _ = state.update(event) }
    #expect(state.circle.sweepDone == 0)
    #expect(first.entries.last == .command("back", count: 1))
  }

  // MARK: Plain mode

  @Test func `in plain mode a run goes to its end and is told in words`() throws {
    var session = PlainSession(try explorer())
    let answer = session.take("circle run") { _ in nil }
    #expect(answer.lines.contains("step 8,000 of 8,000"))
    #expect(answer.lines.contains("edges: 24 of 24"))
    #expect(answer.lines.contains { $0.hasPrefix("12 neurons can turn 24 corners; it uses 24") })
    #expect(session.state.ticking == .off)
    let trained = session.state.circle.session
    #expect(session.take("circle neurons zero") { _ in nil }.failure != nil)
    #expect(session.state.circle.session == trained)
  }

  // MARK: Replay

  @Test func `a log with training, a sweep and changes leads to the same screen`() throws {
    var state = try circle()
    try state.press("space")
    state.tick(5)
    try state.press("]")
    state.tick(7)
    try state.press("space b f")
    try state.type("circle speed all")
    try state.press("space")
    _ = state.update(.tick(slices: 9))
    try state.press("S")
    for event in try answers(state, atMost: 3) { _ = state.update(event) }
    try state.press("i")
    #expect(state.log.entries.contains(.ticks(7)))
    #expect(state.log.entries.contains(.swept(3)))
    let log = try ActionLog(state.log.text)
    var again = try explorer()
    again.replay(log) { _ in nil }
    #expect(again.circle == state.circle)
    #expect(again.draw() == state.draw())
    #expect(again.log == state.log)
    #expect(again.sweepRequest == state.sweepRequest)
  }

  @Test(arguments: ["ticks 0", "ticks x", "swept 0", "swept 99999", "ticks"])
  func `a log with a count that makes no sense is refused`(line: String) {
    #expect(throws: ActionLogError.self) {
      try ActionLog("modelscope log 1\nsource llama-2-7b\ntheme nord\n\(line)\n")
    }
  }
}
