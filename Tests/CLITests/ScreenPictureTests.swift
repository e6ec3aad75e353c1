import Glibc
import Host
import Testing

/// The pictures that the README shows are what `draw` prints.
@Suite struct ScreenPictureTests {
  private static let folder: String =
    "\(#filePath)".split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    + "/.github/screens"
  private static let themes = ["modelscope-dark", "catppuccin-latte"]
  private static let screens = [
    ("explore", "llama-2-7b"), ("history", "llama-2-7b"), ("circle", "llama-2-7b"),
    ("compare", "llama-2-7b mistral-7b llama-3-8b llama-2-70b"), ("explain", "llama-2-7b"),
    ("brain", "llama-2-7b"),
  ]

  /// `RECORD_SNAPSHOTS=1` draws them anew and fails on purpose.
  @Test(arguments: screens, themes)
  func `are drawn by the program`(screen: (name: String, models: String), theme: String) throws {
    let run = try CommandRun(
      "draw \(screen.models) --screen \(screen.name) --size 100x30 --svg --theme \(theme)")
    try #require(run.code == 0, "\(run.error)")
    let path = "\(Self.folder)/\(screen.name)-\(theme).svg"
    guard getenv("RECORD_SNAPSHOTS") != nil else {
      let kept = try FileSource.read(path, limit: 1 << 20).bytes
      #expect(kept == Array(run.output.utf8), "\(path) is old")
      return
    }
    let file = try #require(fopen(path, "w"))
    fputs(run.output, file)
    fclose(file)
    Issue.record("recorded \(path): look at it")
  }

  @Test(arguments: screens)
  func `stand in the README`(screen: (name: String, models: String)) throws {
    let readme = String(
      decoding: try FileSource.read(Self.folder + "/../../README.md", limit: 1 << 20).bytes,
      as: UTF8.self)
    for theme in Self.themes {
      #expect(readme.contains(".github/screens/\(screen.name)-\(theme).svg"))
    }
  }
}
