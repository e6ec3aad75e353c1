import Testing

/// Every `package` declaration says what its signature cannot.
///
/// Exempt are initializers that do nothing but fill the properties, which have comments of
/// their own, and what a protocol asks for and describes.
@Suite struct DocumentationTests {
  let repository = Repository()

  /// Members that protocols of the standard library, of the argument parser, and `Widget` ask for.
  private static let described = [
    "package static func == (", "package static func < (", "package func hash(into ",
    "package let rawValue: ", "package var rawValue: ", "package init(rawValue: ",
    "package init?(rawValue: ", "package var description: String",
    "package func draw(into canvas: inout Canvas, in area: Rect)",
    "package static let configuration = CommandConfiguration", "package func run() throws",
    "package func validate() throws", "package init() {}",
  ]

  @Test func `every package declaration has a comment`() throws {
    for file in try repository.sources(in: ["Sources", "Themes"]) { report(Self.missing(file)) }
  }

  /// Declarations without a comment.
  static func missing(_ file: SourceFile) -> [Violation] {
    file.code.enumerated().compactMap { index, line in
      guard isDeclaration(line), !hasComment(file, index), !isDescribed(line),
        !isFillingInitializer(file, index)
      else { return nil }
      return Violation(
        path: file.path, line: index + 1, rule: "no comment on \(line.unindented.prefix(50))")
    }
  }

  @Test func `a comment begins with one sentence`() throws {
    for file in try repository.sources(in: ["Sources", "Themes"]) {
      for (index, line) in file.code.enumerated() where Self.isDeclaration(line) {
        guard let summary = Self.summary(file, index), !summary.hasSuffix(".") else { continue }
        report([
          Violation(
            path: file.path, line: index + 1,
            rule: "the summary ends with \"\(summary.suffix(20))\"")
        ])
      }
    }
  }

  /// Whether a line declares something for other targets, behind attributes if there are any.
  private static func isDeclaration(_ line: String) -> Bool {
    let words = line.split(separator: " ").drop {
      $0.hasPrefix("@") || ["static", "indirect", "final", "mutating", "private(set)"].contains($0)
    }
    return words.first == "package" || words.first == "package(set)"
  }

  private static func isDescribed(_ line: String) -> Bool {
    let text = line.unindented
    return described.contains { text.hasPrefix($0) }
  }

  /// Index of the line above a declaration, attributes left out.
  private static func above(_ file: SourceFile, _ index: Int) -> Int? {
    var above = index - 1
    while above >= 0, file.code[above].unindented.hasPrefix("@") { above -= 1 }
    return above >= 0 ? above : nil
  }

  private static func hasComment(_ file: SourceFile, _ index: Int) -> Bool {
    guard let above = above(file, index) else { return false }
    return file.lines[above].unindented.hasPrefix("///")
  }

  /// The first paragraph of the comment above a declaration.
  private static func summary(_ file: SourceFile, _ index: Int) -> String? {
    guard var first = above(file, index), hasComment(file, index) else { return nil }
    while first > 0, file.lines[first - 1].unindented.hasPrefix("///") { first -= 1 }
    let comment = file.lines[first..<index].prefix { $0.unindented.hasPrefix("///") }
    let texts = comment.map { $0.unindented.dropFirst(3).drop { $0 == " " } }
    return texts.prefix { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether an initializer's body only stores its arguments.
  private static func isFillingInitializer(_ file: SourceFile, _ index: Int) -> Bool {
    let line = file.code[index]
    guard line.unindented.hasPrefix("package init(") else { return false }
    let closing = String(repeating: " ", count: line.indentation) + "}"
    guard let end = file.code[index...].firstIndex(of: closing),
      let start = file.code[index...end].firstIndex(where: { $0.hasSuffix("{") })
    else { return false }
    return file.code[(start + 1)..<end].allSatisfy { line in
      let text = line.unindented
      return text.isEmpty || text.hasPrefix("self.") || text.hasPrefix("(self.")
    }
  }
}
