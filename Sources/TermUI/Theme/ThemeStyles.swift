/// A style for some of the slots: a table instead of a dictionary, whose first use costs a search
/// through every conformance of the program while it starts.
package struct ThemeStyles: Equatable, Sendable, ExpressibleByDictionaryLiteral {
  private var entries: [ThemeStyle?]

  /// A style for each slot that is named.
  package init(dictionaryLiteral elements: (ThemeSlot, ThemeStyle)...) {
    entries = Array(repeating: nil, count: ThemeSlot.all.count)
    for (slot, style) in elements { self[slot] = style }
  }

  /// What is said about a slot; nothing when nothing is.
  package subscript(slot: ThemeSlot) -> ThemeStyle? {
    get { entries[slot.index] }
    set { entries[slot.index] = newValue }
  }

  /// The slots that have a style.
  package var slots: [ThemeSlot] { ThemeSlot.all.filter { self[$0] != nil } }

  /// Takes over every style of another table.
  package mutating func merge(_ other: ThemeStyles) {
    for slot in other.slots { self[slot] = other[slot] }
  }
}

/// Other styles at fewer colors, a table for each depth.
package struct DepthStyles: Equatable, Sendable {
  private var tables: [ThemeStyles]

  /// No other style at any depth.
  package init() {
    tables = Array(repeating: [:], count: ColorDepth.allCases.count)
  }

  /// The styles of one depth.
  package subscript(depth: ColorDepth) -> ThemeStyles {
    get { tables[depth.index] }
    set { tables[depth.index] = newValue }
  }
}

extension ThemeSlot {
  /// The place in ``all``.
  fileprivate var index: Int {
    switch self {
    case .background: 0
    case .surface: 1
    case .selectForeground: 2
    case .selectBackground: 3
    case .role(let role): 4 + Int(role.rawValue)
    }
  }
}

extension ColorDepth {
  fileprivate var index: Int {
    switch self {
    case .truecolor: 0
    case .indexed256: 1
    case .ansi16: 2
    case .mono: 3
    }
  }
}
