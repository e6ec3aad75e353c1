// Bytes from the terminal become keys, mouse reports and pastes.
//
// This is done here and not by ncurses' get_wch, because a pure value can be tested with every
// split and every garbage without a terminal, keeps the order of mouse reports (getmouse loses
// and reorders drags), and swallows a sequence it does not know as a whole, where get_wch hands on
// its letters as if they had been typed. Keypad mode stays off, so that arrows come as CSI or SS3 in
// the forms that all terminals able to show the screens share; the table of a terminal's own
// key strings is not needed.
//
// Grammar (ECMA-48): ESC alone is a key when nothing follows within 25 ms; ESC x is Alt-x;
// CSI = ESC [, parameters 0x30–0x3F, intermediates 0x20–0x2F, one final 0x40–0x7E;
// SS3 = ESC O and one letter; OSC, DCS, APC, PM, SOS run to BEL or ESC \ and are answers to
// questions that were not asked. A paste stands between CSI 200 ~ and CSI 201 ~.

import Syntax
import TermUI

/// Turns the bytes a terminal sends into events, however they are split over reads.
package struct KeyDecoder: Sendable {
  enum State: Equatable, Sendable {
    case ground
    /// After ESC; `isAlt` after two.
    case escape(isAlt: Bool)
    /// Within CSI, or within SS3, where only old terminals put parameters.
    case sequence(isAlt: Bool, isSS3: Bool)
    /// The byte after `CSI [`, in which the Linux console sends F1 to F5.
    case consoleKey
    /// The three bytes of a mouse report from before SGR.
    case oldMouse
    /// OSC and its like; `sawEscape` at what may be its end.
    case string(introducer: UInt8, sawEscape: Bool, isEmpty: Bool)
    case paste
    /// A UTF-8 sequence of which bytes are missing.
    case character(isAlt: Bool)
  }

  /// Longest sequence that is looked at; the rest of a longer one is swallowed.
  static let maximumSequence = 64

  var state = State.ground
  var collected: [UInt8] = []
  var paste = PasteCollector()
  var events: [InputEvent] = []
  /// Whether an answer about the background is looked at and not only swallowed.
  package var expectsBackground = false
  /// The color of the background, once the terminal has told it.
  package private(set) var background: RGB?

  package init() {}

  /// How long to wait for more bytes before ``timeOut()``; nil when nothing is pending.
  ///
  /// A lone ESC may be the Escape key, so it waits only briefly. The rest of a sequence that has
  /// clearly begun may come late over a slow line; as letters it would do harm.
  package var patienceInMilliseconds: Int? {
    switch state {
    case .ground: nil
    case .escape: 25
    case .sequence: collected.isEmpty ? 25 : 500
    case .string(_, _, let isEmpty): isEmpty ? 25 : 500
    case .consoleKey, .oldMouse, .character: 500
    case .paste: 1_000
    }
  }

  /// Takes what was read and gives the events that are complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    for byte in bytes { take(byte) }
    defer { events = [] }
    return events
  }

  /// Ends what is pending, because nothing followed.
  package mutating func timeOut() -> [InputEvent] {
    switch state {
    case .escape(let isAlt):
      press(.escape)
      if isAlt { press(.escape) }
    case .sequence(_, let isSS3) where collected.isEmpty:
      press(.character(isSS3 ? "O" : "["), .alt)
    case .string(let introducer, _, true):
      press(.character(Unicode.Scalar(introducer)), .alt)
    case .paste:
      events.append(.paste(paste.finish()))
    case .ground, .sequence, .string, .consoleKey, .oldMouse, .character: break
    }
    reset()
    defer { events = [] }
    return events
  }

  mutating func reset() {
    state = .ground
    collected.removeAll(keepingCapacity: true)
  }

  mutating func press(_ code: Key.Code, _ modifiers: Key.Modifiers = []) {
    events.append(.key(Key(code, modifiers)))
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeFirst(byte, isAlt: false)
    case .escape(let isAlt): takeAfterEscape(byte, isAlt: isAlt)
    case .sequence(let isAlt, let isSS3): takeInSequence(byte, isAlt: isAlt, isSS3: isSS3)
    case .consoleKey:
      reset()
      if (0x41...0x45).contains(byte) { press(.function(Int(byte) - 0x40)) }
    case .oldMouse:
      collected.append(byte)
      guard collected.count == 3 else { return }
      let report = collected
      reset()
      if let mouse = Mouse(oldReport: report) { events.append(.mouse(mouse)) }
    case .string(let introducer, let sawEscape, _):
      if byte == 0x07 || (sawEscape && byte == 0x5C) || byte == 0x18 || byte == 0x1A {
        finishString(introducer)
      } else {
        if byte != 0x1B, collected.count <= BackgroundQuery.maximumAnswer {
          collected.append(byte)
        }
        state = .string(introducer: introducer, sawEscape: byte == 0x1B, isEmpty: false)
      }
    case .paste:
      guard paste.take(byte) else { return }
      events.append(.paste(paste.finish()))
      reset()
    case .character(let isAlt): takeContinuation(byte, isAlt: isAlt)
    }
  }

  /// Ends an answer to a question; all but the one that was asked are only swallowed.
  private mutating func finishString(_ introducer: UInt8) {
    if expectsBackground, introducer == UInt8(ascii: "]"),
      let color = BackgroundQuery.color(collected)
    {
      background = color
      expectsBackground = false
    }
    reset()
  }

  /// Gives the color of the background away, once.
  package mutating func takeBackground() -> RGB? {
    defer { background = nil }
    return background
  }

  private mutating func takeFirst(_ byte: UInt8, isAlt: Bool) {
    reset()
    let alt: Key.Modifiers = isAlt ? .alt : []
    switch byte {
    case 0x1B: state = .escape(isAlt: false)
    case 0x00: press(.character(" "), alt.union(.control))
    case 0x08, 0x7F: press(.backspace, alt)
    case 0x09: press(.tab, alt)
    case 0x0A, 0x0D: press(.enter, alt)
    case 0x01...0x1A: press(.character(Unicode.Scalar(byte + 0x60)), alt.union(.control))
    case 0x1C...0x1F: press(.character(Unicode.Scalar(byte + 0x40)), alt.union(.control))
    case 0x20...0x7E: press(.character(Unicode.Scalar(byte)), alt)
    case 0xC2...0xF4:
      collected = [byte]
      state = .character(isAlt: isAlt)
    default: break  // No UTF-8 begins with it.
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, isAlt: Bool) {
    switch byte {
    case 0x1B:
      // ESC ESC [ A is Alt-Up in rxvt; two Escapes and no more is what a person pressed.
      if isAlt { press(.escape) }
      state = .escape(isAlt: true)
    case 0x5B: state = .sequence(isAlt: isAlt, isSS3: false)
    case 0x4F: state = .sequence(isAlt: isAlt, isSS3: true)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F:
      state = .string(introducer: byte, sawEscape: false, isEmpty: true)
    default:
      if isAlt { press(.escape) }
      takeFirst(byte, isAlt: true)
    }
  }

  private mutating func takeInSequence(_ byte: UInt8, isAlt: Bool, isSS3: Bool) {
    switch byte {
    case 0x24 where !isSS3 && !collected.isEmpty && collected.allSatisfy { $0 < 0x3A }:
      finishSequence(byte, isAlt: isAlt, isSS3: false)  // rxvt ends keys with Shift so.
    case 0x20...0x3F:
      if collected.count < Self.maximumSequence { collected.append(byte) }
    case 0x40...0x7E: finishSequence(byte, isAlt: isAlt, isSS3: isSS3)
    case 0x18, 0x1A: reset()
    default: takeFirst(byte, isAlt: false)  // Cut off: what comes now begins anew.
    }
  }

  private mutating func takeContinuation(_ byte: UInt8, isAlt: Bool) {
    guard byte & 0xC0 == 0x80 else {
      takeFirst(byte, isAlt: false)
      return
    }
    collected.append(byte)
    let first = collected[0]
    guard collected.count == (first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4) else { return }
    let value = collected.dropFirst().reduce(UInt32(first) & (0x7F >> UInt32(collected.count))) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
    let smallest: UInt32 = [0x80, 0x800, 0x1_0000][collected.count - 2]
    reset()
    // Overlong forms, surrogates and C1 controls are no characters that anyone typed.
    guard value >= max(smallest, 0xA0), let scalar = Unicode.Scalar(value) else { return }
    press(.character(scalar), isAlt ? .alt : [])
  }
}
