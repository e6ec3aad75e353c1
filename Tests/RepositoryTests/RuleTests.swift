import Testing

/// The rules find what breaks them: each is shown a source that does.
@Suite struct RuleTests {
  private func file(_ text: String) -> SourceFile {
    SourceFile(path: "Sample.swift", text: text)
  }

  @Test func `code is read without comments and texts`() {
    let text = "a // b\n\"x\" + c \"\\\"y\" // d\n/// e\nf\n\"\"\"\n  g\n  \"\"\" + h\n"
    #expect(file(text).code == ["a ", "\"\" + c \"\" ", "", "f", "\"", "", "\" + h"])
    #expect(file(text).lines.count == 7)
  }

  static let imports: [(String, String?)] = [
    ("import Syntax", "Syntax"), ("@testable import Syntax", "Syntax"),
    ("package import Syntax", "Syntax"), ("import struct Syntax.SafeText", "Syntax"),
    ("@preconcurrency import Foundation", "Foundation"), ("let a = important", nil),
    ("an import", nil), ("", nil),
  ]

  @Test(arguments: imports)
  func `imports are recognized`(line: String, module: String?) {
    #expect(ImportTests.module(line) == module)
  }

  static let conversions: [(String, isFound: Bool)] = [
    ("Int(x.rounded())", true), ("Int(Double(a) / 2)", true), ("Int(1.5)", true),
    ("UInt8(value * 255.0)", true), ("let a = Int(log(b)) + 1", true), ("Int(1e9)", true),
    ("clampedInt(x.rounded())", false), ("Int(text)", false), ("Int(a) * Double(b)", false),
    ("Int(exactly: x.rounded())", false), ("Double(Int(a)) * 2.5", false), ("f(UInt64(a))", false),
    ("UInt16($1.1)", false), ("Int(pair.0.1)", false),
    ("Int(0x1e5)", false), ("Int(a + 2_000.5)", true),
  ]

  @Test("N3: a conversion that could trap is found", arguments: conversions)
  func findsConversions(line: String, isFound: Bool) {
    #expect(GateTests.conversions(file(line)).isEmpty == !isFound)
  }

  static let code: [(String, isFound: Bool)] = [
    ("let a = try! b()", true), ("x as! Int", true), ("fatalError()", true),
    ("extension A: @unchecked Sendable {}", true), ("public func a() {}", true),
    ("String(format: \"%d\", a)", true), ("_ = system(\"ls\")", true),
    ("static let shared = A()", true), ("// try! nothing", false), ("\"try!\"", false),
    ("isPublic = true", false), ("static let sharedRange = 1...2", false),
    ("ecosystem(a)", false), ("try? a()", false),
  ]

  @Test("X6: forbidden code is found and words like it are not", arguments: code)
  func findsForbidden(line: String, isFound: Bool) {
    #expect(GateTests.forbiddenCode(file(line)).isEmpty == !isFound)
  }

  static let declarations: [(String, isFound: Bool)] = [
    ("package struct A {}", true), ("/// A.\npackage struct A {}", false),
    ("/// A.\n@frozen\npackage struct A {}", false), ("// A.\npackage struct A {}", true),
    ("/// A.\n\npackage struct A {}", true), ("  package let a: Int", true),
    ("  package private(set) var a: Int", true), ("  @discardableResult package func a() {", true),
    ("  package init(a: Int) {\n    self.a = a\n  }", false),
    ("  package init(a: Int) {\n    self.a = a\n    b = f(a)\n  }", true),
    ("  package let rawValue: Int", false), ("struct A {}", false), ("let package = 1", false),
  ]

  @Test(arguments: declarations)
  func `a missing comment is found`(text: String, isFound: Bool) {
    #expect(DocumentationTests.missing(file(text)).isEmpty == !isFound)
  }

  @Test(arguments: [58, 59])
  func `a function is measured from its first line to its last`(bodyLines: Int) {
    let body = String(repeating: "    a()\n", count: bodyLines)
    let text = "struct S {\n  func f(\n    a: Int\n  ) {\n\(body)  }\n}\n"
    // Three lines of signature, the body, and the brace.
    #expect(LengthTests.longFunctions(file(text)).count == 1)
    #expect(LengthTests.longFunctions(file("  func f() {\n\(body)  }\n")).count == bodyLines - 58)
  }
}
