import Glibc

/// The lines of a source file, as they are and without comments and texts.
struct SourceFile {
  let path: String
  /// The lines as they are.
  let lines: [Substring]
  /// The lines with comments removed and every text emptied, for looking for code.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
    var isInText = false
    code = lines.map { Self.code(of: $0, isInText: &isInText) }
  }

  /// The violations of the lines whose code matches, each with its rule.
  func violations(_ rule: String, where matches: (String) -> Bool) -> [Violation] {
    code.enumerated().filter { matches($0.element) }.map {
      Violation(path: path, line: $0.offset + 1, rule: rule)
    }
  }

  /// Removes comments and the insides of texts; `isInText` says whether a text of several lines
  /// is open at the start, and then at the end of the line.
  private static func code(of line: Substring, isInText: inout Bool) -> String {
    let (quote, slash) = (UInt8(ascii: "\""), UInt8(ascii: "/"))
    // Most lines have neither texts nor comments.
    let isPlain = !line.utf8.contains { $0 == quote || $0 == slash }
    if isPlain { return isInText ? "" : String(line) }
    let bytes = Array(line.utf8) + [0, 0]
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count - 2 {
      if bytes[index] == quote, bytes[index + 1] == quote, bytes[index + 2] == quote {
        isInText.toggle()
        result.append(quote)
        index += 3
      } else if isInText {
        index += 1
      } else if bytes[index] == quote {
        index = endOfText(bytes, index)
        result += [quote, quote]
      } else if bytes[index] == slash, bytes[index + 1] == slash {
        break
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Index after a text of one line that begins at an index.
  private static func endOfText(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index + 1
  }
}

extension String {
  /// What stands before the first place of a pattern in a line; nil where it is not.
  ///
  /// By the C library, which is fast enough for every pattern in every line.
  func text(before pattern: String) -> Substring? {
    let offset = withCString { line in
      pattern.withCString { pattern in strstr(line, pattern).map { line.distance(to: $0) } }
    }
    return offset.map { self[..<utf8.index(startIndex, offsetBy: $0)] }
  }

  /// Whether a line contains a pattern that does not continue a longer word.
  func hasWord(_ pattern: String) -> Bool {
    guard let before = text(before: pattern) else { return false }
    guard let last = before.last else { return true }
    return !last.isLetter && !last.isNumber && last != "_" && last != "."
  }
}

extension StringProtocol {
  /// The line without the spaces at its start.
  var unindented: String { String(drop { $0 == " " }) }

  /// Spaces at the start.
  var indentation: Int { prefix { $0 == " " }.count }
}
