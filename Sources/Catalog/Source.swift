/// Where a figure comes from.
package struct Source: Hashable, Sendable {
  /// Authors and title, or the name of a document.
  package let title: String
  /// Where to read it; empty where there is no public address.
  package let url: String
  /// Year of the document.
  package let year: Int

  package init(_ title: String, url: String, year: Int) {
    self.title = title
    self.url = url
    self.year = year
  }
}
