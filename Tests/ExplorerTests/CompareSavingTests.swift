import Catalog
import Explorer
import ModelCore
import TermUI
import Testing

@Suite struct CompareSavingTests {
  @Test func `w saves the columns as what compare prints, and the picture as a chart`() throws {
    var state = try explorer()
    try state.press("4 s")
    for (ending, format) in [
      ("json", SavedFormat.json), ("csv", .csv), ("md", .markdown),
    ] {
      let effects = state.line("w four.\(ending)")
      guard case .save(_, .report(.compare(let models), let kind), _) = effects.first else {
        Issue.record("no report saved as \(ending)")
        return
      }
      #expect(kind == format)
      #expect(
        models.map(\.name.description)
          == ["Llama-2-7B", "Mistral-7B", "Llama-3-8B", "Llama-2-70B"])
      #expect(models.allSatisfy { $0.sizing.workload.sequenceLength == 4_096 })
    }
    guard case .save(_, .text(let picture), _) = state.line("w four.svg").first else {
      Issue.record("no picture saved")
      return
    }
    #expect(picture.hasPrefix("<?xml"))
    #expect(picture.contains("<title>Compare: Llama-2-7B, Mistral-7B"))
    #expect(picture.contains("▲ 68,976,648,192"))
  }

  @Test func `an empty comparison has no figures to save`() throws {
    var state = try explorer()
    try state.press("4")
    #expect(state.line("w four.csv").isEmpty)
    #expect(state.shows("Compare has no figures to save"))
  }

  @Test func `columns of one name are told apart in documents`() throws {
    var state = try explorer()
    try state.press("c c 4")
    guard case .save(_, .report(.compare(let models), _), _) = state.line("w two.json").first else {
      Issue.record("no report saved")
      return
    }
    #expect(models.map(\.name.description) == ["Llama-2-7B", "Llama-2-7B (2)"])
    #expect(!CompareDocument(models).differs)
  }

  @Test func `a name is added by command, and an unknown one is met with the nearest`() throws {
    var state = try explorer()
    _ = state.line("compare mixtral-8x7b")
    #expect(state.workspace.compared.map(\.name.description) == ["Mixtral-8x7B"])
    #expect(state.line("compare mine") == [.find(source: "mine")])
    #expect(state.shows("looking for mine … Esc gives up"))
    let gpt2 = Subject(try #require(Preset.all.first { $0.name == "gpt2" }))
    _ = state.update(.opened(path: "mine", .model(gpt2)))
    #expect(state.workspace.compared.map(\.name.description) == ["Mixtral-8x7B", "GPT-2"])
    #expect(state.subject.name.description == "Llama-2-7B")
    _ = state.line("compare mixtrel-8x7b")
    _ = state.update(.opened(path: "mixtrel-8x7b", .failure("mixtrel-8x7b: expected a preset")))
    #expect(state.shows("mixtrel-8x7b: expected a preset"))
    #expect(state.workspace.compared.count == 2)
  }

  @Test func `a log knows the models that were side by side at the start`() throws {
    let subjects = try ["gpt2", "llama-2-7b"].map { name in
      Subject(try #require(Preset.all.first { $0.name == name }))
    }
    let state = ExplorerState(
      size: Size(width: 80, height: 24), glyphs: .utf8, depth: .mono, subject: subjects[0],
      compared: subjects)
    #expect(try ActionLog(state.log.text).compared == ["gpt2", "llama-2-7b"])
  }
}
