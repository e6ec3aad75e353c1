import ModelCore
import Testing

@testable import Catalog

@Suite struct HistoryTests {
  @Test func `holds every row from least squares to the frontier, oldest first`() {
    #expect(HistoryRow.all.count == 153)
    #expect(HistoryRow.all.first?.name == "Linear regression")
    #expect(HistoryRow.all.last?.year == 2026)
    let months = HistoryRow.all.map { $0.year * 12 + $0.month }
    #expect(months == months.sorted())
    #expect(Set(HistoryRow.all.map(\.name)).count == HistoryRow.all.count)
  }

  @Test(arguments: HistoryRow.all)
  func `names its source, and what is unknown is nil`(row: HistoryRow) {
    #expect(!row.source.title.isEmpty)
    #expect((1...12).contains(row.month))
    for figure in [row.parameters, row.headline, row.active, row.tokens, row.context] {
      #expect(figure.map { $0 > 0 } ?? true)
    }
    #expect(row.flops.map { $0.flops > 0 } ?? true)
    if let active = row.active, let all = row.parameters { #expect(active < all) }
    #expect((row.license != nil) == (row.hasOpenWeights == true))
    // A size that nobody stated and nobody counted is not exact.
    if row.parameters == nil { #expect(row.isDoubtful) }
  }

  @Test(arguments: HistoryRow.all.filter { $0.preset != nil })
  func `the size of a row with a shape is what its preset counts`(row: HistoryRow) throws {
    let preset = try #require(Preset.all.first { $0.name == row.preset })
    let count = preset.config.parameterCount.total
    #expect(row.grade == .exact)
    if preset.family == "BERT" {
      // The row leaves the head for masked words out and has the pooler.
      #expect(abs(Double(row.parameters ?? 0) / Double(count) - 1) < 0.001)
    } else {
      #expect(row.parameters == count)
    }
    #expect(abs(preset.year - row.year) <= 1)
    if let headline = row.headline {
      #expect(abs(Double(headline) / Double(count) - 1) < 0.21, "\(headline)")
    }
  }

  /// Each in the paper that the row cites, not worked out from parameters and tokens.
  @Test(arguments: [
    ("GPT-3", 3.14e23), ("GPT-J-6B", 1.5e22), ("Gopher", 6.31e23), ("LaMDA", 3.55e23),
    ("Chinchilla", 5.76e23), ("Falcon-180B", 3.76e24), ("OLMo 2 13B", 4.6e23),
    ("Llama 3.1 405B", 3.8e25),
  ])
  func `work that its paper states is published`(name: String, flops: Double) throws {
    let row = try #require(HistoryRow.all.first { $0.name == name })
    #expect(row.flops == HistoryRow.Work(flops, .published))
  }

  /// The lesson's own figures: "Understanding Parameters and Weights in LLMs", 2025.
  @Test(arguments: [
    ("Linear regression", "20-200 parameters"), ("Early deep networks", "200,000 parameters"),
    ("GPT-1", "117 million"), ("GPT-2 XL", "1.5 billion"), ("GPT-3", "175 billion"),
    ("GPT-4", "1.76 trillion"), ("Frontier models of 2024", "~10 trillion (estimated)"),
    ("Gemma 2B", "2 billion"), ("Llama 3.2 1B", "2 billion"), ("Llama 3.1 8B", "8 billion"),
    ("Llama 3.1 70B", "70 billion"), ("Llama 3.1 405B", "405 billion"),
  ])
  func `shows the figure of the lesson beside the better one`(name: String, figure: String) throws {
    let row = try #require(HistoryRow.all.first { $0.name == name })
    let lesson = try #require(row.lesson)
    #expect(lesson.figure == figure)
    #expect(!lesson.better.isEmpty && !lesson.verdict.isEmpty)
  }

  @Test(arguments: LessonTable.allCases)
  func `the tables of the lesson are saved filters`(table: LessonTable) {
    var query = HistoryQuery()
    query.table = table
    #expect(Set(query.rows().map(\.name)) == Set(table.rows))
  }

  @Test func `filters by maker, weights, year and kind`() {
    var query = HistoryQuery()
    query.organization = "openai"
    query.hasOpenWeights = true
    query.since = 2019
    #expect(query.rows().map(\.name) == ["GPT-2 XL", "GPT-2 small", "gpt-oss-120b", "gpt-oss-20b"])
    query = HistoryQuery()
    query.kind = .encoder
    #expect(query.rows().map(\.name) == ["BERT-base", "BERT-large"])
  }

  @Test(arguments: HistoryQuery.Column.allCases, [false, true])
  func `sorting keeps every row and puts the unknown last`(
    column: HistoryQuery.Column, isReversed: Bool
  ) {
    var query = HistoryQuery()
    (query.order, query.isReversed) = (column, isReversed)
    let rows = query.rows()
    #expect(Set(rows.map(\.name)) == Set(HistoryRow.all.map(\.name)))
    if column == .tokens {
      let known = rows.prefix { $0.tokens != nil }.compactMap(\.tokens)
      #expect(known.count == HistoryRow.all.filter { $0.tokens != nil }.count)
      #expect(known == (isReversed ? known.sorted(by: >) : known.sorted()))
    }
  }

  @Test func `fits the growth of sizes that double every year`() throws {
    let rows = (0...6).map { year in
      HistoryRow("m\(year)", "x", (2018 + year, 6), .dense, 1_000 << year, .exact, .lessonBrain)
    }
    let growth = try #require(HistoryGrowth(rows))
    #expect(abs(growth.factorPerYear - 2) < 1e-9)
    #expect(growth.count == 7 && growth.first == 2018 && growth.last == 2024)
    #expect(abs(growth.parameters(at: rows[3].date) / 8_000 - 1) < 1e-9)
    #expect(HistoryGrowth(Array(rows.prefix(2))) == nil)
  }

  @Test("N10: rumors and estimates take no part in the growth")
  func rumors() throws {
    let growth = try #require(HistoryGrowth(HistoryRow.all))
    #expect(growth == HistoryGrowth(HistoryRow.all.filter { !$0.isDoubtful }))
    #expect(growth.first == 1960 && growth.last == 2026)
  }
}
