import Catalog
import ModelCore
import Syntax

/// The models that stand side by side, all given the same work.
///
/// First those that were added, then the live one of Explore where it is none of them.
struct CompareColumns: Sendable {
  /// One model.
  struct Column: Sendable {
    /// The model as it was added, or as Explore has it.
    let subject: Subject
    /// Its dimensions with the work that all are given.
    let sizing: Sizing
    /// Its name; a number tells equal names apart.
    let name: SafeText
    /// Its place among the added models; nil for the live one.
    let index: Int?
    /// Whether it is what Explore shows at the moment.
    let isLive: Bool

    /// What it is, in one or two words.
    func status(isReference: Bool) -> String {
      // A doubt stands in front: in a narrow column the end is cut off.
      let grade = HeadingNote(subject).isDoubtful ? "\(subject.grade.word), " : ""
      return grade + standing(isReference: isReference)
    }

    private func standing(isReference: Bool) -> String {
      let mark = isLive ? "● " : ""
      if isReference { return mark + "reference" }
      if isLive { return mark + "live" }
      if subject.isChanged { return "changed" }
      switch subject.origin {
      case .preset: return "preset"
      case .file: return "file"
      case .flags: return "from flags"
      }
    }
  }

  /// The columns from left to right; the first is what the others are compared with.
  let all: [Column]
  /// What each is given: the work of the first, as long as every one of them takes.
  let work: Workload

  /// The most models that can be added.
  static let limit = CompareDocument.limits.upperBound

  /// Columns for a workspace.
  init(_ workspace: Workspace, showsLive: Bool) {
    let added = workspace.compared.prefix(Self.limit)
    let live = workspace.subject
    let hasLive = added.contains { Self.stands($0, for: live) }
    var subjects = added.enumerated().map { (subject: $1, index: Optional($0)) }
    if showsLive, !added.isEmpty, added.count < Self.limit, !hasLive {
      subjects.append((live, nil))
    }
    let work = Self.work(subjects.map(\.subject))
    var seen: [String: Int] = [:]
    all = subjects.map { subject, index in
      var sizing = subject.sizing
      sizing.workload = work
      let count = seen[subject.name.description, default: 0] + 1
      seen[subject.name.description] = count
      let name = count == 1 ? subject.name : SafeText("\(subject.name) (\(count))")
      return Column(
        subject: subject, sizing: sizing, name: name, index: index,
        isLive: index == nil || subject == live)
    }
    self.work = work
  }

  /// Whether an added model already shows what the live one would.
  private static func stands(_ added: Subject, for live: Subject) -> Bool {
    added.name == live.name && (added.config == live.config || !live.isChanged)
  }

  /// The first one's work, as long as the shortest sequence of all.
  private static func work(_ subjects: [Subject]) -> Workload {
    var work = subjects.first?.sizing.workload ?? Workload(sequenceLength: 1)
    work.sequenceLength = subjects.map(\.sizing.workload.sequenceLength).min() ?? 1
    return work
  }

  /// Their figures.
  var comparison: Comparison { Comparison(all.map(\.sizing)) }

  /// The work in words.
  func workText(_ format: NumberFormat) -> String {
    let batch = work.batchSize > 1 ? ", batch \(format.exact(work.batchSize))" : ""
    return "seq \(format.exact(work.sequenceLength))\(batch), \(work.weights.rawValue)"
  }

  /// The columns as documents describe them.
  var described: [Subject] {
    let format = NumberFormat.standard
    var assumptions = ["weights in \(work.weights.rawValue)"]
    let kept = all.compactMap { $0.subject.sizing.config.kvCache?.keptWords }
    if let words = kept.min() { assumptions.append("\(words) in \(work.kv.rawValue)") }
    let usual = all.map { Workload(for: $0.subject.start.config).sequenceLength }.min()
    if usual == work.sequenceLength {
      assumptions.insert(
        "sequence_length \(format.exact(work.sequenceLength)): what every model takes, "
          + "4,096 at most", at: 0)
    }
    return all.map { column in
      var model = column.subject
      model.name = column.name
      model.sizing = column.sizing
      model.assumptions = assumptions + model.assumptions
      return model
    }
  }

  /// What an empty screen offers: two generations and two sizes.
  static let suggested: [Preset] = ["llama-2-7b", "mistral-7b", "llama-3-8b", "llama-2-70b"]
    .compactMap { name in
      guard case .exact(let preset) = Preset.named(name) else { return nil }
      return preset
    }
}

extension Workspace {
  /// Sets a model beside the others.
  ///
  /// - Returns: the line that says so, or why not.
  mutating func compare(_ subject: Subject, _ keys: KeyNames) -> (text: String, isDone: Bool) {
    let limit = CompareColumns.limit
    guard compared.count < limit else {
      return (
        "compare: expected at most \(limit) models, found \(limit) already; "
          + "\(keys("compare.clear")) clears them", false
      )
    }
    compared.append(subject)
    let count = compared.count
    let key = keys("screen.compare")
    let next = count == 1 ? "add another; \(key) shows it" : "\(key) shows them"
    return ("\(subject.name) added to Compare, \(count) of \(limit); \(next)", true)
  }
}
