import Glibc

/// Tells when files in some folders are written, come or go, without ever looking at them.
///
/// Files behind links are not seen to change, only the links.
package struct FolderWatch: ~Copyable, Sendable {
  /// Can be read when something has changed.
  package let descriptor: Int32

  /// Begins to watch; folders that are not there are passed over.
  ///
  /// - Returns: nothing when no folder can be watched.
  package init?(_ folders: [String]) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard Self.add(folders, to: descriptor) else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  /// Watches more folders.
  package func add(_ folders: [String]) {
    _ = Self.add(folders, to: descriptor)
  }

  /// Whether one of them can be watched.
  private static func add(_ folders: [String], to descriptor: Int32) -> Bool {
    let changes = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
    var isWatching = false
    for folder in folders where !folder.utf8.contains(0) {
      if inotify_add_watch(descriptor, folder, UInt32(changes)) >= 0 { isWatching = true }
    }
    return isWatching
  }

  /// The names of what has changed since the last time; an empty one where it cannot be told.
  package func take() -> [String] {
    var bytes: [UInt8] = Array(repeating: 0, count: 4096)
    var names: [String] = []
    while case let count = read(descriptor, &bytes, bytes.count), count > 0 {
      var rest = bytes[..<count]
      let header = MemoryLayout<inotify_event>.size
      while rest.count >= header {
        let length = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self).len }
        let name = rest.dropFirst(header).prefix(Int(length)).prefix { $0 != 0 }
        names.append(String(decoding: name, as: UTF8.self))
        rest = rest.dropFirst(header + Int(length))
      }
    }
    return names
  }

  deinit { close(descriptor) }
}
