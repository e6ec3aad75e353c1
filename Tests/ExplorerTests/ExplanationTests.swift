import Catalog
import Explorer
import ModelCore
import Syntax
import TermUI
import Testing

@Suite struct ExplanationTests {
  @Test func `e explains a figure of another model on Explain, and Esc returns`() throws {
    var state = try explorer()
    try state.press("4 s e")
    #expect(state.screen == .explain)
    #expect(state.shows("Explain · Mistral-7B"))
    #expect(state.shows("▸10  total"))
    #expect(state.shows("7,241,732,096"))
    #expect(state.subject.name.description == "Llama-2-7B")
    try state.press("esc")
    #expect(state.screen == .compare)
    try state.press("6")
    #expect(state.shows("Explain · Llama-2-7B"), "the tab is about the live model")
    try state.press("esc")
    #expect(state.screen == .explore)
  }

  @Test func `Explain follows the live model when its figure is chosen in Compare`() throws {
    var state = try explorer()
    try state.press("4 s left e")
    #expect(state.shows("Explain · Llama-2-7B"))
    try state.press("p")
    try state.press("'gpt2 enter")
    #expect(state.screen == .explain)
    #expect(state.shows("Explain · GPT-2"))
  }

  @Test func `e multiplies out a step of the reasons`() throws {
    var state = try explorer()
    try state.press("4 s tab e")
    #expect(state.shows("Source · key and value heads"))
    #expect(state.shows("total after − total before = 5,933,109,248 − 6,738,415,616"))
    let before = state.screen
    try state.press("esc")
    #expect(state.screen == before)
    #expect(!state.shows("total after − total before"))
  }

  @Test func `a row whose shape counts to its size is derived, a claim names who made it`() throws {
    var state = try explorer(width: 120, height: 40)
    try state.press("2 / 'gpt-3 enter e")
    #expect(state.screen == .explain)
    #expect(state.shows("174,604,259,328"))
    try state.press("esc")
    #expect(state.screen == .history)
    try state.press("esc / 'gpt-4.5 enter e")
    #expect(state.shows("Source · GPT-4.5"))
    #expect(state.shows("size unknown"))
    #expect(!state.shows("estimate: "), "no grade for a size that nobody gives")
    #expect(state.shows("https://"))
    let effects = try state.press("y")
    guard case .copy(let text)? = effects.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasPrefix("GPT-4.5\n"))
    #expect(text.contains("Source: "))
  }

  @Test func `synapses are divided by the weights of the model`() throws {
    var state = try explorer()
    try state.press("7 e")
    #expect(
      state.shows("synapses ÷ weights = 100T ÷ 6,738,415,616 = 14,840 synapses to a weight"))
    #expect(state.shows("estimate: worked out or guessed"))
  }

  @Test func `e on Circle multiplies out error, bound, ratio and parameters`() throws {
    var state = try explorer(width: 120, height: 40)
    try state.press("3 e")
    #expect(state.shows("2k ÷ π × atan(tan(π ÷ k) ÷ 2) − 1 with k = 2N = 24 edges = 0.430 %"))
    #expect(state.shows("parameters = 4N + 1 = 4 × 12 + 1 = 49"))
    #expect(state.shows("ratio = area error ÷ bound = "))
    try state.press("esc")
    try state.type("circle target curve")
    try state.type("circle neurons 6")
    try state.press("e")
    #expect(state.shows("area between line and half circle"))
    #expect(state.shows("the least that a search over all weights found = 1.01 %"))
  }

  /// The screens whose lines are all figures or facts.
  static let screens = ["1", "2", "3", "4 s", "7"]

  @Test(arguments: screens)
  func `every line of every screen has a derivation or a source`(script: String) throws {
    var state = try explorer(width: 120, height: 40)
    try state.press(script)
    var line = 0
    while true {
      var state = state
      _ = state.line("line \(line + 1)")
      if state.shows("line: expected 1 to") { break }
      line += 1
      try state.press("e")
      #expect(
        state.screen == .explain || state.shows("Source · "), "line \(line): \(state.lines)")
    }
    #expect(line > 4)
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40), (60, 12)], GlyphSet.allCases)
  func `a long source scrolls to its end at every size`(
    size: (width: Int, height: Int), glyphs: GlyphSet
  ) throws {
    var state = try explorer(width: size.width, height: size.height, glyphs: glyphs)
    try state.press("2")
    let long = try #require(
      HistoryRow.all.enumerated().max { $0.element.note.utf8.count < $1.element.note.utf8.count })
    _ = state.line("line \(long.offset + 1)")
    try state.press("e")
    var seen = state.draw().text
    for _ in 0..<60 {
      try state.press("down")
      seen += state.draw().text
    }
    let last = try #require(
      ([long.element.source] + long.element.also).last?.url.split(separator: "/").last)
    #expect(seen.contains(last.suffix(8)), "\(last)")
    try state.press("esc")
    #expect(state.screen == .history)
  }
}
