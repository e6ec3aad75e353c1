/// What a theme says about one slot.
package struct ThemeStyle: Hashable, Sendable {
  /// The color; that of the fallback when absent.
  package var color: ThemeColor?
  /// Attributes of the glyph.
  package var attributes: TextAttributes

  /// A color, attributes or both.
  package init(_ color: ThemeColor? = nil, _ attributes: TextAttributes = []) {
    self.color = color
    self.attributes = attributes
  }
}

/// A theme as written, independent of what the terminal can show.
package struct Theme: Equatable, Sendable {
  /// Whether light text stands on dark or dark text on light.
  package enum Appearance: String, CaseIterable, Sendable { case dark, light }

  /// File name without its extension.
  package var name: String
  /// Name for people.
  package var title: String
  /// Whether the background is dark.
  package var appearance: Appearance
  /// Author and license of the palette.
  package var credit: String
  /// What the file and those it inherits say.
  package var styles: ThemeStyles
  /// What they say otherwise for one color depth.
  package var overrides: DepthStyles

  /// A theme from its parts.
  package init(
    name: String, title: String, appearance: Appearance, credit: String = "",
    styles: ThemeStyles, overrides: DepthStyles = DepthStyles()
  ) {
    self.name = name
    self.title = title
    self.appearance = appearance
    self.credit = credit
    self.styles = styles
    self.overrides = overrides
  }

  /// The terminal's own colors, with attributes only; what is shown when no file can be read.
  package static let plain = {
    var styles: ThemeStyles = [:]
    for slot in ThemeSlot.all where slot.isRequired {
      styles[slot] = ThemeStyle(.standard, slot.monoAttributes)
    }
    return Theme(name: "plain", title: "Plain", appearance: .dark, styles: styles)
  }()

  /// The style of a slot at a depth, fallbacks applied; the color is as written.
  ///
  /// An override wins over the file's general style for each slot as a whole.
  package func style(_ slot: ThemeSlot, at depth: ColorDepth) -> ThemeStyle {
    var result = ThemeStyle()
    var place = slot
    // The chain of fallbacks is two steps long at most.
    while true {
      if let written = overrides[depth][place] ?? styles[place] {
        result.attributes.formUnion(written.attributes)
        result.color = result.color ?? written.color
      }
      guard result.color == nil, let next = place.fallback else { break }
      result.attributes.formUnion(next.adding)
      place = next.slot
    }
    return ThemeStyle(result.color ?? .standard, result.attributes)
  }
}
