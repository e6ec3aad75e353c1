import Catalog

/// Sources listed once, each with the number it is referred to by.
struct SourceList {
  private var sources: [Source] = []
  private var keys: [Source: Int] = [:]

  init() {}

  /// The number of a source, such as "[3]".
  mutating func key(_ source: Source) -> String {
    if let key = keys[source] { return "[\(key)]" }
    sources.append(source)
    keys[source] = sources.count
    return "[\(sources.count)]"
  }

  /// Lists them with their addresses.
  func add(to layout: inout TextLayout) {
    for (index, source) in sources.enumerated() {
      layout.labeled("[\(index + 1)]", source.reference, indent: 6)
    }
  }
}
