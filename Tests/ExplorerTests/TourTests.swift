import Explorer
import ModelCore
import TermUI
import TestSupport
import Testing

@Suite struct TourTests {
  /// A program at a stop of the tour.
  private func tour(
    at stop: Int = 0, width: Int = 80, height: Int = 24, glyphs: GlyphSet = .utf8
  ) throws -> ExplorerState {
    var state = try explorer("mistral-7b", width: width, height: height, glyphs: glyphs)
    try state.press(": 'tour enter")
    while let place = state.tourStop, place != TourStop.all[stop] { try state.press(">") }
    return state
  }

  @Test func `has a stop for each part of the story`() {
    let titles = [
      "knobs", "one neuron", "a circle", "embedding", "MLP neurons", "attention heads", "layers",
      "the 7B count", "doubling", "sequence length", "history", "brain",
    ]
    #expect(TourStop.all.map(\.title) == titles)
  }

  @Test func `is offered at the first start only`() throws {
    var state = try explorer()
    #expect(state.shows(":tour guided tour"))
    state.start(from: state.session)
    #expect(!state.shows(":tour"))
    #expect(state.shows("? help"))
  }

  @Test(arguments: TourStop.all.indices)
  func `a stop opens its screen, and none of its commands fails`(index: Int) throws {
    let stop = TourStop.all[index]
    let state = try tour(at: index)
    #expect(state.screen == stop.screen)
    #expect(state.tourStop == stop)
    #expect(state.shows("stop \(index + 1) of \(TourStop.all.count) · \(stop.title)"))
    for command in stop.commands {
      var alone = state
      try alone.type(command)
      #expect(!alone.shows("error:"), "\(command)")
    }
  }

  @Test(arguments: TourStop.all)
  func `says what it has to say in three lines of 80 columns`(stop: TourStop) throws {
    for glyphs in GlyphSet.allCases {
      let state = try tour(
        at: try #require(TourStop.all.firstIndex(of: stop)), glyphs: glyphs)
      let strip = state.lines[18..<22].joined(separator: " ")
      #expect(strip.contains("try: "))
      #expect(!strip.contains("1/2"))
      for word in glyphs.spelled(stop.text).split(separator: " ") {
        #expect(strip.contains(word), "\(strip)")
      }
    }
    #expect((2...4).contains(stop.sentences.count))
  }

  @Test func `the figures of the stops are those of the screens above them`() throws {
    let figures = [
      "knobs": "6,738,415,616", "embedding": "131,072,000", "MLP neurons": "67,108,864",
      "attention heads": "KV per token", "layers": "L", "the 7B count": "6,738,415,616",
      "doubling": "×3.92", "sequence length": "64.00 GiB", "history": "Early deep networks",
      "brain": "86.1B",
    ]
    for (index, stop) in TourStop.all.enumerated() {
      guard let figure = figures[stop.title] else { continue }
      let state = try tour(at: index)
      #expect(state.lines[..<18].contains { $0.contains(figure) }, "\(stop.title): \(figure)")
    }
  }

  @Test func `in a compact window the words of a stop take more than one page`() throws {
    var state = try tour(width: 40, height: 12)
    #expect(state.shows("· 1/"))
    var seen: Set<String> = []
    while state.tourStop == TourStop.all[0] {
      for line in state.lines[6..<10] { seen.insert(line) }
      try state.press(">")
    }
    let words = seen.joined(separator: " ")
    for word in TourStop.all[0].text.split(separator: " ") { #expect(words.contains(word)) }
    try state.press("<")
    #expect(state.tourStop == TourStop.all[0])
  }

  @Test func `the screen stays live, and Esc leaves`() throws {
    var state = try tour(at: TourStop.all.firstIndex { $0.title == "layers" } ?? 0)
    let total = state.total
    try state.press("right")
    #expect(state.total > total)
    try state.press("2 down 7 esc")
    #expect(state.tourStop == nil)
    #expect(state.screen == .brain)
    #expect(!state.shows("stop "))
  }

  @Test func `each stop can be undone, and the whole tour at once after leaving it`() throws {
    var state = try tour()
    let first = state.workspace
    try state.press("> > >")
    let embedding = state.workspace
    try state.press("right right")
    try state.press("u")
    #expect(state.workspace == embedding)
    try state.press("right esc")
    #expect(state.shows("u gives back Mistral-7B"))
    let own = try explorer("mistral-7b").workspace
    try state.press("u")
    #expect(state.workspace == own)
    #expect(first != own)
    try state.press("ctrl-r")
    #expect(state.workspace != own)
  }

  @Test func `a tour that changed nothing leaves nothing to undo`() throws {
    var state = try explorer("llama-2-7b")
    try state.type("tour history")
    try state.type("tour.end")
    try state.press("u")
    #expect(state.shows("nothing to undo"))
    #expect(state.workspace == (try explorer("llama-2-7b").workspace))
  }

  @Test func `says where the tour begins and ends`() throws {
    var state = try tour()
    try state.press("<")
    #expect(state.shows("this is the first stop"))
    state = try tour(at: TourStop.all.count - 1)
    try state.press(">")
    #expect(state.shows("this was the last stop"))
    try state.type("tour doubling")
    #expect(state.tourStop?.title == "doubling")
    try state.type("tour 99")
    #expect(state.shows("no stop 99"))
    try state.press("esc >")
    #expect(state.shows(":tour begins one"))
  }

  @Test func `no screen uses the keys of the tour for anything else`() throws {
    for screen in ScreenID.allCases {
      var state = try tour()
      try state.press("\(screen.rawValue)")
      let stop = state.tourStop
      try state.press(">")
      #expect(state.tourStop != stop, "\(screen.title)")
    }
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `is offered in one line until the first key`(width: Int, height: Int) throws {
    var state = try explorer(width: width, height: height)
    #expect(state.shows(":tour guided tour"))
    try state.press("down")
    #expect(!state.shows(":tour"))
  }

  @Test func `a click means the same beside the strip as without it`() throws {
    var state = try tour(at: TourStop.all.firstIndex { $0.title == "doubling" } ?? 0)
    _ = state.update(.input(.mouse(Mouse(.press, column: 3, row: 4))))
    #expect(state.explore.field == .vocabSize)
    #expect(state.lines[4].contains("▸V"))
  }

  @Test(arguments: ["knobs", "doubling", "history"], ScreenSnapshotTests.sizes)
  func `looks like its picture`(title: String, size: Size) throws {
    for glyphs in [GlyphSet.utf8, .ascii] {
      let stop = TourStop.all.firstIndex { $0.title == title } ?? 0
      let state = try tour(at: stop, width: size.width, height: size.height, glyphs: glyphs)
      let canvas = state.draw()
      if glyphs == .ascii { #expect(canvas.cells.allSatisfy { $0.glyph.isASCII }) }
      expectSnapshot(
        of: canvas, named: "Tour-\(title)-\(size.width)x\(size.height)-\(glyphs.rawValue)")
    }
  }
}
