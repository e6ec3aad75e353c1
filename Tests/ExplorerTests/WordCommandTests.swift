import TestSupport
import Testing

@testable import Explorer

/// Commands that take words.
@Suite struct WordCommandTests {
  @Test func `every command has one name`() {
    let names = ExplorerState.wordCommands.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: ExplorerState.wordCommands.map(\.name))
  func `every command means something without words`(name: String) throws {
    var state = try explorer(width: 120, height: 40)
    let effects = state.line(name)
    let isKnown = state.message?.text.contains("no command") != true
    #expect(isKnown)
    #expect(
      state.message != nil || state.overlay != nil || !effects.isEmpty || state.tour != nil
        || state.screen != .explore || ["filter", "explain"].contains(name))
  }

  @Test(arguments: ["double", "halve", "field", "set"])
  func `a field that is none is answered with those there are`(name: String) throws {
    var state = try explorer(width: 120, height: 40)
    _ = state.line("\(name) nothing 3")
    #expect(state.message?.text.contains("fields are d L V") == true)
    _ = state.line(name)
    #expect(state.message?.kind == .failure)
  }

  @Test func `what is offered is taken`() throws {
    for command in ExplorerState.wordCommands {
      var state = try explorer(width: 120, height: 40)
      guard let offers = command.offers?(state), command.name != "circle" else { continue }
      #expect(!offers.isEmpty)
      for word in offers.prefix(5) {
        let line = command.name == "set" ? "set \(word) 2" : "\(command.name) \(word)"
        _ = state.line(line)
        #expect(state.message?.kind != .failure, "\(line): \(state.message?.text ?? "")")
      }
    }
  }
}
