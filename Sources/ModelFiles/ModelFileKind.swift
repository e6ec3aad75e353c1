import Syntax

/// What a file is for, by its first bytes; by its name only where they do not tell.
///
/// Files of caches and stores have no ending, and some have a wrong one.
package enum ModelFileKind: Equatable, Sendable {
  /// The dimensions of a model in JSON, as public hubs have them.
  case config
  /// The dimensions of a model in JSON, as Meta and Mistral release them: `params.json`.
  case originalConfig
  /// What an adapter changes, in JSON.
  case adapterConfig
  /// The layers of a model in a store of Ollama, in JSON.
  case manifest
  /// Tensors with a JSON header.
  case safetensors
  /// The files over which the tensors of a model are spread.
  case safetensorsIndex
  /// Tensors and metadata of a quantized model.
  case gguf
  /// Something that is no model file, or none that is read.
  case other(OtherFile)

  /// Bytes that are enough to tell every kind.
  package static let headBytes = 65_536

  /// Whether a file holds tensors, or says which files hold them.
  package var holdsTensors: Bool {
    switch self {
    case .safetensors, .safetensorsIndex, .gguf: true
    case .config, .originalConfig, .adapterConfig, .manifest, .other: false
    }
  }

  /// The kind of a file by its beginning.
  ///
  /// - Parameters:
  ///   - head: the first bytes, ``headBytes`` of them or the whole file.
  ///   - path: decides where the bytes do not tell: a damaged file is for the reader it claims.
  package init(head: [UInt8], path: String) {
    let named = Self(path: path)
    if let other = OtherFile(head: head) {
      self = .other(other)
    } else if head.starts(with: "GGUF".utf8) {
      self = .gguf
    } else if Self.isSafetensors(head) {
      self = .safetensors
    } else if let keys = Self.keys(of: head) {
      let kind = Self(keys: keys)
      self = named == .safetensors || named == .gguf ? .other(.text) : kind ?? named ?? .config
    } else {
      self = named ?? OtherFile(path: path).map { .other($0) } ?? .config
    }
  }

  /// The kind of a path by its ending, capitals or not; nil where that says nothing.
  package init?(path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".gguf") {
      self = .gguf
    } else if name.hasSuffix(".safetensors") {
      self = .safetensors
    } else if name.hasSuffix(".safetensors.index.json") {
      self = .safetensorsIndex
    } else if name.split(separator: "/").last == "params.json" {
      self = .originalConfig
    } else if name.hasSuffix(".json") {
      self = .config
    } else {
      return nil
    }
  }

  /// The kind of a JSON file by the keys of its outermost object; nil where they say nothing.
  private init?(keys: Set<String>) {
    if keys.contains("weight_map") {
      self = .safetensorsIndex
    } else if keys.contains("peft_type") {
      self = .adapterConfig
    } else if keys.contains("_diffusers_version"), !keys.contains("model_type") {
      self = .other(.diffusers)
    } else if keys.isSuperset(of: ["schemaVersion", "layers"]) {
      self = .manifest
    } else if keys.contains("model_type") || keys.contains("architectures") {
      self = .config
    } else if keys.isSuperset(of: ["dim", "n_layers"]) {
      self = .originalConfig
    } else {
      return nil
    }
  }

  /// Eight bytes with the length of a header that begins with `{`.
  private static func isSafetensors(_ head: [UInt8]) -> Bool {
    guard head.count > 8, head[8] == UInt8(ascii: "{") else { return false }
    let length = head[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return length <= UInt64(TensorFile.maximumHeaderBytes)
  }

  /// Most keys that are looked at.
  private static let maximumKeys = 1_024

  /// Keys of the outermost object as far as the head reaches; nil if it is no object.
  private static func keys(of head: [UInt8]) -> Set<String>? {
    var scanner = JSONScanner(head, name: SafeText(""))
    guard let start = try? scanner.next(), start.kind == .objectStart else { return nil }
    var keys: Set<String> = []
    while keys.count < maximumKeys, let token = try? scanner.next() {
      if token.kind == .key, scanner.depth == 1 { keys.insert(scanner.text(of: token).text) }
    }
    return keys
  }
}

/// A file that is taken for a model and is none, or none that is read.
package enum OtherFile: Equatable, Sendable {
  /// Nothing in it.
  case empty
  /// The text that Git LFS keeps in place of a file of so many bytes.
  case pointer(bytes: Int?)
  /// HTML, as a server answers that asks to log in.
  case webPage
  /// PyTorch's own format: objects of Python, alone or in a zip.
  case pickle
  /// Files packed together, by the word for it.
  case archive(String)
  /// Weights in a format that is not read, by its name.
  case format(String)
  /// A part of an image or video model.
  case diffusers
  /// JSON where tensors are expected.
  case text

  /// The kind by the first bytes; nil for what may be a model file.
  package init?(head: [UInt8]) {
    guard let first = head.first(where: { !Self.isBlank($0) }) else {
      self = .empty
      return
    }
    if head.starts(with: Self.pointerStart) {
      self = .pointer(bytes: Self.pointerSize(head))
    } else if first == UInt8(ascii: "<"), Self.isWebPage(head) {
      self = .webPage
    } else if head.starts(with: "PK\u{3}\u{4}".utf8) {
      self = .pickle
    } else if head.count > 2, head[0] == 0x80, (2...5).contains(head[1]) {
      self = .pickle
    } else if let known = Self.magics.first(where: { head.starts(with: $0.bytes) }) {
      self = known.kind
    } else if head.count > 262, head[257...].starts(with: "ustar".utf8) {
      self = .archive("a tar archive")
    } else {
      return nil
    }
  }

  /// The kind by an ending that no reader here knows.
  package init?(path: String) {
    let ending = path.lowercased().split(separator: "/").last?.split(separator: ".").last ?? ""
    switch ending {
    case "bin", "pt", "pth", "ckpt", "pkl": self = .pickle
    case "onnx": self = .format("ONNX")
    case "msgpack": self = .format("Flax")
    case "tflite", "task", "litertlm": self = .format("LiteRT")
    default: return nil
    }
  }

  private static let pointerStart = Array("version https://git-lfs.github.com/spec/".utf8)
  /// First bytes of formats that are not read.
  private static let magics: [(bytes: [UInt8], kind: OtherFile)] = [
    ([0x1F, 0x8B], .archive("a gzip archive")),
    ([0x28, 0xB5, 0x2F, 0xFD], .archive("a zstd file")),
    ([0xFD, 0x37, 0x7A, 0x58], .archive("an xz archive")),
    ([0x37, 0x7A, 0xBC, 0xAF], .archive("a 7z archive")),
    ([0x89, 0x48, 0x44, 0x46], .format("HDF5")), ([0x93, 0x4E, 0x55, 0x4D], .format("NumPy")),
    (Array("lmgg".utf8), .format("GGML, which GGUF replaced")),
    (Array("fmgg".utf8), .format("GGML, which GGUF replaced")),
    (Array("tjgg".utf8), .format("GGML, which GGUF replaced")),
  ]

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isWebPage(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head.prefix(512), as: UTF8.self).lowercased()
    return ["<!doctype", "<html", "<head", "<?xml", "<body"].contains(where: text.contains)
  }

  /// The number after `size` in a pointer.
  private static func pointerSize(_ head: [UInt8]) -> Int? {
    String(decoding: head.prefix(1_024), as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("size ") }
      .flatMap { Int($0.dropFirst(5)) }
  }

  /// What was found, to complete "found …".
  package var found: String {
    switch self {
    case .empty: "an empty file"
    case .pointer(let bytes?) where bytes >= 0:
      "a Git LFS pointer to a file of \(bytes) bytes, not the file"
    case .pointer: "a Git LFS pointer, not the file"
    case .webPage: "a web page (HTML)"
    case .pickle: "a PyTorch file (pickle), which runs code when it is read"
    case .archive(let word): word
    case .format(let name): "weights in another format (\(name))"
    case .diffusers: "a part of a diffusers pipeline, which makes pictures, sound or video"
    case .text: "JSON text"
    }
  }

  /// What to try.
  package var hint: String {
    switch self {
    case .empty, .text: "downloading it again"
    case .pointer: "git lfs pull in its folder"
    case .webPage: "downloading it again, logged in if the model asks for it"
    case .pickle: "its safetensors, which most hubs have beside it, or its config.json"
    case .archive: "unpacking it"
    case .format: "its safetensors, its GGUF or its config.json"
    case .diffusers: "modelscope tensors with a .safetensors file of it"
    }
  }
}
