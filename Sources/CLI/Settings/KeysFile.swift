import Explorer
import Host

/// Reads `keys.json`.
enum KeysFile {
  /// Which keys do what, and what is wrong with the file, one line each.
  static func read(_ environment: Environment) -> (bindings: Bindings, warnings: [String]) {
    guard let path = Folders(environment).keysFile else { return (Bindings(), []) }
    do throws(FileSourceError) {
      let contents = try FileSource.readFile(path, limit: BindingsParser.maximumBytes)
      let parser = BindingsParser(contents.bytes, name: contents.name)
      return (parser.bindings, parser.warnings)
    } catch .missing {
      return (Bindings(), [])
    } catch {
      return (Bindings(), ["\(error); the usual keys stay"])
    }
  }
}
