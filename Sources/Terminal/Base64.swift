/// Bytes as base64 with padding (RFC 4648, section 4).
package func base64(_ bytes: some Collection<UInt8>) -> [UInt8] {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  var group = 0
  var filled = 0
  for byte in bytes {
    group = group << 8 | Int(byte)
    filled += 1
    guard filled == 3 else { continue }
    for shift in [18, 12, 6, 0] { text.append(alphabet[group >> shift & 63]) }
    (group, filled) = (0, 0)
  }
  guard filled > 0 else { return text }
  group <<= (3 - filled) * 8
  for shift in [18, 12, 6, 0].prefix(filled + 1) { text.append(alphabet[group >> shift & 63]) }
  return text + Array(repeating: UInt8(ascii: "="), count: 3 - filled)
}
