import Testing

@Suite struct LayoutTests {
  let repository = Repository()

  @Test func `the top level shows what a visitor needs and nothing else`() throws {
    // The package manager writes Package.resolved when it builds; it is not part of the tree.
    let visible: Set = ["Package.swift", "README.md", "Sources", "Tests", "Themes"]
    let names = Set(try repository.names()).subtracting(["Package.resolved"])
    #expect(names.isSubset(of: visible))
    #expect(names.isSuperset(of: visible.subtracting(["README.md"])))
  }

  @Test func `every target with code has its folder of tests`() throws {
    let tests = try repository.names(in: "Tests")
    // Helpers: what several tests share, and a program that is run in a terminal of its own.
    let helpers: Set = ["RepositoryTests", "TestSupport", "TerminalProbe"]
    // The C targets are tested through Terminal, the executable through CLI.
    let targets = Set(Picture.targets.keys).subtracting(["CNcurses", "CGuard", "modelscope"])
    #expect(Set(tests).subtracting(helpers) == Set(targets.map { "\($0)Tests" }))
  }
}
