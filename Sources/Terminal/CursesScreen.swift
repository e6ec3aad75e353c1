// ncurses, used for one thing: to find the shortest bytes that turn the screen shown into the
// screen wanted.
//
// It writes them into a file in memory, never to the terminal. So a slow terminal cannot block
// the program inside a refresh, a failed write is seen (ncurses ignores it), and keys and signals
// are served while a frame is on its way. Its idea of the terminal's modes does not matter: modes
// are set by `TerminalSession`.

import CGuard
import CNcurses
import Glibc
import TermUI

/// The screen as ncurses keeps it; one at a time, because ncurses' state is global.
package struct CursesScreen: ~Copyable {
  private let screen: OpaquePointer
  private let file: UnsafeMutablePointer<FILE>
  private let fd: Int32
  private var pairs: ColorPairs
  private let canMerge: Bool
  private var merger = AttributeMerger()

  /// Starts ncurses on a terminal of the described kind.
  package init(
    _ description: TerminalDescription, depth: ColorDepth, size: Size
  ) throws(TerminalError) {
    fd = cguard_memory_file()
    guard fd >= 0, let file = fdopen(fd, "w") else { throw .unavailable("a file in memory") }
    nc_ignore_environment()
    let drawing = description.forDrawing(depth, size: size)
    guard let screen = Self.start(drawing, file) else {
      fclose(file)
      throw .unavailable("newterm")
    }
    (self.file, self.screen) = (file, screen)
    canMerge = drawing.flags["msgr"] == true
    if depth != .mono {
      start_color()
      use_default_colors()
    }
    pairs = ColorPairs(
      depth: depth, colors: drawing.numbers["colors"] ?? 0, limit: drawing.numbers["pairs"] ?? 0)
    nc_ignore_typeahead()
    nc_leave_cursor()
  }

  deinit {
    delscreen(screen)
    fclose(file)
  }

  /// Hands ncurses the description through TERMINFO, which is put back at once.
  private static func start(
    _ drawing: TerminalDescription, _ file: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    let before = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", "b64:" + String(decoding: base64(drawing.compiled()), as: UTF8.self), 1)
    defer {
      if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
    }
    return newterm(TerminalDescription.compiledName, file, file)
  }

  /// What ncurses is told for a style: attribute bits and a color pair.
  mutating func look(_ style: CellStyle) -> (attributes: UInt16, pair: Int32) {
    pairs.look(style)
  }

  /// Puts cells next to each other into one row; nothing is written yet.
  func put(_ run: [nc_cell], column: Int, row: Int) {
    nc_put_run(Int32(row), Int32(column), run, Int32(run.count))
  }

  /// Forgets what the terminal shows: the next refresh clears it and writes every cell.
  func repaint() { nc_repaint() }

  /// Follows a change of the window's size.
  func resize(_ size: Size) {
    resize_term(Int32(size.height), Int32(size.width))
    nc_erase()
    nc_repaint()
  }

  /// The bytes that bring the terminal to what was put.
  mutating func refresh() -> [UInt8] {
    nc_refresh()
    let count = Int(lseek(fd, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    lseek(fd, 0, SEEK_SET)
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(pread(fd, buffer.baseAddress, count, 0), 0)
    }
    return canMerge ? merger.merge(bytes) : bytes
  }

  /// Tells that the terminal may show the next character in any way, as after a stop.
  mutating func forgetAttributes() { merger = AttributeMerger() }
}

/// The color pairs ncurses knows, made when first needed.
struct ColorPairs {
  private struct Colors: Equatable {
    let foreground: Int32
    let background: Int32
  }

  private let depth: ColorDepth
  private let colors: Int
  private let limit: Int
  // In the order of their numbers, from 1. A list and not a dictionary: a screen has some 20 pairs,
  // and the first use of a type of dictionary costs more than a frame.
  private var known: [Colors] = []

  init(depth: ColorDepth, colors: Int, limit: Int) {
    (self.depth, self.colors, self.limit) = (depth, colors, limit)
  }

  mutating func look(_ style: CellStyle) -> (attributes: UInt16, pair: Int32) {
    var attributes = Self.bits(style.attributes)
    guard depth != .mono else { return (attributes, 0) }
    // With 8 colors the bright ones are the dark ones in bold.
    if case .indexed(8...15) = style.foreground, colors == 8 { attributes |= UInt16(NC_BOLD) }
    let wanted = Colors(foreground: number(style.foreground), background: number(style.background))
    guard wanted != Colors(foreground: -1, background: -1) else { return (attributes, 0) }
    if let index = known.firstIndex(of: wanted) { return (attributes, Int32(index + 1)) }
    let pair = Int32(known.count + 1)
    // A theme has some 80 pairs; the limit is reached only after hundreds of live changes.
    guard pair < limit, init_extended_pair(pair, wanted.foreground, wanted.background) == OK else {
      return (attributes, 0)
    }
    known.append(wanted)
    return (attributes, pair)
  }

  private static func bits(_ attributes: TextAttributes) -> UInt16 {
    let table: [(TextAttributes, Int)] = [
      (.bold, NC_BOLD), (.dim, NC_DIM), (.underline, NC_UNDERLINE), (.reverse, NC_REVERSE),
      (.italic, NC_ITALIC),
    ]
    return table.reduce(0) { attributes.contains($1.0) ? $0 | UInt16($1.1) : $0 }
  }

  /// The number of a color at this depth; -1 is the terminal's own.
  private func number(_ color: TerminalColor) -> Int32 {
    switch (color, depth) {
    case (.standard, _), (_, .mono): -1
    case (.rgb(let red, let green, let blue), .truecolor): Self.direct(red, green, blue)
    case (.rgb, _): -1
    case (.indexed(let index), .truecolor): Self.direct(index)
    case (.indexed(let index), .indexed256): Int32(index)
    case (.indexed(let index), .ansi16):
      index > 15 ? -1 : Int32(index) % Int32(max(min(colors, 16), 1))
    }
  }

  /// 24 bits as one number; below 8 lie the ANSI colors, so nearly black becomes 8.
  private static func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    max(Int32(red) << 16 | Int32(green) << 8 | Int32(blue), 8)
  }

  /// A palette index as 24 bits: xterm's table of 16 and the fixed cube and grays.
  private static func direct(_ index: UInt8) -> Int32 {
    switch index {
    case 0...7: return Int32(index)
    case 8...15:
      let bright: [Int32] = [
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
      ]
      return bright[Int(index) - 8]
    case 16...231:
      let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = Int(index) - 16
      return direct(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    default:
      let gray = 8 + 10 * (index - 232)
      return direct(gray, gray, gray)
    }
  }
}
