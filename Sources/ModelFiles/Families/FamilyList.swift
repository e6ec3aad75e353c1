import ModelCore

// All families, and the ways to look one up; each is made from the one list when it is first used.
extension FamilyReader {
  /// All families that stand alone; of two that fit the same tensors the earlier one is meant.
  static let all: [FamilyReader] = [
    openAI, meta, mistralAI, alibaba, google, deepSeek, eleutherAI, huggingFace, microsoft, allenAI,
    ibm, nvidia, zhipu, tii, cohere, databricks, lg, miniMax, moonshot, baidu, tencent, shanghaiAI,
    openBMB, salesforce, stateSpaces, liquid, xiaomi, others,
  ].flatMap { $0 }

  /// Language models that are known under another word within a larger file.
  private static let parts: [FamilyReader] = [
    metaParts, alibabaParts, zhipuParts,
  ].flatMap { $0 }

  private static let byType = table(all) { [$0.modelType] }
  private static let byWord = table(all) { [$0.modelType] + $0.aliases }
  private static let byPart = table(parts) { [$0.modelType] + $0.aliases }
  private static let byClass = table(all, \.classes)
  private static let byArchitecture = Dictionary(all.map { ($0.architecture, $0) }) { one, _ in one
  }
  private static let byGGUF = table(all) { $0.gguf.words($0.modelType) }

  private static func table(
    _ list: [FamilyReader], _ words: (FamilyReader) -> [String]
  ) -> [String: FamilyReader] {
    let pairs = list.flatMap { reader in words(reader).map { ($0, reader) } }
    return Dictionary(pairs) { one, _ in one }
  }

  /// The words that are known, for messages.
  static let names = all.map(\.modelType) + WrapperReader.names

  /// The family with just this `model_type`.
  static func named(_ type: String) -> FamilyReader? { byType[type] }

  /// The family of a `model_type`, by its own word or another one.
  static func known(as type: String) -> FamilyReader? { byWord[type] }

  /// The language model of a part of a file, by its `model_type`.
  static func part(_ type: String) -> FamilyReader? { byPart[type] ?? byWord[type] }

  /// The family whose language model is a class.
  static func family(of className: String) -> FamilyReader? { byClass[className] }

  /// The family of an architecture; nil for the classroom model, which no file holds.
  static func of(_ architecture: Architecture) -> FamilyReader? { byArchitecture[architecture] }

  /// The family that GGUF files call by a name.
  static func gguf(named name: String) -> FamilyReader? { byGGUF[name] }
}

extension FamilyReader.GGUFWord {
  /// The words for a family with a `model_type`.
  func words(_ modelType: String) -> [String] {
    switch self {
    case .own: [modelType]
    case .named(let words), .untold(let words): words
    case .none: []
    }
  }

  /// Whether metadata fixes the tensors.
  var isTold: Bool {
    switch self {
    case .own, .named: true
    case .untold, .none: false
    }
  }
}
