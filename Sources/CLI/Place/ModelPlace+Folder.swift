import Host
import ModelFiles
import Syntax

// Which of the files in a folder make up its model.
extension ModelPlace {
  /// The model of a folder: a repository in the cache of a hub, a store, or files side by side.
  static func inFolder(_ folder: FencedFolder) throws(CLIError) -> ModelPlace {
    if let snapshot = try HubCache.snapshot(of: folder) {
      var place = try inFolder(FencedFolder(folder.path + snapshot.name))
      place.notices.insert("\(folder.path): \(snapshot.notice)", at: 0)
      return place
    }
    if let store = OllamaStore.store(in: folder) { return try OllamaStore.model(in: store) }
    let contents = FolderContents(folder)
    var place = ModelPlace(folder: folder)
    if let index = contents.index, !place.isLeftOver(index, contents) {
      place.take(index: index, contents)
    } else if let names = try contents.safetensors(place) {
      place.take(names, contents)
    } else if let names = try contents.gguf(place) {
      place.take(names, contents)
      // GGUF says in itself what a config.json would.
      place.config = nil
    } else if let name = try contents.unnamed(place) {
      place.take([name], contents)
    } else {
      try place.takeConfig(contents)
    }
    return place
  }

  // MARK: Taking files

  /// Whether none of an index's files is there while others are: it came with another upload.
  private mutating func isLeftOver(_ index: String, _ contents: FolderContents) -> Bool {
    guard !contents.safetensors.isEmpty,
      let shards = try? TensorFiles.index(index, in: self).shards,
      !shards.contains(where: has)
    else { return false }
    notices.append(
      "\(path(of: index)): names \(shards.count) files, none of which is here; the files that "
        + "are here are counted")
    return true
  }

  private mutating func take(index: String, _ contents: FolderContents) {
    tensors = .index(index)
    findConfig(for: [index])
    guard let shards = try? TensorFiles.index(index, in: self).shards else { return }
    mention(
      contents.safetensors.filter { !shards.contains($0) } + contents.outside, "not in the index")
  }

  private mutating func take(_ names: [String], _ contents: FolderContents) {
    tensors = .files(names)
    findConfig(for: names)
    mention(contents.safetensors.filter { !names.contains($0) }, "not part of the model")
    mention(
      contents.gguf.filter { !names.contains($0) } + contents.outside, "not part of the model")
  }

  /// Most names in one sentence.
  private static let shownNames = 8

  /// Names files that are left aside, and why.
  private mutating func mention(_ names: [String], _ reason: String) {
    let outside = names.filter { folder.place(of: $0) == .outside }
    let inside = names.filter { !outside.contains($0) }
    let place = folder.path.isEmpty ? "." : folder.path
    for (names, reason) in [(inside, reason), (outside, "a link that leaves the folder")] {
      guard !names.isEmpty else { continue }
      let shown = names.prefix(Self.shownNames).map { SafeText($0).clipped(to: 80).description }
      let rest = names.count - shown.count
      notices.append(
        "\(place): \(reason), not counted: \(shown.joined(separator: ", "))"
          + (rest > 0 ? " and \(rest) more" : ""))
    }
  }

  /// The model of a folder without tensors that are read.
  private mutating func takeConfig(_ contents: FolderContents) throws(CLIError) {
    let place = folder.path.isEmpty ? "." : folder.path
    if contents.names.contains("model_index.json"), !has("config.json") {
      let parts = contents.names.filter { has("\($0)/config.json") }
      throw Self.error(
        .diffusers, at: place,
        hint: parts.isEmpty ? nil : FlagReader.list(parts.map { folder.path + $0 }))
    }
    findConfig(for: [])
    guard config == nil else {
      if let first = contents.pickles.first {
        notices.append(
          "\(path(of: first)): \(OtherFile.pickle.found); the count is by \(config ?? "")")
      }
      return
    }
    if has("adapter_config.json") {
      throw CLIError(
        .data, at: place, "expected the weights of the adapter, found none of them",
        hint: "downloading adapter_model.safetensors too")
    }
    if let first = contents.pickles.first { throw Self.error(.pickle, at: path(of: first)) }
    if let link = contents.outside.first {
      throw CLIError(
        .noInput, at: path(of: link), "expected a file in the folder, found a link that leaves it",
        hint: "the folder that it leads to")
    }
    throw contents.nothing
  }
}

/// The names in a folder by what they may be.
private struct FolderContents {
  let folder: FencedFolder
  let names: [String]
  /// Files by their endings.
  let safetensors: [String]
  let gguf: [String]
  let pickles: [String]
  /// Links that lead out of the folder, under names of models.
  let outside: [String]
  /// The index, the usual one before others.
  let index: String?

  init(_ folder: FencedFolder) {
    self.folder = folder
    names = folder.names
    let outside = names.filter { name in
      ModelFileKind(path: name) != nil && folder.place(of: name) == .outside
    }
    self.outside = outside
    let inside = names.filter { !outside.contains($0) }
    safetensors = inside.filter { ModelFileKind(path: $0) == .safetensors }
    gguf = inside.filter { ModelFileKind(path: $0) == .gguf }
    pickles = names.filter { OtherFile(path: $0) == .pickle && !folder.holdsFolder($0) }
    let indexes = inside.filter { ModelFileKind(path: $0) == .safetensorsIndex }
    let usual = "model.safetensors.index.json"
    index = indexes.contains(usual) ? usual : indexes.first
  }

  private var place: String { folder.path.isEmpty ? "." : folder.path }

  /// The files of the model among those in safetensors, where no index says it.
  func safetensors(_ place: ModelPlace) throws(CLIError) -> [String]? {
    let model = "model.safetensors"
    let groups = groups(safetensors, .safetensors)
    let shards = groups.first { $0.stem == "model" } ?? (groups.count == 1 ? groups.first : nil)
    if safetensors.contains(model) {
      // A small file beside the shards of a whole model is left from something else.
      guard let shards, size(shards.names) > size([model]) else { return [model] }
      return shards.names
    }
    if let shards { return shards.names }
    guard groups.isEmpty else {
      throw several(groups.map { $0.names.first ?? $0.stem }, "models split over safetensors")
    }
    let plain = safetensors.filter { !ModelPlace.adapterNames.contains($0) }
    if plain.isEmpty { return safetensors.first.map { [$0] } }
    if plain.count == 1 { return plain }
    // Meta's slices hold parts of each matrix; their sum is not the model's.
    let whole = "consolidated.safetensors"
    if plain.contains(whole) { return [whole] }
    if plain.allSatisfy({ $0.hasPrefix("consolidated.") }), place.has("params.json") { return nil }
    throw several(plain, "safetensors files")
  }

  /// The files of the only model in GGUF.
  func gguf(_ place: ModelPlace) throws(CLIError) -> [String]? {
    let groups = groups(gguf, .gguf)
    let parts = Set(groups.flatMap(\.names))
    var models = gguf.filter { !parts.contains($0) }.map { [$0] } + groups.map(\.names)
    // A projector for pictures stands beside its model.
    let others = models.filter { !($0.first ?? "").lowercased().contains("mmproj") }
    if !others.isEmpty { models = others }
    guard models.count > 1 else { return models.first }
    throw several(models.compactMap(\.first), "GGUF files")
  }

  /// Most files whose first bytes are looked at.
  private static let maximumLooks = 64

  /// The only file of tensors whose name does not say so.
  func unnamed(_ place: ModelPlace) throws(CLIError) -> String? {
    let candidates = names.filter { name in
      guard ModelFileKind(path: name) == nil, !folder.holdsFolder(name) else { return false }
      return !name.contains(".") || OtherFile(path: name) != nil
    }
    let found = candidates.prefix(Self.maximumLooks).filter { name in
      (try? place.kind(of: name))?.holdsTensors ?? false
    }
    guard found.count > 1 else { return found.first }
    throw several(found, "files of tensors")
  }

  /// Files that are split, together.
  private func groups(
    _ names: [String], _ kind: ModelFileKind
  ) -> [(stem: String, names: [String])] {
    var groups: [(stem: String, names: [String])] = []
    for name in names {
      guard let parts = FileParts(name, kind), parts.names.count > 1,
        !groups.contains(where: { $0.names.contains(name) })
      else { continue }
      groups.append((parts.stem, parts.names))
    }
    return groups
  }

  private func size(_ names: [String]) -> Int {
    names.reduce(0) { sum, name in
      let size = (try? folder.open(name))?.size ?? 0
      return sum.addingReportingOverflow(size).partialValue
    }
  }

  private func several(_ names: [String], _ what: String) -> CLIError {
    let shown = names.prefix(8).map { folder.path + $0 }
    let rest = names.count - shown.count
    return CLIError(
      .data, at: place, "expected the files of one model, found \(names.count) \(what)",
      hint: FlagReader.list(shown) + (rest > 0 ? ", and \(rest) more" : ""))
  }

  /// That no model is here, and folders below in which there is one.
  var nothing: CLIError {
    let below = names.filter { name in
      folder.holdsFolder(name) && ModelPlace.mayHoldModel(folder.path + name)
    }
    guard below.isEmpty else {
      return CLIError(
        .noInput, at: place, "expected the files of a model, found folders with models",
        hint: FlagReader.list(below.prefix(8).map { folder.path + $0 }))
    }
    return CLIError(
      .noInput, at: place,
      "expected config.json, params.json, safetensors or GGUF in the folder, found none of them",
      hint: "the folder of a model, or modelscope presets")
  }
}

extension ModelPlace {
  /// Names that make a folder worth opening.
  private static let telling: Set = ["config.json", "params.json", "adapter_config.json"]
  /// Most names that are looked at to say so.
  private static let maximumNames = 1_024

  /// Whether a folder seems to hold a model, by names alone.
  static func mayHoldModel(_ folder: String) -> Bool {
    let names = FileSource.names(in: folder, limit: maximumNames)
    if names.contains("snapshots"), names.contains("refs") { return true }
    if names.contains("manifests"), names.contains("blobs") { return true }
    return names.contains { name in
      telling.contains(name) || ModelFileKind(path: name)?.holdsTensors ?? false
    }
  }
}
