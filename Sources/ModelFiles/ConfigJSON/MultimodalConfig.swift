import ModelCore
import Syntax

// Files that hold a language model and what reads pictures for it.
extension ConfigFields {
  /// The language model of such a file, with its vision tower beside it; nil for other files.
  mutating func multimodalConfig() throws(FileError) -> ModelConfig? {
    guard let type = value("model_type")?.string ?? multimodalClass() else { return nil }
    if let known = WrapperReader.known(as: type) { return try multimodalConfig(known, type) }
    guard FamilyReader.named(type) == nil else { return nil }
    return try unknownWrapper(type)
  }

  /// `model_type` of a file that has only a class, if its language model stands in a part.
  private mutating func multimodalClass() -> String? {
    guard !has("model_type"),
      let name = value("architectures")?.array?.first?.string,
      let type = WrapperReader.family(of: name)?.modelType
    else { return nil }
    assume("model_type", type, "the family of the class in architectures")
    return type
  }

  private mutating func multimodalConfig(_ known: WrapperReader, _ type: String)
    throws(FileError) -> ModelConfig
  {
    family = type
    ignoreAll(WrapperReader.withoutEffect + WrapperReader.generation)
    var config: ModelConfig
    if value(known.textKey)?.object != nil || !has("hidden_size") {
      var text = try nested(known.textKey)
      text.ignoreAll(WrapperReader.generation + WrapperReader.withoutEffect)
      config = try text.languageConfig(known)
      try text.readModules(beside: &config)
      add(text)
      readTie(known, &config)
      remarkQuantization()
      readScales(beside: &config)
    } else {
      // Earlier files have the keys of the language model at the top.
      var text = self
      config = try text.languageConfig(known, isFlat: true)
      try text.readModules(beside: &config)
      self = text
      defaults = [:]
      family = type
    }
    if FamilyReader.named(type) == nil {
      config.beside.modelType = type
      config.beside.place = known.place
    }
    config.beside.vision = try visionModules(known, config)
    try readHead(of: known, into: &config)
    remarkSound()
    ignoreProjectorKeys()
    return config
  }

  /// A wrapper that is not known: its language model, if that is known, perhaps a part deeper.
  private mutating func unknownWrapper(_ type: String) throws(FileError) -> ModelConfig? {
    guard let key = WrapperReader.textKeys.first(where: { value($0)?.object != nil }),
      !Self.twoTowers.contains(where: { peek($0)?.saysSomething == true })
    else { return nil }
    family = type
    var text = try nested(key)
    text.ignoreAll(WrapperReader.generation)
    let inner = text.value("model_type")?.string ?? ""
    var config: ModelConfig
    if let known = FamilyReader.part(inner) {
      config = try text.languageConfig(known, named: inner, sizes: known.sizes)
      try text.readModules(beside: &config)
    } else if let deeper = try text.unknownWrapper(inner) {
      config = deeper
    } else {
      config = try text.assumedConfig(text.typeValue)
    }
    add(text)
    remarkQuantization()
    readScales(beside: &config)
    let words =
      "\(SafeText(type).clipped(to: 40)) is not known; only the language model in \(key) is counted"
    remark("model_type", words)
    doubt(.assumed("model_type \(words)"))
    remarkParts(besides: key)
    ignoreAll(WrapperReader.withoutEffect + WrapperReader.generation)
    ignore("tie_word_embeddings")
    return config
  }

  /// Keys of files in which a text and a picture are compared, none of which writes.
  private static let twoTowers = ["projection_dim", "logit_scale_init_value", "projection_size"]

  /// Names what listens, which is not counted.
  private mutating func remarkSound() {
    for part in ["audio_config", "speech_config", "audio_processor"] {
      guard value(part)?.object != nil else { continue }
      remark(part, "not counted")
      doubt(.partial("\(part) is not counted"))
    }
  }

  /// Names the parts of a file that are not counted.
  private mutating func remarkParts(besides counted: String) {
    for part in keys where part != counted && part != "quantization_config" {
      guard part.hasSuffix("_config"), value(part)?.object != nil else { continue }
      let name = SafeText(part).clipped(to: 40)
      remark("\(name)", "not counted")
      doubt(.partial("\(name) is not counted"))
    }
  }

  /// The language model of one part of a file, or of a file that has its keys at the top.
  private mutating func languageConfig(
    _ wrapper: WrapperReader, isFlat: Bool = false
  ) throws(FileError) -> ModelConfig {
    let word = isFlat ? nil : value("model_type")?.string
    if !isFlat, !has("model_type") {
      assume("model_type", wrapper.text, "the language model of \(family)")
    }
    let type = word ?? wrapper.text
    let known = FamilyReader.part(type)
    guard let reader = wrapper.reader.flatMap(FamilyReader.part) ?? known else {
      family = type
      return try assumedConfig(typeValue)
    }
    return try languageConfig(reader, named: type, sizes: known?.sizes ?? [:])
  }

  /// The language model of a family, with what its part of a file may leave out.
  private mutating func languageConfig(
    _ reader: FamilyReader, named type: String, sizes: [String: Int]
  ) throws(FileError) -> ModelConfig {
    (family, defaults) = (type, sizes)
    return try config(of: reader)
  }

  /// The wrapper's word about its head counts in files of Transformers 5 and later, the language
  /// model's own in earlier ones.
  private mutating func readTie(_ known: WrapperReader, _ config: inout ModelConfig) {
    let key = "tie_word_embeddings"
    guard let flag = value(key)?.bool, flag != config.isTied, config.input.extraTokens == 0
    else { return }
    if isOfTransformers5, !known.isTiedByText {
      config.isTied = flag
      return
    }
    remark(key, "\(flag) is not used: the language model's own part says \(config.isTied)")
  }

  /// Takes note of many keys that have no effect.
  mutating func ignoreAll(_ keys: [String]) {
    for key in keys { ignore(key) }
  }
}
