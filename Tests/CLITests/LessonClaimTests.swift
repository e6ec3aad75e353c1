import Catalog
import Explorer
import TermUI
import Testing

@Suite struct LessonClaimTests {
  @Test func `there are forty figures in the lessons`() {
    #expect(LessonClaim.fromCircleToGPT.count == 20)
    #expect(LessonClaim.parametersAndWeights.count == 14)
    #expect(LessonClaim.neuronsAndWeights.count == 6)
    #expect(Set(LessonClaim.all.map(\.topic)).count == 40)
  }

  @Test(arguments: LessonClaim.all)
  func `the program answers with the figure, and with the better one`(claim: LessonClaim) throws {
    let text = try Self.text(of: claim.place)
    for part in claim.found { #expect(text.contains(part), "\(part) in \(text)") }
  }

  /// What is shown at a place, blanks and borders taken for one blank.
  private static func text(of place: LessonClaim.Place) throws -> String {
    switch place {
    case .answer(let line):
      let run = try CommandRun(line)
      try #require(run.code == 0, "\(run.error)")
      return run.output.split { $0.isWhitespace || $0 == "≠" }.joined(separator: " ")
    case .screen(let preset, let commands): return try drawn(preset, commands)
    case .stop(let title, let line):
      return try drawn("llama-2-7b", ["tour \(title)"]) + " " + text(of: .answer(line))
    }
  }

  private static func drawn(_ preset: String, _ commands: [String]) throws -> String {
    let preset = try #require(Preset.all.first { $0.name == preset })
    var state = ExplorerState(
      size: Size(width: 120, height: 40), glyphs: .utf8, depth: .truecolor,
      subject: Subject(preset))
    for command in commands { _ = state.line(screen(command)) }
    return state.draw().text.split { $0.isWhitespace || "│╭╮╰╯─┤├".contains($0) }
      .joined(separator: " ")
  }

  /// A screen by its name, everything else as it is.
  private static func screen(_ command: String) -> String {
    ScreenID.allCases.contains { $0.title.lowercased() == command } ? "screen.\(command)" : command
  }
}
