import Syntax
import TermUI
import TestSupport
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func decode(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(bytes)
  }

  private func decode(_ text: String) -> [InputEvent] { decode(Array(text.utf8)) }

  /// Bytes as xterm, VTE, the Linux console, rxvt and tmux send them, and what they mean.
  static let keys: [(String, Key)] = [
    ("a", Key(.character("a"))), ("é", Key(.character("é"))), ("語", Key(.character("語"))),
    ("🙂", Key(.character("🙂"))), ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)),
    ("\u{7F}", Key(.backspace)), ("\u{08}", Key(.backspace)),
    ("\u{03}", Key(.character("c"), .control)), ("\u{1A}", Key(.character("z"), .control)),
    ("\u{1F}", Key(.character("_"), .control)), ("\u{00}", Key(.character(" "), .control)),
    ("\u{1B}x", Key(.character("x"), .alt)), ("\u{1B}é", Key(.character("é"), .alt)),
    ("\u{1B}\r", Key(.enter, .alt)), ("\u{1B}\u{12}", Key(.character("r"), [.alt, .control])),
    ("\u{1B}[A", Key(.up)), ("\u{1B}OB", Key(.down)), ("\u{1B}[C", Key(.right)),
    ("\u{1B}OD", Key(.left)), ("\u{1B}[H", Key(.home)), ("\u{1B}OF", Key(.end)),
    ("\u{1B}[1~", Key(.home)), ("\u{1B}[4~", Key(.end)), ("\u{1B}[7~", Key(.home)),
    ("\u{1B}[8~", Key(.end)), ("\u{1B}[5~", Key(.pageUp)), ("\u{1B}[6~", Key(.pageDown)),
    ("\u{1B}[2~", Key(.insert)), ("\u{1B}[3~", Key(.delete)), ("\u{1B}[Z", Key(.tab, .shift)),
    ("\u{1B}[1;2C", Key(.right, .shift)), ("\u{1B}[1;2D", Key(.left, .shift)),
    ("\u{1B}[1;5A", Key(.up, .control)), ("\u{1B}[1;3B", Key(.down, .alt)),
    ("\u{1B}[1;6C", Key(.right, [.shift, .control])), ("\u{1B}[5;5~", Key(.pageUp, .control)),
    ("\u{1B}[1;2H", Key(.home, .shift)), ("\u{1B}[d", Key(.left, .shift)),
    ("\u{1B}Oc", Key(.right, .control)), ("\u{1B}\u{1B}[A", Key(.up, .alt)),
    ("\u{1B}[7$", Key(.home, .shift)), ("\u{1B}[5^", Key(.pageUp, .control)),
    ("\u{1B}OP", Key(.function(1))), ("\u{1B}[11~", Key(.function(1))),
    ("\u{1B}[[A", Key(.function(1))), ("\u{1B}[15~", Key(.function(5))),
    ("\u{1B}[24~", Key(.function(12))), ("\u{1B}[1;2P", Key(.function(1), .shift)),
    ("\u{1B}OM", Key(.enter)), ("\u{1B}Ok", Key(.character("+"))),
    ("\u{1B}Op", Key(.character("0"))),
    ("\u{1B}[27;5;13~", Key(.enter, .control)), ("\u{1B}[97;5u", Key(.character("a"), .control)),
  ]

  @Test(arguments: keys)
  func `reads the keys of every usual terminal`(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  static let reports: [(String, Mouse)] = [
    ("\u{1B}[<0;1;1M", Mouse(.press, column: 0, row: 0)),
    ("\u{1B}[<0;240;57m", Mouse(.release, column: 239, row: 56)),
    ("\u{1B}[<32;12;6M", Mouse(.drag, column: 11, row: 5)),
    ("\u{1B}[<2;3;4M", Mouse(.press, button: .right, column: 2, row: 3)),
    ("\u{1B}[<64;3;4M", Mouse(.wheelUp, column: 2, row: 3)),
    ("\u{1B}[<65;3;4M", Mouse(.wheelDown, column: 2, row: 3)),
    ("\u{1B}[<20;3;4M", Mouse(.press, column: 2, row: 3, modifiers: [.shift, .control])),
    ("\u{1B}[M !!", Mouse(.press, column: 0, row: 0)),
    ("\u{1B}[M#\"$", Mouse(.release, column: 1, row: 3)),
  ]

  @Test(arguments: reports)
  func `reads mouse reports`(bytes: String, mouse: Mouse) {
    #expect(decode(bytes) == [.mouse(mouse)])
  }

  static let meaningless = [
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[?62;22c", "\u{1B}[>1;95;0c", "\u{1B}[24;80R", "\u{1B}[?1;2$y",
    "\u{1B}[99~", "\u{1B}[201~", "\u{1B}[1;2;3;4;5y", "\u{1B}[<0;0;0M", "\u{1B}[<0;1M",
    "\u{1B}[<35;5;5M", "\u{1B}[<66;5;5M", "\u{1B}[<0;99999999;1M",
    "\u{1B}]11;rgb:1111/2222/3333\u{07}", "\u{1B}]11;rgb:1111/2222/3333\u{1B}\\",
    "\u{1B}P>|tmux 3.3a\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\",
    "\u{1B}[" + String(repeating: "1;", count: 500) + "A",
    "\u{1B}[3 q", "\u{1B}OZ", "\u{1B}[[F", "\u{1B}[1\u{18}",
  ]

  @Test("T10: swallows what it does not know as a whole", arguments: meaningless)
  func swallows(bytes: String) { #expect(decode(bytes + "a") == [.key(Key(.character("a")))]) }

  static let broken: [[UInt8]] = [
    [0x80], [0xFF], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
    [0xF0, 0x9F, 0x99],
    [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC2, 0x9B],
  ]

  @Test("T10: drops bytes that are no UTF-8", arguments: broken)
  func dropsInvalid(bytes: [UInt8]) {
    #expect(decode(bytes + [0x61]) == [.key(Key(.character("a")))])
  }

  @Test("T10: gives the same events however the bytes are split over reads")
  func survivesSplits() {
    let stream = Array(
      (Self.keys.map(\.0) + Self.reports.map(\.0) + Self.meaningless).joined(separator: "a").utf8)
    let whole = decode(stream)
    for portion in [1, 2, 3, 7] {
      var decoder = KeyDecoder()
      var events: [InputEvent] = []
      for start in stride(from: 0, to: stream.count, by: portion) {
        events += decoder.decode(stream[start..<min(start + portion, stream.count)])
      }
      #expect(events == whole)
    }
  }

  static let pending: [(String, [InputEvent], Int)] = [
    ("\u{1B}", [.key(Key(.escape))], 25), ("\u{1B}[", [.key(Key(.character("["), .alt))], 25),
    ("\u{1B}O", [.key(Key(.character("O"), .alt))], 25),
    ("\u{1B}]", [.key(Key(.character("]"), .alt))], 25),
    ("\u{1B}\u{1B}", [.key(Key(.escape)), .key(Key(.escape))], 25), ("\u{1B}[1;", [], 500),
    ("\u{1B}[<0;1", [], 500), ("\u{1B}]11;rgb", [], 500), ("\u{1B}[M!", [], 500),
    ("\u{1B}[[", [], 500), ("\u{1B}[200~abc", [.paste(SafeText("abc"))], 1_000),
  ]

  @Test("T10: ends what is pending when nothing follows", arguments: pending)
  func timesOut(bytes: String, events: [InputEvent], patience: Int) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array(bytes.utf8)).isEmpty)
    #expect(decoder.patienceInMilliseconds == patience)
    #expect(decoder.timeOut() == events)
    #expect(decoder.patienceInMilliseconds == nil)
    #expect(decoder.decode(Array("a".utf8)) == [.key(Key(.character("a")))])
  }

  @Test("T10: Escape before another key is two keys")
  func separatesEscape() {
    var decoder = KeyDecoder()
    _ = decoder.decode([0x1B])
    #expect(
      decoder.timeOut() + decoder.decode([0x71]) == [
        .key(Key(.escape)), .key(Key(.character("q"))),
      ])
  }

  @Test("T10: a paste loses its controls and is cut at 4096 characters")
  func cutsPastes() {
    #expect(
      decode("\u{1B}[200~8,\u{07}1\n9\u{1B}[A2\u{1B}[201~x")
        == [.paste(SafeText("8,19[A2")), .key(Key(.character("x")))])
    var collector = PasteCollector()
    for byte in String(repeating: "é", count: 1_000_000).utf8 { _ = collector.take(byte) }
    #expect(collector.storedBytes <= 4 * 4_096)
    #expect(collector.text().unicodeScalars.count == 4_096)
  }

  @Test("T10: a paste ends at its mark even after parts of one")
  func findsEndMark() {
    #expect(decode("\u{1B}[200~a\u{1B}[20\u{1B}[201~") == [.paste(SafeText("a[20"))])
    #expect(decode("\u{1B}[200~\u{1B}\u{1B}[201~") == [.paste(SafeText(""))])
  }

  @Test("T10: a hundred thousand random bytes end in a state that recovers", arguments: 0..<4)
  func survivesGarbage(seed: UInt64) {
    var random = SplitMix(seed: seed)
    // Every second byte is one that begins or continues sequences.
    let likely = Array("\u{1B}[]O<;0123456789~MmPX_^\u{07}".utf8)
    let bytes = (0..<100_000).map { _ in
      Bool.random(using: &random)
        ? likely[Int.random(in: 0..<likely.count, using: &random)]
        : UInt8.random(in: 0...255, using: &random)
    }
    var decoder = KeyDecoder()
    let whole = decoder.decode(bytes)
    let rest = decoder.timeOut()
    #expect(decoder.decode([0x61]) == [.key(Key(.character("a")))])
    var slow = KeyDecoder()
    #expect(bytes.flatMap { slow.decode([$0]) } + slow.timeOut() == whole + rest)
  }
}
