import Explorer
import Host

/// Reads `keys.json`.
enum KeysFile {
  /// Its name in the folder of settings.
  static let name = "keys.json"

  /// The file as it is now.
  static func reading(_ environment: Environment) -> KeysReading {
    guard let path = Folders(environment).keysFile else { return KeysReading(bindings: Bindings()) }
    do throws(FileSourceError) {
      let contents = try FileSource.readFile(path, limit: BindingsParser.maximumBytes)
      return KeysReading(BindingsParser(contents.bytes, name: contents.name))
    } catch .missing {
      return KeysReading(bindings: Bindings())
    } catch {
      return KeysReading(bindings: nil, warnings: ["\(error)"])
    }
  }

  /// Which keys do what from the start, and what is wrong with the file, one line each.
  static func read(_ environment: Environment) -> (bindings: Bindings, warnings: [String]) {
    let reading = reading(environment)
    guard let bindings = reading.bindings else {
      var warnings: [String] = []
      for warning in reading.warnings { warnings.append("\(warning); the usual keys stay") }
      return (Bindings(), warnings)
    }
    return (bindings, reading.warnings)
  }
}
