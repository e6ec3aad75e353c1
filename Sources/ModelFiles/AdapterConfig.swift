import Syntax

/// What `adapter_config.json` says about an adapter.
///
/// Reference: `PeftConfig` in huggingface/peft.
package struct AdapterConfig: Equatable, Sendable {
  /// The kind, such as LORA.
  package let kind: SafeText?
  /// Rank of the changes.
  package let rank: Int?
  /// The model that is changed.
  package let base: SafeText?

  /// Reads a file; nil if it is none of an adapter's.
  package init?(_ bytes: [UInt8]) {
    guard let document = try? JSONDocument.parse(bytes, name: SafeText("")),
      let object = document.root.object
    else { return nil }
    kind = object["peft_type"]?.string.map { SafeText($0) }
    rank = (object["r"] ?? object["rank"])?.number?.wholeValue
    base = object["base_model_name_or_path"]?.string.map { SafeText($0) }
  }

  /// "LORA, rank 8, of acme/tiny".
  package var words: String {
    var words = [kind.map { $0.clipped(to: 40).description } ?? "low-rank"]
    if let rank { words.append("rank \(rank)") }
    if let base { words.append("of \(base.clipped(to: 40))") }
    return words.joined(separator: ", ")
  }
}
