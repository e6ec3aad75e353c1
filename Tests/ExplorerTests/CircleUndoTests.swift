import Explorer
import ModelCore
import TermUI
import TestSupport
import Testing

@Suite struct CircleUndoTests {
  @Test func `changes of one field in a row are one step`() throws {
    var state = try circle()
    try state.press("+ + ] right")
    #expect(state.workspace.circle.settings.neurons == 16)
    #expect(state.undo.count == 1)
    try state.press("s s down right")
    #expect(state.undo.count == 3)
    try state.press("u")
    #expect(state.workspace.circle.settings.rate == 0.01)
    #expect(state.workspace.circle.settings.seed == 44)
    try state.press("u u")
    #expect(state.workspace.circle == CircleChoices())
    #expect(state.undo.count == 0)
    try state.press("ctrl-r ctrl-r ctrl-r")
    #expect(state.workspace.circle.settings.neurons == 16)
    #expect(state.workspace.circle.settings.rate == 0.02)
  }

  @Test(arguments: [
    "neurons 100", "rate 0.5", "speed all", "target spiral", "recipe grid", "start stock",
    "optimizer momentum", "seed 7", "steps 2000",
  ])
  func `undo gives every field back`(words: String) throws {
    var state = try circle()
    try state.type("circle \(words)")
    let changed = state.workspace.circle
    #expect(changed != CircleChoices())
    #expect(state.undo.count == 1)
    try state.press("u")
    #expect(state.workspace.circle == CircleChoices())
    #expect(state.circle.session.trainer == CircleTrainer(CircleSettings()))
    try state.press("ctrl-r")
    #expect(state.workspace.circle == changed)
    #expect(state.circle.session.settings == changed.settings)
  }

  @Test func `a change that changes nothing is no step`() throws {
    var state = try circle()
    try state.type("circle neurons 200")
    try state.press("home left left R")
    #expect(state.undo.count == 2)
    try state.press("R R r")
    #expect(state.undo.count == 2)
  }

  @Test func `the mouse makes a step too`() throws {
    var state = try circle()
    let row = try #require(state.lines.firstIndex { $0.contains("neurons N") })
    let end = try #require(Array(state.lines[row].unicodeScalars).lastIndex(of: "─"))
    _ = state.update(.input(.mouse(Mouse(.press, column: end, row: row))))
    _ = state.update(.input(.mouse(Mouse(.drag, column: end - 2, row: row))))
    _ = state.update(.input(.mouse(Mouse(.release, column: end - 2, row: row))))
    #expect(state.workspace.circle.settings.neurons > 12)
    #expect(state.undo.count == 1)
    try state.press("u")
    #expect(state.workspace.circle == CircleChoices())
  }

  @Test func `undo trains anew as any change does`() throws {
    var over = try circle(8_000)
    try over.press("+ u")
    #expect(over.steps == 0)
    #expect(over.ticking == .steady)
    var paused = try circle()
    try paused.press("+ f f f u")
    #expect(paused.steps == 0)
    #expect(paused.ticking == .off)
    // The speed is no part of what determines the run.
    var fast = try circle(100)
    try fast.type("circle speed all")
    try fast.press("u")
    #expect(fast.steps == 100)
    #expect(fast.workspace.circle.speed == .sixteen)
  }

  @Test func `goes back across screens and says what is not shown there`() throws {
    var state = try explorer()
    try state.press("right 3 + 1 down right u u")
    #expect(state.workspace.circle == CircleChoices())
    #expect(state.shows("circle neurons 13 → 12"))
    try state.press("3 u")
    #expect(state.shows("d 4,544 → 4,096"))
    #expect(!state.subject.isChanged)
    try state.press("ctrl-r ctrl-r")
    #expect(state.workspace.circle.settings.neurons == 13)
    #expect(!state.shows("circle neurons"))
  }

  @Test func `the list of steps names the fields and goes to one`() throws {
    var state = try circle()
    try state.press("+ + + + s")
    try state.type("circle optimizer momentum")
    try state.press("U")
    #expect(state.shows("circle neurons 12 → 16"))
    #expect(state.shows("circle seed 42 → 43"))
    #expect(state.shows("circle rate 0.01 → 0.5, optimizer adam → momentum"))
    try state.press("home down enter")
    #expect(state.workspace.circle.settings == CircleSettings(neurons: 16))
    #expect(state.undo.count == 1)
  }

  @Test func `keeps 200 steps of all screens and returns exactly`() throws {
    var state = try explorer()
    var seen: [Workspace] = []
    for round in 0..<70 {
      let isEven = round.isMultiple(of: 2)
      for keys in [isEven ? "1 right" : "1 left", isEven ? "3 +" : "3 -", "s"] {
        seen.append(state.workspace)
        try state.press(keys)
        #expect(state.workspace != seen.last)
      }
    }
    #expect(state.undo.count == 200)
    let last = state.workspace
    for before in seen.suffix(200).reversed() {
      try state.press("u")
      #expect(state.workspace == before)
      #expect(state.circle.session.settings == before.circle.settings)
    }
    for _ in 0..<200 { try state.press("ctrl-r") }
    #expect(state.workspace == last)
    #expect(state.circle.session.settings == last.circle.settings)
  }

  @Test(arguments: 0..<20)
  func `random keys leave choices and undo in step`(seed: UInt64) throws {
    let names = [
      "+", "-", "s", "R", "r", "up", "down", "left", "right", ".", ",", "home", "end", "space", "f",
      "b", "u", "u", "ctrl-r", "tab", "1", "3", "3", "3", "4", "c", "a", "U", "enter", "esc", "x",
    ]
    var generator = SplitMix(seed: seed)
    var state = try circle()
    for _ in 0..<200 {
      try state.press(names.randomElement(using: &generator) ?? "u")
      state.tick()
      #expect(state.circle.session.trainer.settings == state.workspace.circle.settings)
    }
    try state.press("esc esc esc")
    let last = state.workspace
    let steps = state.undo.count
    for _ in 0..<steps { try state.press("u") }
    #expect(state.workspace == Workspace(try explorer().subject))
    for _ in 0..<steps { try state.press("ctrl-r") }
    #expect(state.workspace == last)
  }

  @Test func `plain mode says what was given back`() throws {
    var session = PlainSession(try explorer())
    _ = session.take("circle neurons 16") { _ in nil }
    let lines = session.take("undo") { _ in nil }.lines
    #expect(lines.contains("Circle: neurons 16 to 12."))
    #expect(session.take("circle speed 64") { _ in nil }.lines.contains { $0.contains("speed 16") })
  }

  @Test func `the next session begins with what was chosen for the circle`() throws {
    var before = try explorer()
    try before.press("3 + + +")
    try before.type("circle target moons")
    var after = try explorer()
    after.start(from: before.session)
    #expect(after.workspace.circle == before.workspace.circle)
    #expect(after.workspace.circle.settings.neurons == 15)
    #expect(after.screen == .circle)
    try after.press("u")
    #expect(after.workspace.circle.settings.neurons == 15, "there is nothing to undo yet")
  }
}
