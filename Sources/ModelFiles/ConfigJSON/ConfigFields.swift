import ModelCore
import Syntax

/// The keys of a `config.json`, read one by one with what had to be assumed.
struct ConfigFields {
  private let document: JSONDocument
  private let object: JSONObject
  /// `model_type`, for the sentences about defaults.
  var family = ""
  /// Values of keys that the language model of a larger file may leave out.
  var defaults: [String: Int] = [:]
  private(set) var assumptions: [Assumption] = []
  private var notices: [FileNotice] = []
  private var doubts = Evidence()
  private var used: Set<String> = []

  init(_ document: JSONDocument, _ object: JSONObject) {
    (self.document, self.object) = (document, object)
  }

  // MARK: Parts of a file

  /// The keys of an object within the file, to be read like a file of its own.
  mutating func nested(_ key: String) throws(FileError) -> ConfigFields {
    guard let found = value(key), let object = found.object else {
      throw error(
        object[key],
        .wrongValue(
          key: key, expected: "an object", found: object[key]?.summary ?? SafeText("no such key"),
          hint: "{}"))
    }
    var fields = ConfigFields(document, object)
    fields.family = family
    fields.ignore("model_type", "architectures")
    return fields
  }

  /// Takes over what was remarked about an object within the file.
  mutating func add(_ fields: ConfigFields) {
    assumptions += fields.assumptions
    doubts.add(fields.evidence)
    notices += fields.notices + fields.unknownKeys
  }

  /// Where `model_type` stands, or the whole file if it does not say one.
  var typeValue: JSONValue { object["model_type"] ?? document.root }

  /// Whether a key is there, without counting as used.
  func has(_ key: String) -> Bool { object[key] != nil }

  /// The value of a key, without counting as used.
  func peek(_ key: String) -> JSONValue? { object[key] }

  /// All keys.
  var keys: [String] { object.members.map(\.key) }

  /// Takes note of keys that have no effect in this family.
  mutating func ignore(_ keys: String...) { used.formUnion(keys) }

  /// Whether Transformers 5 or later wrote the file; some of its rules are others.
  var isOfTransformers5: Bool {
    let version = document.root.object?["transformers_version"]?.string ?? ""
    return (version.split(separator: ".").first.flatMap { Int($0) } ?? 0) >= 5
  }

  // MARK: Values

  /// The value of a key, which counts as used from now on.
  mutating func value(_ key: String) -> JSONValue? {
    used.insert(key)
    return object[key]
  }

  /// A whole number that the file must have.
  mutating func required(_ key: String, in range: ClosedRange<Int>) throws(FileError) -> Int {
    guard let value = value(key) else {
      guard let other = defaults[key] else { throw error(nil, .missingKey(key)) }
      assume(key, String(other), "the default of \(family)")
      return other
    }
    return try integer(value, key, in: range)
  }

  /// A whole number; absent or `null`, another one is assumed.
  mutating func integer(
    _ key: String, in range: ClosedRange<Int>, otherwise other: Int, because reason: String? = nil
  ) throws(FileError) -> Int {
    guard let value = value(key), !value.isNull else {
      if !has(key), defaults[key] != nil { return try required(key, in: range) }
      assume(key, String(other), reason ?? "the default of \(family)")
      return other
    }
    return try integer(value, key, in: range)
  }

  /// A whole number or `null`, which means none; absent, the family's default is assumed.
  mutating func optional(
    _ key: String, in range: ClosedRange<Int>, otherwise other: Int?
  ) throws(FileError) -> Int? {
    guard let value = value(key) else {
      assume(key, other.map(String.init) ?? "none", "the default of \(family)")
      return other
    }
    return value.isNull ? nil : try integer(value, key, in: range)
  }

  /// A truth value; absent or `null`, the family's default is assumed.
  mutating func flag(_ key: String, otherwise other: Bool) throws(FileError) -> Bool {
    guard let value = value(key), !value.isNull else {
      assume(key, other ? "true" : "false", "the default of \(family)")
      return other
    }
    guard let flag = value.bool else {
      throw error(
        value,
        .wrongValue(key: key, expected: "true or false", found: value.summary, hint: "\(other)"))
    }
    return flag
  }

  /// Whether a key is there with `true`.
  mutating func isOn(_ key: String) -> Bool {
    value(key)?.bool == true
  }

  private mutating func integer(
    _ value: JSONValue, _ key: String, in range: ClosedRange<Int>
  ) throws(FileError) -> Int {
    let found: Int
    if let number = value.number {
      guard let whole = number.wholeValue else { throw notWhole(number, value, key, range) }
      found = whole
      if number.integer == nil {
        notices.append(.wholeFloat(key: key, text: value.summary, value: whole))
      }
    } else if let text = value.string, let whole = Self.integer(in: text) {
      found = whole
      notices.append(.numericText(key: key, value: whole))
    } else {
      throw error(
        value,
        .wrongValue(
          key: key, expected: Self.wholeNumber(range), found: value.summary,
          hint: "a number without quotes or brackets"))
    }
    guard range.contains(found) else {
      throw error(value, .outOfRange(key: key, range: range, found: value.summary))
    }
    return found
  }

  /// The error of a fraction, or of a number too large for `Int`.
  private func notWhole(
    _ number: JSONNumber, _ value: JSONValue, _ key: String, _ range: ClosedRange<Int>
  ) -> FileError {
    guard number.double.magnitude < 0x1p53 else {
      return error(value, .outOfRange(key: key, range: range, found: value.summary))
    }
    let nearest = number.double.rounded(.toNearestOrAwayFromZero)
    let hint = min(max(clampedInt(nearest), range.lowerBound), range.upperBound)
    return error(
      value,
      .wrongValue(
        key: key, expected: Self.wholeNumber(range), found: value.summary, hint: "\(hint)"))
  }

  private static func wholeNumber(_ range: ClosedRange<Int>) -> String {
    "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }

  /// The number in a text of nothing but digits.
  private static func integer(in text: String) -> Int? {
    guard let first = text.utf8.first, first != UInt8(ascii: "+") else { return nil }
    return Int(text)
  }

  // MARK: Checks

  /// Refuses a number that does not divide another one.
  func checkDivides(
    _ divisor: Int, _ key: String, _ total: Int, _ whole: String
  ) throws(FileError) {
    guard total.isMultiple(of: divisor) else {
      throw error(
        object[key], .uneven(key: key, divisor: divisor, of: whole, total: total))
    }
  }

  /// Refuses more active experts than there are.
  func checkActive(_ active: Int, _ key: String, of nExperts: Int) throws(FileError) {
    guard active <= nExperts else {
      throw error(
        object[key], .tooManyActive(key: key, found: active, nExperts: nExperts))
    }
  }

  /// An error at a value, or at the start of the file's object if there is none.
  func error(_ value: JSONValue?, _ problem: FileProblem) -> FileError {
    FileError(
      file: document.name, position: value?.position ?? document.root.position, problem: problem)
  }

  // MARK: Remarks

  /// Lists a value that the file leaves out.
  mutating func assume(_ key: String, _ value: String, _ reason: String) {
    let isNull = object[key]?.isNull == true
    assumptions.append(Assumption(key: key, isNull: isNull, value: value, reason: reason))
  }

  /// Mentions a value that does not change the numbers as one might expect.
  mutating func remark(_ key: String, _ text: String) {
    notices.append(.remark(key: key, text))
  }

  /// Mentions why the count is not sure.
  mutating func doubt(_ doubt: Evidence.Doubt) { doubts.add(doubt) }

  /// What the count rests on: what was doubted, and keys that nothing asked for though they may
  /// shape the model.
  var evidence: Evidence {
    var all = doubts
    for member in unread where ShapeWords.mayShape(member.key, member.value) {
      let key = SafeText(member.key).clipped(to: 40)
      all.add(.assumed("\(key) may shape the model and was not read"))
    }
    return all
  }

  /// All notices, those about the whole file first and unknown keys last.
  func finalNotices() -> [FileNotice] {
    let general = document.notices.map { notice -> FileNotice in
      switch notice {
      case .byteOrderMark: .byteOrderMark
      case .repairedText(let position): .repairedText(line: position.line)
      case .namedNumber(let position): .namedNumber(line: position.line)
      }
    }
    return general + notices + unknownKeys
  }

  /// The keys that nothing asked for and that say something.
  private var unread: [JSONMember] {
    object.members.filter { member in
      // A null says that something is not there, whatever it is.
      !used.contains(member.key) && !ConfigKeys.withoutEffect.contains(member.key)
        && !member.value.isNull
    }
  }

  /// The keys that nothing asked for, as a notice if there are any.
  private var unknownKeys: [FileNotice] {
    let names = unread.map { SafeText($0.key) }
    return names.isEmpty ? [] : [.unknownKeys(names)]
  }
}
