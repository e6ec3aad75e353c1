import Catalog
import Explorer
import ModelCore
import Syntax
import Testing

@testable import CLI

/// What stands beside the language model, in reports.
@Suite struct BesideTests {
  private func preset(_ name: String) throws -> Subject {
    Subject(try #require(Preset.all.first { $0.name == name }))
  }

  private func document(_ members: [String: JSONOutput], _ command: String) throws -> JSONObject {
    let answer = Answer(members, command: command)
    let document = try JSONDocument.parse(answer.output.utf8, name: SafeText("stdout"))
    return try #require(document.root.object)
  }

  @Test func `tensors lists a module apart from the language model`() throws {
    let model = try preset("deepseek-v3")
    let root = try document(InventoryReport(model).members, "tensors")
    #expect(root["parameters_in_file"]?.integer == 671_026_419_200)
    let main = try #require(root["tensors"]?.array).compactMap { $0.object }
    #expect(main.reduce(0) { $0 + ($1["parameters"]?.integer ?? 0) } == 671_026_419_200)
    let module = try #require(root["other_modules"]?.array?.first?.object)
    #expect(module["module"]?.string == "prediction_modules")
    let tensors = try #require(module["tensors"]?.array).compactMap { $0.object }
    #expect(tensors.reduce(0) { $0 + ($1["parameters"]?.integer ?? 0) } == 11_610_068_224)
    let names = tensors.compactMap { $0["name"]?.string }
    #expect(names.contains("model.layers.61.eh_proj.weight"))
    #expect(names.contains("model.layers.61.mlp.experts.*.down_proj.weight"))
    let copies = try #require(module["copies"]?.array).compactMap { $0.object }
    #expect(
      copies.compactMap { $0["name"]?.string } == [
        "model.layers.61.embed_tokens.weight", "model.layers.61.shared_head.head.weight",
      ])
  }

  @Test func `the table tells the module of each tensor`() throws {
    let rows = InventoryReport(try preset("deepseek-v3")).table.rows
    let main = rows.filter { $0.last == "language_model" }
    #expect(main.compactMap { Int($0[5]) }.reduce(0, +) == 671_026_419_200)
    let beside = rows.filter { $0.last == "prediction_modules" }
    #expect(beside.compactMap { Int($0[5]) }.reduce(0, +) == 11_610_068_224 + 1_853_358_080)
    #expect(main.count + beside.count == rows.count)
  }

  @Test func `count has the sums of a module`() throws {
    let root = try document(CountDocument(try preset("deepseek-v3")).members, "count")
    let module = try #require(root["other_modules"]?.object?["prediction_modules"]?.object)
    #expect(module["parameters"]?.integer == 11_610_068_224)
    #expect(module["copied"]?.integer == 2 * 129_280 * 7_168)
    let plain = try document(CountDocument(try preset("gpt2")).members, "count")
    #expect(plain["other_modules"]?.object?.members.isEmpty == true)
  }

  @Test(arguments: ["684.5B", "671.0B", "37.6B", "36.6B"])
  func `every published figure of a model is a line`(figure: String) throws {
    let text = CountReport(try preset("deepseek-v3")).text(glyphs: .utf8)
    #expect(text.split(separator: "\n").contains { $0.split(separator: " ").contains(figure[...]) })
  }
}
