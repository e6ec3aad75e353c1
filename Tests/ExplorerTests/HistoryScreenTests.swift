import Catalog
import Explorer
import TermUI
import Testing

@Suite struct HistoryScreenTests {
  @Test func `shows size, grade in words and source of the selected row`() throws {
    var state = try explorer()
    try state.press("2 / 'gpt-4 enter down down up")
    #expect(state.shows("unconfirmed"))
    #expect(state.shows("Source: Epoch AI"))
    #expect(state.shows("1,760,000,000,000"))
  }

  @Test(arguments: [
    ("llama 3.1 405b", ["license Llama 3.1 Community License,", "LICENSE of Llama 3.1, 2024"]),
    ("yi-34b", ["license Apache-2.0, published", "Yi Series Models Community License at first"]),
    ("inkling", ["license Apache-2.0, unconfirmed", "License: Unsloth documentation"]),
    ("kimi k3", ["license Kimi K3 License, published", "Kimi-K3, LICENSE, 2026"]),
    ("elmo", ["no license named", "the maker names none"]),
  ])
  func `says the license of the weights, how sure it is and where it stands`(
    row: String, words: [String]
  ) throws {
    var state = try explorer(width: 240, height: 50)
    try state.press("2 / '\(row.replacing(" ", with: " space '")) enter")
    for part in words { #expect(state.shows(part), "\(part)") }
  }

  @Test func `typed words belong to the field until Enter, and Esc gives all rows back`() throws {
    var state = try explorer()
    try state.press("2 / 'qpu1")
    #expect(state.screen == .history)
    #expect(state.shows("/qpu1"))
    #expect(state.shows("No model is like that"))
    try state.press("backspace backspace backspace backspace 'openai enter")
    #expect(state.shows("History · /openai"))
    #expect(state.shows("GPT-2 XL"))
    #expect(!state.shows("LaMDA"))
    try state.press("esc")
    #expect(state.screen == .history)
    #expect(state.shows("153 of 153"))
    try state.press("esc")
    #expect(state.screen == .explore)
  }

  @Test func `Enter loads a row whose shape is known into Explore, and undo goes back`() throws {
    var state = try explorer()
    try state.press("2 / 'gpt-3 enter enter")
    #expect(state.screen == .explore)
    #expect(state.total == 174_604_259_328)
    try state.press("u")
    #expect(state.total == 6_738_415_616)
  }

  @Test func `Enter says so where no shape was published`() throws {
    var state = try explorer()
    try state.press("2 / 'gpt-4.5 enter enter")
    #expect(state.screen == .history)
    #expect(state.shows("no published shape of GPT-4.5"))
  }

  @Test func `sorts by the next column and turns the order round`() throws {
    var state = try explorer()
    try state.press("2 right right right g")
    #expect(state.shows("parameters ▲"))
    #expect(state.lines[3].contains("Samuel checkers"))
    try state.press("r g")
    #expect(state.shows("parameters ▼"))
    #expect(state.lines[3].contains("10,000,000,000,000"))
  }

  @Test func `a click on a title sorts by it, a second one turns the order round`() throws {
    var state = try explorer()
    try state.press("2")
    let header = Array(state.lines[2])
    let place = try #require(header.indices.first { header[$0...].starts(with: "grade") })
    let click = Event.input(.mouse(Mouse(.press, column: place, row: 2)))
    _ = state.update(click)
    try state.press("g")
    #expect(state.shows("grade ▲"))
    #expect(state.lines[3].contains("exact"))
    _ = state.update(click)
    #expect(state.shows("grade ▼"))
  }

  @Test func `a click selects a row and the wheel moves`() throws {
    var state = try explorer()
    try state.press("2")
    _ = state.update(.input(.mouse(Mouse(.press, column: 20, row: 5))))
    #expect(state.lines[5].contains("▸1957"))
    _ = state.update(.input(.mouse(Mouse(.wheelDown, column: 20, row: 5))))
    #expect(state.lines.contains { $0.contains("▸1980") })
  }

  @Test func `filters by weights, by the lesson's table, by kind and by year`() throws {
    var state = try explorer()
    try state.press("2 v")
    #expect(state.shows("6 of 153"))
    for name in LessonTable.openSource.rows { #expect(state.shows(name)) }
    try state.press("v")
    #expect(state.shows("7 of 153"))
    try state.press("v f")
    #expect(state.shows("open weights"))
    try state.press("f")
    #expect(state.shows("closed weights"))
    try state.press("f . . . .")
    #expect(state.shows("since 2018"))
    try state.press("esc i")
    #expect(state.shows("baseline"))
  }

  @Test func `the timeline says the growth and over which rows`() throws {
    var state = try explorer(width: 120, height: 40)
    try state.press("2")
    let growth = try #require(HistoryGrowth(HistoryRow.all))
    #expect(state.shows("\(growth.count)"))
    #expect(state.shows("a year, least squares on log N"))
    try state.press("/ 'gpt-2 enter")
    #expect(state.shows("●"))
  }

  @Test func `copies every digit of the size`() throws {
    var state = try explorer()
    let effects = try state.press("2 / 'gpt-3 enter y")
    #expect(effects == [.copy("174604259328")])
  }
}

@Suite struct BrainScreenTests {
  @Test func `sets the weights and MLP neurons of the current model beside the brain's`() throws {
    var state = try explorer()
    try state.press("7")
    #expect(state.shows("6,738,415,616"))
    #expect(state.shows("352,256"))
    #expect(state.shows("1 weight to 14,840 synapses"))
    try state.press("1 . 7")
    #expect(state.shows("26,428,841,984"))
    #expect(state.shows("704,512"))
  }

  @Test func `e explains the figure of the model`() throws {
    var state = try explorer()
    try state.press("7 down down down e")
    #expect(state.screen == .explain)
    #expect(state.shows("352,256"))
    try state.press("7 down e")
    #expect(state.screen == .brain)
    #expect(state.shows("Source · frontier claim"))
    #expect(state.shows("Understanding Parameters and Weights"))
  }

  @Test func `shows the lesson's table with all five rows, and sets it right`() throws {
    var state = try explorer(width: 120, height: 40)
    try state.press("7")
    for row in BrainTableRow.all { #expect(state.shows(row.aspect)) }
    #expect(state.shows("a weight is like a synapse"))
    #expect(state.shows("~86 billion neurons"))
  }

  @Test func `the literature has a source for each row`() throws {
    var state = try explorer()
    try state.press("7 tab G")
    #expect(state.shows("NVIDIA H100 SXM"))
    #expect(state.shows("700 W"))
    #expect(state.shows("Source: S. Bekman"))
  }

  @Test func `a click goes to a pane and its row`() throws {
    var state = try explorer()
    try state.press("7")
    _ = state.update(.input(.mouse(Mouse(.press, column: 10, row: 15))))
    #expect(state.brain.pane == .literature)
    #expect(state.lines[15].contains("▸"))
  }
}
