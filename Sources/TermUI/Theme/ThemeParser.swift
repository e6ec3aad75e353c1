import Syntax

// Theme files: one JSON object.
//
//   schema      1
//   title       name for people
//   appearance  "dark" or "light"
//   inherits    name of another theme, at most 4 in a chain
//   credit      author and license of the palette
//   palette     names for colors: {"ice": "#88c0d0"}
//   roles       a style for each role: "ice" or {"fg": "ice", "bold": true}
//   depth       other styles at fewer colors: {"256": {…}, "16": {…}, "mono": {…}}
//
// A color is #rrggbb, a name of the palette, an ANSI name or "default"; in depth "256" also an
// index 16 to 255. What is unknown or wrong in one value is a warning and the value is ignored;
// only a file that makes no sense as a whole is an error.

/// The bytes of a theme file and what to call it in messages.
package struct ThemeSource: Equatable, Sendable {
  /// Path or another name for people.
  package let file: SafeText
  /// The file as it is.
  package let bytes: [UInt8]

  /// A theme file that has been read.
  package init(file: SafeText, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }
}

/// A theme and what was ignored while reading it.
package struct ParsedTheme: Equatable, Sendable {
  /// The theme with everything it inherits.
  package let theme: Theme
  /// What was ignored, each with its place, in the order of the file.
  package let warnings: [JSONError]
}

/// Reads theme files and those they inherit.
package struct ThemeParser {
  /// Largest theme file.
  package static let maximumBytes = 65_536
  /// Most themes between a theme and the last one it inherits, that one included.
  package static let maximumDepth = 4

  private let find: (String) -> ThemeSource?
  private let names: [String]
  private let fallback: (Theme.Appearance) -> Theme?

  /// A parser for a place where themes are found.
  ///
  /// - Parameters:
  ///   - names: names of all themes there, for hints.
  ///   - fallback: the theme of an appearance that lends required roles to those that lack them;
  ///     asked only when one does.
  ///   - find: the file of a name that has been checked; nothing when there is none.
  package init(
    names: [String], fallback: @escaping (Theme.Appearance) -> Theme? = { _ in nil },
    find: @escaping (String) -> ThemeSource?
  ) {
    self.names = names
    self.fallback = fallback
    self.find = find
  }

  /// Whether a theme can have this name, which is also the name of its file.
  package static func isName(_ name: String) -> Bool {
    (1...40).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// Reads the theme of a name.
  package func theme(named name: String) throws(ThemeError) -> ParsedTheme {
    guard Self.isName(name) else { throw .badName(SafeText(name).clipped(to: 41)) }
    guard let source = find(name) else {
      throw .notFound(SafeText(name), nearest: NearestName.find(name, in: names))
    }
    return try theme(name, from: source)
  }

  /// Reads a theme from bytes that are already here, such as a file being edited.
  package func theme(
    _ name: String, from source: ThemeSource
  ) throws(ThemeError) -> ParsedTheme {
    guard Self.isName(name) else { throw .badName(SafeText(name).clipped(to: 41)) }
    var (layer, parent) = try read(name, source, chain: [name])
    var theme = Theme(
      name: name, title: parent?.theme.title ?? name,
      appearance: parent?.theme.appearance ?? .dark, styles: parent?.theme.styles ?? [:],
      overrides: parent?.theme.overrides ?? DepthStyles())
    layer.apply(to: &theme)
    complete(&theme, &layer)
    if parent == nil { layer.warnMissingHead() }
    let warnings = layer.warnings.sorted { $0.position.byteOffset < $1.position.byteOffset }
    return ParsedTheme(theme: theme, warnings: warnings)
  }

  /// One file and, merged into one, those it inherits.
  private func read(
    _ name: String, _ source: ThemeSource, chain: [String]
  ) throws(ThemeError) -> (layer: ThemeLayer, parent: InheritedTheme?) {
    guard source.bytes.count <= Self.maximumBytes else {
      throw .tooLarge(source.file, byteCount: source.bytes.count)
    }
    let document: JSONDocument
    do {
      document = try JSONDocument.parse(source.bytes, name: source.file)
    } catch {
      throw .file(error)
    }
    let parent = try inherited(document, chain: chain)
    do {
      let layer = try ThemeLayer(document, palette: parent?.palette ?? [:])
      return (layer, parent)
    } catch {
      throw .file(error)
    }
  }

  /// A theme that another one stands on, and the colors it has names for.
  private struct InheritedTheme {
    var theme: Theme
    var palette: [String: ThemeColor]
  }

  private func inherited(
    _ document: JSONDocument, chain: [String]
  ) throws(ThemeError) -> InheritedTheme? {
    guard let value = document.root.object?["inherits"] else { return nil }
    func refusal(_ expected: String, hint: String? = nil) -> ThemeError {
      .file(document.mismatch(SafeText("inherits"), value, expected: expected, hint: hint))
    }
    guard let name = value.string, Self.isName(name) else {
      throw refusal("the name of a theme")
    }
    guard !chain.contains(name) else {
      throw refusal("a theme that does not inherit this one")
    }
    guard chain.count <= Self.maximumDepth else {
      throw refusal("at most \(Self.maximumDepth) themes in a chain")
    }
    guard let source = find(name) else {
      throw refusal(
        "the name of a theme that exists", hint: NearestName.find(name, in: names))
    }
    let (layer, parent) = try read(name, source, chain: chain + [name])
    var theme = parent?.theme ?? Theme(name: name, title: name, appearance: .dark, styles: [:])
    layer.apply(to: &theme)
    return InheritedTheme(theme: theme, palette: layer.palette)
  }

  /// Fills in required roles that neither the file nor its parents have.
  private func complete(_ theme: inout Theme, _ layer: inout ThemeLayer) {
    let missing = ThemeSlot.all.filter { $0.isRequired && theme.styles[$0] == nil }
    guard !missing.isEmpty else { return }
    let lender = fallback(theme.appearance)
    for slot in missing {
      theme.styles[slot] =
        lender?.styles[slot] ?? ThemeStyle(.standard, slot.monoAttributes)
    }
    layer.warnMissing(missing.map(\.name))
  }
}
