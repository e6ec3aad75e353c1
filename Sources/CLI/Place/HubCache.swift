import Host
import ModelFiles
import Syntax

/// The cache of a hub: `models--ORG--NAME` with `refs`, `snapshots` and `blobs`.
///
/// Reference: huggingface_hub, "Understand caching".
enum HubCache {
  /// Most bytes of a file in `refs`, which holds the name of a snapshot.
  private static let maximumRef = 256

  /// The snapshot that a repository's folder stands for; nil if the folder is none.
  ///
  /// - Returns: the name of the snapshot's folder within the repository's, and what decided.
  static func snapshot(of folder: FencedFolder) throws(CLIError) -> (name: String, notice: String)?
  {
    guard folder.holdsFolder("snapshots"),
      folder.holdsFolder("refs") || folder.components.last?.hasPrefix("models--") == true
    else { return nil }
    let place = folder.path.isEmpty ? "." : folder.path
    if let commit = try reference(in: folder) {
      guard folder.holdsFolder("snapshots/\(commit)") else {
        throw CLIError(
          .noInput, at: "\(folder.path)refs/main",
          "expected a snapshot that is there, found none of \(SafeText(commit).clipped(to: 40))",
          hint: "downloading the model again")
      }
      return ("snapshots/\(commit)", "refs/main leads to snapshots/\(commit)")
    }
    let all = FencedFolder(folder.path + "snapshots").names
    guard let only = all.first, all.count == 1 else {
      throw CLIError(
        .data, at: place,
        "expected refs/main to name a snapshot, found none and \(all.count) snapshots",
        hint: all.first.map { "\(folder.path)snapshots/\($0)" } ?? "downloading the model again")
    }
    return ("snapshots/\(only)", "the only snapshot: snapshots/\(only)")
  }

  /// The snapshot that `refs/main` names; nil where there is no such file.
  private static func reference(in folder: FencedFolder) throws(CLIError) -> String? {
    let bytes: [UInt8]
    do {
      guard let file = try folder.open("refs/main") else { return nil }
      bytes = try file.read(at: 0, count: min(file.size, maximumRef))
    } catch {
      throw CLIError(error)
    }
    let text =
      String(decoding: bytes, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    // A name and nothing that leads elsewhere.
    let isPlain = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    guard isPlain, !text.isEmpty else {
      throw CLIError(
        .data, at: "\(folder.path)refs/main",
        "expected the name of a snapshot, found \"\(SafeText(text).clipped(to: 40))\"",
        hint: "one of the folders in snapshots")
    }
    return text
  }

  /// `ORG/NAME` of a snapshot's folder; nil for any other.
  static func title(_ folder: FencedFolder) -> SafeText? {
    let parts = folder.components
    guard let index = parts.lastIndex(of: "snapshots"), index > 0,
      parts[index - 1].hasPrefix("models--")
    else { return nil }
    return SafeText(String(parts[index - 1].dropFirst(8)).replacing("--", with: "/"))
  }
}
