import Catalog
import Explorer
import Host
import ModelFiles
import Syntax

/// The presets of the user's own: files `NAME.json` in a folder, each an ordinary `config.json`.
struct UserPresets: Sendable {
  private static let suffix = ".json"
  /// Most presets that are read for a list.
  private static let limit = 1_000

  private let folder: String?

  init(_ environment: Environment) {
    folder = Folders(environment).presets
  }

  /// The preset with a name; case and `-_. ` do not count as long as one only is meant.
  ///
  /// - Throws: what is wrong with its file.
  func named(_ name: String) throws(CLIError) -> Subject? {
    guard let folder, !name.contains("/") else { return nil }
    let names = names
    let wanted = Preset.folded(name)
    let same = names.filter { Preset.folded($0) == wanted }
    guard let found = names.first(where: { $0 == name }) ?? (same.count == 1 ? same[0] : nil)
    else { return nil }
    return try Self.read(found, in: folder)
  }

  /// All of them; a file that cannot be read is a line among the problems.
  func list() -> UserPresetList {
    guard let folder else { return UserPresetList() }
    var list = UserPresetList()
    for name in names.prefix(Self.limit) {
      do throws(CLIError) {
        list.presets.append(try Self.read(name, in: folder))
      } catch {
        list.problems.append(error.sentence)
      }
    }
    return list
  }

  /// Names in the folder; none where it cannot be read, as when it is not there.
  private var names: [String] {
    guard let folder, let entries = try? Folder.entries(folder) else { return [] }
    return entries.compactMap { entry in
      guard case .file = entry.kind, entry.name.hasSuffix(Self.suffix),
        !entry.name.hasPrefix("."), entry.name.utf8.count > Self.suffix.utf8.count
      else { return nil }
      return String(entry.name.dropLast(Self.suffix.count))
    }
  }

  private static func path(_ name: String, in folder: String) -> String {
    "\(folder)/\(name)\(suffix)"
  }

  private static func read(_ name: String, in folder: String) throws(CLIError) -> Subject {
    let contents: FileContents
    do {
      contents = try FileSource.read(
        path(name, in: folder), limit: ConfigJSON.maximumBytes, standardInput: -1)
    } catch {
      throw CLIError(error)
    }
    var model = try ConfigFile.model(contents)
    model.name = SafeText(name)
    return model
  }
}
