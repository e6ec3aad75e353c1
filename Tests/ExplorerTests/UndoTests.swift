import Catalog
import Explorer
import ModelCore
import TermUI
import TestSupport
import Testing

@Suite struct UndoTests {
  @Test func `takes changes of one field in a row as one step`() throws {
    var state = try explorer()
    try state.press("right right right")
    #expect(state.undo.count == 1)
    try state.press("down right right")
    #expect(state.undo.count == 2)
    try state.press("u")
    #expect(state.subject.config.nLayers == 32)
    #expect(state.subject.config.dModel == 5_120)
    try state.press("ctrl-r ctrl-r")
    #expect(state.subject.config.nLayers == 34)
  }

  @Test func `forgets what was undone once something else is changed`() throws {
    var state = try explorer()
    try state.press("right u down right ctrl-r")
    #expect(state.subject.config.dModel == 4_096)
    #expect(state.subject.config.nLayers == 33)
  }

  @Test func `keeps 200 steps and returns exactly`() throws {
    var state = try explorer()
    var seen: [Subject] = []
    for round in 0..<130 {
      for keys in [round.isMultiple(of: 2) ? "right" : "left", "down right", "up"] {
        let before = state.subject
        try state.press(keys)
        if state.subject != before { seen.append(before) }
      }
    }
    #expect(state.undo.count == 200)
    for before in seen.suffix(200).reversed() {
      try state.press("u")
      #expect(state.subject == before)
    }
    try state.press("u")
    #expect(state.shows("nothing to undo"))
  }

  @Test(arguments: 0..<20)
  func `survives random keys and undoes them`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let names = [
      "up", "down", "left", "right", "shift-left", "shift-right", ",", ".", "home", "end", "x", "r",
      "R", "=", "[", "]", "g", "G", "tab", "shift-tab", "1", "6", "p", "e", "enter", "esc", "u",
      "ctrl-r", "t", "y", ":", "?", "7", "a", "pageup", "pagedown", "backspace", "2", "^", "*", "k",
    ]
    var state = try explorer()
    for _ in 0..<600 {
      let name = names.randomElement(using: &generator) ?? "up"
      try state.press(name)
      if Int.random(in: 0..<20, using: &generator) == 0 {
        let mouse = Mouse(
          [.press, .drag, .release, .wheelUp, .wheelDown].randomElement(using: &generator)
            ?? .press,
          column: Int.random(in: -5...200, using: &generator),
          row: Int.random(in: -5...80, using: &generator))
        _ = state.update(.input(.mouse(mouse)))
      }
      if Int.random(in: 0..<40, using: &generator) == 0 {
        let size = Size(
          width: Int.random(in: 0...160, using: &generator),
          height: Int.random(in: 0...60, using: &generator))
        _ = state.update(.resized(size))
        #expect(state.draw().size == size)
      }
    }
    try state.press("esc esc esc")
    let last = state.subject
    let steps = state.undo.count
    for _ in 0..<steps { try state.press("u") }
    for _ in 0..<steps { try state.press("ctrl-r") }
    #expect(state.subject == last)
  }
}
