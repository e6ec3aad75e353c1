/// What a file is for, by its name.
package enum ModelFileKind: Equatable, Sendable {
  /// The dimensions of a model in JSON.
  case config
  /// Tensors with a JSON header.
  case safetensors
  /// The files over which the tensors of a model are spread.
  case safetensorsIndex
  /// Tensors and metadata of a quantized model.
  case gguf

  /// The kind of a path by its ending, capitals or not; everything else is a config.
  package init(path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".gguf") {
      self = .gguf
    } else if name.hasSuffix(".safetensors") {
      self = .safetensors
    } else if name.hasSuffix(".safetensors.index.json") {
      self = .safetensorsIndex
    } else {
      self = .config
    }
  }
}
