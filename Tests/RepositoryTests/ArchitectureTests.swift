import Testing

/// What the pages that describe the tree say of it.
@Suite struct ArchitectureTests {
  let repository = Repository()
  static let pages = [".github/ARCHITECTURE.md", "README.md"]

  /// What stands in backquotes, outside blocks of code.
  private func quoted(_ page: String) throws -> [String] {
    var words: [String] = []
    var isCode = false
    for line in try repository.source(page).lines {
      if line.hasPrefix("```") { isCode.toggle() }
      guard !isCode else { continue }
      words += line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }
    return words
  }

  /// The first parts of a path that says where something is in the tree.
  private func beginnings() throws -> Set<String> {
    Set(Picture.targets.keys).union(["Tests", "Themes", "Sources", ".github"])
  }

  @Test(arguments: pages)
  func `every path that is named is there`(page: String) throws {
    let beginnings = try beginnings()
    let paths = try quoted(page).filter { word in
      guard let first = word.split(separator: "/").first, word.contains("/") else { return false }
      return beginnings.contains(String(first)) && !word.contains("*") && !word.contains(" ")
    }
    #expect(page == "README.md" || paths.count > 30)
    for path in paths {
      #expect(
        repository.exists(path) || repository.exists("Sources/\(path)"), "\(page): \(path)")
    }
  }

  @Test func `every type that is named is there`() throws {
    let page = ".github/ARCHITECTURE.md"
    let targets = Set(Picture.targets.keys)
    let names = Set(try quoted(page)).filter { name in
      name.first?.isUppercase == true && name.count > 3 && !targets.contains(name)
        && name.allSatisfy { $0.isLetter || $0.isNumber }
    }
    let sources = try repository.sources(in: ["Sources", "Themes"])
    var declared: Set<String> = []
    for file in sources {
      for line in file.lines {
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
        for (kind, name) in zip(words, words.dropFirst())
        where ["struct", "class", "enum", "protocol"].contains(kind) {
          declared.insert(name)
        }
      }
    }
    // Folders of documents, and names of the tree's top.
    let folders: Set = ["Session", "Sources", "Tests", "SOURCE"]
    for name in names.subtracting(folders).sorted() {
      #expect(declared.contains(name), "\(page): no type \(name)")
    }
    #expect(names.count > 25)
  }
}
