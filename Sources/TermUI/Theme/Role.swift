/// What a piece of text or a mark means; only a theme turns it into a color.
///
/// The raw value is the index in a ``ResolvedTheme``. Names in theme files are ``name``.
package enum Role: UInt8, CaseIterable, Sendable {
  // Text.
  case text, dim, strong
  // Structure.
  case border, borderFocus, accent
  // A value being typed.
  case edit
  // Judgements.
  case good, warn, bad, note
  // How sure a figure is: computed or published, estimated, reported.
  case exact, estimate, doubtful
  // Differences.
  case more, less, same
  // Gradients.
  case rampLow, rampMid, rampHigh
  // Categories; always drawn with a second sign as well.
  case series1, series2, series3, series4, series5, series6

  /// The name in theme files, such as `border-focus`.
  package var name: String {
    switch self {
    case .text: "text"
    case .dim: "dim"
    case .strong: "strong"
    case .border: "border"
    case .borderFocus: "border-focus"
    case .accent: "accent"
    case .edit: "edit"
    case .good: "good"
    case .warn: "warn"
    case .bad: "bad"
    case .note: "note"
    case .exact: "exact"
    case .estimate: "estimate"
    case .doubtful: "doubtful"
    case .more: "more"
    case .less: "less"
    case .same: "same"
    case .rampLow: "ramp-low"
    case .rampMid: "ramp-mid"
    case .rampHigh: "ramp-high"
    case .series1: "series-1"
    case .series2: "series-2"
    case .series3: "series-3"
    case .series4: "series-4"
    case .series5: "series-5"
    case .series6: "series-6"
    }
  }
}

/// What lies behind a cell.
///
/// On `selection` a theme's select-fg replaces the color of the role, because only that pair
/// is known to be readable.
package enum Ground: UInt8, CaseIterable, Sendable {
  case background, surface, selection
}
