extension Canvas {
  /// The glyphs as lines of text without trailing blanks, for the clipboard.
  package var text: String {
    (0..<size.height).map { index in
      var line = String.UnicodeScalarView()
      for cell in row(index) where !cell.isContinuation { line.append(cell.glyph) }
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }
}
