import ModelCore
import TermUI

/// Reads values of flags and remembers what has to be said about them.
struct FlagReader {
  /// What was taken for granted, one sentence each.
  private(set) var assumptions: [String] = []
  private let format = NumberFormat.standard

  /// Adds a sentence.
  mutating func assume(_ sentence: String) { assumptions.append(sentence) }

  /// The number of a flag within a range; nil when the flag was not given.
  mutating func number(
    _ text: String?, _ flag: String, in range: ClosedRange<Int>, unit: NumberText.Unit = .count
  ) throws(CLIError) -> Int? {
    guard let text else { return nil }
    let number: NumberText
    do {
      number = try NumberText(text, unit: unit)
    } catch {
      throw CLIError(.usage, at: flag, error.description)
    }
    guard range.contains(number.value) else {
      let nearest = min(max(number.value, range.lowerBound), range.upperBound)
      throw .usage(
        flag,
        expected: "\(format.exact(range.lowerBound)) to \(format.exact(range.upperBound))",
        found: format.exact(number.value), hint: String(nearest))
    }
    if number.usesBinaryThousand {
      assume("\(flag) \(text) is \(format.exact(number.value)) tokens: k is 1,024 for lengths")
    }
    return number.value
  }

  /// The case of an enumeration that a flag names; nil when the flag was not given.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String?, _ flag: String, _ expected: String, _ type: Choice.Type
  ) throws(CLIError) -> Choice? {
    guard let text else { return nil }
    let wanted = String(text.lowercased().map { $0 == "-" ? "_" : $0 })
    if let choice = Choice(rawValue: wanted) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    throw .usage(
      flag, expected: expected, found: "\"\(text)\"",
      hint: NearestName.find(wanted, in: names) ?? Self.list(names))
  }

  /// "a, b or c".
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
