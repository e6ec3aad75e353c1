import Catalog
import ModelCore
import TermUI
import Testing

@testable import Explorer

/// What those see who have asked that nothing moves.
@Suite struct ReducedMotionTests {
  private func explorer(reducesMotion: Bool = true) -> ExplorerState {
    ExplorerState(
      size: Size(width: 120, height: 40), glyphs: .utf8, depth: .truecolor,
      reducesMotion: reducesMotion, screen: .circle)
  }

  @Test func `training is shown when it is done or a key is pressed, not on the way`() throws {
    var state = explorer()
    try state.press("space")
    #expect(state.message?.text == "training; any key shows how far, space pauses")
    // As fast as it goes: the speed is one of pictures.
    #expect(state.ticking == .full)
    let tick = Event.tick(slices: 1)
    _ = state.update(tick)
    #expect(!state.isShown(after: tick))
    let key = Event.input(.key(Key(.down)))
    _ = state.update(key)
    #expect(state.isShown(after: key))
    #expect(state.circle.isRunning)
    while state.ticking != .off {
      #expect(!state.isShown(after: tick))
      _ = state.update(.tick(slices: 500))
    }
    #expect(state.isShown(after: tick))
    #expect(state.message == MessageLine("done", .done))
    #expect(state.circle.session.trainer.isDone)
  }

  @Test func `a sweep is shown when it is done, or is called off`() throws {
    var state = explorer()
    try state.press("S")
    #expect(state.message?.text == "sweeping; any key shows how far, Esc calls it off")
    let request = try #require(state.sweepRequest)
    var trainer = CircleTrainer(request.plan[0])
    trainer.step(1)
    let dot = CircleDot(CircleRun(trainer))
    for _ in request.plan.dropFirst() {
      _ = state.update(.swept(number: request.number, [dot]))
      #expect(!state.isShown(after: .swept(number: request.number, [dot])))
    }
    _ = state.update(.swept(number: request.number, [dot]))
    #expect(state.isShown(after: .swept(number: request.number, [dot])))
    #expect(state.message?.text == "done")
    try state.press("S esc")
    #expect(state.sweepRequest == nil)
  }

  @Test func `it leads to the same run, and without it everything is shown`() throws {
    var still = explorer()
    var moving = explorer(reducesMotion: false)
    for number in 0..<2 {
      try still.press("space")
      try moving.press("space")
      let tick = Event.tick(slices: 10 + number)
      _ = still.update(tick)
      _ = moving.update(tick)
      #expect(moving.isShown(after: tick))
      #expect(moving.message?.text.contains("any key") != true)
    }
    #expect(still.circle == moving.circle)
    #expect(still.log == moving.log)
  }
}
