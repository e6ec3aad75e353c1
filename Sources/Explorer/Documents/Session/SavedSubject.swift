import Catalog
import ModelCore
import Syntax

/// A model as it is written down: where it comes from, and what was changed since.
package struct SavedSubject: Equatable, Sendable {
  /// Where it comes from.
  package enum Source: Equatable, Sendable {
    /// The name of a preset.
    case preset(String)
    /// The path of a file.
    case file(String)
  }

  /// Where it comes from.
  package var source: Source
  /// What was changed since.
  package let changes: [SizingChange]

  package init(_ source: Source, changes: [SizingChange] = []) {
    (self.source, self.changes) = (source, changes)
  }

  /// Writes a model down; nothing where its source cannot be found again.
  package init?(_ subject: Subject) {
    switch subject.origin {
    case .preset(let preset):
      source = .preset(preset.name)
      changes = subject.sizing.changes(since: Sizing(preset.config))
    case .file(let path):
      source = .file(path.description)
      changes = subject.sizing.changes(since: subject.start)
    case .flags:
      // What flags alone made is a changed classroom model, or it is not kept.
      guard let classroom = Self.classroom else { return nil }
      source = .preset(classroom.name)
      changes = subject.sizing.changes(since: Sizing(classroom.config))
      guard Sizing(classroom.config).applying(changes)?.config == subject.config else { return nil }
    }
  }

  private static var classroom: Preset? {
    guard case .exact(let preset) = Preset.named("classroom") else { return nil }
    return preset
  }

  /// The model, where it is a preset and both are there still.
  package var subject: Subject? {
    guard case .preset(let name) = source, let preset = Self.preset(name) else { return nil }
    return changed(Subject(preset))
  }

  /// The preset that everybody starts with is there without the whole catalog.
  private static func preset(_ name: String) -> Preset? {
    if name == Preset.start.name { return .start }
    guard case .exact(let preset) = Preset.named(name), preset.name == name else { return nil }
    return preset
  }

  /// The model as it was, made from its source; as the source is where the changes make none.
  package func changed(_ subject: Subject) -> Subject {
    guard !changes.isEmpty, let sizing = subject.sizing.applying(changes) else { return subject }
    var subject = subject
    subject.sizing = sizing
    return subject
  }
}
