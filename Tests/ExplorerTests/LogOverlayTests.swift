import Explorer
import TermUI
import TestSupport
import Testing

@Suite struct LogOverlayTests {
  @Test func `lists every undo step and goes to one`() throws {
    var state = try explorer()
    try state.press("right down right right down . u U")
    #expect(state.shows("d 4,096 → 4,544"))
    #expect(state.shows("L 32 → 34"))
    #expect(state.shows("V 32,000 → 64,000"))
    try state.press("up enter")
    #expect(state.subject.config.nLayers == 32)
    #expect(state.undo.count == 1)
    try state.press("U end enter")
    #expect(state.subject.config.vocabSize == 64_000)
    #expect(state.undo.count == 3)
    try state.press("U home enter")
    #expect(!state.subject.isChanged)
  }

  @Test func `keeps what was said`() throws {
    var state = try explorer()
    try state.press("u")
    try state.press(": 'nonsense enter M")
    #expect(state.shows("nothing to undo"))
    #expect(state.shows("error: no command nonsense"))
    try state.press("tab tab")
    #expect(state.shows("type nonsense"))
    try state.press("esc")
    #expect(!state.shows("type nonsense"))
  }

  @Test func `wraps what the line below the screen had to cut`() throws {
    var state = try explorer()
    let words = (1...30).map { "word\($0)" }.joined(separator: " ")
    _ = state.update(.saved(path: "x.txt", .failure(words)))
    #expect(state.shows("M: all"))
    #expect(!state.shows("word30"))
    try state.press("M")
    #expect(state.shows("word30"))
  }

  @Test func `offers to save the actions`() throws {
    var state = try explorer()
    let effects = try state.press("right U w enter")
    guard case .save(let path, .text(let text), false) = try #require(effects.first) else {
      Issue.record("\(effects)")
      return
    }
    #expect(path == "modelscope.log")
    #expect(try ActionLog(text).entries.contains(.command("value.more", count: 1)))
  }
}

@Suite struct SavingTests {
  @Test(arguments: ["txt", "svg", "json", "csv", "md", "log"])
  func `saves every screen by the ending of the name`(ending: String) throws {
    for screen in ScreenID.allCases {
      var state = try explorer()
      // Nothing stands side by side yet: s sets four models there.
      let before = screen == .compare ? "4 s" : "\(screen.rawValue)"
      try state.press("\(before) w ctrl-u 'out.\(ending)")
      let effects = try state.press("enter")
      let expected = "out.\(ending)"
      guard case .save(expected, let document, false) = try #require(effects.first) else {
        Issue.record("\(screen) \(effects)")
        continue
      }
      switch document {
      case .text(let text): #expect(!text.isEmpty && ["txt", "svg", "log"].contains(ending))
      case .report(_, let format): #expect(format.rawValue == ending)
      }
    }
  }

  @Test func `asks before it replaces a file`() throws {
    var state = try explorer()
    try state.press("w enter")
    _ = state.update(.saved(path: "modelscope-explore.txt", .exists))
    #expect(state.shows("Enter replaces it"))
    let effects = try state.press("enter")
    guard case .save(_, _, true) = try #require(effects.first) else {
      Issue.record("\(effects)")
      return
    }
    _ = state.update(.saved(path: "modelscope-explore.txt", .done))
    #expect(state.shows("modelscope-explore.txt saved"))
    _ = state.update(.saved(path: "x.txt", .failure("x.txt: expected room to save it")))
    #expect(state.shows("error: x.txt: expected room to save it"))
  }

  @Test(arguments: ["out", "out.png", "", ".txt", "a.txt/b"])
  func `says which endings there are`(name: String) throws {
    var state = try explorer()
    try state.press("w ctrl-u '\(name)")
    #expect(try state.press("enter").isEmpty)
    #expect(state.shows("expected a name ending in .txt .svg"))
  }

  @Test func `takes a name after the colon`() throws {
    var state = try explorer()
    try state.press(": 'w space 'a.csv")
    guard
      case .save("a.csv", .report(.count(state.subject), .csv), false) = try #require(
        try state.press("enter").last)
    else {
      Issue.record("not saved")
      return
    }
  }
}
