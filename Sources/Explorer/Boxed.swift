/// A large value kept on the heap, so that what holds it stays small to copy.
///
/// The state is copied for every key: what is rarely there should cost nothing then.
indirect enum Boxed<Value> {
  case boxed(Value)

  /// Puts a value into a box of its own.
  init(_ value: Value) { self = .boxed(value) }

  /// The value.
  var value: Value {
    switch self {
    case .boxed(let value): value
    }
  }
}

extension Boxed: Equatable where Value: Equatable {}
extension Boxed: Sendable where Value: Sendable {}
