/// A family of models: who it is and what its tensors are called.
///
/// A value is a reference to a constant, so that a ``ModelConfig`` is cheap to copy. Each family is
/// written down once, in the file of its maker beside this one; what files say of it is a
/// `FamilyReader` of ModelFiles.
package struct Architecture: Sendable {
  private final class Family: Sendable {
    let modelType: String
    let names: TensorNames
    let shape: Shape?

    init(_ modelType: String, _ names: TensorNames, _ shape: Shape?) {
      (self.modelType, self.names, self.shape) = (modelType, names, shape)
    }
  }

  /// Names that only some choices of a model bring in.
  typealias Shape = @Sendable (inout TensorNames, ModelConfig) -> Void

  private let family: Family

  /// A family with names of its own.
  init(_ modelType: String, names: TensorNames, shaped: Shape? = nil) {
    family = Family(modelType, names, shaped)
  }

  /// A family with the names of another one, Llama's if none is given, and some changed.
  init(
    _ modelType: String, from base: Architecture? = nil,
    _ change: (inout TensorNames) -> Void = { _ in }, shaped: Shape? = nil
  ) {
    self.init(
      modelType, names: .named(from: base?.family.names ?? TensorNames(), change), shaped: shaped)
  }

  /// `model_type` of a hub's config.json; "classroom" is our own.
  package var modelType: String { family.modelType }

  /// The names of a model of the family.
  func names(of config: ModelConfig) -> TensorNames {
    guard let shape = family.shape else { return family.names }
    var names = family.names
    shape(&names, config)
    return names
  }
}

extension Architecture: Hashable {
  package static func == (one: Architecture, other: Architecture) -> Bool {
    one.family === other.family
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(family)) }
}

extension ModelConfig {
  /// Every tensor of the model, each kind listed once; all counts are sums over it.
  package var inventory: [TensorSpec] {
    let names = architecture.names(of: self)
    let isBare = !output.hasHead && output.labels == nil && beside.modelType == nil
    return TransformerInventory(self, names: isBare ? names.withoutModel : names.at(beside.place))
      .tensors
  }
}
