/// Where a figure comes from.
package struct Source: Hashable, Sendable {
  /// Authors and title, or the name of a document.
  package let title: String
  /// Where to read it; empty where there is no public address.
  package let url: String
  /// Year of the document; 0 where it has none.
  package let year: Int

  package init(_ title: String, url: String, year: Int) {
    self.title = title
    self.url = url
    self.year = year
  }

  /// Title and, where it is known, year; for where there is little room.
  package var shortReference: String { year == 0 ? title : "\(title), \(year)" }
  /// Title, year and, where there is one, address.
  package var reference: String { url.isEmpty ? shortReference : "\(shortReference), \(url)" }
}
