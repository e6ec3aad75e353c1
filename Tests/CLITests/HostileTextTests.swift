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

  /// Files that bring a text in through one source each.
  private static func files(_ text: String, _ folder: TensorFolder) throws -> [String] {
    let name = quoted(text)
    let bytes = Array(text.utf8)
    let entry = "{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]}"
    let metadata = "{\"__metadata__\":{\(name):\(name)},\"a\":\(entry)}"
    let gguf =
      Array("GGUF".utf8) + TensorFolder.number(UInt32(3)) + TensorFolder.number(UInt64(0))
      + TensorFolder.number(UInt64(1)) + TensorFolder.number(UInt64(bytes.count)) + bytes
      + TensorFolder.number(UInt32(8)) + TensorFolder.number(UInt64(bytes.count)) + bytes
    return try [
      folder.write("t.safetensors", header: "{\(name):\(entry)}", data: 1),
      folder.write("m.safetensors", header: metadata, data: 1),
      folder.write(
        "d.safetensors", header: "{\"a\":\(entry.replacing("\"I8\"", with: name))}", data: 1),
      folder.write("f.safetensors", header: "{\(name):7}", data: 0),
      folder.write("g.gguf", gguf),
      folder.write("x\(text).safetensors", header: "{\"a\":\(entry)}", data: 1),
    ]
  }

  /// All that is said about a file of tensors.
  private static func texts(about path: String) -> [String] {
    do throws(CLIError) {
      guard let source = try TensorSource(ModelPlace(path)) else { return [] }
      let report = FileTensorsReport(source)
      var texts = [report.text(glyphs: .utf8), report.text(glyphs: .ascii)]
      texts += [report.table.csv, report.table.markdown]
      if let list = report.list {
        JSONListDocument(report.members, key: "tensors", list: list).write {
          (piece: String) throws(Never) in texts.append(piece)
        }
      }
      do throws(CLIError) { _ = try source.resolved() } catch { texts.append(error.description) }
      return texts
    } catch {
      return [error.description, error.document.document]
    }
  }

  @Test("X1: 64 payloads through every source of a file come out harmless", arguments: 0..<64)
  func files(number: Int) throws {
    let folder = try TensorFolder()
    for path in try Self.files(Self.payloads[number], folder) {
      for (place, text) in Self.texts(about: path).enumerated() {
        #expect(Self.isHarmless(text), "text \(place)")
      }
    }
  }

  @Test("X1: 64 payloads as variables and names of themes come out harmless", arguments: 0..<64)
  func variables(number: Int) throws {
    let text = Self.payloads[number]
    let names = ["UNITS", "COLOR", "SCREEN", "NUMBER_FORMAT", "THEME", "MODEL", "THEMES"]
    let variables = Dictionary(uniqueKeysWithValues: names.map { ("MODELSCOPE_\($0)", text) })
    let count = try CommandRun(arguments: ["count", "gpt2"], variables: variables)
    #expect(count.error.contains("MODELSCOPE_UNITS: expected"))
    for run in try [
      count, CommandRun(arguments: ["doctor"], variables: variables),
      CommandRun(arguments: ["paths"], variables: ["HOME": "/" + text]),
      CommandRun(arguments: ["themes", "check", text]),
      CommandRun(arguments: ["draw", "--theme", text]),
    ] {
      #expect(Self.isHarmless(run.output))
      #expect(Self.isHarmless(run.error))
    }
  }

  @Test("X1: payloads on the command line and in a config come out harmless", arguments: 0..<16)
  func commandLines(number: Int) throws {
    let text = Self.payloads[4 * number + 3]
    let config = "{\"model_type\": \(Self.quoted(text)), \(Self.quoted(text)): 1}"
    for run in try [
      CommandRun(arguments: ["count", text]),
      CommandRun(arguments: ["count", "-"], input: config),
      CommandRun(arguments: ["count", "llama-2-7b", "--n-layers", text]),
    ] {
      #expect(Self.isHarmless(run.output))
      #expect(Self.isHarmless(run.error))
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
