import Syntax
import TermUI
import Testing
import Themes

@Suite struct BuiltInThemesTests {
  @Test func `holds exactly the files of the folder`() {
    let folder = "\(Repository.themes)/BuiltIn"
    #expect(BuiltInThemes.names.map { "\($0).json" }.sorted() == Repository.names(in: folder))
    for file in BuiltInThemes.files {
      #expect(file.bytes == Repository.bytes("\(folder)/\(file.name).json"), "\(file.name)")
    }
  }

  @Test(arguments: BuiltInThemes.names)
  func `parses without a warning and says whose palette it is`(name: String) throws {
    let parsed = try BuiltIn.parsed(name)
    #expect(parsed.warnings == [])
    #expect(parsed.theme.name == name)
    #expect(!parsed.theme.credit.isEmpty)
    #expect(ThemeSlot.all.filter(\.isRequired).allSatisfy { parsed.theme.styles[$0] != nil })
  }

  @Test func `begins with the default theme`() {
    #expect(BuiltInThemes.names.first == BuiltInThemes.defaultName)
    #expect(BuiltInThemes.bytes(named: "no-such-theme") == nil)
  }

  @Test func `has a schema and a guide that know every role`() throws {
    let bytes = try #require(Repository.bytes("\(Repository.themes)/theme.schema.json"))
    let schema = try JSONDocument.parse(bytes, name: SafeText("theme.schema.json"))
    let definitions = schema.root.object?["$defs"]?.object
    let roles = definitions?["roles"]?.object?["properties"]?.object?.members.map(\.key)
    #expect(Set(try #require(roles)) == Set(ThemeSlot.all.map(\.name)))
    let ansi = definitions?["ansi"]?.object?["enum"]?.array?.compactMap(\.string)
    #expect(ansi == ThemeColor.ansiNames)
    let guide = String(
      decoding: try #require(Repository.bytes("\(Repository.themes)/README.md")), as: UTF8.self)
    for slot in ThemeSlot.all { #expect(guide.contains("| `\(slot.name)` |"), "\(slot.name)") }
  }
}

/// The built-in themes, parsed.
enum BuiltIn {
  static func parsed(_ name: String) throws -> ParsedTheme {
    let parser = ThemeParser(names: BuiltInThemes.names) { name in
      BuiltInThemes.bytes(named: name).map {
        ThemeSource(file: SafeText("\(name).json"), bytes: $0)
      }
    }
    return try parser.theme(named: name)
  }
}
