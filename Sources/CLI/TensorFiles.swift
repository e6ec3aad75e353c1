import Host
import ModelFiles
import Syntax

/// Opens files of tensors for the readers, which know no files.
enum TensorFiles {
  /// Reads the headers of every file of a model.
  ///
  /// - Returns: nil where the place has a config alone.
  static func read(_ place: ModelPlace) throws(CLIError) -> TensorSet? {
    do {
      switch place.tensors {
      case nil: return nil
      case .index(let name):
        return try TensorSet(header(name, in: place)) { shard throws(HeaderError) in
          try open(shard, in: place)
        }
      case .files(let names): return try read(names, in: place)
      }
    } catch {
      throw CLIError(error)
    }
  }

  /// Reads an index.
  static func index(_ name: String, in place: ModelPlace) throws(CLIError) -> SafetensorsIndex {
    do {
      return try header(name, in: place)
    } catch {
      throw CLIError(error)
    }
  }

  private static func header(
    _ name: String, in place: ModelPlace
  ) throws(HeaderError) -> SafetensorsIndex {
    guard let source = try open(name, in: place) else {
      throw HeaderError(
        file: SafeText(place.path(of: name)), problem: .unreadable(SafeText("nothing there")))
    }
    return try SafetensorsIndex.read(source)
  }

  /// Reads one file, or all over which a model is split without an index.
  private static func read(
    _ names: [String], in place: ModelPlace
  ) throws(HeaderError) -> TensorSet {
    var files: [TensorFile] = []
    var missing: [SafeText] = []
    for name in names {
      guard let source = try open(name, in: place) else {
        missing.append(SafeText(name))
        continue
      }
      files.append(try file(source, name))
    }
    if let file = files.first, names.count == 1 { return TensorSet(file) }
    return try TensorSet(
      name: SafeText(place.path(of: names.first ?? "")), files: files, missing: missing)
  }

  private static func file(
    _ source: OpenedSource, _ name: String
  ) throws(HeaderError) -> TensorFile {
    let head = try HeaderError.reading(source, at: 0, count: min(source.size, 16))
    switch ModelFileKind(head: head, path: name) {
    case .gguf: return try GGUFHeader.read(source)
    case .safetensors, .config, .originalConfig, .adapterConfig, .manifest, .safetensorsIndex,
      .other:
      return try SafetensorsHeader.read(source)
    }
  }

  /// Opens a file, unless it is none of tensors; nil if it is not there.
  private static func open(
    _ name: String, in place: ModelPlace
  ) throws(HeaderError) -> OpenedSource? {
    let file = SafeText(place.path(of: name))
    let source: OpenedSource
    do {
      guard let opened = try place.open(name) else { return nil }
      source = OpenedSource(file: opened)
    } catch {
      throw HeaderError(file: file, problem: .unreadable(SafeText(error.reason)))
    }
    let head = try HeaderError.reading(source, at: 0, count: min(source.size, 1_024))
    if case .other(let other) = ModelFileKind(head: head, path: name) {
      throw HeaderError(file: file, problem: .other(other))
    }
    return source
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
    let sentence = error.problem.description
    // What to try stands apart, as in every other error.
    guard case .other(let file) = error.problem, let hint = sentence.firstRange(of: "; try ") else {
      self.init(kind, at: error.place, sentence)
      return
    }
    self.init(kind, at: error.place, String(sentence[..<hint.lowerBound]), hint: file.hint)
  }
}
