/// The states that can be gone back to, and those that were gone back from.
package struct Undo: Equatable, Sendable {
  /// Most steps kept.
  package static let limit = 200

  private var past: [Workspace] = []
  private var future: [Workspace] = []
  /// What the last recorded change was about; changes of one thing in a row are one step.
  private var lastTopic: String?

  package init() {}

  /// Every state in order: those before, the one that is, those that were gone back from.
  package func all(_ now: Workspace) -> [Workspace] { past + [now] + future.reversed() }

  /// Steps that can be undone.
  package var count: Int { past.count }

  /// Remembers the state before a change.
  ///
  /// The same `topic`, such as a field, again adds no step; nil
  /// always adds one.
  package mutating func record(_ before: Workspace, topic: String?) {
    future = []
    defer { lastTopic = topic }
    if let topic, topic == lastTopic, !past.isEmpty { return }
    past.append(before)
    if past.count > Self.limit { past.removeFirst() }
  }

  /// Goes one step back; nil when there is none.
  package mutating func undo(_ now: Workspace) -> Workspace? {
    lastTopic = nil
    guard let before = past.popLast() else { return nil }
    future.append(now)
    return before
  }

  /// Makes everything after the first `count` steps one step that goes back to `before`.
  package mutating func merge(after count: Int, since before: Workspace) {
    lastTopic = nil
    guard past.count > count else { return }
    past = past.prefix(count) + [before]
  }

  /// Goes one step forward again; nil when there is none.
  package mutating func redo(_ now: Workspace) -> Workspace? {
    lastTopic = nil
    guard let after = future.popLast() else { return nil }
    past.append(now)
    return after
  }
}
