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
    let changes = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
    var isWatching = false
    for folder in folders where !folder.utf8.contains(0) {
      if inotify_add_watch(descriptor, folder, UInt32(changes)) >= 0 { isWatching = true }
    }
    guard isWatching else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  /// Whether anything has changed since the last time.
  package func take() -> Bool {
    var bytes: [UInt8] = Array(repeating: 0, count: 4096)
    var hasChanged = false
    while read(descriptor, &bytes, bytes.count) > 0 { hasChanged = true }
    return hasChanged
  }

  deinit { close(descriptor) }
}
