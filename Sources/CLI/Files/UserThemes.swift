import Explorer
import Host
import Syntax
import TermUI

/// The themes of the user's own: files `NAME.json` in up to three folders.
struct UserThemes: Sendable {
  private static let suffix = ".json"
  /// Most themes that are read.
  private static let limit = 500

  /// The folders in the order in which they are looked into; the first file of a name wins.
  let folders: [String]
  /// How many of them, from the first, somebody has named: those must be there.
  private let namedFolders: Int

  /// The folder of `--themes-dir`, that of `$MODELSCOPE_THEMES`, then that of the settings.
  init(_ environment: Environment, folder: String? = nil) {
    let named = [folder, environment.nonEmpty("MODELSCOPE_THEMES")].compactMap { $0 }
    folders = named + [Folders(environment).themes].compactMap { $0 }
    namedFolders = named.count
  }

  /// Whether a file stands for a name; nothing is read.
  func has(_ name: String) -> Bool {
    ThemeParser.isName(name) && folders.contains { FileSource.exists(Self.path(name, in: $0)) }
  }

  /// All of them by name; a file that cannot be a theme is a line among the problems.
  func list() -> UserThemeList {
    var list = UserThemeList()
    for (index, folder) in folders.enumerated() {
      let entries: [Folder.Entry]
      do throws(FileSourceError) {
        entries = try Folder.entries(folder)
      } catch {
        // Nobody has to have a folder of themes, but one that is named should be there.
        if index < namedFolders { list.problems.append(Self.missing(folder, error)) }
        continue
      }
      for entry in entries { Self.add(entry, in: folder, to: &list) }
    }
    list.themes.sort { $0.name < $1.name }
    return list
  }

  private static func missing(_ folder: String, _ error: FileSourceError) -> String {
    guard case .missing = error else { return error.description }
    return "\(SafeText(folder)): expected a folder of themes, found nothing; check the path"
  }

  private static func add(_ entry: Folder.Entry, in folder: String, to list: inout UserThemeList) {
    guard case .file = entry.kind, entry.name.hasSuffix(suffix), !entry.name.hasPrefix(".") else {
      return
    }
    let name = String(entry.name.dropLast(suffix.count))
    guard ThemeParser.isName(name) else {
      list.problems.append(
        "\(SafeText("\(folder)/")): expected names of a-z, 0-9 and -, 1 to 40 characters, "
          + "found \"\(SafeText(entry.name).clipped(to: 60))\"")
      return
    }
    guard !list.themes.contains(where: { $0.name == name }), list.themes.count < limit else {
      return
    }
    let path = path(name, in: folder)
    let content: UserTheme.Content
    do throws(FileSourceError) {
      content = .bytes(try read(path).bytes)
    } catch {
      content = .unreadable(error.description)
    }
    list.themes.append(UserTheme(name: name, path: SafeText(path), content: content))
  }

  /// The file of a theme, at most 64 KiB of it.
  static func read(
    _ path: String, standardInput: Int32 = -1
  ) throws(FileSourceError) -> ThemeSource {
    let contents = try FileSource.read(
      path, limit: ThemeParser.maximumBytes, standardInput: standardInput)
    return ThemeSource(file: contents.name, bytes: contents.bytes)
  }

  private static func path(_ name: String, in folder: String) -> String {
    "\(folder)/\(name)\(suffix)"
  }
}
