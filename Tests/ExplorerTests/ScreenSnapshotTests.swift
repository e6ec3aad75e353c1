import Catalog
import Explorer
import ModelCore
import TermUI
import TestSupport
import Testing

@Suite struct ScreenSnapshotTests {
  struct Scene: CustomTestStringConvertible, Sendable {
    let name: String
    var preset = "llama-2-7b"
    var keys = ""
    var testDescription: String { name }

    static let all = [
      Scene(name: "Explore"), Scene(name: "Explore-mixture", preset: "deepseek-v3", keys: "tab"),
      Scene(name: "Explore-learned", preset: "gpt2", keys: "down down down ."),
      Scene(name: "Explore-costs", preset: "mixtral-8x7b", keys: "tab tab down"),
      Scene(name: "Explore-rule", preset: "qwen2.5-7b", keys: "tab tab tab tab"),
      Scene(name: "Explore-typing", keys: "down x '2^"), Scene(name: "Palette", keys: "p 'llama"),
      Scene(name: "Themes", keys: "T down"), Scene(name: "Help", keys: "?"),
      Scene(name: "CommandLine", keys: ": 'value"),
      Scene(name: "Explain", keys: "tab e"),
      Scene(name: "Explain-mixture", preset: "deepseek-v3", keys: "6 down down"),
      Scene(name: "History", keys: "2 / 'gpt-3 enter esc"),
      Scene(name: "History-open", keys: "2 v down"), Scene(name: "History-find", keys: "2 / 'grok"),
      Scene(name: "Compare", keys: "4 s"), Scene(name: "Compare-empty", keys: "4"),
      Scene(name: "Compare-why", preset: "gpt2", keys: "4 s v v end tab down"),
      Scene(name: "Compare-source", keys: "4 s tab e"), Scene(name: "Brain-source", keys: "7 e"),
      Scene(name: "Compare-edit", keys: "4 s enter down down . f"),
      Scene(name: "Log", keys: "right down right down . u U"), Scene(name: "Save", keys: "2 w"),
      Scene(name: "Brain", keys: "7 down"), Scene(name: "Brain-literature", keys: "7 tab down"),
      Scene(name: "Brain-lesson", preset: "mixtral-8x7b", keys: "7 shift-tab down"),
    ]
  }

  static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 12),
  ]

  @Test(arguments: Scene.all, sizes)
  func `looks like its picture`(scene: Scene, size: Size) throws {
    try compare(scene, size, .utf8)
  }

  @Test(arguments: Scene.all, sizes)
  func `looks like its picture in ASCII`(scene: Scene, size: Size) throws {
    try compare(scene, size, .ascii)
  }

  private func compare(_ scene: Scene, _ size: Size, _ glyphs: GlyphSet) throws {
    var state = try explorer(scene.preset, width: size.width, height: size.height, glyphs: glyphs)
    try state.press(scene.keys)
    let canvas = state.draw()
    if glyphs == .ascii { #expect(canvas.cells.allSatisfy { $0.glyph.isASCII }) }
    expectSnapshot(
      of: canvas, named: "\(scene.name)-\(size.width)x\(size.height)-\(glyphs.rawValue)")
  }

  @Test(
    "T6: one line says what is needed",
    arguments: [
      (39, 12, "needs 40×12"), (50, 11, "6,738,415,616"), (11, 3, "needs 40×12"), (5, 1, "40×12"),
      (1, 1, "…"),
    ])
  func small(width: Int, height: Int, text: String) throws {
    #expect(try explorer(width: width, height: height).shows(text))
  }

  @Test(
    "T6: draws at every size from nothing to 130×45",
    arguments: [
      "", "tab tab", "6", "p", "T", "?", ":", "x '12", "2", "2 / 'zzz", "7", "7 shift-tab",
      "U", "M", "w", "4", "4 s enter x '12", "4 s end tab f b",
    ])
  func everySize(keys: String) throws {
    for width in stride(from: 0, through: 130, by: 7) {
      for height in stride(from: 0, through: 45, by: 3) {
        var state = try explorer("deepseek-v3", width: width, height: height)
        try state.press(keys)
        #expect(state.draw().size == Size(width: width, height: height))
      }
    }
  }

  @Test(arguments: Preset.all)
  func `shows the exact total of every preset whole`(preset: Preset) throws {
    let total = NumberFormat.standard.exact(preset.config.parameterCount.total)
    for size in Self.sizes {
      for glyphs in GlyphSet.allCases {
        let state = try explorer(
          preset.name, width: size.width, height: size.height, glyphs: glyphs)
        #expect(state.shows(total), "\(size) \(glyphs)")
      }
    }
  }
}
