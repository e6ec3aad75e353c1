import Testing

@Suite struct LayoutTests {
  let repository = Repository()

  @Test func `the top level shows what a visitor needs and nothing else`() throws {
    // The package manager writes Package.resolved when it builds; the compiler now and then drops
    // a file whose name is garbage. Neither is part of the tree.
    let visible: Set = ["Package.swift", "README.md", "Sources", "Tests", "Themes"]
    let names = try repository.names().filter { name in
      name != "Package.resolved"
        && name.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 && $0.value < 0x7F }
    }
    #expect(Set(names) == visible)
  }

  @Test func `the tests run as the README says`() throws {
    let readme = try repository.source("README.md").lines
    let command = try #require(readme.first { $0.contains("&& swift test") })
    #expect(try repository.source(".ci/run").lines.contains(command))
  }

  @Test func `the README shows the screen as it is`() throws {
    let snapshot = "Tests/ExplorerTests/__Snapshots__/Explore-80x24-utf8.txt"
    let picture = try repository.source(snapshot).lines.dropFirst().prefix(24)
    let readme = Set(try repository.source("README.md").lines)
    for row in picture {
      // Without the bar at the end and the blanks before it.
      var line = row.dropLast()
      while line.last == " " { line.removeLast() }
      #expect(readme.contains(line), "not in README.md")
    }
  }

  @Test func `every target with code has its folder of tests`() throws {
    let tests = try repository.names(in: "Tests")
    // Helpers: what several tests share, programs that are run in a terminal of their own or
    // killed, and the fuzz targets, which their script builds.
    let helpers: Set = ["RepositoryTests", "TestSupport", "TerminalProbe", "SaveProbe", "Fuzz"]
    // The C targets are tested through Terminal and ModelCore, the executable through CLI.
    let targets = Set(Picture.targets.keys).subtracting([
      "CNcurses", "CGuard", "CircleKernel", "modelscope",
    ])
    #expect(Set(tests).subtracting(helpers) == Set(targets.map { "\($0)Tests" }))
  }
}
