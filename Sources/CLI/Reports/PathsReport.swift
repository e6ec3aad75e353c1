import Host
import Syntax
import TermUI

/// `paths` in all its forms.
struct PathsReport {
  /// One place.
  private struct Place {
    let name: String
    /// Nil where no variable says where it would be.
    let path: String?
    let use: String

    var exists: Bool { path.map(FileSource.exists) ?? false }
  }

  private let places: [Place]
  /// Why a place is nowhere.
  private let reason: String
  /// Why nothing can be kept; nil when it can.
  private let problem: String?

  /// Looks up the places.
  ///
  /// - Parameters:
  ///   - environment: the variables that decide.
  ///   - config: the file that `--config` names.
  init(_ environment: Environment, config: String?) {
    let folders = Folders(environment)
    var places = [
      Place(name: "config", path: config ?? folders.configFile, use: "settings"),
      Place(name: "keys", path: folders.keysFile, use: "which keys do what"),
      Place(name: "presets", path: folders.presets, use: "models of your own"),
      Place(name: "themes", path: folders.themes, use: "themes of your own"),
    ]
    if let named = environment.nonEmpty("MODELSCOPE_THEMES") {
      places.append(
        Place(name: "themes", path: named, use: "$MODELSCOPE_THEMES, looked into first"))
    }
    places += [
      Place(name: "state", path: folders.stateFile, use: "where the last session ended"),
      Place(name: "history", path: folders.historyFile, use: "commands that were entered"),
    ]
    self.places = places
    reason =
      environment.nonEmpty("HOME") == nil ? "HOME is not set" : "HOME is not an absolute path"
    problem = folders.savingProblem
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "rows": .array(
        places.map { place in
          [
            "name": .string(place.name), "exists": .bool(place.exists),
            "path": place.path.map { .text(SafeText($0)) } ?? .null, "use": .string(place.use),
          ]
        }),
      "saving_problem": problem.map { .string($0) } ?? .null,
    ]
  }

  /// The table for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    layout.rows(
      places.map { place in
        let path = place.path.map { SafeText($0).description } ?? "nowhere: \(reason)"
        return [place.name, place.exists ? "there" : "-", path, place.use]
      }, [.left, .left, .left, .left])
    if let problem { layout.labeled("", "nothing can be kept: \(problem)", indent: 0) }
    return layout.text
  }
}
