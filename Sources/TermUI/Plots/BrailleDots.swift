/// The bits of a Braille cell: 2 dots across and 4 down.
package enum BrailleDots {
  /// The four dots of the two upper rows.
  static let upperHalf: UInt8 = 0b0001_1011
  /// The four dots of the two lower rows.
  static let lowerHalf: UInt8 = 0b1110_0100

  /// The bit of the dot at a place inside its cell.
  ///
  /// - Parameters:
  ///   - dotX: 0 or 1 from the left.
  ///   - dotY: 0 to 3 from the top.
  /// - Returns: a byte with that one bit set.
  package static func bit(dotX: Int, dotY: Int) -> UInt8 {
    switch (dotX & 1, dotY & 3) {
    case (0, 0): 0x01
    case (0, 1): 0x02
    case (0, 2): 0x04
    case (1, 0): 0x08
    case (1, 1): 0x10
    case (1, 2): 0x20
    case (0, _): 0x40
    default: 0x80
    }
  }

  /// The Braille character with these dots.
  package static func glyph(_ dots: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x2800 + UInt32(dots)) ?? " "
  }
}
