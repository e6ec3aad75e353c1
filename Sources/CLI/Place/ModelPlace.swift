import Host
import ModelFiles
import Syntax

/// What a path means: the files that make up one model, found by what is in them.
///
/// One place decides for every command and for the screens. Of a folder nothing is read that a
/// link leads out to; a file that was named is read wherever it is.
struct ModelPlace: Sendable {
  /// The files with the tensors, by their names in the folder.
  enum Tensors: Equatable, Sendable {
    /// Those that an index names.
    case index(String)
    /// One file, or all those over which a model is split.
    case files([String])
  }

  /// Where all names of files belong.
  let folder: FencedFolder
  /// The files with the tensors; nil where there is only a config.
  var tensors: Tensors?
  /// The config beside the tensors, or alone.
  var config: String?
  /// What says which model an adapter changes.
  var adapter: String?
  /// What the model is called where its file and folder have names without meaning.
  var title: SafeText?
  /// What was decided on the way, one sentence each.
  var notices: [String] = []
  /// The name of a file that was named and may be a link to anywhere.
  private var named: String?

  init(folder: FencedFolder, title: SafeText? = nil) {
    (self.folder, self.title) = (folder, title ?? HubCache.title(folder))
  }

  /// Finds out what a path means.
  ///
  /// - Parameter source: a file or folder that is there.
  /// - Throws: what was found instead of a model, with what to try.
  init(_ source: String) throws(CLIError) {
    guard !Folder.isFolder(source) else {
      self = try Self.inFolder(FencedFolder(source))
      return
    }
    let folder = FencedFolder(of: source)
    self.init(folder: folder)
    let name = String(source.dropFirst(folder.path.utf8.count))
    named = name
    switch try kind(of: name) {
    case .other(let file): throw Self.error(file, at: source)
    case .config, .originalConfig: config = name
    case .manifest: self = try OllamaStore.model(manifest: source)
    case .adapterConfig:
      guard let weights = Self.adapterNames.first(where: has) else {
        throw CLIError(
          .data, at: source, "expected the weights of the adapter beside it, found none of them",
          hint: "downloading adapter_model.safetensors too")
      }
      (adapter, tensors) = (name, .files([weights]))
    case .safetensorsIndex:
      tensors = .index(name)
      findConfig(for: [name])
    case .gguf: addSiblings(of: name, .gguf)
    case .safetensors:
      addSiblings(of: name, .safetensors)
      if case .files(let names) = tensors { findConfig(for: names) }
    }
  }

  // MARK: Files

  /// Names of the weights of an adapter, as PEFT and MLX write them.
  static let adapterNames = ["adapter_model.safetensors", "adapters.safetensors"]

  /// A path for people and for opening the same model again.
  func path(of name: String) -> String { folder.path + name }

  /// Opens a file; nil if it is not there or a link leads out of the folder.
  func open(_ name: String) throws(FileSourceError) -> OpenedFile? {
    name == named ? try OpenedFile(path(of: name)) : try folder.open(name)
  }

  /// Whether a file is there and may be read.
  func has(_ name: String) -> Bool {
    if case .inside = folder.place(of: name) { true } else { name == named }
  }

  /// The kind of a file by its first bytes.
  func kind(of name: String) throws(CLIError) -> ModelFileKind {
    do throws(FileSourceError) {
      guard let file = try open(name) else { throw .missing(SafeText(path(of: name))) }
      let head = try file.read(at: 0, count: min(file.size, ModelFileKind.headBytes))
      return ModelFileKind(head: head, path: name)
    } catch {
      throw CLIError(error)
    }
  }

  /// The bytes of the config, at most as many as one may have.
  func configContents() throws(CLIError) -> FileContents? {
    guard let config else { return nil }
    do throws(FileSourceError) {
      return try open(config)?.contents(at: path(of: config), limit: ConfigJSON.maximumBytes)
    } catch {
      throw CLIError(error)
    }
  }

  /// Most bytes of what says which model an adapter changes.
  private static let maximumAdapterConfig = 1 << 20

  /// What says which model an adapter changes; nil if nothing does.
  func adapterConfig() -> AdapterConfig? {
    guard let adapter, let file = try? open(adapter),
      let contents = try? file.contents(at: adapter, limit: Self.maximumAdapterConfig)
    else { return nil }
    return AdapterConfig(contents.bytes)
  }

  /// What a file that is no model is, and what to try.
  static func error(_ file: OtherFile, at path: String, hint: String? = nil) -> CLIError {
    CLIError(
      .data, at: path, "expected a config.json, safetensors or GGUF, found \(file.found)",
      hint: hint ?? file.hint)
  }

  // MARK: Beside a file that was named

  /// Takes the other files over which the model of a named one is split.
  private mutating func addSiblings(of name: String, _ kind: ModelFileKind) {
    tensors = .files([name])
    guard let parts = FileParts(name, kind), parts.names.count > 1 else { return }
    // Some makers count from 0.
    let zero = folder.names.first { other in
      FileParts(other, kind).map { $0.number == 0 && $0.stem == parts.stem } ?? false
    }
    let names = zero.flatMap { FileParts($0, kind)?.names } ?? parts.names
    if kind == .safetensors, let index = index(naming: name) {
      tensors = .index(index)
    } else {
      tensors = .files(names)
    }
    if kind == .safetensors || parts.number > 1 {
      notices.append(
        "\(path(of: name)): one of the \(names.count) files of its model, all of which are read")
    }
  }

  /// The index in the folder that names a file.
  private func index(naming name: String) -> String? {
    folder.names.filter { ModelFileKind(path: $0) == .safetensorsIndex }.first { index in
      (try? TensorFiles.index(index, in: self))?.shards.contains(name) ?? false
    }
  }

  /// Looks for the config of tensors in their folder.
  mutating func findConfig(for tensors: [String]) {
    if tensors.contains(where: Self.adapterNames.contains) {
      adapter = has("adapter_config.json") ? "adapter_config.json" : nil
      return
    }
    config = ["config.json", "params.json"].first(where: has)
  }
}
