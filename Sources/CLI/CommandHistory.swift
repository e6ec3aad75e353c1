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
/// A class because the threads that add them share it with the loop.
final class CommandHistory: Sendable {
  private let file: HistoryFile
  private let waiting = Mutex<[String]>([])
  /// Held while a command is added, so that they keep their order.
  private let adding = Mutex(true)

  init(_ file: HistoryFile) {
    self.file = file
  }

  /// Takes a command to be added soon.
  func keep(_ command: String) {
    waiting.withLock { $0.append(command) }
    Task.detached(priority: .utility) { [self] in finish() }
  }

  /// Adds what is waiting, and waits for what is being added.
  func finish() {
    adding.withLock { isPossible in
      while let command = next() {
        // What failed once, such as a full disk, is not tried again for every command.
        if isPossible { isPossible = file.add(command) }
      }
    }
  }

  private func next() -> String? {
    waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }
}
