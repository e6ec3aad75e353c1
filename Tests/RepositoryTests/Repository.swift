import Glibc
import Testing

/// The tree that these tests belong to, found from the place of this file.
struct Repository {
  /// The folder that holds Package.swift.
  let root: String

  init(file: String = #filePath) {
    // Two folders up: RepositoryTests, Tests.
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    root = parts.dropLast(3).joined(separator: "/")
  }

  /// Names in a folder, sorted, hidden ones left out.
  func names(in folder: String = "") throws -> [String] {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    let handle = try #require(opendir(path), "cannot list \(path)")
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Paths of all files below a folder with one of the endings, relative to the root.
  func files(in folder: String, endings: [String]) throws -> [String] {
    var found: [String] = []
    for name in try names(in: folder) {
      let path = "\(folder)/\(name)"
      if isFolder(path) {
        found += try files(in: path, endings: endings)
      } else if endings.contains(where: { name.hasSuffix($0) }) {
        found.append(path)
      }
    }
    return found
  }

  /// A file read whole.
  func source(_ path: String) throws -> SourceFile {
    let handle = try #require(fopen("\(root)/\(path)", "r"), "cannot read \(path)")
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, handle), count > 0 {
      bytes += chunk[..<count]
    }
    return SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
  }

  /// All files below folders, read whole.
  func sources(in folders: [String], endings: [String] = [".swift"]) throws -> [SourceFile] {
    try folders.flatMap { try files(in: $0, endings: endings) }.map { try source($0) }
  }

  /// Whether a file or a folder is there.
  func exists(_ path: String) -> Bool { access("\(root)/\(path)", F_OK) == 0 }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat("\(root)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// A line that breaks a rule.
struct Violation: CustomStringConvertible {
  let path: String
  let line: Int
  let rule: String

  var description: String { "\(path):\(line): \(rule)" }
}

/// Fails with one issue for each violation, so that every file and line is printed.
func report(_ violations: [Violation]) {
  for violation in violations { Issue.record("\(violation)") }
}
