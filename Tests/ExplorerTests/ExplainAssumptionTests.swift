import Catalog
import Explorer
import ModelCore
import Syntax
import TermUI
import Testing

@Suite struct ExplainAssumptionTests {
  @Test func `lists what was taken for granted after the costs`() throws {
    let gpt2 = try #require(Preset.all.first { $0.name == "gpt2" })
    let subject = Subject(
      name: SafeText("mine"), origin: .file(SafeText("config.json")), sizing: Sizing(gpt2.config),
      assumptions: ["head_dim absent: hidden_size / heads"])
    var state = ExplorerState(
      size: Size(width: 80, height: 24), glyphs: .utf8, depth: .truecolor, subject: subject)
    try state.press("6 G")
    #expect(state.shows("?  assumed"))
    #expect(state.shows("head_dim absent: hidden_size / heads"))
    #expect(try state.press("y") == [.copy("head_dim absent: hidden_size / heads")])
  }
}
