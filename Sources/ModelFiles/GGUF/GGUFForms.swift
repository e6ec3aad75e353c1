import ModelCore

/// Which matrices a GGUF file keeps together: what a family's own files pack may be apart there,
/// and the other way round.
///
/// Reference: `create_tensor_qkv` and `create_tensor_gate_up_exps` in `src/llama-model.cpp` of
/// llama.cpp, which take either form.
struct GGUFForms: Equatable, Sendable {
  /// Names of matrices that tell a form.
  private static let telling: Set = [
    "attn_q", "attn_qkv", "ffn_gate", "ffn_gate_exps", "ffn_gate_shexp", "ffn_gate_up",
    "ffn_gate_up_exps",
  ]
  /// Those of them that the file has, in whatever block.
  private let found: Set<String>

  /// Looks at the names of all files.
  init(_ set: TensorSet) {
    var found: Set<String> = []
    for file in set.files {
      for index in 0..<file.tensors.count where found.count < Self.telling.count {
        let pieces = file.tensors.name(at: index).description.split(separator: ".")
        guard pieces.count == 4, pieces[0] == "blk", pieces[3] == "weight" else { continue }
        let stem = String(pieces[2])
        if Self.telling.contains(stem) { found.insert(stem) }
      }
    }
    self.found = found
  }

  /// What the file has in place of a tensor of a model's inventory: one, or those it is split into.
  func tensors(of spec: TensorSpec, _ config: ModelConfig) -> [ExpectedTensor] {
    let name = GGUFNames.name(of: spec)
    let whole = [ExpectedTensor(spec, name: name)]
    switch spec.role {
    case .mlp(.gateAndUp) where found.contains("ffn_gate"):
      return halves(of: spec, "ffn_gate", "ffn_up", name, { .mlp($0) }) ?? whole
    case .expert(.gateAndUp) where found.contains("ffn_gate_exps"):
      return halves(of: spec, "ffn_gate_exps", "ffn_up_exps", name, { .expert($0) }) ?? whole
    case .sharedExpert(.gateAndUp) where found.contains("ffn_gate_shexp"):
      return halves(of: spec, "ffn_gate_shexp", "ffn_up_shexp", name, { .sharedExpert($0) })
        ?? whole
    case .mlp(.gate), .mlp(.up):
      return together("ffn_gate_up", instead: "ffn_gate", spec, name) ?? whole
    case .expert(.gate), .expert(.up), .expert(.gateAndUp):
      return together("ffn_gate_up_exps", instead: "ffn_gate_exps", spec, name) ?? whole
    case .attention(.packed) where found.contains("attn_q"):
      return heads(of: spec, name, config) ?? whole
    case .attention(.query), .attention(.key), .attention(.value):
      return together("attn_qkv", instead: "attn_q", spec, name) ?? whole
    case .end, .attention, .cross, .latent, .mixer, .mlp, .expert, .sharedExpert, .router,
      .blockNorm, .other:
      return whole
    }
  }

  /// The name of a matrix with the ending of another.
  private func name(_ stem: String, like name: String) -> String {
    "blk.*.\(stem)\(name.hasSuffix(".bias") ? ".bias" : ".weight")"
  }

  /// One tensor under the name of those that are kept together; its numbers add up there.
  private func together(
    _ stem: String, instead other: String, _ spec: TensorSpec, _ name: String
  ) -> [ExpectedTensor]? {
    guard found.contains(stem), !found.contains(other) else { return nil }
    return [ExpectedTensor(spec, name: self.name(stem, like: name))]
  }

  private func halves(
    of spec: TensorSpec, _ gate: String, _ up: String, _ name: String,
    _ role: (MLPRole) -> TensorRole
  ) -> [ExpectedTensor]? {
    guard let index = spec.dimensions.firstIndex(where: { $0.symbol.hasPrefix("2·") }) else {
      return nil
    }
    let both = spec.dimensions[index]
    let half = Dimension(both.size / 2, String(both.symbol.dropFirst(2)))
    return [(gate, role(.gate)), (up, role(.up))].map { stem, role in
      ExpectedTensor(spec, name: self.name(stem, like: name), role: role, half, at: index)
    }
  }

  private func heads(
    of spec: TensorSpec, _ name: String, _ config: ModelConfig
  ) -> [ExpectedTensor]? {
    let queries = Dimension(config.nHeads * config.headDim, "h·d_h")
    let keys = Dimension(config.nKVHeads * config.headDim, "k·d_h")
    guard
      let index = spec.dimensions.firstIndex(where: { $0.size == queries.size + 2 * keys.size })
    else { return nil }
    let parts: [(String, AttentionRole, Dimension)] = [
      ("attn_q", .query, queries), ("attn_k", .key, keys), ("attn_v", .value, keys),
    ]
    return parts.map { stem, role, width in
      ExpectedTensor(
        spec, name: self.name(stem, like: name), role: .attention(role), width, at: index)
    }
  }
}

extension ExpectedTensor {
  /// A tensor of an inventory under a name.
  init(_ spec: TensorSpec, name: String) {
    self.init(
      name: name, part: spec.part, role: spec.role, dimensions: spec.dimensions,
      stored: spec.stored, parameters: spec.parameters)
  }

  /// A slice of a tensor of an inventory.
  fileprivate init(
    _ spec: TensorSpec, name: String, role: TensorRole, _ width: Dimension, at index: Int
  ) {
    var dimensions = spec.dimensions
    dimensions[index] = width
    self.init(
      name: name, part: spec.part, role: role, dimensions: dimensions, stored: spec.stored,
      parameters: spec.stored * dimensions.reduce(1) { $0 * $1.size })
  }
}
