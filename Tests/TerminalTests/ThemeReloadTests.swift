import Glibc
import TestSupport
import Testing

/// A theme of the user's own while it is being edited.
@Suite struct ThemeReloadTests {
  /// A folder with one theme file in it, gone after the test.
  private final class Folder {
    let path: String
    private var file: String { path + "/mine.json" }

    init() throws {
      var template = Array("/tmp/modelscope-reload-XXXXXX".utf8CString)
      path = String(cString: try #require(mkdtemp(&template)))
    }

    func write(_ text: String, to name: String = "mine.json") throws {
      let stream = try #require(fopen("\(path)/\(name)", "w"))
      fputs(text, stream)
      fclose(stream)
    }

    /// Puts another file in the place of the theme, as many editors do.
    func replace(_ text: String) throws {
      try write(text, to: "mine.json.new")
      try #require(rename(file + ".new", file) == 0)
    }

    deinit {
      unlink(file)
      rmdir(path)
    }
  }

  private static func theme(accent: String) -> String {
    "{\"schema\": 1, \"inherits\": \"nord\", \"roles\": {\"accent\": \"\(accent)\"}}"
  }

  @Test func `a saved edit shows at once, and a mistake is told with its place`() throws {
    let folder = try Folder()
    try folder.write(Self.theme(accent: "#010203"))
    let terminal = try PseudoTerminal(
      .modelscope, ["--themes-dir", folder.path, "--theme", "mine", "--color", "truecolor"])
    try #require(terminal.wait(for: "38;2;1;2;3"))

    try folder.write(Self.theme(accent: "#123456"))
    #expect(terminal.wait(for: "38;2;18;52;86"))
    try folder.write("{\"schema\": 1,\n}")
    #expect(terminal.wait(for: "json:2:1"))
    try folder.replace(Self.theme(accent: "#654321"))
    #expect(terminal.wait(for: "38;2;101;67;33"))

    // While nothing is edited nothing is drawn.
    terminal.settle()
    let count = terminal.output.count
    terminal.settle(milliseconds: 300)
    #expect(terminal.output.count == count)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }
}
