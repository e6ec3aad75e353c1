import TestSupport
import Testing

@testable import TermUI

@Suite struct SliderTests {
  static let pane: [Slider] = [
    Slider(symbol: "d", word: "width", fraction: 0.6, value: "4,096", isFocused: true),
    Slider(symbol: "L", word: "layers", fraction: 0.4, value: "32"),
    Slider(symbol: "seq", word: "context", fraction: 0, value: "4,096"),
    Slider(symbol: "ffn", word: "hidden", fraction: 1, value: "11,008", isFollowing: true),
    Slider(symbol: "V", word: "vocab", fraction: .nan, value: "32,000"),
  ]

  @Test(arguments: [38, 30, 20, 12, 6], [GlyphSet.utf8, .ascii])
  func `shows its value at every width`(width: Int, glyphs: GlyphSet) {
    let size = Size(width: width, height: Self.pane.count)
    var canvas = Canvas(size: size, glyphs: glyphs)
    for (row, slider) in Self.pane.enumerated() {
      canvas.place(slider, in: canvas.bounds.line(row))
      #expect(Snapshot.picture(canvas.row(row)).contains(slider.value))
    }
    expectSnapshot(of: canvas, named: "Slider-\(width)-\(glyphs)")
  }

  @Test func `never lets its other parts push out the value`() {
    for width in 13...60 {
      for fraction in [0, 0.5, 1] {
        let slider = Slider(
          symbol: "total", word: "parameters", fraction: fraction, value: "6,738,415,616",
          isFocused: true)
        var canvas = Canvas(size: Size(width: width, height: 1))
        canvas.place(slider, in: canvas.bounds)
        let picture = Snapshot.picture(canvas.row(0))
        #expect(picture.contains("6,738,415,616"), "\(picture)")
        #expect(width < 16 || picture.contains(" 6,738,415,616"), "\(picture)")
      }
    }
  }

  @Test func `maps the columns of its track to fractions and back`() {
    let area = Rect(column: 5, row: 2, width: 37, height: 1)
    let track = Slider.track(in: area)
    #expect(track == Rect(column: 18, row: 2, width: 13, height: 1))
    for column in track.column..<track.endColumn {
      let fraction = Slider.fraction(at: column, in: area) ?? -1
      var canvas = Canvas(size: Size(width: 50, height: 4))
      canvas.place(Slider(symbol: "d", word: "width", fraction: fraction, value: "1"), in: area)
      #expect(canvas[column: column, row: 2].glyph == "●")
    }
    #expect(Slider.fraction(at: 0, in: area) == 0)
    #expect(Slider.fraction(at: 99, in: area) == 1)
  }

  @Test func `has no fraction where there is no track`() {
    #expect(Slider.fraction(at: 3, in: Rect(column: 0, row: 0, width: 12, height: 1)) == nil)
    #expect(Slider.fraction(at: 3, in: Rect(column: 0, row: 0, width: 40, height: 0)) == nil)
  }

  @Test func `leaves room for a text field where the value stands`() {
    let area = Rect(column: 0, row: 0, width: 37, height: 1)
    #expect(Slider.valueArea(in: area) == Rect(column: 26, row: 0, width: 10, height: 1))
  }
}
