import Catalog
import ModelCore
import Syntax
import TermUI
import Testing

@testable import Explorer

/// What a count rests on, wherever a figure of it stands.
@Suite struct EvidenceTests {
  static let reason = "model_type: cwm is not known; assumed to be like llama"

  private func model(_ doubts: [Evidence.Doubt]) -> Subject {
    var model = Subject(
      name: SafeText("stranger"), origin: .file(SafeText("/m/config.json")),
      sizing: Sizing(Preset.start.config))
    model.evidence = Evidence(doubts)
    model.notices = ["a byte-order mark at the start was skipped"]
    return model
  }

  private func explorer(_ subject: Subject, _ size: Size, screen: ScreenID) -> ExplorerState {
    ExplorerState(
      size: size, glyphs: .utf8, depth: .truecolor, subject: subject, screen: screen)
  }

  static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 12),
  ]

  @Test(arguments: [ScreenID.explore, .history, .compare, .explain, .brain], sizes)
  func `a doubt stands in the heading of every screen`(screen: ScreenID, size: Size) {
    let state = explorer(model([.assumed(Self.reason)]), size, screen: screen)
    #expect(state.lines[0].contains("assumed"))
  }

  @Test func `the headline is as sure as its evidence`() {
    let sizes = Self.sizes.prefix(2)
    for size in sizes {
      let state = explorer(model([.assumed(Self.reason)]), size, screen: .explore)
      #expect(!state.lines.contains { $0.contains("exact") })
      #expect(state.lines.contains { $0.contains("model_type: cwm is not known") })
      let sure = explorer(model([]), size, screen: .explore)
      #expect(sure.lines.contains { $0.contains("6,738,415,616") && $0.contains("exact") })
    }
  }

  @Test func `Compare says of each column how sure it is`() throws {
    var state = ExplorerState(
      size: Size(width: 120, height: 40), glyphs: .utf8, depth: .truecolor,
      subject: Subject(.start),
      compared: [Subject(.start), model([.partial("vision_config: not counted")])])
    #expect(state.screen == .compare)
    #expect(state.lines.contains { $0.contains("partial, file") })
    try state.press("right")
    #expect(state.lines[0].contains("partial"))
  }

  @Test func `Explain lists doubts, assumptions and notices apart`() {
    let lines = ExplainLine.all(model([.assumed(Self.reason)]))
    #expect(lines.contains { $0.title == "doubt" && $0.reason == Self.reason })
    #expect(lines.contains { $0.title == "noted" })
  }

  @Test func `doubts and notices reach the messages`() throws {
    var state = try started()
    state.load(model([.assumed(Self.reason)]))
    #expect(state.message?.text.contains("assumed: \(Self.reason)") == true)
    #expect(state.messages.contains { $0.text.contains("byte-order mark") })
  }

  @Test func `the worst doubt decides the grade`() {
    #expect(Evidence().grade == .exact)
    #expect(Evidence([.partial("a tower")]).grade == .partial)
    #expect(Evidence([.partial("a tower"), .assumed("a key")]).grade == .assumed)
    #expect(Evidence([.unknownLayers("windows")]).withheld == "windows")
    #expect(Evidence([.assumed("a"), .assumed("a")]).reasons == ["a"])
  }

  @Test func `a changed model rests on what it was read from`() {
    var subject = model([.assumed(Self.reason)])
    subject.sizing.set(.nLayers, to: 2)
    #expect(subject.grade == .assumed)
  }
}

private func started() throws -> ExplorerState { try explorer() }
