import ModelCore

// Explain in words.
extension ExplainScreen {
  func selectable(_ frame: ScreenFrame) -> [ScreenLine] {
    ExplainLine.all(model(frame.workspace)).map { line in
      ScreenLine(line.topic.section, line.words(frame.format))
    }
  }

  func place(_ frame: ScreenFrame) -> Int? {
    let count = ExplainLine.all(model(frame.workspace)).count
    return count > 0 ? min(selection, count - 1) : nil
  }

  mutating func select(_ index: Int, _ frame: ScreenFrame) { selection = max(index, 0) }

  func remarks(_ frame: ScreenFrame) -> [String] {
    guard let line = line(frame.workspace) else { return [] }
    return [line.reason]
      + (line.tensors.isEmpty ? [] : [line.tensors.prefix(8).joined(separator: ", ")])
      + ["Source of the shape: \(model(frame.workspace).shapeSource)"]
  }
}

extension ExplainLine {
  /// The line without a picture: what is multiplied, and what comes out.
  func words(_ format: NumberFormat) -> String {
    switch topic {
    case .step(let step): "\(step.title): \(formula) = \(substituted) = \(value(format))"
    case .cost(let cost): "\(cost.title): \(formula) = \(substituted) = \(value(format))"
    case .reason(let sentence), .assumption(let sentence), .notice(let sentence): sentence
    }
  }
}

extension ExplainLine.Topic {
  /// What the lines of a kind are about.
  var section: String {
    switch self {
    case .step: "The count"
    case .cost: "What follows from it"
    case .reason: "Doubts"
    case .assumption: "Assumed"
    case .notice: "Noted"
    }
  }
}
