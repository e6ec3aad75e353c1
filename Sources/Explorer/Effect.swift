/// Something the run loop does for the state; data, so that a test can compare it.
package enum Effect: Equatable, Sendable {
  /// Leave the program with exit code 0.
  case quit
  /// Stop the job as Ctrl-Z does; resume later on the same screen.
  case suspend
  /// Repaint every cell.
  case redraw
  /// Put text on the clipboard (OSC 52).
  case copy(String)
  /// Find out what a folder holds; the answer is ``Event/listed(_:)``.
  case list(folder: String)
  /// Read the presets of the user's own; the answer is ``Event/presetsListed(_:)``.
  case listPresets
  /// Read the themes of the user's own, and again whenever one changes; the answer is
  /// ``Event/themesListed(_:)``.
  case listThemes
  /// Read the model at a path beside the loop; the answer is ``Event/opened(path:_:)``.
  case open(path: String)
  /// Read `keys.json`, which has changed; the answer is ``Event/keysRead(_:)``.
  case readKeys
  /// Read the commands of earlier sessions; the answer is ``Event/commandsListed(_:)``.
  case listCommands
  /// Keep a command that was entered for later sessions; there is no answer.
  case keepCommand(String)
  /// Find the model that a SOURCE means, beside the loop: a preset, one of the user's own or a path;
  /// the answer is ``Event/opened(path:_:)``.
  case find(source: String)
  /// Ask the terminal for its background; the answer, if any, is ``Event/background(isLight:)``.
  case askBackground
  /// Write a file, all or nothing; the answer is ``Event/saved(path:_:)``. A file of that name is
  /// left alone unless it `replaces` it.
  case save(path: String, SavedDocument, replaces: Bool)
  /// Report the mouse or leave it to the terminal.
  case setMouse(Bool)
}
