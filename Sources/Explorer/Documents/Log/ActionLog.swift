import TermUI

/// Everything that was done since the start, in order: what ``ExplorerState/replay(_:answering:)``
/// needs to reach the same screen again.
package struct ActionLog: Equatable, Sendable {
  /// Most entries kept; when there are more the oldest half goes.
  package static let limit = 20_000

  /// The model that the program was started on, as a SOURCE.
  package var source: String
  /// The models that were side by side at the start, each as a SOURCE.
  package var compared: [String] = []
  /// The theme that it was started with.
  package var theme: String
  /// What was done, oldest first.
  package private(set) var entries: [LogEntry] = []
  /// Entries that had to go; a log that has lost its beginning leads somewhere else.
  package private(set) var dropped = 0

  /// An empty log of a program that was started on a model with a theme.
  package init(source: String, theme: String) {
    self.source = source
    self.theme = theme
  }

  /// Adds what was done; the same command again, or more of a typed word, joins the last entry.
  package mutating func append(_ entry: LogEntry) {
    if let last = entries.last, let joined = last.joined(with: entry) {
      entries[entries.count - 1] = joined
      return
    }
    entries.append(entry)
    if entries.count > Self.limit {
      dropped += entries.count / 2
      entries.removeFirst(entries.count / 2)
    }
  }
}

/// One thing that was done, or an answer that came.
package enum LogEntry: Equatable, Sendable {
  /// A command by its name, so often in a row.
  case command(String, count: Int)
  /// A line as `:` takes it.
  case line(String)
  /// A key that stands for no command here: it edits text or moves in a list.
  case key(Key)
  /// Characters typed one after the other.
  case text(String)
  /// Text that was pasted.
  case paste(String)
  /// The mouse.
  case mouse(Mouse)
  /// The terminal had a new size.
  case size(Size)
  /// Slices of training that ticks have done.
  case ticks(Int)
  /// So many runs of the last sweep were done.
  case swept(Int)
  /// An answer to something that was asked for: where in the order it came.
  case answer(Answer)

  /// An answer that is asked for again when a log is replayed.
  package enum Answer: Equatable, Sendable {
    /// What a folder holds.
    case folder(String)
    /// The presets of the user's own.
    case presets
    /// The themes of the user's own.
    case themes
    /// Which keys do what.
    case keys
    /// The commands of earlier sessions, newest last; not asked for again, as this session has
    /// added to them.
    case commands([String])
    /// The model at a path.
    case model(String)
    /// The model that a SOURCE means.
    case source(String)
    /// A file was saved, or why not; never saved again.
    case saved(String, SaveResult)
  }

  /// Both as one entry; nil where they stay two.
  func joined(with next: LogEntry) -> LogEntry? {
    switch (self, next) {
    case (.command(let name, let count), .command(let other, let more)) where name == other:
      .command(name, count: count + more)
    case (.text(let text), .text(let more)) where text.utf8.count + more.utf8.count <= 4_096:
      .text(text + more)
    case (.size, .size), (.swept, .swept): next
    case (.ticks(let count), .ticks(let more)): .ticks(count + more)
    default: nil
    }
  }
}
