import Host
import ModelFiles
import Syntax

/// Opens files of tensors for the readers, which know no files.
enum TensorFiles {
  /// The file of tensors that a SOURCE means.
  ///
  /// - Parameter source: a file by its ending, or a folder with an index or one file in it.
  /// - Returns: nil if it means something else.
  static func path(_ source: String) -> String? {
    guard source != FileSource.standardInputName, FileSource.exists(source) else { return nil }
    if ModelFileKind(path: source) != .config { return source }
    let folder = source.hasSuffix("/") ? source : source + "/"
    let usual = ["model.safetensors.index.json", "model.safetensors"]
      .map { folder + $0 }.first { FileSource.exists($0) }
    if let usual { return usual }
    let names = FileSource.names(in: source).filter { name in
      let kind = ModelFileKind(path: name)
      // The first of several GGUF files stands for all of them.
      return kind == .safetensors || kind == .gguf && GGUFParts(name)?.number ?? 1 == 1
    }
    return names.count == 1 ? folder + names[0] : nil
  }

  /// The folder of a path, its slash included; empty for the current one.
  static func folder(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)])
  }

  /// Reads the headers of a file, or of every file of a model.
  static func read(_ path: String) throws(CLIError) -> TensorSet {
    let source: OpenedSource
    do {
      source = OpenedSource(file: try OpenedFile(path))
    } catch {
      throw CLIError(error)
    }
    let folder = folder(of: path)
    do {
      switch ModelFileKind(path: path) {
      case .gguf:
        guard let parts = GGUFParts(path) else { return TensorSet(try GGUFHeader.read(source)) }
        return try read(parts, of: source, in: folder)
      case .safetensors, .config: return TensorSet(try SafetensorsHeader.read(source))
      case .safetensorsIndex:
        return try TensorSet(SafetensorsIndex.read(source)) { shard throws(HeaderError) in
          try open(folder + shard)
        }
      }
    } catch {
      throw CLIError(error)
    }
  }

  /// Reads every part of a model that is split over GGUF files.
  private static func read(
    _ parts: GGUFParts, of source: OpenedSource, in folder: String
  ) throws(HeaderError) -> TensorSet {
    var files: [TensorFile] = []
    var missing: [SafeText] = []
    for name in parts.names {
      guard let part = try open(folder + name) else {
        missing.append(SafeText(name))
        continue
      }
      files.append(try GGUFHeader.read(part))
    }
    return try TensorSet(name: source.name, files: files, missing: missing)
  }

  private static func open(_ path: String) throws(HeaderError) -> OpenedSource? {
    do {
      return OpenedSource(file: try OpenedFile(path))
    } catch .missing {
      return nil
    } catch {
      throw HeaderError(file: SafeText(path), problem: .unreadable(SafeText(error.reason)))
    }
  }
}

/// A file as the readers of headers see it.
private struct OpenedSource: ByteSource {
  let file: OpenedFile

  var name: SafeText { file.name }
  var size: Int { file.size }

  func read(at offset: Int, count: Int) throws(ByteSourceError) -> [UInt8] {
    do {
      return try file.read(at: offset, count: count)
    } catch {
      throw ByteSourceError(error)
    }
  }

  func checkUnchanged() throws(ByteSourceError) {
    do {
      try file.checkUnchanged()
    } catch {
      throw ByteSourceError(error)
    }
  }
}

extension ByteSourceError {
  /// Takes over the error of a file.
  fileprivate init(_ error: FileSourceError) {
    if case .changed = error {
      self = .changed
    } else {
      self = .failed(SafeText(error.reason))
    }
  }
}

extension FileSourceError {
  /// The sentence without the path in front.
  fileprivate var reason: String {
    let sentence = description
    guard let start = sentence.firstRange(of: "found") else { return sentence }
    return String(sentence[start.upperBound...].drop { $0 == " " || $0 == ":" })
  }
}

extension CLIError {
  /// Takes over the error of a header: its place and what is wrong.
  fileprivate init(_ error: HeaderError) {
    let kind: Kind = if case .unreadable = error.problem { .inputOutput } else { .data }
    self.init(kind, at: error.place, error.problem.description)
  }
}
