import Syntax

/// Where the tensors of a file are not those that a config leads to; `*` in a name stands for
/// the number of a layer or expert.
package enum TensorDifference: Equatable, Sendable, CustomStringConvertible {
  /// The config asks for these and the file has none of them.
  case missing(name: String, shape: [Int], copies: Int)
  /// The file has these and the config knows none of them.
  case extra(name: SafeText, shape: [Int], copies: Int)
  /// Both have them, with other lengths.
  case shape(name: SafeText, config: [Int], file: [Int])
  /// Both have them, in other numbers or with other numbers of weights in them.
  case count(name: SafeText, config: Int, file: Int, configWeights: Int, fileWeights: Int)
  /// More kinds of tensors than are compared, with their weights.
  case uncompared(weights: Int)

  /// One line, the tensor's name in front.
  package var description: String {
    switch self {
    case .missing(let name, let shape, let copies):
      return "\(name): not in the file, expected \(Self.many(copies, shape))"
    case .extra(let name, let shape, let copies):
      return
        "\(name.clipped(to: 120)): not in the config's model, found \(Self.many(copies, shape))"
    case .shape(let name, let config, let file):
      return "\(name.clipped(to: 120)): \(Self.text(config)) by the config, "
        + "\(Self.text(file)) in the file"
    case .count(let name, let config, let file, let configWeights, let fileWeights):
      return "\(name.clipped(to: 120)): \(config) with \(configWeights) weights by the config, "
        + "\(file) with \(fileWeights) in the file"
    case .uncompared(let weights):
      return "tensors of too many kinds: \(weights) weights not compared"
    }
  }

  private static func many(_ copies: Int, _ shape: [Int]) -> String {
    copies == 1 ? text(shape) : "\(copies) of \(text(shape))"
  }

  private static func text(_ shape: [Int]) -> String {
    shape.isEmpty ? "a scalar" : shape.map(String.init).joined(separator: "×")
  }
}
