import Syntax

/// What one theme file says, without those it inherits.
struct ThemeLayer {
  private let document: JSONDocument
  /// The colors that have names, those of the parents included.
  private(set) var palette: [String: ThemeColor]
  /// What was ignored.
  private(set) var warnings: [JSONError] = []
  private var title: String?
  private var credit = ""
  private var appearance: Theme.Appearance?
  private var styles: ThemeStyles = [:]
  private var overrides = DepthStyles()

  private static let keys = [
    "schema", "title", "appearance", "inherits", "credit", "palette", "roles", "depth", "$schema",
  ]
  private static let attributes: [(name: String, attribute: TextAttributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
    ("italic", .italic),
  ]
  private static let depths: [ColorDepth] = [.indexed256, .ansi16, .mono]

  /// Reads a file; only what makes it no theme at all is thrown.
  init(_ document: JSONDocument, palette: [String: ThemeColor]) throws(JSONError) {
    self.document = document
    self.palette = palette
    guard let root = document.root.object else {
      throw document.mismatch(SafeText("theme"), document.root, expected: "an object")
    }
    if let schema = root["schema"] {
      guard schema.integer == 1 else {
        throw document.mismatch(SafeText("schema"), schema, expected: "1")
      }
    } else {
      warn("schema", at: document.root.position, expected: "1", found: "nothing")
    }
    warnUnknown(root, subject: "theme", known: Self.keys, what: "a known key")
    readHead(root)
    // Colors first: roles may use a name that stands further down.
    readPalette(root)
    if let roles = object(root, "roles") { styles = readStyles(roles, at: nil) }
    readDepths(root)
  }

  /// Lays this file over what it inherits.
  func apply(to theme: inout Theme) {
    theme.title = title ?? theme.title
    theme.appearance = appearance ?? theme.appearance
    if !credit.isEmpty { theme.credit = credit }
    theme.styles.merge(styles)
    // A color of the file's own also replaces what the parent shows at fewer colors.
    for depth in Self.depths {
      for slot in styles.slots { theme.overrides[depth][slot] = nil }
      theme.overrides[depth].merge(overrides[depth])
    }
  }

  /// Notes a title or appearance that a theme must have and this one neither has nor inherits.
  mutating func warnMissingHead() {
    let missing = [("title", title == nil), ("appearance", appearance == nil)]
    for (key, isMissing) in missing where isMissing && document.root.object?[key] == nil {
      let expected = key == "title" ? "a text" : "\"dark\" or \"light\""
      warn(key, at: document.root.position, expected: expected, found: "nothing")
    }
  }

  /// Notes roles that a theme must have and this one has not.
  mutating func warnMissing(_ names: [String]) {
    let position = document.root.object?.member("roles")?.keyPosition ?? document.root.position
    warn("roles", at: position, expected: names.joined(separator: ", "), found: "nothing")
  }

  private mutating func readHead(_ root: JSONObject) {
    if let value = root["title"] {
      if let text = value.string, !text.isEmpty {
        title = SafeText(text).clipped(to: 60).description
      } else {
        warnings.append(mismatch("title", value, expected: "a text"))
      }
    }
    if let value = root["credit"] {
      if let text = value.string {
        credit = SafeText(text).clipped(to: 400).description
      } else {
        warnings.append(mismatch("credit", value, expected: "a text"))
      }
    }
    guard let value = root["appearance"] else { return }
    appearance = value.string.flatMap(Theme.Appearance.init(rawValue:))
    if appearance == nil {
      warnings.append(mismatch("appearance", value, expected: "\"dark\" or \"light\""))
    }
  }

  private mutating func readPalette(_ root: JSONObject) {
    for member in object(root, "palette")?.members ?? [] {
      if let color = member.value.string.flatMap(ThemeColor.init(hex:)), member.key != "default" {
        palette[member.key] = color
      } else {
        warnings.append(
          mismatch("palette.\(member.key)", member.value, expected: "a color #rrggbb"))
      }
    }
  }

  private mutating func readDepths(_ root: JSONObject) {
    guard let depths = object(root, "depth") else { return }
    warnUnknown(depths, subject: "depth", known: Self.depths.map(\.rawValue), what: "a depth")
    for depth in Self.depths {
      guard let roles = object(depths, depth.rawValue) else { continue }
      overrides[depth] = readStyles(roles, at: depth)
    }
  }

  private mutating func readStyles(
    _ roles: JSONObject, at depth: ColorDepth?
  ) -> ThemeStyles {
    let path = depth.map { "depth.\($0.rawValue)" } ?? "roles"
    warnUnknown(roles, subject: path, known: ThemeSlot.all.map(\.name), what: "a known role")
    var result: ThemeStyles = [:]
    for member in roles.members {
      guard let slot = ThemeSlot(name: member.key) else { continue }
      result[slot] = style(member.value, subject: "\(path).\(member.key)", at: depth)
    }
    return result
  }

  /// The style of a value; nothing when no part of it can be used.
  private mutating func style(
    _ value: JSONValue, subject: String, at depth: ColorDepth?
  ) -> ThemeStyle? {
    guard let object = value.object else {
      return color(value, subject: subject, at: depth).map { ThemeStyle($0) }
    }
    var style = ThemeStyle()
    warnUnknown(
      object, subject: subject, known: ["fg"] + Self.attributes.map(\.name), what: "a known key")
    if let foreground = object["fg"] {
      style.color = color(foreground, subject: "\(subject).fg", at: depth)
    }
    for (name, attribute) in Self.attributes {
      guard let value = object[name] else { continue }
      if let isOn = value.bool {
        if isOn { style.attributes.insert(attribute) }
      } else {
        warnings.append(
          mismatch("\(subject).\(name)", value, expected: "true or false"))
      }
    }
    return style.color == nil && style.attributes.isEmpty ? nil : style
  }

  private mutating func color(
    _ value: JSONValue, subject: String, at depth: ColorDepth?
  ) -> ThemeColor? {
    if depth == .indexed256, let index = value.integer ?? value.string.flatMap({ Int($0) }),
      (16...255).contains(index)
    {
      return .indexed(UInt8(index))
    }
    if let text = value.string {
      if text == "default" { return .standard }
      let isANSIOnly = depth == .ansi16
      if !isANSIOnly, let color = palette[text] ?? ThemeColor(hex: text) { return color }
      if let index = ThemeColor.ansiNames.firstIndex(of: text) { return .ansi(UInt8(index)) }
    }
    warnColor(value, subject: subject, at: depth)
    return nil
  }

  private mutating func warnColor(_ value: JSONValue, subject: String, at depth: ColorDepth?) {
    let names = ThemeColor.ansiNames + (depth == .ansi16 ? [] : palette.keys.sorted())
    let expected =
      switch depth {
      case .ansi16: "an ANSI name or default"
      case .indexed256: "#rrggbb, a palette or ANSI name, default, or 16 to 255"
      case .mono, .truecolor, nil: "#rrggbb, a palette or ANSI name, or default"
      }
    warnings.append(
      mismatch(
        subject, value, expected: expected,
        hint: value.string.flatMap { NearestName.find($0, in: names) }))
  }

  private mutating func object(_ parent: JSONObject, _ key: String) -> JSONObject? {
    guard let value = parent[key] else { return nil }
    if value.object == nil {
      warnings.append(mismatch(key, value, expected: "an object"))
    }
    return value.object
  }

  private mutating func warnUnknown(
    _ object: JSONObject, subject: String, known: [String], what: String
  ) {
    for member in object.members where !known.contains(member.key) {
      warn(
        subject, at: member.keyPosition, expected: what,
        found: "\"\(SafeText(member.key).clipped(to: 40))\"",
        hint: NearestName.find(member.key, in: known))
    }
  }

  private mutating func warn(
    _ subject: String, at position: JSONPosition, expected: String, found: String,
    hint: String? = nil
  ) {
    warnings.append(
      JSONError(
        file: document.name, position: position,
        problem: .mismatch(
          subject: SafeText(subject), expected: expected, found: SafeText(found), hint: hint)))
  }

  private func mismatch(
    _ subject: String, _ value: JSONValue, expected: String, hint: String? = nil
  ) -> JSONError {
    document.mismatch(SafeText(subject), value, expected: expected, hint: hint)
  }
}
