import Glibc
import Testing

/// A folder with files of tensors that a test writes, removed with all that is in it.
final class TensorFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/modelscope-files-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }

  deinit {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { remove(path + "/" + name) }
    }
    closedir(folder)
    rmdir(path)
  }

  /// Writes a file.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let stream = try #require(fopen(file, "w"))
    defer { fclose(stream) }
    try #require(fwrite(bytes, 1, bytes.count, stream) == bytes.count)
    return file
  }

  /// Writes a text.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// Writes a safetensors file from its JSON, with as many zeros of data.
  @discardableResult
  func write(_ name: String, header: String, data: Int) throws -> String {
    try write(name, Self.safetensors(header, data: data))
  }

  /// Writes a safetensors file with tensors in bf16.
  @discardableResult
  func write(_ name: String, _ tensors: [(String, [Int])]) throws -> String {
    try write(name, Self.safetensors(tensors))
  }

  /// The bytes of a safetensors file with tensors in bf16.
  static func safetensors(_ tensors: [(String, [Int])]) -> [UInt8] {
    var offset = 0
    let entries = tensors.map { tensor, shape in
      let begin = offset
      offset += shape.reduce(2, *)
      return """
        "\(tensor)":{"dtype":"BF16","shape":\(shape),"data_offsets":[\(begin),\(offset)]}
        """
    }
    return safetensors("{\(entries.joined(separator: ","))}", data: offset)
  }

  /// The bytes of a safetensors file.
  static func safetensors(_ header: String, data: Int) -> [UInt8] {
    let json = Array(header.utf8)
    return number(UInt64(json.count)) + json + Array(repeating: 0, count: data)
  }

  /// The bytes of a number, lowest first.
  static func number(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  /// A small Llama: d 8, L 2, V 10, h 2 of 4, kv 1, d_ff 12.
  static var llama: [(String, [Int])] {
    let outside = [
      ("model.embed_tokens.weight", [10, 8]), ("model.norm.weight", [8]),
      ("lm_head.weight", [10, 8]),
    ]
    let layer = [
      ("self_attn.q_proj.weight", [8, 8]), ("self_attn.k_proj.weight", [4, 8]),
      ("self_attn.v_proj.weight", [4, 8]), ("self_attn.o_proj.weight", [8, 8]),
      ("mlp.gate_proj.weight", [12, 8]), ("mlp.up_proj.weight", [12, 8]),
      ("mlp.down_proj.weight", [8, 12]), ("input_layernorm.weight", [8]),
      ("post_attention_layernorm.weight", [8]),
    ]
    return outside
      + (0..<2).flatMap { number in layer.map { ("model.layers.\(number).\($0.0)", $0.1) } }
  }

  /// Weights of ``llama``.
  static let llamaTotal = 1_160

  /// The config.json of ``llama``.
  static let llamaConfig = """
    {"model_type": "llama", "hidden_size": 8, "num_hidden_layers": 2, "vocab_size": 10, \
    "num_attention_heads": 2, "num_key_value_heads": 1, "intermediate_size": 12, \
    "max_position_embeddings": 64, "tie_word_embeddings": false}
    """
}
