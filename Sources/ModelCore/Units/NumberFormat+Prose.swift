// Sentences are put together once, with figures as 1,234.5, and stand like that in JSON. Where a
// person reads them, their figures are written as that person has asked for.

extension NumberFormat {
  /// A sentence with its figures in this format.
  ///
  /// A figure has groups of three digits, as 1,234.5, or a fraction and a unit, as 6.74B or 0.5 GiB.
  /// Names, versions, places in files, and whatever stands in double quotes stay as they are.
  ///
  /// - Parameter sentence: with figures in the standard format.
  /// - Returns: the same sentence in this format.
  package func inProse(_ sentence: String) -> String {
    guard group != "," || point != "." else { return sentence }
    var reader = ProseReader(bytes: Array(sentence.utf8))
    var text: [UInt8] = []
    while let piece = reader.next() {
      switch piece {
      case .other(let byte): text.append(byte)
      case .figure(let bytes):
        for byte in bytes {
          switch byte {
          case UInt8(ascii: ","): text += group.utf8
          case UInt8(ascii: "."): text += point.utf8
          default: text.append(byte)
          }
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Takes a sentence apart into figures and what stands between them.
private struct ProseReader {
  enum Piece {
    case other(UInt8)
    case figure(ArraySlice<UInt8>)
  }

  let bytes: [UInt8]
  private var place = 0
  private var isQuoted = false
  /// Where the last figure ended, for ranges.
  private var lastEnd = -1

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; nil at the end.
  mutating func next() -> Piece? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
    if Self.isDigit(byte), !isQuoted, let (end, isGrouped) = figure(at: place),
      isFree(before: place, isGrouped)
    {
      defer { place = end }
      lastEnd = end
      return .figure(bytes[place..<end])
    }
    place += 1
    return .other(byte)
  }

  /// Whether no name, version or path goes on here.
  private func isFree(before place: Int, _ isGrouped: Bool) -> Bool {
    guard place > 0 else { return true }
    let before = bytes[place - 1]
    if before == UInt8(ascii: "-") {
      // A range goes on, such as 100-1,000; the number of a model does not.
      return lastEnd == place - 1 || (isGrouped && place > 1 && Self.isDigit(bytes[place - 2]))
    }
    return !Self.isWord(before) && !".,/:".utf8.contains(before)
  }

  /// Where a figure that begins at a place ends, and whether it has groups; nil when there is none.
  private func figure(at start: Int) -> (end: Int, isGrouped: Bool)? {
    var end = digits(from: start)
    var isGrouped = false
    if end - start <= 3 {
      while byte(end) == UInt8(ascii: ","), digits(from: end + 1) == end + 4 {
        end += 4
        isGrouped = true
      }
    }
    var isFraction = false
    if byte(end) == UInt8(ascii: "."), digits(from: end + 1) > end + 1 {
      end = digits(from: end + 1)
      isFraction = true
    }
    // A second point, as in 1.2.3, or a group that is none, as in 2,0481.
    if let next = byte(end), ".,:".utf8.contains(next), digits(from: end + 1) > end + 1 {
      return nil
    }
    let hasUnit = hasUnit(at: end)
    if isGrouped {
      let goesOn = byte(end).map { Self.isWord($0) } ?? false
      return goesOn && !hasUnit ? nil : (end, true)
    }
    return isFraction && (isAmount(before: start) || hasUnit) ? (end, false) : nil
  }

  /// Whether a sign before a number makes it an amount: ×, ±, ≈ or −.
  private func isAmount(before place: Int) -> Bool {
    ["×", "±", "≈", "−", "~"].contains { sign in
      place >= sign.utf8.count && bytes[..<place].suffix(sign.utf8.count).elementsEqual(sign.utf8)
    }
  }

  private static let units = [
    "%", "K", "M", "B", "T", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "thousand",
    "million", "billion", "trillion", "quadrillion", "g", "kg", "kWh", "W", "J", "FLOP", "FLOPs",
    "×", "times", "bits", "bytes", "percent", "years", "tokens",
  ]

  /// Whether a unit stands here, after a blank or none, or a range goes on to a figure with one.
  private func hasUnit(at end: Int) -> Bool {
    if byte(end) == UInt8(ascii: "e"), digits(from: end + 1) > end + 1 { return true }
    for sign in ["-", " ± "] where bytes[end...].starts(with: sign.utf8) {
      let next = end + sign.utf8.count
      var last = digits(from: next)
      if last == next { continue }
      if byte(last) == UInt8(ascii: ".") { last = digits(from: last + 1) }
      return hasUnit(at: last)
    }
    let start = byte(end) == UInt8(ascii: " ") ? end + 1 : end
    return Self.units.contains { unit in
      let rest = bytes[min(start, bytes.count)...]
      guard rest.starts(with: unit.utf8) else { return false }
      return byte(start + unit.utf8.count).map { !Self.isWord($0) } ?? true
    }
  }

  private func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  /// The end of the digits that begin at a place.
  private func digits(from start: Int) -> Int {
    var end = start
    while let byte = byte(end), Self.isDigit(byte) { end += 1 }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
