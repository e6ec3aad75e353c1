/// Words in lines; broken between words, inside a word only when it is longer than a line.
package struct TextBlock: Widget, Hashable, Sendable {
  /// The words; `\n` begins a new line.
  package var text: String
  /// Their meaning.
  package var role: Role
  /// Lines that are skipped at the top.
  package var offset: Int

  /// Words in lines.
  package init(_ text: String, role: Role = .text, offset: Int = 0) {
    self.text = text
    self.role = role
    self.offset = max(offset, 0)
  }

  /// The lines at a width; none when the width is 0.
  package func lines(width: Int, glyphs: GlyphSet) -> [String] {
    guard width > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      Self.wrapped(String($0), width: width, glyphs: glyphs)
    }
  }

  private static func wrapped(_ line: String, width: Int, glyphs: GlyphSet) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in glyphs.spelled(line).split(separator: " ") {
      let columns = DisplayWidth.of(word)
      if used > 0, used + 1 + columns <= width {
        current += " " + word
        used += 1 + columns
        continue
      }
      if used > 0 { lines.append(current) }
      let pieces = broken(word, width: width)
      lines += pieces.dropLast()
      current = pieces.last ?? ""
      used = DisplayWidth.of(current)
    }
    return lines + [current]
  }

  /// A word in pieces that are no wider than a line.
  private static func broken(_ word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var used = 0
    for scalar in word.unicodeScalars {
      let columns = DisplayWidth.of(scalar)
      if used + columns > width, used > 0 {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        used = 0
      }
      piece.append(scalar)
      used += columns
    }
    return pieces + [String(piece)]
  }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    let lines = lines(width: area.width, glyphs: canvas.glyphs).dropFirst(offset)
    for (row, line) in lines.prefix(area.height).enumerated() {
      canvas.put(line, column: area.column, row: area.row + row, width: area.width, role: role)
    }
  }
}
