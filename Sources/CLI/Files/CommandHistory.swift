import Explorer
import Glibc
import Host
import Synchronization

/// Where the commands of all sessions are kept.
///
/// Without a place for them everything else works, and nothing is said of it.
struct HistoryFile: Sendable {
  /// Where commands are looked up and added.
  let folders: Folders
  /// Whether those of earlier sessions are left alone; new ones are kept all the same.
  let isFresh: Bool

  /// The commands of earlier sessions, newest last.
  func commands() -> [String] {
    guard !isFresh, let path = folders.historyFile, let file = try? OpenedFile(path) else {
      return []
    }
    let start = max(file.size - CommandRow.maximumBytes, 0)
    guard let bytes = try? file.read(at: start, count: file.size - start) else { return [] }
    return CommandRow.commands(in: bytes, isCut: start > 0)
  }

  /// Adds a command; false when none can be added.
  func add(_ command: String) -> Bool {
    guard let row = CommandRow.bytes(command) else { return true }
    guard let path = folders.historyFile, folders.isHistoryPossible else { return false }
    return (try? SafeSave.append(row, to: path)) != nil
  }
}

/// Adds commands beside the loop, in the order in which they were entered.
///
/// A class because the thread that adds them shares it with the loop.
final class CommandHistory: Sendable {
  private let file: HistoryFile
  private let writes: WriteQueue
  private let isPossible = Atomic(true)

  /// Adds commands to a file by way of what else is written.
  init(_ file: HistoryFile, _ writes: WriteQueue) {
    (self.file, self.writes) = (file, writes)
  }

  /// Takes a command to be added soon.
  func keep(_ command: String) {
    writes.add { [self] in
      // What failed once, such as a full disk, is not tried again for every command.
      guard isPossible.load(ordering: .relaxed) else { return }
      isPossible.store(file.add(command), ordering: .relaxed)
    }
  }
}
