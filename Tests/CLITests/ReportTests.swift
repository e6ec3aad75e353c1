import Catalog
import Explorer
import ModelCore
import Syntax
import TermUI
import Testing

@testable import CLI

@Suite struct ReportTests {
  static let lines = ["count", "explain", "double"]

  @Test(arguments: Preset.all, GlyphSet.allCases)
  func `fits 80 columns`(preset: Preset, glyphs: GlyphSet) {
    let model = Subject(preset)
    let texts = [
      CountReport(model).text(glyphs: glyphs), ExplainReport(model).text(glyphs: glyphs),
      DoubleReport(model, follows: true).text(glyphs: glyphs),
      PresetsReport([preset]).text(glyphs: glyphs),
    ]
    for line in texts.flatMap({ $0.split(separator: "\n") }) {
      #expect(GlyphSet.utf8.width(of: String(line)) <= 80, "\(line)")
      #expect(!line.hasSuffix(" "))
    }
  }

  @Test(arguments: lines + ["presets", "history", "brain"])
  func `is ASCII where the locale is, and wherever it is asked for`(command: String) throws {
    let source = Self.lines.contains(command) ? " gpt2" : ""
    for run in [
      try CommandRun(command + source, locale: "C"),
      try CommandRun(command + source + " --ascii"),
    ] {
      #expect(run.code == 0)
      #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
      for line in run.output.split(separator: "\n") { #expect(line.utf8.count <= 80, "\(line)") }
    }
    let utf8 = try CommandRun(command + source, locale: "C.UTF-8")
    #expect(try CommandRun(command + source + " --utf8", locale: "C").output == utf8.output)
  }

  @Test func `shows the arithmetic of the lesson`() throws {
    let run = try CommandRun("explain --d-model 4096 --n-layers 32 --vocab-size 32000")
    for figure in [
      "V × d = 32,000 × 4,096", "131,072,000", "expansion: d_ff × d = 16,384 × 4,096",
      "expansion bias: d_ff = 16,384", "contraction: d × d_ff = 4,096 × 16,384",
      "MLP of one layer", "134,238,208", "6,574,178,304", "16,384 MLP neurons per layer",
      "524,288 in 32 layers", "32 of 128", "12·L·d² = 6,442,450,944",
    ] {
      #expect(run.output.contains(figure), "\(figure)")
    }
    let products = run.output.split(separator: "\n").filter { $0.hasSuffix("= 67,108,864") }
    #expect(products.count == 3)  // Four d × d of attention, expansion, contraction.
  }

  @Test("N10: every report of a model says how sure it is", arguments: Preset.all)
  func saysHowSure(preset: Preset) {
    let report = CountReport(Subject(preset)).text(glyphs: .utf8)
    let line = report.split(separator: "\n").first { $0.hasPrefix("Parameters") }
    #expect(line?.hasSuffix(preset.grade.word) == true)
  }

  @Test("N5: exact digits stand beside every short form", arguments: Preset.all)
  func showsExactDigits(preset: Preset) {
    let report = CountReport(Subject(preset)).text(glyphs: .utf8)
    let total = NumberFormat.standard.exact(preset.config.parameterCount.total)
    #expect(report.contains(total))
  }

  @Test("N1: every corner of the limits is reported in full", arguments: 0..<64)
  func reportsCorners(corner: Int) {
    func end(_ field: ModelField, _ bit: Int) -> Int {
      corner & (1 << bit) == 0 ? max(field.range.lowerBound, 1) : field.range.upperBound
    }
    var config = ModelConfig.classroom(
      dModel: end(.dModel, 0), nLayers: end(.nLayers, 1), vocabSize: end(.vocabSize, 2))
    config.dFF = end(.dFF, 3)
    config.isGated = true
    config.experts = Experts(nExperts: end(.nExperts, 4), nActiveExperts: 1)
    let model = Subject(
      name: SafeText("corner"), origin: .flags,
      sizing: Sizing(
        config, workload: Workload(sequenceLength: end(.sequenceLength, 5), batchSize: 65_536)))
    let texts = [
      CountReport(model).text(glyphs: .utf8), ExplainReport(model).text(glyphs: .utf8),
      DoubleReport(model, follows: true).text(glyphs: .utf8),
    ]
    let total = NumberFormat.standard.exact(config.parameterCount.total)
    for text in texts { #expect(text.contains(total)) }
    for line in texts.flatMap({ $0.split(separator: "\n") }) {
      #expect(GlyphSet.utf8.width(of: String(line)) <= 80, "\(line)")
    }
  }

  @Test func `quotes cells of CSV and escapes those of Markdown`() {
    let table = ReportTable(
      keys: ["a", "b"], rows: [["x,y", "say \"hi\""], ["p|q", "\u{1B}[0m"]])
    #expect(table.csv == "a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\np|q,\u{FFFD}[0m\r\n")
    #expect(table.markdown.contains("| p\\|q | \u{FFFD}[0m |\n"))
  }

  @Test func `cuts a word that no line can hold`() {
    var layout = TextLayout(.utf8)
    layout.labeled("label", String(repeating: "x", count: 300), indent: 10)
    #expect(layout.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(layout.text.filter { $0 == "x" }.count == 300)
  }
}
