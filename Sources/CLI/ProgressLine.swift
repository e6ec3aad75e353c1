import ModelCore

/// How far long work has come, on a line of its own on standard error.
///
/// Nothing is written unless standard error is a terminal, and nothing stays. For those who want
/// nothing to move it is a sentence that does not change.
struct ProgressLine {
  private static let width = 30
  private let surroundings: Surroundings
  private var shown: (percent: Int, label: String)?

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// Shows a share of 1 and what is being done, where that has changed.
  mutating func show(_ share: Double, _ label: String) {
    guard surroundings.isErrorTerminal else { return }
    let percent = clampedInt(min(max(share, 0), 1) * 100)
    guard shown?.percent != percent || shown?.label != label else { return }
    let isNew = shown == nil
    shown = (percent, label)
    if surroundings.settings.reducesMotion {
      if isNew { try? surroundings.write("working; Ctrl-C ends it with what is done", 2) }
      return
    }
    let filled = percent * Self.width / 100
    let bar = String(repeating: "#", count: filled)
    let rest = String(repeating: "-", count: Self.width - filled)
    // A terminal that is gone is noticed when the result is written.
    try? surroundings.write("\r[\(bar)\(rest)] \(percent) %  \(label)\u{1B}[K", 2)
  }

  /// Removes the line.
  mutating func clear() {
    guard shown != nil else { return }
    shown = nil
    try? surroundings.write("\r\u{1B}[K", 2)
  }
}
