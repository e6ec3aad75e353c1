/// How sure a figure is; one scale for every screen, table and JSON key.
package enum Grade: String, CaseIterable, Sendable {
  /// Computed from published dimensions.
  case exact
  /// Stated by the maker, a paper or a measurement.
  case published
  /// Computed, but not all of the model: a tower or module is left out, and named.
  case partial
  /// Computed from a shape that was partly guessed; the reasons say what of it.
  case assumed
  /// Press, leak or otherwise disputed.
  case reported
  /// Somebody's estimate.
  case estimated

  /// The word shown beside a figure.
  package var word: String {
    switch self {
    case .exact: "exact"
    case .published: "published"
    case .partial: "partial"
    case .assumed: "assumed"
    case .reported: "unconfirmed"
    case .estimated: "estimate"
    }
  }

  /// What the word means.
  package var meaning: String {
    switch self {
    case .exact: "computed from published dimensions"
    case .published: "stated by the maker, a paper or a measurement"
    case .partial: "computed, with a part of the model left out"
    case .assumed: "computed from a shape that was partly guessed"
    case .reported: "press, a leak or otherwise disputed"
    case .estimated: "worked out or guessed, not measured"
    }
  }
}
