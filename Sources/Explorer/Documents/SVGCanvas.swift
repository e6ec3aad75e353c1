import ModelCore
import Syntax

// A chart is a list of SVG elements, written top down.
//
// Reference: Scalable Vector Graphics (SVG) 1.1, second edition. Only `svg`, `title`, `rect`, `line`
// and `text` are used, with attributes instead of styles, so that every viewer shows the same.

/// Elements of an SVG picture as they are added; coordinates are pixels from the top left.
struct SVGCanvas {
  private var elements: [String] = []

  /// Columns of text that a length has room for.
  static let characterWidth = 7.8
  private static let font =
    "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace"

  /// Where a text stands in relation to its place.
  enum Anchor: String { case start, end }

  /// Adds a filled rectangle.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ color: String
  ) {
    elements.append(
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" "
        + "height=\"\(Self.number(height))\" fill=\"\(color)\"/>")
  }

  /// Adds a thin line from left to right.
  mutating func rule(x: Double, y: Double, width: Double, _ color: String) {
    elements.append(
      "<line x1=\"\(Self.number(x))\" y1=\"\(Self.number(y))\" x2=\"\(Self.number(x + width))\" "
        + "y2=\"\(Self.number(y))\" stroke=\"\(color)\"/>")
  }

  /// Adds a text; its words are escaped.
  mutating func text(
    _ text: String, x: Double, y: Double, _ color: String, anchor: Anchor = .start,
    isStrong: Bool = false, isSmall: Bool = false
  ) {
    guard !text.isEmpty else { return }
    var attributes = "x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" fill=\"\(color)\""
    if anchor == .end { attributes += " text-anchor=\"end\"" }
    if isStrong { attributes += " font-weight=\"bold\"" }
    if isSmall { attributes += " font-size=\"11\"" }
    elements.append("<text \(attributes)>\(XMLText.escaped(text))</text>")
  }

  /// The whole document.
  func document(width: Double, height: Double, title: String, background: String) -> String {
    let size = "width=\"\(Self.number(width))\" height=\"\(Self.number(height))\""
    let box = "viewBox=\"0 0 \(Self.number(width)) \(Self.number(height))\""
    let head = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) \(box)",
      "  font-family=\"\(XMLText.escaped(Self.font))\" font-size=\"13\">",
      "<title>\(XMLText.escaped(title))</title>",
      "<rect width=\"100%\" height=\"100%\" fill=\"\(background)\"/>",
    ]
    return (head + elements + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// A coordinate with one digit after the point where it needs it; never negative here.
  private static func number(_ value: Double) -> String {
    let text = NumberFormat.plain.fixed(max(value, 0), digits: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
