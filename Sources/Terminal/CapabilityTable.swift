import CNcurses
import Glibc

/// The three kinds of terminfo capabilities, each with its names in the order of compiled entries.
enum CapabilityKind: Equatable, Sendable {
  case flag
  case number
  case string

  /// Capabilities of this kind that terminfo knows.
  var count: Int {
    switch self {
    case .flag: Int(nc_flag_count())
    case .number: Int(nc_number_count())
    case .string: Int(nc_string_count())
    }
  }

  /// The short name at a place, such as `cup`.
  func name(at index: Int) -> UnsafePointer<CChar>? {
    switch self {
    case .flag: nc_flag_name(Int32(index))
    case .number: nc_number_name(Int32(index))
    case .string: nc_string_name(Int32(index))
    }
  }
}

/// What one terminal has under each name of a kind.
///
/// The places are those of compiled entries. A table by place and not a dictionary by name, because
/// an entry is read and written whole at every start, and only a few names are looked up between.
struct CapabilityTable<Value: Equatable & Sendable>: Equatable, Sendable {
  private let kind: CapabilityKind
  /// The values by place; nil where the terminal has none.
  private(set) var values: [Value?]

  /// A terminal without any.
  init(_ kind: CapabilityKind) {
    self.kind = kind
    values = Array(repeating: nil, count: kind.count)
  }

  /// Asks for the value of every name.
  mutating func read(_ value: (UnsafePointer<CChar>) -> Value?) {
    for index in values.indices { values[index] = kind.name(at: index).flatMap(value) }
  }

  /// The value under a short name; a name that terminfo does not know has none.
  subscript(name: String) -> Value? {
    get { place(name).flatMap { values[$0] } }
    set {
      if let place = place(name) { values[place] = newValue }
    }
  }

  private func place(_ name: String) -> Int? {
    name.withCString { wanted in
      values.indices.first { index in kind.name(at: index).map { strcmp($0, wanted) } == 0 }
    }
  }
}
