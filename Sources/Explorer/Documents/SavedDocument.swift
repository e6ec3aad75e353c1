import Catalog
import ModelCore
import Syntax

/// Something to write into a file; data, so that a test can compare it.
package enum SavedDocument: Equatable, Sendable {
  /// Text that is ready.
  case text(String)
  /// A report that the commands print as well, in one of its formats.
  case report(SavedReport, SavedFormat)
}

/// What a screen shows, for those who want it as data.
package enum SavedReport: Equatable, Sendable {
  /// What `count` prints.
  case count(Subject)
  /// What `explain` prints.
  case explain(Subject)
  /// What `history` prints.
  case history([HistoryRow])
  /// What `compare` prints of these models.
  case compare([Subject])
  /// What `circle` prints of a run as it stands.
  case circle(CircleTrainer)
  /// What `brain` prints.
  case brain(Subject)
}

/// A format of data.
package enum SavedFormat: String, CaseIterable, Sendable {
  case json, csv
  /// A table of Markdown.
  case markdown = "md"
}

/// How saving a file ended.
package enum SaveResult: Equatable, Sendable {
  /// It is there.
  case done
  /// A file of this name is there already and was left alone.
  case exists
  /// What is wrong, in one line.
  case failure(String)

  /// What to say of a file of that name when nobody is there to be asked; nil when all is well.
  package func problem(_ path: String) -> String? {
    switch self {
    case .done: nil
    case .exists: "\(SafeText(path).clipped(to: 60)) is there already; it was not replaced"
    case .failure(let sentence): sentence
    }
  }
}
