import Glibc
import Syntax

/// Where the program looks for what is the user's own, and where it keeps what it saves.
///
/// Source: XDG Base Directory Specification 0.8: a relative path in a variable is ignored.
package struct Folders: Equatable, Sendable {
  /// The variables that decide.
  package static let variables = [
    "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "HOME", "MODELSCOPE_THEMES",
  ]

  /// Settings, presets and themes; nil where no variable names a place.
  package let settings: String?
  /// What is kept between sessions.
  package let state: String?
  /// What is collected over the years.
  package let data: String?
  /// The user's own folder, where others are not named; it is never made.
  private let home: String?
  private let environment: Environment

  /// Decides by the variables of ``variables``.
  package init(_ environment: Environment) {
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let home = absolute("HOME")
    func place(_ variable: String, _ usual: String) -> String? {
      (absolute(variable) ?? home.map { Self.join($0, usual) }).map { Self.join($0, "modelscope") }
    }
    settings = place("XDG_CONFIG_HOME", ".config")
    state = place("XDG_STATE_HOME", ".local/state")
    data = place("XDG_DATA_HOME", ".local/share")
    self.home = home
    self.environment = environment
  }

  /// The settings, unless `--config` names another file.
  package var configFile: String? { settings.map { Self.join($0, "config.json") } }

  /// Which keys do what.
  package var keysFile: String? { settings.map { Self.join($0, "keys.json") } }

  /// The user's own presets, each an ordinary `config.json` with the name of the preset.
  package var presets: String? { settings.map { Self.join($0, "presets") } }

  /// The user's own themes.
  package var themes: String? { settings.map { Self.join($0, "themes") } }

  /// What the last session left.
  package var stateFile: String? { state.map { Self.join($0, "state.json") } }

  /// The commands that were entered, a JSON document a line.
  package var historyFile: String? { data.map { Self.join($0, "history.jsonl") } }

  /// Whether commands can be kept, as far as looking tells: the user's own folder is never made.
  package var isHistoryPossible: Bool {
    guard let data else { return false }
    return !isMissingHome(data, ".local/share")
  }

  /// Whether a place is in the user's own folder, and there is none.
  private func isMissingHome(_ place: String, _ usual: String) -> Bool {
    guard let home, place == Self.join(Self.join(home, usual), "modelscope") else { return false }
    return !Self.isFolder(home)
  }

  /// Why nothing can be kept between sessions, in one line; nil when it can, as far as looking
  /// tells.
  package var savingProblem: String? {
    guard let state else {
      let found = environment.nonEmpty("HOME").map { "\"\(SafeText($0).clipped(to: 60))\"" }
      return "HOME: expected an absolute path, found \(found ?? "nothing")"
    }
    if let home, isMissingHome(state, ".local/state") {
      return "\(SafeText(home)): expected your folder, found none; set HOME or XDG_STATE_HOME"
    }
    var place = state
    while !FileSource.exists(place), let slash = place.lastIndex(of: "/"), place != "/" {
      place = slash == place.startIndex ? "/" : String(place[..<slash])
    }
    guard Self.isFolder(place) else {
      return "\(SafeText(place)): expected a folder, found a file"
    }
    guard access(place, W_OK | X_OK) == 0 else {
      return "\(SafeText(place)): expected a folder to write to, found one without permission"
    }
    return nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return !path.utf8.contains(0) && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
