import ModelCore
import Testing

@testable import ModelFiles

/// What an independent library says about a published configuration.
struct PublishedFacts: CustomTestStringConvertible {
  /// Name of the configuration.
  let name: String
  /// Parameters a token passes.
  let active: Int
  /// Parameters of each part.
  let parts: [ModelPart: Int]
  /// Tensors of each shape.
  let shapes: [[Int]: Int]

  var testDescription: String { name }

  /// All parameters.
  var total: Int { parts.values.reduce(0, +) }
  /// All tensors.
  var tensors: Int { shapes.values.reduce(0, +) }

  /// The parts in the order of the rows.
  static let columns: [ModelPart] = [
    .tokenEmbedding, .positionEmbedding, .attention, .mixer, .mlp, .router, .norm, .head, .other,
  ]

  /// Every configuration.
  static let all = rows(parameters + "\n" + moreParameters).compactMap(PublishedFacts.init)

  /// Figures by tokens, with the name of their configuration.
  struct Figures: CustomTestStringConvertible {
    let name: String
    let byTokens: [(tokens: Int, figure: Double)]
    var testDescription: String { name }

    /// A row of `tokens:figure`.
    init(_ words: [Substring]) {
      name = words.first.map(String.init) ?? ""
      byTokens = words.dropFirst().compactMap { word in
        let pair = word.split(separator: ":")
        guard pair.count == 2, let tokens = Int(pair[0]), let figure = Double(pair[1]) else {
          return nil
        }
        return (tokens, figure)
      }
    }
  }

  /// Elements of the cache.
  static let cacheFigures = rows(caches).map(Figures.init)
  /// FLOPs of a forward pass.
  static let workFigures = rows(work).map(Figures.init)

  private init?(_ words: [Substring]) {
    guard let bar = words.firstIndex(of: "|"), bar == Self.columns.count + 2 else { return nil }
    let figures = words[1..<bar].compactMap { Int($0) }
    guard figures.count == Self.columns.count + 1 else { return nil }
    name = String(words[0])
    active = figures[0]
    parts = Dictionary(uniqueKeysWithValues: zip(Self.columns, figures.dropFirst()))
    var shapes: [[Int]: Int] = [:]
    for word in words[(bar + 1)...] {
      let pair = word.split(separator: "*")
      guard pair.count == 2, let count = Int(pair[1]) else { return nil }
      shapes[pair[0].split(separator: "x").compactMap { Int($0) }] = count
    }
    self.shapes = shapes
  }

  /// The words of each row; lines that begin with a blank go on with the one before.
  private static func rows(_ text: String) -> [[Substring]] {
    var rows: [[Substring]] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if line.first == " ", !rows.isEmpty {
        rows[rows.count - 1] += words
      } else {
        rows.append(words)
      }
    }
    return rows
  }

  /// The configuration, read from the table of that name.
  func config() throws -> ModelConfig { try Self.config(name) }

  /// The configuration of a name.
  static func config(_ name: String) throws -> ModelConfig {
    let published = try #require(
      PublishedConfig.all.first { $0.name == name }, "no config named \(name)")
    return try read(published.json).config
  }
}
