import Syntax
import Testing

@testable import CLI

/// Text from outside that a terminal would obey, through every source it can come from.
@Suite struct HostileTextTests {
  /// 64 payloads: what begins a control sequence, and what it asks for.
  static let payloads: [String] = {
    let starts = [
      "\u{1B}[2J", "\u{1B}]0;t\u{7}", "\u{1B}]8;;u\u{1B}\\", "\u{1B}]52;c;QQ==\u{7}",
      "\u{1B}Pq\u{1B}\\", "\u{1B}_a\u{1B}\\", "\u{1B}^p\u{1B}\\", "\u{1B}c", "\u{9B}2J",
      "\u{9D}0;t\u{9C}", "\u{90}q\u{9C}", "\u{8}\u{8}", "\u{7F}", "\u{E}", "\u{202E}", "\u{85}",
    ]
    return starts.flatMap { start in
      [start, "name" + start, start + "name", "a" + start + "b" + start]
    }
  }()

  private static func isHarmless(_ text: String) -> Bool {
    // Lines of CSV end in both, by RFC 4180.
    text.replacing("\r\n", with: "\n").unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || scalar.properties.generalCategory != .control && scalar != "\u{202E}"
    }
  }

  /// The text as a string in JSON.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      guard scalar.value < 0x20 || scalar == "\"" || scalar == "\\" else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"\(escaped.joined())\""
  }

  /// Command lines that bring a text in through one source each.
  private static func runs(_ text: String, _ folder: TensorFolder) throws -> [CommandRun] {
    let name = quoted(text)
    let entry = "{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]}"
    let tensor = try folder.write("t.safetensors", header: "{\(name):\(entry)}", data: 1)
    let metadata = try folder.write(
      "m.safetensors", header: "{\"__metadata__\":{\(name):\(name)},\"a\":\(entry)}", data: 1)
    let type = try folder.write(
      "d.safetensors", header: "{\"a\":\(entry.replacing("\"I8\"", with: name))}", data: 1)
    let fault = try folder.write("f.safetensors", header: "{\(name):7}", data: 0)
    let bytes = Array(text.utf8)
    let gguf = try folder.write(
      "g.gguf",
      Array("GGUF".utf8) + TensorFolder.number(UInt32(3)) + TensorFolder.number(UInt64(0))
        + TensorFolder.number(UInt64(1)) + TensorFolder.number(UInt64(bytes.count)) + bytes
        + TensorFolder.number(UInt32(8)) + TensorFolder.number(UInt64(bytes.count)) + bytes)
    let file = try folder.write("x\(text).safetensors", header: "{\"a\":\(entry)}", data: 1)
    let config = "{\"model_type\": \(name), \(name): 1}"
    return try [
      CommandRun(arguments: ["tensors", tensor]),
      CommandRun(arguments: ["tensors", tensor, "--json"]),
      CommandRun(arguments: ["tensors", metadata]),
      CommandRun(arguments: ["tensors", metadata, "--json"]),
      CommandRun(arguments: ["tensors", type, "--csv"]),
      CommandRun(arguments: ["tensors", fault]),
      CommandRun(arguments: ["tensors", gguf]),
      CommandRun(arguments: ["tensors", file]),
      CommandRun(arguments: ["count", text]),
      CommandRun(arguments: ["count", "-"], input: config),
      CommandRun(arguments: ["count", "llama-2-7b", "--n-layers", text]),
    ]
  }

  @Test("X1: 64 payloads through every source come out harmless", arguments: 0..<64)
  func harmless(number: Int) throws {
    let folder = try TensorFolder()
    for (number, run) in try Self.runs(Self.payloads[number], folder).enumerated() {
      #expect(Self.isHarmless(run.output), "run \(number)")
      #expect(Self.isHarmless(run.error), "run \(number)")
    }
  }

  @Test("X4: JSON carries the first 4,096 bytes of a long name and its length")
  func longName() throws {
    let folder = try TensorFolder()
    let name = String(repeating: "n", count: 200_000)
    let path = try folder.write(
      "n.safetensors",
      header: "{\"\(name)\":{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]}}", data: 1)
    let run = try CommandRun(arguments: ["tensors", path, "--json"])
    let document = try JSONDocument.parse(run.output.utf8, name: SafeText("stdout"))
    let tensor = try #require(document.root.object?["tensors"]?.array?.first?.object)
    #expect(tensor["name_bytes"]?.integer == 200_000)
    #expect(tensor["name"]?.string?.utf8.count ?? 0 <= 4_096)
    let text = try CommandRun(arguments: ["tensors", path])
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count < 400 })
  }
}
