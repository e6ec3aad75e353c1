import Testing

/// The picture of the architecture: what a target may import, never upward.
enum Picture {
  /// Targets of ours that a target may import.
  static let targets: [String: Set<String>] = [
    "modelscope": ["CLI"],
    "CLI": [
      "Explorer", "Catalog", "ModelFiles", "ModelCore", "Syntax", "TermUI", "Themes", "Terminal",
      "Host",
    ],
    "Host": ["Syntax"],
    "Terminal": ["TermUI", "Syntax", "CNcurses", "CGuard"],
    "Explorer": ["ModelCore", "Catalog", "ModelFiles", "Syntax", "TermUI", "Themes"],
    "TermUI": ["Syntax"],
    "Themes": [],
    "Catalog": ["ModelCore"],
    "ModelFiles": ["ModelCore", "Syntax"],
    "ModelCore": ["CircleKernel"],
    "Syntax": [],
    "CNcurses": [],
    "CGuard": [],
    "CircleKernel": [],
  ]

  /// Modules of the system or of packages that a target may import beside its own targets'.
  ///
  /// Where only values are handled, the C library serves for mathematical functions.
  static let modules: [String: Set<String>] = [
    "modelscope": ["Glibc"], "CLI": ["ArgumentParser", "Glibc", "Synchronization"],
    "Host": ["Glibc"], "Terminal": ["Glibc"], "Explorer": ["Glibc"], "TermUI": ["Glibc"],
    "ModelCore": ["Glibc"],
  ]

  /// Targets that neither read nor write anything: all but the edge.
  static let pure = [
    "Explorer", "TermUI", "Themes", "Catalog", "ModelFiles", "ModelCore", "Syntax",
  ]

  /// The folder of a target.
  static func folder(of target: String) -> String {
    target == "Themes" ? "Themes" : "Sources/\(target)"
  }
}

@Suite struct ImportTests {
  let repository = Repository()

  /// The module of an import line, whatever attributes and access it has.
  static func module(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard let index = words.firstIndex(of: "import"),
      words[..<index].allSatisfy({ $0.hasPrefix("@") || ["package", "internal"].contains($0) })
    else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "func", "var", "let", "typealias"]
    let name = words[(index + 1)...].first { !kinds.contains($0) }
    return name.map { String($0.prefix { $0 != "." }) }
  }

  @Test func `every folder of sources is a target of the picture`() throws {
    let folders = try repository.names(in: "Sources")
    #expect(Set(folders + ["Themes"]) == Set(Picture.targets.keys))
  }

  @Test(arguments: Picture.targets.keys.sorted())
  func `imports point down as in the picture`(target: String) throws {
    let allowed = Picture.targets[target, default: []].union(Picture.modules[target, default: []])
    for file in try repository.sources(in: [Picture.folder(of: target)]) {
      report(
        file.violations("\(target) may import \(allowed.sorted()) only") { line in
          Self.module(line).map { !allowed.contains($0) } ?? false
        })
    }
  }

  @Test(arguments: Picture.targets.keys.sorted())
  func `the package gives a target what the picture allows`(target: String) throws {
    let manifest = try repository.source("Package.swift").lines.joined(separator: "\n")
    let start = try #require(
      manifest.firstRange(of: /[tT]arget\(\s*name: "(?:\w+)"|systemLibrary\(name: "\w+"/))
    let declarations = manifest[start.lowerBound...].split(
      separator: /\.(?:target|executableTarget|testTarget|systemLibrary)\(/)
    let own = try #require(
      declarations.first { $0.unindented.contains("name: \"\(target)\"") })
    let list = own.firstMatch(of: /dependencies: \[((?:[^\]])*)\]/)?.output.1 ?? ""
    // Products of other packages are named in parentheses, which the picture does not show.
    let ours = list.replacing(/\.product\([^)]*\)/, with: "")
    let names = ours.matches(of: /"(\w+)"/).map { String($0.output.1) }
    #expect(Set(names) == Picture.targets[target])
  }

  @Test func `nothing imports the large Foundation`() throws {
    for file in try repository.sources(in: ["Sources", "Tests", "Themes"]) {
      report(
        file.violations("import Foundation: use the standard library or Glibc") { line in
          Self.module(line) == "Foundation"
        })
    }
  }

  /// Functions of the C library that read or write something, or end the program.
  private static let hiddenInputs = [
    "fopen", "fread", "fwrite", "fputs", "puts", "print", "printf", "fprintf", "getenv", "setenv",
    "clock_gettime", "gettimeofday", "isatty", "ioctl", "mmap", "sleep", "usleep", "rand",
    "exit", "abort", "SystemRandomNumberGenerator", "readLine",
  ]

  @Test(arguments: Picture.pure)
  func `targets of values neither read nor write nor look at a clock`(target: String) throws {
    for file in try repository.sources(in: [Picture.folder(of: target)]) {
      for function in Self.hiddenInputs {
        report(
          file.violations("\(function)() belongs to the edge") { line in
            line.hasWord("\(function)(") && !line.hasWord("func \(function)(")
          })
      }
    }
  }
}
