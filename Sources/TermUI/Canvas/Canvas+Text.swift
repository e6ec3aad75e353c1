import Syntax

extension Canvas {
  /// Columns the text takes in the glyph set of this canvas.
  package func width(of text: String) -> Int { glyphs.width(of: text) }

  /// Writes our own words from a position to the right.
  ///
  /// - Returns: the number of columns the whole text takes, drawn or not.
  @discardableResult
  package mutating func put(_ text: String, column: Int, row: Int, role: Role = .text) -> Int {
    var at = column
    for scalar in glyphs.spelled(text).unicodeScalars {
      let width = DisplayWidth.of(scalar)
      set(scalar, width: width, column: at, row: row, role: role)
      at += width
    }
    return at - column
  }

  /// Writes text from outside.
  @discardableResult
  package mutating func put(_ text: SafeText, column: Int, row: Int, role: Role = .text) -> Int {
    put(text.description, column: column, row: row, role: role)
  }

  /// Writes text into so many columns; an ellipsis stands for what does not fit.
  ///
  /// - Returns: the number of columns written, at most `width`.
  @discardableResult
  package mutating func put(
    _ text: String, column: Int, row: Int, width: Int, role: Role = .text
  ) -> Int {
    put(glyphs.cut(text, toWidth: width), column: column, row: row, role: role)
  }

  /// Writes text so that it ends before a column; an ellipsis stands for what does not fit.
  ///
  /// `endColumn` is the first column to the right of the text, `width` the most columns it may
  /// take: as many as it needs when absent.
  ///
  /// - Returns: the number of columns written.
  @discardableResult
  package mutating func putTrailing(
    _ text: String, endColumn: Int, row: Int, width: Int? = nil, role: Role = .text
  ) -> Int {
    let shown = width.map { glyphs.cut(text, toWidth: $0) } ?? text
    return put(shown, column: endColumn - self.width(of: shown), row: row, role: role)
  }

  /// Writes text in the middle of a line; an ellipsis stands for what does not fit.
  package mutating func putCentered(_ text: String, in line: Rect, role: Role = .text) {
    let shown = glyphs.cut(text, toWidth: line.width)
    put(
      shown, column: line.column + (line.width - width(of: shown)) / 2, row: line.row,
      role: role)
  }
}

extension GlyphSet {
  /// The text as this set spells it where it fits, otherwise its beginning and an ellipsis.
  package func cut(_ text: String, toWidth width: Int) -> String {
    guard width > 0 else { return "" }
    let spelled = spelled(text)
    guard DisplayWidth.of(spelled) > width else { return spelled }
    let mark = ellipsis.unicodeScalars.prefix(width)
    var room = width - mark.count
    var kept = String.UnicodeScalarView()
    for scalar in spelled.unicodeScalars {
      let columns = DisplayWidth.of(scalar)
      guard columns <= room else { break }
      room -= columns
      kept.append(scalar)
    }
    kept.append(contentsOf: mark)
    return String(kept)
  }
}
