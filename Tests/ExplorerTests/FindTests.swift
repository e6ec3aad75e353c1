import Explorer
import TermUI
import Testing

@Suite struct FindTests {
  @Test func `finds a field on Explore while it is typed`() throws {
    var state = try explorer()
    try state.press("/ 'context")
    #expect(state.explore.field == .sequenceLength)
    #expect(state.lines[22].contains("/context"))
    #expect(state.lines[23].contains("seq context 4,096"))
    try state.press("enter right")
    #expect(state.subject.sizing[.sequenceLength] > 4_096)
  }

  @Test func `finds figures of every pane of Explore, with and without commas`() throws {
    var state = try explorer()
    try state.press("/ '4328521728 enter e")
    #expect(state.screen == .explain)
    try state.press("1 / 'KV enter")
    #expect(state.explore.pane == .parameters || state.explore.pane == .shape)
    try state.type("find KV per token")
    #expect(state.explore.pane == .costs)
    try state.type("find d doubled")
    #expect(state.explore.pane == .doubling)
  }

  @Test func `n and N go round, and say so`() throws {
    var state = try explorer()
    try state.press("6 / 'norm enter")
    let first = state.explain
    #expect(state.shows("/norm: 1 of 2"))
    try state.press("n")
    #expect(state.shows("/norm: 2 of 2"))
    #expect(state.explain != first)
    try state.press("n")
    #expect(state.shows("/norm: 1 of 2, from the top again"))
    #expect(state.explain == first)
    try state.press("N")
    #expect(state.shows("/norm: 2 of 2, from the bottom again"))
  }

  @Test(arguments: ["1", "6", "7"])
  func `says when nothing is like that, and the selection stays`(screen: String) throws {
    var state = try explorer()
    try state.press(screen)
    let before = state.lines[1..<22]
    try state.press("/ 'zzzz enter")
    #expect(state.shows("/zzzz: nothing on this screen is like that"))
    #expect(state.lines[1..<22] == before)
  }

  @Test func `Esc goes back to the line that was selected`() throws {
    var state = try explorer()
    try state.press("7 down")
    let before = try state.press("y")
    try state.press("/ 'octopus")
    #expect(state.brain.pane == .literature)
    try state.press("esc")
    #expect(state.brain.pane == .comparison)
    #expect(try state.press("y") == before)
    try state.press("/ backspace")
    #expect(!state.lines[22].hasPrefix(" /"))
  }

  @Test func `finds rows of every pane of Brain`() throws {
    var state = try explorer()
    try state.press("7 / 'octopus enter")
    #expect(state.brain.pane == .literature)
    try state.type("find flexibility")
    #expect(state.brain.pane == .lesson)
  }

  @Test func `History keeps its filter on the slash, and n goes through what it left`() throws {
    var state = try explorer()
    try state.press("2 / 'gpt-2 enter")
    #expect(state.shows("/gpt-2"))
    let first = state.history.copied(state)
    try state.press("n")
    #expect(state.shows("/gpt-2: 2 of "))
    #expect(state.history.copied(state) != first)
    try state.press("esc")
    try state.type("find llama-2-7b")
    #expect(state.shows("Llama 2 7B"))
  }

  @Test func `n finds the same words on another screen`() throws {
    var state = try explorer()
    try state.press("n")
    #expect(state.shows("nothing was looked for yet"))
    try state.press("/ 'attn enter 6 n")
    #expect(state.shows("/attn: "))
    try state.press("/ enter")
    #expect(state.shows("/attn: "))
  }

  @Test func `finding changes nothing that could be undone`() throws {
    var state = try explorer()
    try state.press("/ 'heads enter n n N")
    #expect(state.undo.count == 0)
  }

  @Test func `no screen uses n or N for anything else`() throws {
    for screen in ScreenID.allCases {
      for key in ["n", "N"] {
        var state = try explorer()
        try state.press("\(screen.rawValue) \(key)")
        #expect(state.shows("nothing was looked for yet"), "\(screen.title) \(key)")
      }
    }
  }

  @Test("T6: asks for words at every size", arguments: ["1", "2", "6", "7"])
  func everySize(screen: String) throws {
    for width in stride(from: 0, through: 130, by: 26) {
      for height in stride(from: 0, through: 45, by: 9) {
        var state = try explorer("deepseek-v3", width: width, height: height)
        try state.press("\(screen) / 'kv enter n : 'tour enter > > / 'a")
        #expect(state.draw().size == Size(width: width, height: height))
      }
    }
  }
}

extension HistoryScreen {
  /// What `y` would copy.
  fileprivate func copied(_ state: ExplorerState) -> [Effect] {
    var state = state
    return (try? state.press("y")) ?? []
  }
}
