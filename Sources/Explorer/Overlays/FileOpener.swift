import ModelCore
import Syntax
import TermUI

/// One name in a folder, as ``Event/listed(_:)`` brings it.
package struct FolderEntry: Equatable, Sendable {
  /// What a name stands for.
  package enum Kind: Equatable, Sendable {
    /// A folder that can be looked into; with a model in it, it can be opened as well.
    case folder(holdsModel: Bool)
    /// A file of a kind that can be opened, and its size in bytes.
    case model(kind: String, bytes: Int)
  }

  /// The name as the system has it; unsafe to show.
  package let name: String
  /// What it stands for.
  package let kind: Kind

  package init(name: String, kind: Kind) {
    (self.name, self.kind) = (name, kind)
  }
}

/// What is in a folder, as far as it can be opened.
package struct FolderListing: Equatable, Sendable {
  /// The folder as it was asked for, with a slash at the end unless it is the current one.
  package let folder: String
  /// Its folders and models in the order of their names.
  package let entries: [FolderEntry]
  /// Why there are none, if the folder cannot be read.
  package let failure: String?

  package init(folder: String, entries: [FolderEntry], failure: String? = nil) {
    (self.folder, self.entries, self.failure) = (folder, entries, failure)
  }
}

/// A path being typed, with what its folder holds below it.
struct FileOpener: ListOverlay {
  var filter = TextField()
  var selection = ListSelection(count: 0)
  /// The newest listing; nil until the first one comes.
  var listing: FolderListing?

  /// The folder of the typed path: what stands before the last slash, with it.
  var folder: String {
    let text = filter.text
    return text.lastIndex(of: "/").map { String(text[...$0]) } ?? ""
  }

  /// What is typed of a name in that folder.
  private var beginning: String {
    let text = filter.text
    return text.lastIndex(of: "/").map { String(text[text.index(after: $0)...]) } ?? text
  }

  /// The entries that begin with what was typed, then those that contain it; names with a dot in
  /// front only when the dot is typed.
  var shown: [FolderEntry] {
    guard let listing, listing.folder == folder else { return [] }
    let typed = beginning.lowercased()
    let visible = listing.entries.filter { typed.hasPrefix(".") || !$0.name.hasPrefix(".") }
    guard !typed.isEmpty else { return visible }
    let starting = visible.filter { $0.name.lowercased().hasPrefix(typed) }
    return starting
      + visible.filter {
        let name = $0.name.lowercased()
        return !name.hasPrefix(typed) && name.contains(typed)
      }
  }

  /// The selected entry.
  var selected: FolderEntry? {
    let shown = shown
    return selection.selected.flatMap { shown.indices.contains($0) ? shown[$0] : nil }
  }

  /// Takes a listing, unless the folder has changed meanwhile.
  mutating func take(_ listing: FolderListing) {
    guard listing.folder == folder else { return }
    self.listing = listing
    selection.reset(count: shown.count)
  }

  mutating func refilter() { selection.reset(count: shown.count) }

  /// Goes on with the selected name: a folder is looked into, a file's name is filled in.
  mutating func complete() {
    guard let selected else { return }
    let isFolder = if case .folder = selected.kind { true } else { false }
    filter = TextField(folder + selected.name + (isFolder ? "/" : ""))
    refilter()
  }

  /// What Enter does.
  enum Choice: Equatable {
    /// Open the model at a path.
    case open(String)
    /// Look into the selected folder.
    case descend
    /// Nothing is there to open.
    case nothing
  }

  /// What Enter does now: the selected model opens, a folder without one is looked into, and a path
  /// that nothing in the list stands for is tried as it is typed.
  var choice: Choice {
    guard let selected else {
      return filter.isEmpty ? .nothing : .open(filter.text)
    }
    switch selected.kind {
    case .model, .folder(holdsModel: true): return .open(folder + selected.name)
    case .folder(holdsModel: false): return .descend
    }
  }

  var open: OpenOverlay { .files(self) }

  mutating func choose(in state: inout ExplorerState) -> OverlayOutcome {
    let before = self
    switch choice {
    case .open(let path): return .closes(state.open(path))
    case .descend:
      complete()
      return .stays(follow(before, in: &state))
    case .nothing: return .stays()
    }
  }

  mutating func complete(in state: inout ExplorerState) { complete() }

  /// Asks for the folder when another one is meant than before.
  func follow(_ before: Self, in state: inout ExplorerState) -> [Effect] {
    folder == before.folder ? [] : [.list(folder: folder)]
  }

  func plain(_ state: ExplorerState) -> PlainOverlay {
    .rows(shown.map { SafeText($0.name).clipped(to: 200).description }, at: selection.index)
  }

  func palette(_ state: ExplorerState) -> Palette {
    let shown = shown
    var palette = Palette(
      "Open a file", filter: filter,
      columns: [
        Table.Column(grows: true), Table.Column("", priority: 1),
        Table.Column("", .trailing, priority: 2),
      ],
      rows: shown.map { row($0, state.format) }, selection: selection,
      total: max(listing?.entries.count ?? 0, 12),
      hints: [
        KeyHints.Hint(.keys([Key(.enter)]), "open", priority: 0),
        KeyHints.Hint(.keys([Key(.tab)]), "complete", priority: 1),
        KeyHints.Hint(.keys([Key(.up), Key(.down)]), "choose", priority: 2),
        KeyHints.Hint(.keys([Key(.escape)]), "close", priority: 0),
      ])
    palette.prompt = ""
    palette.countsRows = false
    palette.emptyText = emptyText
    return palette
  }

  private func row(_ entry: FolderEntry, _ format: NumberFormat) -> [Table.Entry] {
    let name = SafeText(entry.name).clipped(to: 200)
    switch entry.kind {
    case .folder(let holdsModel):
      return [.text("\(name)/", .accent), .text(holdsModel ? "model" : "", .dim), .text("")]
    case .model(let kind, let bytes):
      return [.text("\(name)"), .text(kind, .dim), .text(format.fileBytes(bytes), .dim)]
    }
  }

  private var emptyText: String {
    guard let listing, listing.folder == folder else { return "reading the folder" }
    if let failure = listing.failure { return failure }
    return listing.entries.isEmpty
      ? "no config.json, safetensors or GGUF here" : "nothing here begins like this"
  }
}
