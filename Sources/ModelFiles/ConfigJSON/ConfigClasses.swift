import ModelCore
import Syntax

extension ConfigFields {
  /// The family, by `model_type` or, where that is missing, by the class in `architectures`; nil
  /// where it is not known.
  mutating func knownFamily() throws(FileError) -> FamilyReader? {
    let classes = value("architectures")
    guard let type = value("model_type") else {
      if let name = classes?.array?.first?.string, let known = FamilyReader.family(of: name) {
        assume("model_type", known.modelType, "the family of the class in architectures")
        family = known.modelType
        return known
      }
      throw error(nil, .unknownModelType(nil, known: FamilyReader.names))
    }
    guard let text = type.string else {
      throw error(
        type,
        .wrongValue(
          key: "model_type", expected: "a text", found: type.summary, hint: "\"llama\""))
    }
    guard let known = FamilyReader.known(as: text) else { return nil }
    family = text
    return known
  }

  /// Mentions that a file was written for something else than the family's language model, such
  /// as a classifier, whose head has other weights.
  mutating func remarkOtherClass(than known: FamilyReader) {
    guard let name = value("architectures")?.array?.first?.string,
      !known.classes.contains(name), family == known.modelType,
      FamilyReader.family(of: name) != nil || !name.hasSuffix("ForCausalLM")
    else { return }
    remark("architectures", "counted as the language model of \(family), not as \(SafeText(name))")
  }
}
