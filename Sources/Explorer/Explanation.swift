import Catalog
import ModelCore
import TermUI

/// What `e` opens for the selected line: every figure of every screen has one.
enum Explanation: Equatable, Sendable {
  /// A figure that follows from the shape of a model, step by step on Explain.
  case derivation(Figure, of: Subject)
  /// A figure that somebody measured, published or claimed.
  case source(FigureSource)
}

/// Where a figure comes from that no shape derives: how it was worked out, and who says so.
struct FigureSource: Equatable, Sendable {
  /// What it is the figure of.
  let title: String
  /// The figure with its unit, as the screen writes it.
  let figure: String
  /// How sure it is; nil where the figure is a choice, not a finding.
  var grade: Grade?
  /// What was computed, one formula with its numbers and its result a line.
  var derivation: [String] = []
  /// What has to be said about it, in sentences.
  var words: [String] = []
  /// Where it stands.
  var sources: [Source] = []

  /// Everything in lines, the most important first.
  var lines: [(text: String, role: Role)] {
    let graded = grade.map { "\($0.word): \($0.meaning)" }
    let all: [(text: String, role: Role)] =
      [(figure, .strong), (graded ?? "", grade.map(HistoryTable.role) ?? .text)]
      + derivation.map { ($0, .text) } + words.map { ($0, .note) }
      + sources.map { ("Source: \($0.reference)", .dim) }
    return all.filter { !$0.text.isEmpty }
  }

  /// Everything as text: a title, then line by line.
  var text: [String] { [title] + lines.map(\.text) }
}

extension Subject {
  /// Where its dimensions stand, in words.
  var shapeSource: String {
    switch origin {
    case .preset(let preset): preset.source.reference
    case .file(let path): path.description
    case .flags: "the flags of the command line"
    }
  }
}
