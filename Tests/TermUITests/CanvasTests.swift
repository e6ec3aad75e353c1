import Syntax
import TestSupport
import Testing

@testable import TermUI

@Suite struct CanvasTests {
  private func canvas(_ width: Int, _ height: Int = 1, _ glyphs: GlyphSet = .utf8) -> Canvas {
    Canvas(size: Size(width: width, height: height), glyphs: glyphs)
  }

  private func picture(_ canvas: Canvas, _ row: Int = 0) -> String {
    Snapshot.picture(canvas.row(row))
  }

  @Test func `draws a wide glyph into two cells`() {
    var canvas = canvas(6)
    #expect(canvas.put("a語b", column: 0, row: 0) == 4)
    #expect(picture(canvas) == "a語b  ")
    #expect(canvas[column: 1, row: 0].isContinuation == false)
    #expect(canvas[column: 2, row: 0].isContinuation)
  }

  @Test func `blanks the other half of a wide glyph that is overwritten`() {
    var left = canvas(4)
    left.put("語語", column: 0, row: 0)
    left.put("x", column: 0, row: 0)
    #expect(left.row(0).map(\.glyph) == ["x", " ", "語", " "])
    #expect(left[column: 1, row: 0].isContinuation == false)

    var right = canvas(4)
    right.put("語語", column: 0, row: 0)
    right.put("語", column: 1, row: 0)
    #expect(right.row(0).map(\.glyph) == [" ", "語", " ", " "])
    #expect(right.row(0).map(\.isContinuation) == [false, false, true, false])
  }

  @Test func `never shows half of a wide glyph at an edge`() {
    var canvas = canvas(3)
    canvas.put("語", column: -1, row: 0)
    canvas.put("語", column: 2, row: 0)
    #expect(picture(canvas) == "   ")
    #expect(!canvas.cells.contains { $0.isContinuation })
  }

  @Test func `drops scalars without a width`() {
    var canvas = canvas(4)
    #expect(canvas.put("e\u{301}\u{200B}\u{1B}x", column: 0, row: 0) == 2)
    #expect(picture(canvas) == "ex  ")
  }

  @Test func `keeps a widget inside its area`() {
    struct Loud: Widget {
      func draw(into canvas: inout Canvas, in area: Rect) {
        canvas.fill(Rect(column: -9, row: -9, width: 99, height: 99), with: "x")
        canvas.put("語語語語語", column: area.column - 1, row: area.row)
        canvas.ground(.selection, in: Rect(column: -9, row: -9, width: 99, height: 99))
      }
    }
    var canvas = canvas(9, 3)
    canvas.put("語語語語", column: 0, row: 1)
    canvas.place(Loud(), in: Rect(column: 3, row: 1, width: 4, height: 1))
    #expect(picture(canvas, 0) == "         ")
    #expect(picture(canvas, 1) == "語  語   ")
    #expect(canvas[column: 2, row: 1].ground == .background)
    #expect(canvas[column: 3, row: 1].ground == .selection)
  }

  @Test(arguments: [
    (0, ""), (1, "…"), (4, "Lla…"), (7, "Llama 2"), (9, "Llama 2"),
  ])
  func `cuts text with an ellipsis`(width: Int, shown: String) {
    #expect(GlyphSet.utf8.cut("Llama 2", toWidth: width) == shown)
  }

  @Test func `cuts wide text at whole glyphs`() {
    #expect(GlyphSet.utf8.cut("語語語", toWidth: 4) == "語…")
    #expect(GlyphSet.ascii.cut("12·L·d²", toWidth: 8) == "12*L*d^2")
    #expect(GlyphSet.ascii.cut("12·L·d²", toWidth: 7) == "12*L...")
    #expect(GlyphSet.ascii.cut("abc", toWidth: 2) == "..")
  }

  @Test func `writes text that ends before a column`() {
    var canvas = canvas(8)
    #expect(canvas.putTrailing("64.2", endColumn: 7, row: 0) == 4)
    #expect(picture(canvas) == "   64.2 ")
  }

  @Test func `measures what it will draw`() {
    for glyphs in GlyphSet.allCases {
      var canvas = canvas(60, 1, glyphs)
      for text in ["12·L·d²", "≤ ≠ → …", "a · b", "語", "━━●──", "10⁻⁵", "▲ 7,241", "⠞⡰"] {
        #expect(canvas.put(text, column: 0, row: 0) == canvas.width(of: text))
      }
    }
  }

  @Test("X1: no control character reaches a cell", arguments: GlyphSet.allCases)
  func dropsControls(glyphs: GlyphSet) {
    var canvas = canvas(40, 1, glyphs)
    let controls = String(
      String.UnicodeScalarView((0..<0xA0).compactMap(Unicode.Scalar.init(_:))))
    canvas.put(controls, column: 0, row: 0)
    canvas.set("\u{1B}", column: 0, row: 0, role: .text)
    #expect(canvas.cells.allSatisfy { $0.glyph.value >= 0x20 && $0.glyph.value != 0x7F })
  }
}
