import Explorer
import Host
import ModelCore
import ModelFiles

/// Opens the models and folders that the screens ask for; may be called on any thread.
struct ModelOpener: Sendable {
  let surroundings: Surroundings
  /// The themes of the user's own.
  let themes: UserThemes
  /// The commands of all sessions; nil when none are read or kept.
  var history: HistoryFile?

  /// The model at a path, or why there is none.
  func open(_ path: String) -> Opening {
    var path = Folder.expanded(path, home: surroundings.environment["HOME"])
    // Standard input is where the keys come from.
    if path == FileSource.standardInputName { path = "./-" }
    do throws(CLIError) {
      return .model(try SourceResolver(surroundings: surroundings).read(path))
    } catch {
      return .failure(failure(error))
    }
  }

  /// The model that a SOURCE means, as on the command line, or why there is none.
  func find(_ source: String) -> Opening {
    var source = Folder.expanded(source, home: surroundings.environment["HOME"])
    if source == FileSource.standardInputName { source = "./-" }
    do throws(CLIError) {
      let model = try SourceResolver(surroundings: surroundings).find(source)
      return .model(model)
    } catch {
      return .failure(failure(error))
    }
  }

  /// What is wrong, with figures as the user wants them.
  private func failure(_ error: CLIError) -> String {
    surroundings.format.inProse(error.sentence)
  }

  /// Writes what the screens save.
  func save(_ document: SavedDocument, at path: String, replaces: Bool) -> SaveResult {
    let path = Folder.expanded(path, home: surroundings.environment["HOME"])
    do throws(SaveError) {
      try SafeSave.save(
        Array(SavedText.make(document).utf8), to: path, replaces ? .document : .newDocument)
      return .done
    } catch {
      if case .exists = error { return .exists }
      return .failure("\(error)")
    }
  }

  /// What a folder holds of models and folders.
  func list(_ folder: String) -> FolderListing {
    let path = Folder.expanded(folder, home: surroundings.environment["HOME"])
    do {
      let entries = try Folder.entries(path)
      var looks = Self.maximumLooks
      return FolderListing(
        folder: folder, entries: entries.compactMap { Self.entry($0, in: path, &looks) })
    } catch {
      return FolderListing(folder: folder, entries: [], failure: error.description)
    }
  }

  /// The presets of the user's own.
  func presets() -> UserPresetList {
    UserPresets(surroundings.environment).list()
  }

  /// Where `keys.json` is; nil where no variable says so.
  var keysFolder: String? { Folders(surroundings.environment).settings }

  /// Which keys do what now.
  func keys() -> KeysReading {
    KeysFile.reading(surroundings.environment)
  }

  /// Most files of a folder of which the first bytes are looked at.
  private static let maximumLooks = 64

  private static func entry(
    _ entry: Folder.Entry, in folder: String, _ looks: inout Int
  ) -> FolderEntry? {
    switch entry.kind {
    case .folder:
      let holdsModel = ModelPlace.mayHoldModel(folder + entry.name)
      return FolderEntry(name: entry.name, kind: .folder(holdsModel: holdsModel))
    case .file(let bytes):
      var kind = ModelFileKind(path: entry.name)
      // Blobs of caches have no ending.
      if kind == nil, !entry.name.contains("."), looks > 0 {
        looks -= 1
        let found = try? ModelPlace(folder: FencedFolder(folder)).kind(of: entry.name)
        // Notes without an ending are not models.
        if let found, found.holdsTensors { kind = found }
      }
      guard let kind = kind.flatMap(word) else { return nil }
      return FolderEntry(name: entry.name, kind: .model(kind: kind, bytes: bytes))
    }
  }

  /// What a kind is called; nil for what cannot be opened.
  private static func word(_ kind: ModelFileKind) -> String? {
    switch kind {
    case .gguf: "GGUF"
    case .safetensors: "safetensors"
    case .safetensorsIndex: "index"
    case .config, .originalConfig: "config"
    case .adapterConfig, .manifest, .other: nil
    }
  }
}
