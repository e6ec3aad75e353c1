import Explorer
import ModelCore
import TermUI
import TestSupport
import Testing

extension ExplorerState {
  /// Lets some ticks come, as the run loop sends them.
  mutating func tick(_ count: Int = 1, slices: Int = 1) {
    for _ in 0..<count where ticking != .off { _ = update(.tick(slices: slices)) }
  }

  /// Steps that the circle has done.
  var steps: Int { circle.session.trainer.stepsDone }
}

/// The circle after some steps at once.
func circle(
  _ steps: Int = 0, width: Int = 80, height: Int = 24, glyphs: GlyphSet = .utf8
) throws -> ExplorerState {
  var state = try explorer(width: width, height: height, glyphs: glyphs)
  try state.press("3")
  if steps > 0 { try state.type("circle train \(steps)") }
  return state
}

@Suite struct CircleScreenTests {
  @Test(arguments: [0, 100, 800, 8_000], ScreenSnapshotTests.sizes)
  func `looks like its picture after so many steps`(steps: Int, size: Size) throws {
    for glyphs in GlyphSet.allCases where glyphs != .basic {
      let state = try circle(steps, width: size.width, height: size.height, glyphs: glyphs)
      let canvas = state.draw()
      if glyphs == .ascii { #expect(canvas.cells.allSatisfy { $0.glyph.isASCII }) }
      expectSnapshot(
        of: canvas, named: "Circle-\(steps)-\(size.width)x\(size.height)-\(glyphs.rawValue)")
    }
  }

  @Test func `shows the figures of the core`() throws {
    let state = try circle(300)
    var trainer = CircleTrainer(CircleSettings())
    trainer.step(300)
    let run = CircleRun(trainer)
    let error = try #require(run.areaError)
    #expect(state.circle.session.trainer == trainer)
    #expect(state.shows(NumberFormat.standard.finePercent(error)))
    #expect(state.shows("0.430 %"))
    let contour = try #require(run.contour)
    #expect(state.shows("\(contour.edgesUsed) of 24"))
    #expect(state.shows("12 neurons can turn 24 corners; it uses"))
  }

  // MARK: Running

  @Test func `nothing ticks until space, and nothing after the second`() throws {
    var state = try circle()
    #expect(state.ticking == .off)
    try state.press("space")
    #expect(state.ticking == .steady)
    state.tick(3)
    #expect(state.steps == 48)
    try state.press("space")
    #expect(state.ticking == .off)
    _ = state.update(.tick(slices: 5))
    #expect(state.steps == 48)
  }

  @Test(arguments: [("1", 1), ("4", 4), ("16", 16), ("64", 64), ("256", 256)])
  func `a tick takes as many steps as the speed says`(speed: String, steps: Int) throws {
    var state = try circle()
    try state.type("circle speed \(speed)")
    try state.press("space")
    state.tick(2)
    #expect(state.steps == 2 * steps)
  }

  @Test func `at full speed the number of slices is the loop's`() throws {
    var state = try circle()
    try state.type("circle speed all")
    try state.press("space")
    #expect(state.ticking == .full)
    _ = state.update(.tick(slices: 3))
    #expect(state.steps == 192)
    _ = state.update(.tick(slices: 4_096))
    #expect(state.steps == 8_000)
    #expect(state.ticking == .off)
  }

  @Test func `how the steps were divided does not matter`() throws {
    var slow = try circle()
    try slow.press("space")
    slow.tick(50)
    try slow.press("space")
    var fast = try circle()
    try fast.press("space")
    _ = fast.update(.tick(slices: 50))
    try fast.press("space")
    #expect(slow.circle == fast.circle)
    let atOnce = try circle(800)
    #expect(slow.circle.session == atOnce.circle.session)
  }

  @Test func `rests while another screen is shown and goes on after`() throws {
    var state = try circle()
    try state.press("space")
    state.tick()
    try state.press("1")
    #expect(state.ticking == .off)
    try state.press("3")
    #expect(state.ticking == .steady)
  }

  @Test("T6: rests while the window is too small")
  func restsWhenSmall() throws {
    var state = try circle()
    try state.press("space")
    _ = state.update(.resized(Size(width: 20, height: 5)))
    #expect(state.ticking == .off)
    _ = state.update(.resized(Size(width: 80, height: 24)))
    #expect(state.ticking == .steady)
  }

  @Test func `one step forward and one back`() throws {
    var state = try circle()
    try state.press("f f f")
    #expect(state.steps == 3)
    try state.press("b")
    #expect(state.steps == 2)
    try state.press("b b")
    let fresh = try circle()
    #expect(state.circle.session == fresh.circle.session)
    try state.press("b")
    #expect(state.shows("this is the start"))
  }

  @Test(arguments: [1, 10, 37, 500, 801])
  func `a step back is the same as a run from the seed`(steps: Int) throws {
    var state = try circle(steps + 1)
    try state.press("b")
    var trainer = CircleTrainer(CircleSettings())
    trainer.step(steps)
    #expect(state.circle.session.trainer == trainer)
    let fresh = try circle(steps)
    #expect(state.circle.session == fresh.circle.session)
  }

  // MARK: Fields

  @Test func `keys change the fields as they do the sliders of Explore`() throws {
    var state = try circle()
    try state.press("right right left")
    #expect(state.workspace.circle.settings.neurons == 13)
    try state.press(". + ] - [")
    #expect(state.workspace.circle.settings.neurons == 26)
    try state.press("end")
    #expect(state.workspace.circle.settings.neurons == 128)
    try state.press("home shift-right")
    #expect(state.workspace.circle.settings.neurons == 11)
    try state.press("r")
    #expect(state.workspace.circle.settings.neurons == 12)
    try state.press("down right")
    #expect(state.workspace.circle.settings.rate == 0.02)
    try state.press("left left")
    #expect(state.workspace.circle.settings.rate == 0.005)
    try state.press("s s")
    #expect(state.workspace.circle.settings.seed == 44)
    try state.press("R")
    #expect(state.workspace.circle == CircleChoices())
  }

  @Test(arguments: [
    ("neurons", "100", true), ("neurons", "0", false), ("neurons", "129", false),
    ("rate", "0.5", true), ("rate", "nan", false), ("rate", "-1", false), ("rate", "1e9", false),
    ("speed", "64", true), ("speed", "5", false), ("target", "spiral", true),
    ("target", "cube", false), ("recipe", "grid", true), ("start", "stock", true),
    ("optimizer", "adam-stock", true), ("optimizer", "sgd", false), ("seed", "7", true),
    ("steps", "2k", true), ("steps", "200000", false),
  ])
  func `takes typed values or says what it expects`(
    field: String, text: String, isTaken: Bool
  ) throws {
    var state = try circle()
    let before = state.workspace.circle
    try state.type("circle \(field) \(text)")
    #expect((state.workspace.circle != before) == isTaken)
    #expect(state.shows("expected") == !isTaken)
  }

  @Test func `a field that is typed on the screen stays open until it makes sense`() throws {
    var state = try circle()
    try state.press("x '200 enter")
    #expect(state.shows("expected 1 to 128"))
    #expect(state.circle.editor != nil)
    try state.press("ctrl-u '32 enter")
    #expect(state.workspace.circle.settings.neurons == 32)
    #expect(state.circle.editor == nil)
  }

  @Test func `the usual rate follows the optimizer, one that was chosen stays`() throws {
    var state = try circle()
    try state.type("circle optimizer momentum")
    #expect(state.workspace.circle.settings.rate == 0.5)
    try state.type("circle rate 0.3")
    try state.type("circle optimizer adam")
    #expect(state.workspace.circle.settings.rate == 0.3)
  }

  @Test func `another number of neurons learns anew where a run was under way or over`() throws {
    var state = try circle()
    try state.press("space")
    state.tick(3)
    try state.press("]")
    #expect(state.steps == 0)
    #expect(state.ticking == .steady)
    var over = try circle(8_000)
    try over.press("]")
    #expect(over.ticking == .steady)
    var paused = try circle(100)
    try paused.press("]")
    #expect(paused.ticking == .off)
    #expect(paused.steps == 0)
  }

  // MARK: Mouse

  @Test func `the mouse moves the fields and chooses panes`() throws {
    var state = try circle()
    let row = try #require(state.lines.firstIndex { $0.contains("neurons N") })
    let line = Array(state.lines[row].unicodeScalars)
    let end = try #require(line.lastIndex(of: "─"))
    _ = state.update(.input(.mouse(Mouse(.press, column: end, row: row))))
    #expect(state.workspace.circle.settings.neurons == 128)
    _ = state.update(.input(.mouse(Mouse(.drag, column: 0, row: row))))
    #expect(state.workspace.circle.settings.neurons == 1)
    _ = state.update(.input(.mouse(Mouse(.release, column: 0, row: row))))
    _ = state.update(.input(.mouse(Mouse(.wheelUp, column: end, row: row + 7))))
    #expect(state.circle.field == .seed)
    #expect(state.workspace.circle.settings.seed == 43)
    _ = state.update(.input(.mouse(Mouse(.press, column: 5, row: 10))))
    #expect(state.circle.pane == .fit)
  }

  @Test(arguments: [Size(width: 120, height: 40), Size(width: 80, height: 24)])
  func `a click chooses a neuron of the list`(size: Size) throws {
    var state = try circle(width: size.width, height: size.height)
    try state.type("pane neurons")
    try state.press("down down down down down down")
    for row in [0, 3] {
      let heading = try #require(state.lines.firstIndex { $0.contains("toward") })
      let title = Array("toward".unicodeScalars)
      let head = Array(state.lines[heading].unicodeScalars)
      let column = try #require(
        head.indices.first { head[$0...].prefix(title.count).elementsEqual(title) })
      let line = Array(state.lines[heading + 1 + row].unicodeScalars)
      let degrees = line[column..<column + title.count].filter { $0 != " " }
      _ = state.update(.input(.mouse(Mouse(.press, column: column, row: heading + 1 + row))))
      #expect(state.circle.pane == .neurons)
      let copied = try state.press("y").compactMap { effect in
        if case .copy(let text) = effect { text } else { nil }
      }
      #expect(copied.first?.contains(" \(String(String.UnicodeScalarView(degrees))) ") == true)
    }
  }

  // MARK: Panes

  @Test func `layers of the picture come and go`() throws {
    for key in ["d", "a", "i", "v"] {
      var state = try circle(100)
      let before = state.draw()
      try state.press(key)
      #expect(state.draw() != before, "\(key)")
      try state.press(key)
      #expect(state.draw() == before, "\(key)")
    }
  }

  @Test(arguments: CircleTarget.allCases)
  func `every target is drawn, and what it has no bound for is left out`(
    target: CircleTarget
  ) throws {
    var state = try circle()
    try state.type("circle target \(target.rawValue)")
    try state.type("circle train 200")
    #expect(state.workspace.circle.settings.target == target)
    #expect(state.shows("bound  ") == (target == .circle))
    #expect(state.shows("ratio  ") == (target == .circle))
    try state.press("V")
    #expect(state.shows("only the circle can be unrolled") == (target != .circle))
  }

  @Test(arguments: GlyphSet.allCases)
  func `small windows draw the bound below the error`(glyphs: GlyphSet) throws {
    let state = try circle(800, glyphs: glyphs)
    let (error, bound) = (
      try #require(state.lines.firstIndex { $0.contains(" error ") && !$0.contains("area") }),
      try #require(state.lines.firstIndex { $0.contains(" bound ") && !$0.contains("%") })
    )
    #expect(bound == error + 1)
    #expect(state.lines[bound + 1].contains(" loss "))
    // The end is still to come there: only the bound is drawn.
    let ends = [GlyphSet.utf8: "⡀ ⡀  │", .basic: "▄ ▄  │", .ascii: ". .  |"]
    #expect(state.lines[bound].hasSuffix(try #require(ends[glyphs])))
    var other = try circle(glyphs: glyphs)
    try other.type("circle target ring")
    try other.type("circle train 50")
    #expect(!other.shows(" bound "))
  }

  @Test func `one neuron is spoken of as one`() throws {
    var state = try circle()
    try state.type("circle target line")
    try state.type("circle neurons 1")
    try state.type("circle train 500")
    #expect(state.shows("1 neuron draws this border with 1 edge"))
    #expect(!state.shows("1 edges"))
    try state.type("circle target curve")
    try state.type("circle train 500")
    #expect(state.shows("1 neuron bends a line once; it has 1 bend over"))
    _ = state.update(.resized(Size(width: 40, height: 12)))
    #expect(state.shows("1 neuron, 1 bend"))
  }

  @Test func `one key leads to the neurons of the model`() throws {
    var state = try circle(width: 120, height: 40)
    try state.press("enter")
    for text in ["11,008", "352,256", "4N + 1 = 4 × 12 + 1", "49", "2 × 12 + 12", "12 × 1 + 1"] {
      #expect(state.shows(text), "\(text)")
    }
    try state.type("preset gpt2")
    #expect(state.screen == .circle)
    #expect(state.shows("3,072"))
    #expect(state.shows("36,864"))
  }

  @Test("T6: draws every pane at every size")
  func everySize() throws {
    for pane in CircleScreen.Pane.allCases {
      for width in stride(from: 0, through: 130, by: 26) {
        for height in stride(from: 0, through: 45, by: 9) {
          var state = try circle(20, width: width, height: height)
          try state.type("pane \(pane)")
          try state.press("v i space")
          #expect(state.draw().size == Size(width: width, height: height))
        }
      }
    }
  }

  @Test func `says in words everything that is drawn`() throws {
    var state = try circle(100)
    try state.press("/ 'neuron '5 enter")
    #expect(state.circle.pane == .neurons || state.circle.pane == .fit)
    try state.type("find seed")
    #expect(state.circle.field == .seed)
  }
}
