extension Key {
  /// The name in `keys.json` and messages: `ctrl-r`, `shift-left`, `space`, `?`.
  package var name: String {
    var parts: [String] = []
    if modifiers.contains(.control) { parts.append("ctrl") }
    if modifiers.contains(.alt) { parts.append("alt") }
    if modifiers.contains(.shift) { parts.append("shift") }
    parts.append(code.name)
    return parts.joined(separator: "-")
  }

  /// The key of a name; nothing when no key is called so.
  ///
  /// Names of keys and modifiers may be written in capitals; letters may not, since `G` and `g`
  /// are two keys.
  package init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    // A last "-" is the key itself.
    while let dash = rest.dropLast().firstIndex(of: "-") {
      let modifier: Modifiers
      switch rest[..<dash].lowercased() {
      case "ctrl": modifier = .control
      case "alt": modifier = .alt
      case "shift": modifier = .shift
      default: return nil
      }
      guard !modifiers.contains(modifier) else { return nil }
      modifiers.insert(modifier)
      rest = rest[rest.index(after: dash)...]
    }
    guard let code = Code(name: rest) else { return nil }
    if case .character(let scalar) = code {
      // The terminal sends another character instead: say that one.
      guard !modifiers.contains(.shift) else { return nil }
      if modifiers.contains(.control), scalar.properties.isUppercase { return nil }
    }
    self.init(code, modifiers)
  }
}

extension Key.Code {
  private static let named: [(name: String, code: Key.Code)] = [
    ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("home", .home),
    ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown), ("enter", .enter),
    ("esc", .escape), ("tab", .tab), ("backspace", .backspace), ("delete", .delete),
    ("insert", .insert), ("space", .character(" ")),
  ]

  fileprivate var name: String {
    if let known = Self.named.first(where: { $0.code == self }) { return known.name }
    switch self {
    case .character(let scalar): return String(scalar)
    case .function(let number): return "f\(number)"
    default: return ""
    }
  }

  fileprivate init?(name: Substring) {
    let lowercased = name.lowercased()
    if let known = Self.named.first(where: { $0.name == lowercased }) {
      self = known.code
    } else if lowercased.hasPrefix("f"), lowercased.utf8.count > 1,
      let number = Int(lowercased.dropFirst()), (1...24).contains(number)
    {
      self = .function(number)
    } else if let scalar = name.unicodeScalars.first, name.unicodeScalars.count == 1,
      DisplayWidth.of(scalar) > 0, scalar != " "
    {
      self = .character(scalar)
    } else {
      return nil
    }
  }
}
