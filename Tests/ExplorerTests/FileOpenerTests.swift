import Catalog
import Explorer
import ModelCore
import Syntax
import TermUI
import Testing

@Suite struct FileOpenerTests {
  static let here = FolderListing(
    folder: "",
    entries: [
      FolderEntry(name: ".cache", kind: .folder(holdsModel: false)),
      FolderEntry(name: "bert.gguf", kind: .model(kind: "GGUF", bytes: 1_234_567)),
      FolderEntry(name: "llama", kind: .folder(holdsModel: true)),
      FolderEntry(name: "zoo", kind: .folder(holdsModel: false)),
    ])

  private func opened(_ keys: String = "") throws -> ExplorerState {
    var state = try explorer()
    #expect(try state.press("o") == [.list(folder: "")])
    _ = state.update(.listed(Self.here))
    try state.press(keys)
    return state
  }

  @Test func `lists what can be opened and hides names with a dot`() throws {
    let state = try opened()
    #expect(state.shows("bert.gguf") && state.shows("1.23 MB") && state.shows("llama/"))
    #expect(!state.shows(".cache"))
    var dotted = state
    try dotted.press("'.")
    #expect(dotted.shows(".cache/"))
  }

  @Test func `Enter opens a model and a folder that is one`() throws {
    var state = try opened()
    #expect(try state.press("enter") == [.open(path: "bert.gguf")])
    var folder = try opened("down")
    #expect(try folder.press("enter") == [.open(path: "llama")])
  }

  @Test func `Enter looks into any other folder`() throws {
    var state = try opened("'zo")
    #expect(try state.press("enter") == [.list(folder: "zoo/")])
    #expect(state.shows("reading the folder"))
    _ = state.update(.listed(FolderListing(folder: "zoo/", entries: [], failure: "no right")))
    #expect(state.shows("no right"))
  }

  @Test func `Tab completes the selected name`() throws {
    var state = try opened("'be")
    #expect(try state.press("tab").isEmpty)
    #expect(try state.press("enter") == [.open(path: "bert.gguf")])
    var folder = try opened("'z")
    #expect(try folder.press("tab") == [.list(folder: "zoo/")])
  }

  @Test func `a path that the list does not have is tried as typed`() throws {
    var state = try opened("'~/none.json")
    #expect(try state.press("enter") == [.open(path: "~/none.json")])
  }

  @Test func `an answer for another folder is not shown`() throws {
    var state = try opened()
    let other = FolderEntry(name: "other.gguf", kind: .model(kind: "GGUF", bytes: 1))
    _ = state.update(.listed(FolderListing(folder: "zoo/", entries: [other])))
    #expect(!state.shows("other.gguf") && state.shows("bert.gguf"))
  }

  @Test func `a model that was read is loaded and can be undone`() throws {
    var state = try opened("enter")
    let start = state.subject
    let gpt2 = try #require(Preset.all.first { $0.name == "gpt2" })
    let subject = Subject(
      name: SafeText("bert"), origin: .file(SafeText("bert.gguf")), sizing: Sizing(gpt2.config))
    _ = state.update(.opened(path: "bert.gguf", .model(subject)))
    #expect(state.subject == subject)
    try state.press("u")
    #expect(state.subject == start)
  }

  @Test func `what is wrong with a file is said and nothing is lost`() throws {
    var state = try opened("enter")
    let start = state.subject
    _ = state.update(.opened(path: "bert.gguf", .failure("bert.gguf: expected more")))
    #expect(state.subject == start)
    #expect(state.shows("error: bert.gguf: expected more"))
  }

  @Test func `after Escape a late answer changes nothing`() throws {
    var state = try opened("enter")
    let start = state.subject
    try state.press("esc")
    #expect(state.shows("gave up opening bert.gguf"))
    let gpt2 = try #require(Preset.all.first { $0.name == "gpt2" })
    _ = state.update(.opened(path: "bert.gguf", .model(Subject(gpt2))))
    #expect(state.subject == start)
  }

  @Test("X1: a hostile name is shown without its controls and opened as it is")
  func hostile() throws {
    var state = try explorer()
    try state.press("o")
    let name = "a\u{1B}[31m.gguf"
    let entry = FolderEntry(name: name, kind: .model(kind: "GGUF", bytes: 1))
    _ = state.update(.listed(FolderListing(folder: "", entries: [entry])))
    #expect(!state.draw().text.unicodeScalars.contains("\u{1B}"))
    #expect(try state.press("enter") == [.open(path: name)])
  }
}
