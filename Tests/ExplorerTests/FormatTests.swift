import Catalog
import ModelCore
import TermUI
import Testing

@testable import Explorer

/// Numbers on the screens in the user's format.
@Suite struct FormatTests {
  private static let screens: [ScreenID] = [.explore, .explain, .compare]

  @Test(arguments: screens, [Size(width: 80, height: 24), Size(width: 200, height: 60)])
  func `every number of a screen is in the user's format`(screen: ScreenID, size: Size) {
    let subject = Subject(.start)
    var state = ExplorerState(
      size: size, glyphs: .utf8, depth: .mono, subject: subject,
      format: NumberFormat(group: "_", point: ";"), screen: screen)
    state.workspace.compared = [subject, subject]
    let text = state.draw().text
    #expect(text.contains(/\d_\d{3}/))
    #expect(!text.contains(/\d,\d{3}/), "\(text)")
  }

  @Test func `memory is in GB where that is set`() {
    let state = ExplorerState(
      size: Size(width: 120, height: 40), glyphs: .utf8, depth: .mono,
      format: NumberFormat(usesDecimalBytes: true))
    #expect(state.shows("GB"))
    #expect(!state.shows("GiB"))
  }
}
