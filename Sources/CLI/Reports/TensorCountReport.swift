import Explorer
import ModelCore
import ModelFiles
import Syntax
import TermUI

/// `count` of tensors that no shape explains: their sum is exact, what they are for is told by
/// their names, and nothing else is known.
struct TensorCountReport {
  private let source: TensorSource
  private let count: TensorCount
  private let format: NumberFormat

  init(_ source: TensorSource, format: NumberFormat = .standard) {
    self.source = source
    self.format = format
    count = source.count
  }

  /// What the sum rests on.
  var evidence: Evidence {
    var evidence = Evidence(count.unresolved.map { .assumed($0) })
    for name in source.tensors.missing {
      evidence.add(.partial("\(name.clipped(to: 80)) is not there"))
    }
    return evidence
  }

  /// What the tensors are, where that is no language model.
  private var kind: String? {
    switch count.kind {
    case .adapters: return "an adapter" + (adapter.map { " (\($0))" } ?? "")
    case .towers: return "a tower or projector for pictures or sound, no language model"
    case .prediction, .buffers, .factors, .copies: return count.kind?.words
    case nil: return nil
    }
  }

  /// What the file beside an adapter says about it.
  private var adapter: String? { source.adapter?.words }

  /// Why there is no shape.
  private var reason: String {
    if let kind { return kind }
    if let model = source.model {
      return "not known: these are not the tensors of \(model.config.modelType) "
        + "as \(source.configName?.clipped(to: 60).description ?? "its config") has it"
    }
    guard let problem = source.problem else {
      return "not known: no config beside the tensors, and no known family has just these"
    }
    return "not known: \(problem.message)"
  }

  // MARK: For people

  /// The lines for people, at most 80 columns wide.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    layout.labeled("", "\(source.title) (\(source.tensors.name))", indent: 0)
    layout.labeled("", "shape: \(reason)", indent: 0)
    layout.line()
    layout.rows(
      [["Parameters", exact(count.total), format.short(count.total), evidence.grade.word]],
      [.left, .right, .right, .left])
    for reason in evidence.reasons { layout.labeled("", reason) }
    layout.labeled(
      "In the file",
      "\(exact(count.total)) in \(exact(source.tensors.count)) tensors, "
        + format.bytes(Double(source.tensors.bytes)))
    if let model = source.model {
      layout.labeled(
        "By the config", "\(exact(model.comparison.configWeights)), which differs: the tensors win")
    }
    for mismatch in source.mismatches.prefix(Self.shownMismatches) {
      layout.labeled("Differs", mismatch)
    }
    let rest = source.mismatches.count - Self.shownMismatches
    if rest > 0 { layout.labeled("", "and \(exact(rest)) more; tensors --json lists them") }
    layout.line()
    var rows = [["Part", "parameters", "share"]]
    for part in ModelPart.allCases where count[part] > 0 {
      let share = Double(count[part]) / Double(max(count.total, 1))
      rows.append([part.title, exact(count[part]), format.percent(share)])
    }
    layout.rows(rows, [.left, .right, .right])
    if !count.apart.isEmpty {
      layout.line()
      layout.line("Not in the total")
      layout.rows(
        count.apart.map { [exact($0.weights), format.short($0.weights), $0.kind.words] },
        [.right, .right, .left])
    }
    return layout.text
  }

  /// Most differences that are listed for people.
  private static let shownMismatches = 24

  private func exact(_ value: Int) -> String { format.exact(value) }

  // MARK: For programs

  /// The members of the document; there is no `config`, and what follows from one is not there.
  var members: [String: JSONOutput] {
    var parameters: [String: JSONOutput] = ["total": .integer(count.total)]
    for part in ModelPart.allCases { parameters[part.rawValue] = .integer(count[part]) }
    let modules = count.apart.map { ($0.kind.rawValue, JSONOutput.integer($0.weights)) }
    return [
      "model": [
        "name": .text(source.title), "model_type": nil, "origin": .text(source.tensors.name),
        "grade": .string(evidence.grade.rawValue),
        "reasons": ModelDocument.list(evidence.reasons),
      ],
      "config": nil, "shape": .text(SafeText(reason)),
      "kind": .string(count.kind?.rawValue ?? "model"), "parameters": .object(parameters),
      "apart": .object(Dictionary(modules) { first, _ in first }),
      "file": [
        "parameters": .integer(count.total), "tensors": .integer(source.tensors.count),
        "bytes": .integer(source.tensors.bytes),
        "complete": .bool(source.tensors.missing.isEmpty),
        "config_parameters": source.model.map { .integer($0.comparison.configWeights) } ?? nil,
      ],
      "mismatch": ModelDocument.list(source.mismatches),
      "notices": ModelDocument.list(source.notices),
    ]
  }
}
