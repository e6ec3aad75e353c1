import Syntax
import TermUI
import Testing

@Suite struct CanvasSVGTests {
  private static let theme = ResolvedTheme(name: "test", depth: .truecolor) { role, ground in
    CellStyle(
      foreground: role == .bad ? .rgb(red: 255, green: 0, blue: 10) : .standard,
      background: ground == .selection ? .indexed(4) : .standard,
      attributes: role == .accent ? .bold : [])
  }

  @Test func `says place, length, color and text of every run`() {
    var canvas = Canvas(size: Size(width: 10, height: 2))
    canvas.put("a<b>&c", column: 1, row: 0, role: .bad)
    canvas.put("日x", column: 0, row: 1, role: .accent)
    canvas.ground(.selection, in: Rect(column: 0, row: 1, width: 3, height: 1))
    let svg = canvas.svg(Self.theme)
    #expect(
      svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"84.30\" height=\"34\""))
    #expect(
      svg.contains(
        "<text x=\"8.43\" y=\"13.09\" textLength=\"75.87\" fill=\"#ff000a\">a&lt;b&gt;&amp;c   </text>"
      ))
    #expect(svg.contains("<rect x=\"0\" y=\"17\" width=\"25.29\" height=\"17\" fill=\"#0000ee\"/>"))
    #expect(svg.contains("fill=\"#e6e6e6\" font-weight=\"bold\">日x</text>"))
  }

  @Test func `is a document even without cells`() {
    #expect(Canvas(size: Size(width: 0, height: 0)).svg(Self.theme).hasSuffix("</svg>\n"))
  }
}
