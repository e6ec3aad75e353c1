import Host
import ModelFiles
import Syntax

/// The store of Ollama: manifests that name the blobs of a model by their digests.
///
/// `manifests/HOST/SPACE/MODEL/TAG` is JSON with layers; the bytes of a layer with the digest
/// `sha256:HEX` stand in `blobs/sha256-HEX`.
enum OllamaStore {
  private static let maximumManifest = 1 << 20
  /// Most manifests that are looked for.
  private static let maximumManifests = 256

  /// The folder in which a store stands; nil if there is none.
  static func store(in folder: FencedFolder) -> FencedFolder? {
    let places = ["", "models/"].filter { place in
      folder.holdsFolder(place + "manifests") && folder.holdsFolder(place + "blobs")
    }
    return places.first.map { $0.isEmpty ? folder : FencedFolder(folder.path + "models") }
  }

  /// The only model of a store.
  static func model(in store: FencedFolder) throws(CLIError) -> ModelPlace {
    let all = manifests(in: store, "manifests", depth: 4)
    guard let only = all.first, all.count == 1 else {
      let place = store.path.isEmpty ? "." : store.path
      guard !all.isEmpty else {
        throw CLIError(
          .noInput, at: place, "expected a manifest of a model, found none",
          hint: "downloading the model again")
      }
      throw CLIError(
        .data, at: place, "expected one model, found a store of \(all.count)",
        hint: FlagReader.list(all.prefix(8).map { store.path + $0 }))
    }
    return try model(manifest: store.path + only)
  }

  /// Paths of manifests, folders within folders.
  private static func manifests(
    in store: FencedFolder, _ folder: String, depth: Int
  ) -> [String] {
    var found: [String] = []
    for name in FencedFolder(store.path + folder).names where found.count < maximumManifests {
      let path = "\(folder)/\(name)"
      guard case .inside = store.place(of: path) else { continue }
      if store.holdsFolder(path) {
        if depth > 1 { found += manifests(in: store, path, depth: depth - 1) }
      } else {
        found.append(path)
      }
    }
    return found
  }

  /// The model of a manifest, whose blobs stand in the same store.
  static func model(manifest path: String) throws(CLIError) -> ModelPlace {
    let place = FencedFolder(of: path)
    guard let depth = place.components.lastIndex(of: "manifests") else {
      throw CLIError(
        .data, at: path, "expected a manifest in the folder manifests of a store, found it alone",
        hint: "the store that it belongs to")
    }
    var store: FencedFolder? = place
    for _ in depth..<place.components.count { store = store?.parent }
    guard let store else { throw CLIError(.noInput, at: path, "expected a store around it") }
    let name = place.components[(depth + 1)...] + [String(path.dropFirst(place.path.utf8.count))]
    var model = ModelPlace(folder: store, title: title(Array(name)))
    let layers = try layers(path)
    let weights = try layers.filter { $0.kind == "model" }.map { layer throws(CLIError) in
      try blob(layer.digest, manifest: path)
    }
    guard !weights.isEmpty else {
      throw CLIError(
        .data, at: path, "expected a layer with a model, found none",
        hint: "another model of the store")
    }
    model.tensors = .files(weights)
    for layer in layers where ["adapter", "projector"].contains(layer.kind) {
      model.notices.append("\(path): its \(layer.kind) is not counted")
    }
    return model
  }

  /// Kind and digest of each layer.
  private static func layers(_ path: String) throws(CLIError) -> [(kind: String, digest: String)] {
    let document: JSONDocument
    do {
      let contents = try FileSource.readFile(path, limit: maximumManifest)
      document = try JSONDocument.parse(contents.bytes, name: contents.name)
    } catch let error as FileSourceError {
      throw CLIError(error)
    } catch {
      throw CLIError(.data, at: path, "expected a manifest in JSON, found something else")
    }
    let layers = document.root.object?["layers"]?.array ?? []
    return layers.compactMap { layer in
      guard let type = layer.object?["mediaType"]?.string,
        let digest = layer.object?["digest"]?.string
      else { return nil }
      return (type.split(separator: ".").last.map(String.init) ?? "", digest)
    }
  }

  /// The file of a digest, which is checked before a path is made of it.
  private static func blob(_ digest: String, manifest: String) throws(CLIError) -> String {
    let hex = digest.utf8.dropFirst(7)
    let isHex = hex.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
    guard digest.hasPrefix("sha256:"), hex.count == 64, isHex else {
      throw CLIError(
        .data, at: manifest,
        "digest: expected sha256: and 64 hexadecimal digits, "
          + "found \"\(SafeText(digest).clipped(to: 80))\"", hint: "downloading the model again")
    }
    return "blobs/sha256-" + digest.dropFirst(7)
  }

  /// `MODEL:TAG` from the folders of a manifest, with the space unless it is the usual one.
  private static func title(_ parts: [String]) -> SafeText? {
    guard parts.count >= 2 else { return nil }
    let name = parts.suffix(2).joined(separator: ":")
    let space = parts.count > 2 ? parts[parts.count - 3] : "library"
    return SafeText(space == "library" ? name : "\(space)/\(name)")
  }
}
