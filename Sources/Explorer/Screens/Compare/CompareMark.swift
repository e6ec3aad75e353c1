import ModelCore
import TermUI

/// How a model's figure stands to the first model's: by a sign, never by color alone.
struct CompareMark {
  /// The sign.
  enum Sign: Equatable, Sendable {
    /// The first model itself.
    case reference
    /// The same figure.
    case same
    /// Another choice, or something only one of them has.
    case other
    /// A larger amount.
    case more
    /// A smaller amount.
    case less
  }

  let sign: Sign
  let value: Amount?

  /// The figure of one model in a row.
  init(_ row: Comparison.Row, _ index: Int) {
    value = row.values[index]
    sign = Self.sign(row, index)
  }

  private static func sign(_ row: Comparison.Row, _ index: Int) -> Sign {
    guard index > 0 else { return .reference }
    let (first, value) = (row.values[0], row.values[index])
    if first == value { return .same }
    guard row.kind == .size || row.kind == .cost, let first, let value else { return .other }
    return value.number > first.number ? .more : .less
  }

  /// The sign as it is drawn; nothing where there is none.
  var glyph: String {
    switch sign {
    case .reference, .same: ""
    case .other: "≠"
    case .more: "▲"
    case .less: "▼"
    }
  }

  /// The sign as a word; nil where there is none.
  var word: String? {
    switch sign {
    case .reference: nil
    case .same: "the same"
    case .other: "differs"
    case .more: "more"
    case .less: "less"
    }
  }

  /// What the sign means.
  var role: Role {
    switch sign {
    case .reference: .text
    case .same: .same
    case .other: .note
    case .more: .more
    case .less: .less
    }
  }

  /// The figure in every digit.
  func figure(_ format: NumberFormat) -> String { Self.text(value, format) }

  /// A figure in every digit; a word where a model has no such thing.
  static func text(_ value: Amount?, _ format: NumberFormat) -> String {
    value.map(format.text) ?? "none"
  }

  /// Sign and figure.
  func text(_ format: NumberFormat) -> String {
    glyph.isEmpty ? figure(format) : "\(glyph) \(figure(format))"
  }

  /// A ratio in seven columns: two digits below 100, none from there on; of a hundredth or less how
  /// many times smaller it is.
  static func ratioText(_ ratio: Double, _ format: NumberFormat) -> String {
    if ratio > 0, ratio < 0.01 { return "÷" + whole(1 / ratio, format) }
    return ratio < 100 ? format.factor(ratio) : "×" + whole(ratio, format)
  }

  private static func whole(_ value: Double, _ format: NumberFormat) -> String {
    value < 100_000 ? format.fixed(value, digits: 0) : format.short(clampedInt(value))
  }
}
