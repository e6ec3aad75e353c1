/// A name that a theme file can give a color: a role, or one of the grounds behind it.
package enum ThemeSlot: Hashable, Sendable {
  case background, surface
  case selectForeground, selectBackground
  case role(Role)

  /// All names that theme files may use, in the order of the documentation.
  package static let all: [ThemeSlot] =
    [.background, .surface, .selectForeground, .selectBackground]
    + Role.allCases.map(ThemeSlot.role)

  /// The name in theme files.
  package var name: String {
    switch self {
    case .background: "background"
    case .surface: "surface"
    case .selectForeground: "select-fg"
    case .selectBackground: "select-bg"
    case .role(let role): role.name
    }
  }

  /// The slot of a name; nothing for an unknown one.
  package init?(name: String) {
    guard let slot = Self.all.first(where: { $0.name == name }) else { return nil }
    self = slot
  }

  /// Where the style comes from when a theme does not say, and what is added to it; nothing
  /// for those that every theme must have.
  package var fallback: (slot: ThemeSlot, adding: TextAttributes)? {
    switch self {
    case .background, .selectForeground, .selectBackground: return nil
    case .surface: return (.background, [])
    case .role(let role):
      guard let (fallback, adding) = role.fallback else { return nil }
      return (.role(fallback), adding)
    }
  }

  /// Whether a theme must have it, itself or from the one it inherits.
  package var isRequired: Bool { fallback == nil }
}

extension Role {
  fileprivate var fallback: (Role, TextAttributes)? {
    switch self {
    case .text, .dim, .border, .accent, .good, .warn, .bad: nil
    case .series1, .series2, .series3, .series4, .series5, .series6: nil
    case .strong: (.text, .bold)
    case .borderFocus: (.accent, [])
    case .edit: (.accent, .underline)
    case .note, .same: (.dim, [])
    case .exact, .more: (.good, [])
    case .estimate, .less: (.warn, [])
    case .doubtful: (.bad, [])
    case .rampLow: (.series1, [])
    case .rampMid: (.warn, [])
    case .rampHigh: (.bad, [])
    }
  }
}
