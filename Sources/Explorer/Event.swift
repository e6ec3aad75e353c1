import TermUI

/// Something that happened, as ``ExplorerState/update(_:)`` takes it.
package enum Event: Equatable, Sendable {
  /// A key, the mouse or a paste.
  case input(InputEvent)
  /// The terminal has a new size.
  case resized(Size)
  /// The terminal's background is light or dark.
  case background(isLight: Bool)
  /// What a folder holds.
  case listed(FolderListing)
  /// The presets of the user's own.
  case presetsListed(UserPresetList)
  /// The themes of the user's own.
  case themesListed(UserThemeList)
  /// Which keys do what from now on.
  case keysRead(KeysReading)
  /// The commands of earlier sessions, newest last.
  case commandsListed([String])
  /// A file was read, or could not be.
  case opened(path: String, Opening)
  /// While ``ExplorerState/ticking`` says so: time for as many slices of training.
  case tick(slices: Int)
  /// Runs of the sweep of that number are done.
  case swept(number: Int, [CircleDot])
  /// A file was saved, or could not be.
  case saved(path: String, SaveResult)
}

/// How reading a model from a file ended.
package enum Opening: Equatable, Sendable {
  /// The model.
  case model(Subject)
  /// What is wrong, in one line.
  case failure(String)
}
