import ModelCore
import Syntax
import Testing

@testable import ModelFiles

@Suite struct WindowConfigTests {
  private func config(_ type: String, _ members: String, layers: Int = 4) throws -> FileModel {
    try read(
      """
      {"model_type": "\(type)", "hidden_size": 64, "intermediate_size": 176, "head_dim": 16,
       "num_hidden_layers": \(layers), "num_attention_heads": 32, "vocab_size": 512\(members)}
      """)
  }

  static let windows: [(type: String, members: String, size: Int?, fullEvery: Int)] = [
    ("llama", "", nil, 0),
    ("mistral", "", 4_096, 0),
    ("mistral", ", \"sliding_window\": null", nil, 0),
    ("mistral", ", \"sliding_window\": 128", 128, 0),
    ("mixtral", "", nil, 0),
    ("mixtral", ", \"sliding_window\": 128", 128, 0),
    ("qwen2", ", \"sliding_window\": 128", nil, 0),
    ("qwen2", ", \"sliding_window\": 128, \"use_sliding_window\": true", nil, 0),
    ("qwen2", ", \"use_sliding_window\": true, \"max_window_layers\": 0", 4_096, 0),
    ("qwen2", ", \"use_sliding_window\": true, \"max_window_layers\": 4", nil, 0),
    ("gemma", "", nil, 0),
    ("gemma2", "", 4_096, 2),
    ("gemma2", ", \"sliding_window\": 128", 128, 2),
    ("gemma2", ", \"sliding_window\": null", nil, 0),
  ]

  @Test(arguments: windows)
  func `each family has the window of its reference`(
    type: String, members: String, size: Int?, fullEvery: Int
  ) throws {
    let window = try config(type, members).config.window
    #expect(window == size.map { SlidingWindow(size: $0, fullEvery: fullEvery) })
  }

  @Test func `an irregular order of layers is counted layer by layer`() throws {
    let model = try config("qwen2", ", \"use_sliding_window\": true, \"max_window_layers\": 1")
    #expect(model.config.kvCache?.fullLayers == 1)
    #expect(model.config.kvCache?.windowedLayers == 3)
    #expect(model.notices.isEmpty)
  }

  private static func types(_ letters: String) -> String {
    let names = letters.map { $0 == "f" ? "\"full_attention\"" : "\"sliding_attention\"" }
    return ", \"layer_types\": [\(names.joined(separator: ", "))]"
  }

  static let orders: [(letters: String, window: SlidingWindow?)] = [
    ("ssss", SlidingWindow(size: 4_096)), ("ffff", nil),
    ("sfsf", SlidingWindow(size: 4_096, fullEvery: 2)),
    ("sssf", SlidingWindow(size: 4_096, fullEvery: 4)),
    ("ssfs", SlidingWindow(size: 4_096, fullEvery: 3)),
    ("fsss", SlidingWindow(size: 4_096, layers: LayerPattern(cycle: [false, true, true, true]))),
    ("ssff", SlidingWindow(size: 4_096, layers: LayerPattern(cycle: [true, true, false, false]))),
  ]

  @Test(arguments: orders)
  func `layer types decide which layers have the window`(letters: String, window: SlidingWindow?)
    throws
  {
    #expect(try config("gemma2", Self.types(letters)).config.window == window)
  }

  @Test("M11: layer types of another length than the layers are refused")
  func refusesShortList() {
    #expect(throws: FileError.self) { try config("gemma2", Self.types("sf")) }
    #expect(throws: FileError.self) { try config("gemma2", ", \"layer_types\": 4") }
    #expect(throws: FileError.self) { try config("gemma2", ", \"layer_types\": [1, 2, 3, 4]") }
    #expect(throws: FileError.self) { try config("qwen2", Self.types("sf")) }
  }
}
