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
    if known.isLlamaByClass, className?.hasPrefix("Llama") == true { return .llama }
    return known
  }
}
