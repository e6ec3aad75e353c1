import ModelCore
import Syntax

/// Reads the `config.json` of a model on a public hub.
///
/// What a file leaves out is filled in as the reference implementation does and listed among the
/// assumptions; what contradicts itself is refused. Reference for names and defaults: the
/// configuration classes of Hugging Face Transformers 4.57.
package enum ConfigJSON {
  /// Largest file that is read, bytes; published ones have a few KB.
  package static let maximumBytes = 4 << 20

  /// The families that are known by their `model_type`.
  package static let knownModelTypes = FamilyReader.all.map(\.modelType)

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - name: the file's name for messages.
  /// - Returns: the model, with what was assumed.
  /// - Throws: the first thing wrong, with its line and column.
  package static func read(_ bytes: [UInt8], name: SafeText) throws(FileError) -> FileModel {
    guard bytes.count <= maximumBytes else {
      let problem = FileProblem.tooLarge(bytes: bytes.count, limit: maximumBytes)
      throw FileError(file: name, position: nil, problem: problem)
    }
    let document: JSONDocument
    do {
      document = try JSONDocument.parse(bytes, name: name, policy: .python)
    } catch {
      throw FileError(file: name, position: error.position, problem: .syntax(error.problem))
    }
    return try read(document)
  }

  /// Reads a document, from a text or from what another kind of file says.
  static func read(_ document: JSONDocument) throws(FileError) -> FileModel {
    guard let object = document.root.object else {
      throw FileError(
        file: document.name, position: document.root.position,
        problem: .notAnObject(found: document.root.summary))
    }
    var fields = ConfigFields(document, object)
    var config: ModelConfig
    if let multimodal = try fields.multimodalConfig() {
      config = multimodal
    } else if let family = try fields.knownFamily() {
      config = try fields.config(of: family)
      try fields.readHead(of: family, into: &config)
      try fields.readModules(beside: &config)
    } else {
      config = try fields.assumedConfig(fields.typeValue)
      try fields.readModules(beside: &config)
    }
    return FileModel(
      name: document.name, config: config, assumptions: fields.assumptions,
      notices: fields.finalNotices(), evidence: fields.evidence,
      quantization: Quantization(object))
  }
}
