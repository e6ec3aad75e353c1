import Glibc
import ModelCore
import Syntax
import Testing

/// `tensors` on files that the tests write.
@Suite final class TensorsTests {
  private let folder: String

  init() throws {
    var template = Array("/tmp/modelscope-tensors-XXXXXX".utf8CString)
    folder = String(cString: try #require(mkdtemp(&template)))
  }

  deinit {
    for name in ["1.safetensors", "model.safetensors.index.json", "a.gguf", "config.json"] {
      remove(folder + "/" + name)
    }
    rmdir(folder)
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = folder + "/" + name
    let stream = try #require(fopen(path, "w"))
    defer { fclose(stream) }
    try #require(fwrite(bytes, 1, bytes.count, stream) == bytes.count)
    return path
  }

  private func number(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private func safetensors() throws -> String {
    let header = Array(
      ("{\"__metadata__\":{\"format\":\"pt\\u001b[2J\"},"
        + "\"model.layers.0.mlp.up_proj.weight\":{\"dtype\":\"BF16\",\"shape\":[2,3],"
        + "\"data_offsets\":[0,12]},\"model.layers.1.mlp.up_proj.weight\":{\"dtype\":\"BF16\","
        + "\"shape\":[2,3],\"data_offsets\":[12,24]}}").utf8)
    return try write(
      "1.safetensors",
      number(UInt64(header.count)) + header + Array(repeating: 0, count: 24))
  }

  private func document(_ run: CommandRun) throws -> JSONObject {
    let document = try JSONDocument.parse(run.output.utf8, name: SafeText("stdout"))
    return try #require(document.root.object)
  }

  @Test func `lists the tensors of a safetensors file`() throws {
    let run = try CommandRun("tensors \(try safetensors()) --json")
    #expect(run.code == 0)
    let document = try document(run)
    #expect(document["parameters_in_file"]?.integer == 12)
    #expect(document["bytes_in_file"]?.integer == 24)
    let tensor = try #require(document["tensors"]?.array?.first?.object)
    #expect(tensor["name"]?.string == "model.layers.0.mlp.up_proj.weight")
    #expect(tensor["shape"]?.array?.compactMap(\.integer) == [2, 3])
    #expect((tensor["part"]?.string, tensor["data_type"]?.string) == ("mlp", "BF16"))
    #expect((tensor["parameters"]?.integer, tensor["bytes"]?.integer) == (6, 12))
    let file = try #require(document["files"]?.array?.first?.object)
    #expect(file["metadata"]?.object?["format"]?.string == "pt\u{FFFD}[2J")
    #expect(file["bytes_by_data_type"]?.object?["BF16"]?.integer == 24)
  }

  @Test func `puts tensors that differ by a number in one line`() throws {
    let run = try CommandRun("tensors \(try safetensors())")
    #expect(run.code == 0)
    let line = try #require(run.output.split(separator: "\n").first { $0.contains("*") })
    #expect(
      line.split(separator: " ") == [
        "model.layers.*.mlp.up_proj.weight", "2×3", "BF16", "2", "12", "24", "B",
      ])
    #expect(run.output.contains("12 parameters in 2 tensors"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("M12: an index is found in its folder, and missing files are listed")
  func index() throws {
    _ = try safetensors()
    let path = try write(
      "model.safetensors.index.json",
      Array(
        ("{\"metadata\":{\"total_size\":24},\"weight_map\":{\"a\":\"2.safetensors\","
          + "\"model.layers.0.mlp.up_proj.weight\":\"1.safetensors\"}}").utf8))
    for source in [path, folder, folder + "/"] {
      let run = try CommandRun("tensors \(source) --json")
      #expect(run.code == 0)
      let document = try document(run)
      #expect(document["parameters_in_file"]?.integer == 12)
      #expect(document["missing_files"]?.array?.compactMap(\.string) == ["2.safetensors"])
      #expect(document["mismatch"]?.array?.count == 1)
      #expect(run.error.contains("1 of the files missing: 2.safetensors"))
    }
  }

  @Test("M7: a bomb is refused with its place and nothing on standard output")
  func bomb() throws {
    let bytes =
      Array("GGUF".utf8) + number(UInt32(3)) + number(UInt64(0)) + number(UInt64(1))
      + number(UInt64(1)) + Array("k".utf8) + number(UInt32(8)) + number(UInt64(1) << 60)
    let run = try CommandRun("tensors \(try write("a.gguf", bytes))")
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("a.gguf: byte 37: \"k\""))
    #expect(run.errorLines.count == 1)
  }

  @Test func `lists the inventory of a preset in the type asked for`() throws {
    let document = try document(try CommandRun("tensors llama-2-7b --weights fp8 --json"))
    #expect(document["parameters_in_file"]?.integer == 6_738_415_616)
    #expect(document["bytes_in_file"]?.integer == 6_738_415_616)
    #expect(document["files"]?.array?.isEmpty == true)
    let sum = try #require(document["tensors"]?.array).reduce(0) {
      $0 + ($1.object?["parameters"]?.integer ?? 0)
    }
    #expect(sum == 6_738_415_616)
    let csv = try CommandRun("tensors gpt2 --csv")
    #expect(csv.output.hasPrefix("name,shape,part,stored,multiplied,parameters,data_type,bytes"))
  }

  @Test func `refuses flags of a shape with a file`() throws {
    let run = try CommandRun("tensors \(try safetensors()) --n-layers 2")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
  }
}
