import Catalog
import Explorer
import ModelCore
import Syntax
import TermUI
import Testing

@Suite struct CompareScreenTests {
  /// Four models side by side, on the first: Llama-2-7B, Mistral-7B, Llama-3-8B, Llama-2-70B.
  private func four(width: Int = 80, height: Int = 24) throws -> ExplorerState {
    var state = try explorer(width: width, height: height)
    try state.press("4 s left")
    return state
  }

  private func names(_ state: ExplorerState) -> [String] {
    state.workspace.compared.map(\.name.description)
  }

  private static let suggested = ["Llama-2-7B", "Mistral-7B", "Llama-3-8B", "Llama-2-70B"]

  // MARK: Adding and clearing

  @Test func `says how to begin while nothing is compared, and offers four models`() throws {
    var state = try explorer()
    try state.press("4")
    #expect(state.screen == .compare)
    #expect(state.shows("Nothing is compared yet."))
    #expect(state.shows("Llama-2-7B, Mistral-7B, Llama-3-8B and Llama-2-70B"))
    try state.press("s")
    #expect(names(state) == Self.suggested)
    for count in ["6,738,415,616", "7,241,732,096", "8,030,261,248", "68,976,648,192"] {
      #expect(state.shows(count), "\(count)")
    }
    try state.press("u")
    #expect(state.workspace.compared.isEmpty)
  }

  @Test func `c adds the model of Explore as it stands, and C clears`() throws {
    var state = try explorer()
    try state.press("c . c")
    #expect(names(state) == ["Llama-2-7B", "Llama-2-7B"])
    #expect(
      state.workspace.compared.map(\.config.parameterCount.total)
        == [6_738_415_616, 26_428_841_984])
    try state.press("C")
    #expect(state.workspace.compared.isEmpty)
    try state.press("u")
    #expect(state.workspace.compared.count == 2)
  }

  @Test func `c on History adds a row whose shape is known, and says where none is`() throws {
    var state = try explorer()
    try state.press("2 / 'gpt-3 enter c")
    #expect(state.workspace.compared.map(\.config.parameterCount.total) == [174_604_259_328])
    #expect(state.screen == .history)
    try state.press("esc / 'gpt-4.5 enter c")
    #expect(state.shows("no published shape of GPT-4.5"))
    #expect(state.workspace.compared.count == 1)
  }

  @Test func `Tab in the list of presets adds one after the other`() throws {
    var state = try explorer()
    try state.press("p")
    #expect(state.shows("Tab compare"))
    try state.press("'tinyllama tab esc p 'mixtral-8x22b tab esc 4")
    #expect(names(state) == ["TinyLlama-1.1B", "Mixtral-8x22B"])
    #expect(state.shows("TinyLlama-1.1B"))
  }

  @Test func `a ninth model is refused in words and changes nothing`() throws {
    var state = try explorer()
    try state.press("c c c c c c c c")
    #expect(state.workspace.compared.count == 8)
    try state.press("c")
    #expect(state.workspace.compared.count == 8)
    #expect(state.shows("expected at most 8 models, found 8 already; C clears them"))
    try state.press("4 d")
    #expect(state.workspace.compared.count == 8)
    #expect(state.shows("expected at most 8 models"))
  }

  @Test func `one model stands alone until a second one is added`() throws {
    var state = try explorer()
    try state.press("c 4")
    #expect(state.shows("One model is no comparison yet"))
    #expect(state.shows("6,738,415,616"))
  }

  @Test func `models named at the start are side by side at once`() throws {
    let subjects = try ["gpt2", "llama-2-7b"].map { name in
      Subject(try #require(Preset.all.first { $0.name == name }))
    }
    let state = ExplorerState(
      size: Size(width: 80, height: 24), glyphs: .utf8, depth: .mono, subject: subjects[0],
      compared: subjects)
    #expect(state.screen == .compare)
    #expect(state.shows("seq 1,024"))
    #expect(state.shows("▲ 6,738,415,616"))
  }

  // MARK: The live model

  @Test func `sliders moved in Explore show as a live column beside the one that was kept`() throws
  {
    var state = try explorer()
    try state.press("c 4")
    #expect(state.shows("● reference"))
    try state.press("1 . 4")
    #expect(state.shows("Llama-2-7B (2)"))
    #expect(state.shows("● live"))
    #expect(state.shows("▲ 26,428,841,984"))
    #expect(state.workspace.compared.count == 1)
    try state.press("v")
    #expect(!state.shows("26,428,841,984"))
    #expect(state.shows("v shows it"))
  }

  @Test func `editing the live column moves the sliders of Explore`() throws {
    var state = try explorer()
    try state.press("c . 4 right enter ,")
    #expect(state.workspace.compared.count == 1)
    #expect(state.total == 6_738_415_616)
  }

  // MARK: Marks, folding, scrolling

  @Test func `marks what differs from the first column with a sign and a ratio`() throws {
    var state = try four(width: 120, height: 40)
    #expect(state.shows("▼ 128 KiB"))
    #expect(state.shows("≠ 128,256"))
    #expect(state.shows("×10.24"))
    try state.press("shift-right")
    #expect(names(state).prefix(2) == ["Mistral-7B", "Llama-2-7B"])
    #expect(state.shows("▲ 512 KiB"))
  }

  @Test func `f folds away what all share and names it`() throws {
    var state = try four(width: 120, height: 40)
    #expect(state.shows("head size"))
    try state.press("f")
    #expect(!state.shows("head size"))
    #expect(state.shows("same in all: d_h 128, seq 4,096, B 1"))
    try state.press("f")
    #expect(state.shows("head size"))
  }

  @Test func `the selected row stays when rows fold away above it`() throws {
    var state = try four(width: 120, height: 40)
    try state.press("G")
    #expect(state.shows("▸FLOP"))
    try state.press("f")
    #expect(state.shows("▸FLOP"))
  }

  @Test func `scrolls sideways with the first column in place, and says what is out of sight`()
    throws
  {
    var state = try four()
    try state.press("d d d d")
    #expect(state.workspace.compared.count == 8)
    #expect(state.shows("more →"))
    try state.press("end")
    #expect(state.shows("← "))
    #expect(state.shows("8 of 8"))
    #expect(state.lines[2].contains("Llama-2-7B"))
    #expect(state.lines[2].contains("▸ Llama-2-70B"))
  }

  @Test func `every column count draws every total whole at 80 columns`() throws {
    var state = try four()
    for _ in 0..<4 {
      for column in 0..<state.workspace.compared.count {
        try state.press(column == 0 ? "home" : "right")
        let total = state.workspace.compared[column].config.parameterCount.total
        #expect(state.shows(NumberFormat.standard.exact(total)))
      }
      try state.press("d")
    }
  }

  // MARK: Columns

  @Test func `columns are doubled, moved and removed, each with a step of undo`() throws {
    var state = try four()
    try state.press("right d")
    #expect(
      names(state) == ["Llama-2-7B", "Mistral-7B", "Mistral-7B", "Llama-3-8B", "Llama-2-70B"])
    #expect(state.shows("Mistral-7B (2)"))
    try state.press("u")
    #expect(names(state) == Self.suggested)
    try state.press("home right shift-right")
    #expect(names(state) == ["Llama-2-7B", "Llama-3-8B", "Mistral-7B", "Llama-2-70B"])
    try state.press("u delete")
    #expect(names(state) == ["Llama-2-7B", "Mistral-7B", "Llama-2-70B"])
    try state.press("u")
    #expect(names(state) == Self.suggested)
  }

  @Test func `a column is edited with the sliders of Explore, and undone`() throws {
    var state = try four()
    try state.press("right enter")
    #expect(state.shows("Sliders · Mistral-7B"))
    try state.press(".")
    var explore = try explorer("mistral-7b")
    try explore.press(".")
    #expect(state.workspace.compared[1].sizing == explore.subject.sizing)
    try state.press("right shift-right , down right x '40 enter r =")
    try explore.press("right shift-right , down right x '40 enter r =")
    #expect(state.workspace.compared[1].sizing == explore.subject.sizing)
    #expect(state.workspace.compared[0].sizing == Subject(Preset.start).sizing)
    try state.press("esc")
    #expect(!state.shows("Sliders"))
    #expect(state.screen == .compare)
    while state.undo.count > 1 { try state.press("u") }
    #expect(!state.workspace.compared[1].isChanged)
  }

  @Test func `a row that is counted is not edited, one that is chosen is at once`() throws {
    var state = try four()
    try state.press("right .")
    #expect(state.shows("parameters is counted; Enter edits"))
    #expect(!state.workspace.compared[1].isChanged)
    try state.press("down down down down down down down .")
    #expect(state.workspace.compared[1].config.dModel == 8_192)
  }

  @Test func `all columns are given the same work, and a new sequence goes to all`() throws {
    var state = try explorer("gpt2")
    try state.press("c p 'llama-2-7b enter c 4")
    #expect(state.shows("seq 1,024"))
    #expect(state.workspace.compared[1].sizing.workload.sequenceLength == 4_096)
    try state.press("right enter down down down right esc")
    #expect(state.shows("seq 2,048"))
    #expect(
      state.workspace.compared.map(\.sizing.workload.sequenceLength) == [2_048, 2_048])
    // Learned positions grow with the sequence: 1,024 more rows of 768.
    #expect(state.workspace.compared[0].config.parameterCount.total == 124_439_808 + 786_432)
  }

  // MARK: Why

  @Test(arguments: [1, 2, 3])
  func `the steps on screen add up to the difference of the totals`(column: Int) throws {
    var state = try four(width: 120, height: 40)
    for _ in 0..<column { try state.press("right") }
    let models = state.workspace.compared
    let (first, other) = (models[0].config, models[column].config)
    let change = other.parameterCount.total - first.parameterCount.total
    let shown = "+" + NumberFormat.standard.exact(change)
    #expect(state.shows("total \(shown)"))
    let sum = try #require(state.lines.first { $0.contains("sum, in this order") })
    #expect(sum.contains(shown))
    let cause = Attribution(from: first, to: other)
    #expect(cause.steps.reduce(0) { $0 + $1.change } == change)
    for step in cause.steps {
      let text = (step.change > 0 ? "+" : "") + NumberFormat.standard.exact(step.change)
      #expect(
        state.lines.contains { $0.contains(step.choice) && $0.contains(text) }, "\(step.choice)")
    }
  }

  @Test func `e opens Explain for the model of the column, at the line of the figure`() throws {
    var state = try four()
    try state.press("e")
    #expect(state.screen == .explain)
    try state.press("4 right G up up e")
    #expect(state.screen == .explain)
    #expect(state.shows("Explain · Mistral-7B"))
    #expect(state.lines.contains { $0.contains("▸") && $0.contains("cache per token") })
  }

  @Test func `y copies the figure, and a step of the reasons`() throws {
    var state = try four()
    #expect(try state.press("right y") == [.copy("7241732096")])
    #expect(try state.press("tab y") == [.copy("-805306368")])
  }

  @Test func `find goes to a figure and to a step of the reasons`() throws {
    var state = try four()
    try state.press("right / 'weights enter")
    #expect(state.shows("▸weights"))
    try state.press("/ 'MLP")
    try state.press("enter")
    #expect(state.screen == .compare)
  }

  // MARK: Mouse

  @Test func `a click selects column and row, and the wheel moves`() throws {
    var state = try four()
    _ = state.update(.input(.mouse(Mouse(.press, column: 60, row: 9))))
    #expect(state.compare.column == 2)
    #expect(state.lines[9].contains("▸"))
    _ = state.update(.input(.mouse(Mouse(.wheelDown, column: 60, row: 9))))
    #expect(!state.lines[9].contains("▸MLP"))
    _ = state.update(.input(.mouse(Mouse(.press, column: 20, row: 18))))
    #expect(state.compare.pane == .why)
  }

  @Test func `the mouse moves a slider of the edited column`() throws {
    var state = try four()
    try state.press("right enter")
    let row = try #require(state.lines.firstIndex { $0.contains("▸d ") })
    _ = state.update(.input(.mouse(Mouse(.wheelUp, column: 30, row: row))))
    #expect(state.workspace.compared[1].config.dModel == 4_544)
    _ = state.update(.input(.mouse(Mouse(.press, column: 66, row: row))))
    #expect(state.workspace.compared[1].config.dModel == 131_072)
    _ = state.update(.input(.mouse(Mouse(.drag, column: 10, row: row))))
    #expect(state.workspace.compared[1].config.dModel == 64)
    _ = state.update(.input(.mouse(Mouse(.release, column: 10, row: row))))
  }
}
