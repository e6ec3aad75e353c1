/// A place in a JSON text.
package struct JSONPosition: Equatable, Sendable {
  /// Line, from 1; lines end at a line feed.
  package let line: Int
  /// Column, from 1, counted in Unicode scalars; a byte-order mark takes none.
  package let column: Int
  /// Bytes before this place, from 0.
  package let byteOffset: Int

  /// Puts a place together from counts that the scanner keeps.
  package init(line: Int, column: Int, byteOffset: Int) {
    (self.line, self.column, self.byteOffset) = (line, column, byteOffset)
  }
}
