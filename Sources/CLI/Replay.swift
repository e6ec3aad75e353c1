import ArgumentParser
import Explorer
import Host
import Syntax
import TermUI

/// A log of actions from a file, ready to be done again.
struct Replay {
  /// What to do.
  let log: ActionLog

  /// Most bytes that a log may have.
  static let limit = 16_000_000

  /// Reads the log at a path; nothing when no path was given.
  init?(_ path: String?, in surroundings: Surroundings) throws(CLIError) {
    guard let path else { return nil }
    let contents: FileContents
    do throws(FileSourceError) {
      contents = try FileSource.read(
        path, limit: Self.limit, standardInput: surroundings.standardInput)
    } catch {
      throw CLIError(error)
    }
    do throws(ActionLogError) {
      log = try ActionLog(String(decoding: contents.bytes, as: UTF8.self))
    } catch {
      throw CLIError(
        .data, at: "\(contents.name):\(error.line)",
        "expected \(error.expected), found \"\(error.found.clipped(to: 60))\"")
    }
  }

  /// The model it began with; nil when that came from flags.
  var source: String? { log.source.isEmpty ? nil : log.source }

  /// Does it again; files that it opened are opened now, none is saved.
  ///
  /// In the end the terminal has `size`; nil leaves the one that the log ends with.
  func run(on state: inout ExplorerState, opener: ModelOpener, size: Size?) {
    state.replay(log) { effect in
      switch effect {
      case .list(let folder): .listed(opener.list(folder))
      case .listPresets: .presetsListed(opener.presets())
      case .listThemes: .themesListed(opener.themes.list())
      case .readKeys: .keysRead(opener.keys())
      case .open(let path): .opened(path: path, opener.open(path))
      case .find(let source): .opened(path: source, opener.find(source))
      case .quit, .suspend, .redraw, .copy, .save, .setMouse, .askBackground, .listCommands,
        .keepCommand:
        nil
      }
    }
    if let size { _ = state.update(.resized(size)) }
  }
}

extension ArgumentHelp {
  /// `--replay`, which several commands take.
  static let replay = ArgumentHelp(
    "Do again what a log says that w has saved as .log.", valueName: "file")
}
