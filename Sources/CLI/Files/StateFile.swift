import Explorer
import Glibc
import Host
import Syntax

/// Where sessions leave what the next one begins with.
struct StateFile: Sendable {
  private let path: String
  /// What was read, to be compared with what is to be saved.
  private var before: [UInt8] = []
  /// Whether an older version saved it, so that a copy is kept.
  private var isOld = false

  /// What there is to begin with.
  struct Start: Sendable {
    /// What the last session left; nil where nothing can be taken up.
    var session: SavedSession?
    /// Where this one is saved; nil when it is not.
    var file: StateFile?
    /// What the user should hear, one line each.
    var notices: [String] = []
  }

  private init(_ path: String) {
    self.path = path
  }

  /// Reads what the last session left.
  ///
  /// A file that cannot be used is kept under another name; one that a newer version has saved is
  /// left alone, and this session is not saved.
  ///
  /// - Parameters:
  ///   - folders: where it is.
  ///   - isFresh: whether it is not to be taken up.
  /// - Returns: what there is to begin with.
  static func read(_ folders: Folders, isFresh: Bool) -> Start {
    guard let path = folders.stateFile, folders.savingProblem == nil else {
      let problem = folders.savingProblem ?? "no place for it"
      return Start(notices: ["this session is not kept: \(problem)"])
    }
    var start = Start(file: StateFile(path))
    let contents: FileContents
    do throws(FileSourceError) {
      contents = try FileSource.readFile(path, limit: SavedSession.maximumBytes)
    } catch {
      switch error {
      case .missing: break
      case .tooLarge: setAside("\(error)", &start)
      default: start = Start(notices: ["\(error); this session is not kept"])
      }
      return start
    }
    switch SavedSession.read(contents.bytes, name: contents.name) {
    case .current(let session):
      start.session = session
      start.file?.before = contents.bytes
    case .older(let session):
      start.session = session
      start.file?.before = contents.bytes
      start.file?.isOld = true
    case .newer(let version):
      start = Start(notices: [
        "\(contents.name): expected schema \(SavedSession.schema), found \(version): a newer "
          + "modelscope saved it; it is left as it is, and this session is not kept"
      ])
    case .damaged(let error): setAside("\(error)", &start)
    }
    if isFresh { start.session = nil }
    return start
  }

  /// Keeps a file that cannot be used under another name.
  private static func setAside(_ problem: String, _ start: inout Start) {
    guard let path = start.file?.path else { return }
    do throws(SaveError) {
      let kept = try SafeSave.setAside(path)
      start.notices.append("\(problem); kept as \(SafeText(kept))")
    } catch {
      start.file = nil
      start.notices.append("\(problem); \(error); this session is not kept")
    }
  }

  /// Saves a session, unless it leaves what the last one left.
  ///
  /// - Returns: why it could not be saved, in one line; nil when all is well.
  func save(_ session: SavedSession) -> String? {
    let bytes = Self.findable(session).bytes
    guard bytes != before else { return nil }
    do throws(SaveError) {
      if isOld { try SafeSave.save(before, to: path + ".old", .own) }
      try SafeSave.save(bytes, to: path, .own)
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// The session with whole paths, without files that the next session could not find.
  private static func findable(_ session: SavedSession) -> SavedSession {
    var session = session
    session.model = session.model.flatMap(findable)
    session.compared = session.compared.compactMap(findable)
    return session
  }

  private static func findable(_ model: SavedSubject) -> SavedSubject? {
    guard case .file(let path) = model.source else { return model }
    var model = model
    if !path.hasPrefix("/") {
      guard let folder = getcwd(nil, 0) else { return nil }
      defer { free(folder) }
      model.source = .file("\(String(cString: folder))/\(path)")
    }
    guard case .file(let whole) = model.source, FileSource.exists(whole) else { return nil }
    return model
  }
}
