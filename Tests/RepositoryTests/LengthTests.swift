import Testing

@Suite struct LengthTests {
  let repository = Repository()

  @Test func `no file is longer than 400 lines`() throws {
    let files = try repository.sources(
      in: ["Sources", "Tests", "Themes"], endings: [".swift", ".c", ".h"])
    #expect(!files.isEmpty)
    report(
      files.filter { $0.lines.count > 400 }.map {
        Violation(path: $0.path, line: 401, rule: "\($0.lines.count) lines, the ceiling is 400")
      })
  }

  @Test func `no function is longer than 60 lines`() throws {
    for file in try repository.sources(in: ["Sources", "Themes"]) {
      report(Self.longFunctions(file))
    }
  }

  /// Functions that end more than 60 lines after their first line, by their indentation.
  static func longFunctions(_ file: SourceFile) -> [Violation] {
    file.code.indices.compactMap { start in
      let line = file.code[start]
      guard line.contains(/(^|\s)(func\s+\S|init[?(<])/), !line.unindented.hasPrefix("self.") else {
        return nil
      }
      let closing = String(repeating: " ", count: line.indentation) + "}"
      guard let end = file.code[start...].firstIndex(where: { $0 == closing }),
        end - start + 1 > 60
      else { return nil }
      return Violation(
        path: file.path, line: start + 1,
        rule: "a function of \(end - start + 1) lines, the ceiling is 60")
    }
  }
}
