import Catalog
import ModelCore
import Testing

@testable import ModelFiles

@Suite struct FamilyListTests {
  /// Words of several families in the order of the list.
  private static func words(_ of: (FamilyReader) -> [String]) -> [String] {
    FamilyReader.all.flatMap(of)
  }

  @Test func `no two families share a word`() {
    for words in [
      Self.words { [$0.modelType] + $0.aliases } + WrapperReader.names,
      Self.words(\.classes), Self.words { $0.gguf.words($0.modelType) },
      WrapperReader.all.flatMap { [$0.modelType] + $0.aliases },
      WrapperReader.all.flatMap(\.classes),
    ] {
      #expect(Set(words).count == words.count)
    }
  }

  /// Families whose class no file is known to name.
  private static let withoutClass: Set<String> = ["kimi_k2"]

  @Test(arguments: FamilyReader.all.map(\.modelType))
  func `a family is found by each of its words`(type: String) throws {
    let family = try #require(FamilyReader.named(type))
    #expect(FamilyReader.of(family.architecture)?.modelType == type)
    #expect(family.classes.isEmpty == Self.withoutClass.contains(type))
    for word in family.aliases { #expect(FamilyReader.known(as: word)?.modelType == type) }
    for name in family.classes { #expect(FamilyReader.family(of: name)?.modelType == type) }
    for word in family.gguf.words(type) {
      #expect(FamilyReader.gguf(named: word)?.modelType == type)
    }
  }

  @Test func `every preset is of a family of the list`() {
    for preset in Preset.all where preset.config.architecture != .classroom {
      #expect(FamilyReader.of(preset.config.architecture) != nil)
    }
  }

  @Test func `the language model of every wrapper is of a family of the list`() {
    for wrapper in WrapperReader.all {
      #expect(FamilyReader.part(wrapper.text) != nil)
      if let reader = wrapper.reader { #expect(FamilyReader.part(reader) != nil) }
    }
  }
}
