import ModelCore
import Testing

@testable import Catalog

@Suite struct PublishedCaseTests {
  @Test(arguments: PublishedCase.all)
  func `is counted as it was published`(published: PublishedCase) {
    #expect(published.agrees, "\(published.counted) for \(published.published)")
    #expect(!published.source.isEmpty)
    #expect(!published.id.isEmpty)
    if published.tolerance == 1e-12, published.published == published.published.rounded() {
      #expect(published.counted == published.published)
    }
  }

  @Test func `every section has its cases`() {
    let counts = PublishedCase.Section.allCases.map { section in
      PublishedCase.all.count { $0.section == section }
    }
    // Presets with a checkpoint; then the rows of each table, some with several figures.
    #expect(counts.dropFirst() == [62, 18, 18, 39, 28, 2])
    #expect(counts[0] == Preset.all.count { $0.checkpointParameters != nil })
  }

  @Test func `only tables that print rounded figures have a tolerance`() {
    for row in PublishedCase.all where row.tolerance > 1e-12 {
      #expect(!row.note.isEmpty && !row.printed.isEmpty, "\(row.id)")
      #expect(row.tolerance <= 0.007)
    }
  }

  @Test func `tells a difference of one weight`() {
    let preset = Preset.start
    let wrong = PublishedCase(
      "X", preset.title, .total, 6_738_415_617, "", "nobody", preset.config)
    #expect(!wrong.agrees)
  }

  /// The shapes of table A9, counted by others.
  ///
  /// Source: Hoffmann and others 2022, table A9, recounted from its shapes with the positions of
  /// Transformer-XL by an independent counter.
  static let tableA9: [(id: String, count: Double)] = [
    ("CH01", 43_709_440), ("CH02", 57_328_704), ("CH04", 89_828_480), ("CH05", 105_831_680),
    ("CH07", 139_766_016), ("CH08", 162_803_712), ("CH10", 195_874_560), ("CH11", 216_774_656),
    ("CH13", 278_413_312), ("CH14", 305_707_008), ("CH16", 488_648_960), ("CH17", 509_335_552),
    ("CH19", 586_715_008), ("CH20", 632_338_944), ("CH22", 724_420_608), ("CH23", 816_502_272),
    ("CH25", 1_018_133_760), ("CH26", 1_143_453_696), ("CH28", 1_424_557_568),
    ("CH29", 1_429_456_896), ("CH31", 1_609_319_552), ("CH32", 1_730_787_840),
    ("CH34", 2_006_963_712), ("CH35", 2_283_139_584), ("CH37", 2_638_981_120),
    ("CH38", 2_979_921_920), ("CH40", 3_802_810_880), ("CH41", 4_084_170_496),
    ("CH43", 6_796_274_688), ("CH44", 9_294_020_608), ("CH46", 12_296_162_304),
    ("CH47", 12_569_927_680), ("CH49", 14_941_440_512), ("CH50", 16_184_458_240),
  ]

  @Test(arguments: tableA9)
  func `counts the shapes of Chinchilla to the last digit`(id: String, count: Double) throws {
    let row = try #require(PublishedCase.all.first { $0.id == id })
    #expect(row.counted == count)
  }
}
