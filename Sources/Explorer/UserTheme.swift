import Syntax
import TermUI

/// A theme of the user's own: a file in a folder of themes, not parsed yet.
package struct UserTheme: Equatable, Sendable {
  /// What reading the file gave.
  package enum Content: Equatable, Sendable {
    /// What it holds.
    case bytes([UInt8])
    /// Why it cannot be read, in one line.
    case unreadable(String)
  }

  /// The file's name without its ending; a name as themes have it.
  package let name: String
  /// Where the file is.
  package let path: SafeText
  /// What it holds.
  package let content: Content

  package init(name: String, path: SafeText, content: Content) {
    (self.name, self.path, self.content) = (name, path, content)
  }

  /// The file under the name that messages use; nothing when it could not be read.
  func source(file: SafeText) -> ThemeSource? {
    guard case .bytes(let bytes) = content else { return nil }
    return ThemeSource(file: file, bytes: bytes)
  }
}

/// The themes of the user's own, and a line for each file that cannot be one.
package struct UserThemeList: Equatable, Sendable {
  /// By name; where a name is there twice, the first folder wins.
  package var themes: [UserTheme]
  /// What is wrong with other files and folders.
  package var problems: [String]

  package init(themes: [UserTheme] = [], problems: [String] = []) {
    self.themes = themes
    self.problems = problems
  }
}
