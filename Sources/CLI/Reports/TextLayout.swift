import Catalog
import Explorer
import ModelCore
import TermUI

/// Lines of a report for people, at most ``columns`` wide, spelled in the glyphs at hand.
struct TextLayout {
  /// Widest line.
  static let columns = 80
  /// A space at which no line ends, as between a number and its unit.
  static let unbroken: Character = "\u{A0}"

  /// The lines so far, each with its end.
  private(set) var text = ""
  private let glyphs: GlyphSet

  init(_ glyphs: GlyphSet) {
    self.glyphs = glyphs
  }

  /// Columns a text takes.
  func width(_ text: String) -> Int {
    glyphs.width(of: Self.breakable(text))
  }

  /// The text in one piece: no line ends within it.
  static func whole(_ text: String) -> String {
    String(text.map { $0 == " " ? unbroken : $0 })
  }

  /// The text as it is shown.
  private static func breakable(_ text: String) -> String {
    text.utf8.contains(0xC2) ? String(text.map { $0 == unbroken ? " " : $0 }) : text
  }

  /// Adds one line as it is.
  mutating func line(_ line: String = "") {
    var spelled = glyphs.spelled(Self.breakable(line))
    while spelled.hasSuffix(" ") { spelled.removeLast() }
    text += spelled + "\n"
  }

  /// Adds words under a label; what does not fit goes on below the first of them.
  mutating func labeled(_ label: String, _ words: String, indent: Int = 15) {
    let lines = wrapped(words, columns: Self.columns - indent)
    for (index, part) in lines.enumerated() {
      line(padded(index == 0 ? label : "", to: indent) + part)
    }
  }

  /// Adds figures of the lesson, each with how it compares and what is better.
  mutating func lesson(_ figures: [LessonFigure]) {
    let indent = 31
    for figure in figures {
      let label = "  \(figure.topic)"
      let isShort = width(label) < indent
      if !isShort { line(label) }
      labeled(
        isShort ? label : "",
        "\(figure.figure): \(figure.verdict); \(figure.better) (\(figure.grade.word))",
        indent: indent)
    }
  }

  /// Adds words after a mark, with a value at the right edge beside the last of their lines.
  mutating func valued(_ words: String, _ value: String, mark: String) {
    let indent = width(mark)
    let lines = wrapped(words, columns: Self.columns - indent - width(value) - 2)
    for (index, part) in lines.enumerated() {
      let left = (index == 0 ? mark : String(repeating: " ", count: indent)) + part
      let isLast = index == lines.count - 1
      line(isLast ? padded(left, to: Self.columns - width(value)) + value : left)
    }
  }

  /// Adds rows whose columns are as wide as their widest cell.
  mutating func rows(_ rows: [[String]], _ alignments: [Alignment], gap: Int = 2) {
    var widths = Array(repeating: 0, count: alignments.count)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], width(cell)) }
    }
    for row in rows {
      let cells = row.enumerated().map { index, cell in
        padded(cell, to: widths[index], alignments[index])
      }
      line(cells.joined(separator: String(repeating: " ", count: gap)))
    }
  }

  /// Adds what a model's figures rest on: why they are not exact, then what was assumed.
  mutating func foundations(of model: Subject, _ format: NumberFormat) {
    reasons(model.reasons, format)
    assumptions(model.assumptions, format)
  }

  /// Adds why figures are not exact.
  mutating func reasons(_ sentences: [String], _ format: NumberFormat) {
    for (index, sentence) in sentences.enumerated() {
      labeled(index == 0 ? "Not exact" : "", format.inProse(sentence))
    }
  }

  /// Adds the sentences that an answer rests on.
  mutating func assumptions(_ sentences: [String], _ format: NumberFormat) {
    for (index, sentence) in sentences.enumerated() {
      labeled(index == 0 ? "Assumed" : "", format.inProse(sentence))
    }
  }

  /// The side on which a column lines up.
  enum Alignment: Sendable { case left, right }

  private func padded(_ text: String, to columns: Int, _ alignment: Alignment = .left) -> String {
    let space = String(repeating: " ", count: max(columns - width(text), 0))
    return alignment == .left ? text + space : space + text
  }

  /// Words in lines that fit; a word that is longer than a line is cut into pieces.
  private func wrapped(_ words: String, columns: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in words.split(separator: " ").flatMap({ pieces(String($0), columns: columns) }) {
      let next = current.isEmpty ? word : current + " " + word
      if width(next) <= columns {
        current = next
      } else {
        lines.append(current)
        current = word
      }
    }
    return current.isEmpty && !lines.isEmpty ? lines : lines + [current]
  }

  private func pieces(_ word: String, columns: Int) -> [String] {
    guard width(word) > columns else { return [word] }
    var pieces: [String] = []
    var current = ""
    for character in word {
      if width(current + String(character)) > max(columns, 1) {
        pieces.append(current)
        current = ""
      }
      current.append(character)
    }
    return pieces + [current]
  }
}
