import Testing
@testable import Syntax

@Suite struct SafeTextTests {
  @Test func `keeps plain text`() { #expect(SafeText("a").description == "a") }
}
