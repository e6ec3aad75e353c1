// Mistral AI.
extension Architecture {
  /// Mistral: Llama with a window.
  package static let mistral = Architecture("mistral")

  /// Mixtral: every MLP is a mixture; w1 is the gate, w3 up, w2 down.
  package static let mixtral = Architecture("mixtral") { names in
    names.expert = "block_sparse_moe.experts.*."
    names.expertGate = "w1"
    names.expertUp = "w3"
    names.expertDown = "w2"
    names.router = "block_sparse_moe.gate"
  }

  /// Ministral 3: Llama without biases.
  package static let ministral3 = Architecture("ministral3")

  /// Ministral: Llama with a window in some layers.
  package static let ministral = Architecture("ministral")
}
