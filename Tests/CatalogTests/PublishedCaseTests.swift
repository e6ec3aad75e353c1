import ModelCore
import Testing

@testable import Catalog

@Suite struct PublishedCaseTests {
  @Test(arguments: PublishedCase.all)
  func `is counted as it was published`(published: PublishedCase) {
    #expect(published.counted == published.published)
    #expect(published.agrees)
    #expect(!published.source.isEmpty)
  }

  @Test func `tells a difference of one weight`() {
    let preset = Preset.start
    let wrong = PublishedCase(
      model: preset.title, quantity: .total, published: 6_738_415_617, source: "nobody",
      config: preset.config)
    #expect(!wrong.agrees)
  }
}
