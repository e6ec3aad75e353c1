import Syntax
import TestSupport
import Testing

@testable import TermUI

@Suite struct TabsTests {
  @Test(arguments: [67, 30, 8, 1], GlyphSet.allCases)
  func `finds the tab that is drawn at a column`(width: Int, glyphs: GlyphSet) {
    let tabs = WidgetSamples.tabs
    let area = Rect(column: 3, row: 1, width: width, height: 1)
    var canvas = Canvas(size: Size(width: 80, height: 3), glyphs: glyphs)
    canvas.place(tabs, in: area)
    for column in 0..<80 {
      let found = tabs.tab(at: column, in: area, glyphs: glyphs)
      let glyph = canvas[column: column, row: 1].glyph
      // The key of a tab is a digit: it must lead to its tab.
      if let digit = Int(String(glyph)), canvas[column: column, row: 1].role == .dim {
        #expect(found == digit - 1)
      }
      if glyph == "[" { #expect(found == tabs.active) }
      if !area.contains(column: column, row: 1) { #expect(found == nil) }
    }
  }
}

@Suite struct KeyHintsTests {
  @Test func `keeps help at every width that holds it`() {
    for width in 6...90 {
      let shown = WidgetSamples.hints.shown(width: width, glyphs: .utf8)
      #expect(shown.last?.word == "help")
    }
  }

  @Test func `drops by priority and keeps the order of the rest`() {
    let words = WidgetSamples.hints.shown(width: 71, glyphs: .utf8).map(\.word)
    #expect(words == ["field", "change", "×2", "preset", "compare", "undo", "copy", "help"])
    let few = WidgetSamples.hints.shown(width: 50, glyphs: .utf8).map(\.word)
    #expect(few == ["field", "change", "×2", "preset", "help"])
  }
}

@Suite struct TableTests {
  @Test func `shows each number whole or not at all`() {
    let table = WidgetSamples.doubling
    let numbers = Set(
      table.rows.flatMap { $0 }.compactMap { entry -> String? in
        guard case .text(let text, _) = entry else { return nil }
        return text
      }
    ).union(table.columns.map(\.title))
    for width in 0...90 {
      var canvas = Canvas(size: Size(width: width, height: 6))
      canvas.place(table, in: canvas.bounds)
      for row in 0..<5 {
        let line = Snapshot.picture(canvas.row(row)).dropFirst()
        for cell in line.split(separator: "  ").map({ $0.drop { $0 == " " } }) {
          let text = String(cell).trimmed
          #expect(
            text.isEmpty || text.hasSuffix("…") || numbers.contains(text), "\(width): \(text)")
        }
      }
    }
  }

  @Test func `drops columns with the highest priority first`() {
    let table = WidgetSamples.doubling
    #expect(table.widths(within: 75, glyphs: .utf8).allSatisfy { $0 > 0 })
    #expect(
      table.widths(within: 53, glyphs: .utf8).map { $0 > 0 } == [
        true, true, true, true, true, false,
      ])
    #expect(
      table.widths(within: 45, glyphs: .utf8).map { $0 > 0 } == [
        true, true, true, true, false, false,
      ])
    #expect(
      table.widths(within: 22, glyphs: .utf8).map { $0 > 0 } == [
        true, true, false, false, false, false,
      ])
  }

  @Test func `finds the row that is drawn at a line`() {
    let table = WidgetSamples.presets(offset: 2)
    let area = Rect(column: 0, row: 4, width: 40, height: 4)
    #expect(table.row(at: 4, in: area) == nil)
    #expect(table.row(at: 5, in: area) == 2)
    #expect(table.row(at: 7, in: area) == 4)
    #expect(table.row(at: 8, in: area) == nil)
    #expect(WidgetSamples.presets(offset: 8).row(at: 6, in: area) == nil)
  }
}

@Suite struct BarTests {
  private func picture(_ bar: Bar, width: Int, _ glyphs: GlyphSet = .utf8) -> String {
    var canvas = Canvas(size: Size(width: width, height: 1), glyphs: glyphs)
    canvas.place(bar, in: canvas.bounds)
    return Snapshot.picture(canvas.row(0))
  }

  @Test func `fills eighths of a cell`() {
    #expect(picture(Bar(0.5), width: 4) == "██  ")
    #expect(picture(Bar(0.642), width: 9) == "█████▊   ")
    #expect(picture(Bar(1), width: 3) == "███")
  }

  @Test func `shows what is above zero and nothing for zero`() {
    #expect(picture(Bar(1e-9), width: 4) == "▏   ")
    #expect(picture(Bar(1e-9), width: 4, .ascii) == "#   ")
    #expect(picture(Bar(0), width: 4) == "    ")
    #expect(picture(Bar(-1), width: 4) == "    ")
    #expect(picture(Bar(.nan), width: 4) == "    ")
    #expect(picture(Bar(.infinity), width: 4) == "████")
  }

  @Test func `tells categories apart without colors`() {
    for glyphs in GlyphSet.allCases {
      let signs = (0..<6).map {
        picture(Bar(1, sign: SeriesSign.series($0).sign), width: 2, glyphs)
      }
      #expect(Set(signs).count == 6)
    }
    #expect(SeriesSign.series(6).role == SeriesSign.series(0).role)
    #expect(SeriesSign.series(-1).role == .series6)
  }
}

@Suite struct OverlayTests {
  @Test func `T8: no text moves a border`() {
    var random = SplitMix(seed: 7)
    let alphabet = Array("aZ9 ·²語한😀é\u{301}\u{FE0F}\u{200D}ｱ⌚\u{FFFD}→…".unicodeScalars)
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int(random.next() % 30) {
        text.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
      }
      let palette = Palette(
        String(text), filter: TextField(String(text)),
        columns: [.init(grows: true), .init("", .trailing)],
        rows: [[.text(String(text)), .text("1.10B")]], selection: ListSelection(count: 1), total: 1,
        hints: [.init(.text("x"), String(text))])
      let size = Size(width: Int(random.next() % 30) + 2, height: 6)
      var canvas = Canvas(size: size)
      canvas.place(palette, in: canvas.bounds)
      for row in 1..<5 {
        #expect(canvas[column: 0, row: row].glyph == "│")
        #expect(canvas[column: size.width - 1, row: row].glyph == "│")
      }
      #expect(canvas[column: size.width - 1, row: 0].glyph == "╮")
      #expect(canvas[column: size.width - 1, row: 5].glyph == "╯")
    }
  }

  @Test func `finds the row of a palette under the mouse`() {
    let palette = WidgetSamples.palette
    let area = palette.frame(in: Rect(column: 0, row: 0, width: 80, height: 24), width: 40)
    #expect(area.width == 40)
    var canvas = Canvas(size: Size(width: 80, height: 24))
    canvas.place(palette, in: area)
    for row in 0..<24 {
      let mark = canvas[column: area.column + 1, row: row].glyph
      let found = palette.row(atColumn: area.column + 5, row: row, in: area)
      if mark == "▸" { #expect(found == palette.selection.selected) }
      if let found { #expect((0..<6).contains(found)) }
    }
    #expect(palette.row(atColumn: area.column - 1, row: area.row + 3, in: area) == nil)
  }

  @Test func `scrolls help to its last line and no further`() {
    var help = WidgetSamples.help
    let area = Rect(column: 0, row: 0, width: 34, height: 8)
    #expect(help.lastOffset(in: area, glyphs: .utf8) == 6)
    help.offset = 99
    var canvas = Canvas(size: area.size)
    canvas.place(help, in: area)
    #expect(Snapshot.picture(canvas.row(6)).contains("quit"))
  }

  @Test func `filters help by words, keys and command names`() {
    let entries = [
      HelpPanel.Entry(.text("u"), "undo", command: "undo"),
      HelpPanel.Entry(.text("."), "double", command: "value.double"),
    ]
    for (typed, row) in [("double", "double"), ("value", "double"), ("undo", "undo")] {
      var canvas = Canvas(size: Size(width: 20, height: 4))
      canvas.place(
        HelpPanel("Help", entries: entries, filter: TextField(typed)), in: canvas.bounds)
      #expect(Snapshot.picture(canvas.row(1)).contains("/\(typed)"))
      #expect(Snapshot.picture(canvas.row(2)).contains(row))
    }
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest.drop { $0 == " " })
  }
}
