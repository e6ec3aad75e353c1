import TestSupport
import Testing

@testable import TermUI

/// A widget under a name, for parameterized tests.
struct NamedWidget: CustomTestStringConvertible, Sendable {
  let name: String
  let sizes: [Size]
  let widget: any Widget & Sendable

  init(_ name: String, _ widget: any Widget & Sendable, sizes: [(Int, Int)]) {
    self.name = name
    self.widget = widget
    self.sizes = sizes.map { Size(width: $0.0, height: $0.1) }
  }

  var testDescription: String { name }

  func drawn(_ size: Size, _ glyphs: GlyphSet) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.place(widget, in: canvas.bounds)
    return canvas
  }
}

@Suite struct WidgetSnapshotTests {
  @Test(arguments: WidgetSamples.all, GlyphSet.allCases)
  func `looks as it was reviewed`(sample: NamedWidget, glyphs: GlyphSet) {
    for size in sample.sizes {
      expectSnapshot(
        of: sample.drawn(size, glyphs),
        named: "\(sample.name)-\(size.width)x\(size.height)-\(glyphs)")
    }
  }

  @Test("T6: survives every small size", arguments: WidgetSamples.all + WidgetSamples.hostile)
  func survives(sample: NamedWidget) {
    for glyphs in GlyphSet.allCases {
      for width in [0, 1, 2, 3, 4, 5, 7, 11, 19, 33] {
        for height in [0, 1, 2, 3, 5, 9] {
          let canvas = sample.drawn(Size(width: width, height: height), glyphs)
          #expect(canvas.cells.count == width * height)
          #expect(
            glyphs != .ascii || canvas.cells.allSatisfy { $0.glyph.isASCII },
            "\(Snapshot(canvas).text)")
        }
      }
    }
  }

  @Test(
    "T8: stays inside its area", arguments: WidgetSamples.all + WidgetSamples.hostile)
  func staysInside(sample: NamedWidget) {
    for size in sample.sizes + [Size(width: 1, height: 1), Size(width: 9, height: 2)] {
      var canvas = Canvas(size: Size(width: size.width + 4, height: size.height + 2))
      canvas.fill(canvas.bounds, with: "~")
      let area = canvas.bounds.inset(columns: 2, rows: 1)
      // Drawn without a clip: a widget must know its own bounds.
      sample.widget.draw(into: &canvas, in: area)
      for row in 0..<canvas.size.height {
        for column in 0..<canvas.size.width where !area.contains(column: column, row: row) {
          let cell = canvas[column: column, row: row]
          #expect(cell == Cell("~"), "\(sample.name) at \(size)")
        }
      }
    }
  }
}
