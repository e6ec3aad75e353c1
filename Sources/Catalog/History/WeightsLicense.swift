import ModelCore

/// Under which license the weights of a model can be had, and which document says so.
///
/// A license has its SPDX identifier where it has one, such as "Apache-2.0", else the name that it
/// gives itself. Where the maker changed it, it is the newest one that the document shows.
package enum WeightsLicense: Equatable, Sendable {
  /// A document names it: published if the maker's own does, reported if only another's.
  case named(String, Grade, Source, note: String = "")
  /// The maker says that there is none.
  case unnamed(String, Source)

  /// What it is called; nil where there is none.
  package var name: String? {
    if case .named(let name, _, _, _) = self { name } else { nil }
  }

  /// How sure the name is, or that there is none.
  package var grade: Grade {
    switch self {
    case .named(_, let grade, _, _): grade
    case .unnamed: .published
    }
  }

  /// The document that says so.
  package var source: Source {
    switch self {
    case .named(_, _, let source, _), .unnamed(_, let source): source
    }
  }

  /// What has to be said about it, as why there is no name; empty for most.
  package var note: String {
    switch self {
    case .named(_, _, _, let note), .unnamed(let note, _): note
    }
  }

  /// The license and how sure it is, in a few words.
  package var words: String {
    switch self {
    case .named(let name, let grade, _, _): "license \(name), \(grade.word)"
    case .unnamed: "no license named"
    }
  }
}
