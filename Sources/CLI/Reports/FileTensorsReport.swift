import ModelCore
import ModelFiles
import Syntax
import TermUI

/// The tensors of one file, or of the files of an index.
struct FileTensorsReport: TensorsReport {
  private let source: TensorSource
  private var set: TensorSet { source.tensors }
  /// What the tensors of each file stand for.
  private let packed: [PackedWeights]
  /// Packed formats that nothing tells.
  private let unresolved: [String]
  private let format: NumberFormat

  /// Names of the columns, as in JSON.
  static let keys = [
    "name", "shape", "part", "stored", "multiplied", "parameters", "data_type", "bytes",
  ]

  init(_ source: TensorSource, format: NumberFormat = .standard) {
    self.format = format
    self.source = source
    let model = source.model
    let set = PackedSet(source.tensors, model?.quantization ?? Quantization(), model?.config)
    (packed, unresolved) = (set.files, set.unresolved)
  }

  /// Numbers in the files; packed words count as the weights they stand for.
  private var parameters: Int {
    packed.reduce(0) { sum, file in
      let totals = file.totals
      return [totals.weights, totals.scales, totals.zeros, totals.notes].reduce(sum, clampedSum)
    }
  }

  /// Weights, scales and zero points of all files.
  private var totals: PackedWeights.Totals {
    packed.reduce(into: PackedWeights.Totals()) { $0.add($1.totals) }
  }

  // MARK: For programs

  /// The members of the JSON document but for the tensors, which are many.
  var members: [String: JSONOutput] {
    let totals = totals
    return [
      "files": .array(set.files.map(Self.member)),
      "missing_files": .array(set.missing.map { .text($0) }),
      "quantization": [
        "weights": .integer(totals.weights), "packed_weights": .integer(totals.packed),
        "scales": .integer(totals.scales), "zeros": .integer(totals.zeros),
        "notes": .integer(totals.notes),
      ],
      "parameters_in_file": .integer(parameters),
      "parameters_in_model": .integer(source.count.total), "bytes_in_file": .integer(set.bytes),
      "mismatch": ModelDocument.list(source.mismatches),
      "remarks": ModelDocument.list(source.remarks + unresolved),
      "notices": ModelDocument.list(source.place.notices + set.notices),
    ]
  }

  /// The tensors of the JSON document.
  var list: (any JSONList)? { TensorList(files: Array(zip(set.files, packed))) }

  private static func member(_ file: TensorFile) -> JSONOutput {
    let types = TypeTotals(file.tensors)
    var members: [String: JSONOutput] = [
      "name": .text(file.name), "file_bytes": .integer(file.fileBytes),
      "header_bytes": .integer(file.headerBytes), "tensors": .integer(file.tensors.count),
      "parameters": .integer(file.tensors.elements), "data_bytes": .integer(file.tensors.bytes),
      "parameters_by_data_type": types.member(\.elements),
      "bytes_by_data_type": types.member(\.bytes),
      "tensors_by_data_type": types.member(\.tensors),
      "metadata": .object(
        Dictionary(file.metadata.map { ($0.key.description, value($0.value)) }) { old, _ in old }),
    ]
    switch file.format {
    case .safetensors: members["format"] = "safetensors"
    case .gguf(let version, let isBigEndian, let alignment):
      members["format"] = "gguf"
      members["version"] = .integer(version)
      members["big_endian"] = .bool(isBigEndian)
      members["alignment"] = .integer(alignment)
    }
    return .object(members)
  }

  private static func value(_ value: MetadataValue) -> JSONOutput {
    switch value {
    case .text(let text): .text(text)
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .unsigned(let value): Int(exactly: value).map { .integer($0) } ?? .string(String(value))
    case .double(let value): .double(value)
    case .list(let list):
      [
        "count": .integer(list.count), "type": .string(list.elementType),
        "first": .array(list.first.map(Self.value)),
      ]
    }
  }

  /// The rows for other programs; each tensor of the files is listed.
  var table: ReportTable {
    ReportTable(
      keys: Self.keys,
      rows: zip(set.files, packed).flatMap { file, packed in
        (0..<file.tensors.count).map { index in
          let tensor = file.tensors[index]
          return [
            tensor.name.description, TensorRow.shape(tensor.shape),
            ModelPart(tensor: tensor.name.description).rawValue, "1", "",
            String(packed.weights(at: index)), tensor.type.name.description,
            tensor.bytes.map(String.init) ?? "",
          ]
        }
      })
  }

  // MARK: For people

  /// The lines for people; tensors that differ by a number in their name share a line.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    layout.labeled("", title, indent: 0)
    layout.line()
    var groups = TensorGroups()
    for (file, packed) in zip(set.files, packed) { groups.add(file.tensors, packed) }
    layout.tensors(groups.rows.map { row($0) })
    if groups.rest > 0 {
      layout.line("and \(format.exact(groups.rest)) tensors with other names")
    }
    layout.line()
    layout.labeled(
      "Total",
      "\(format.exact(parameters)) parameters in \(format.exact(set.count)) tensors, "
        + format.bytes(Double(set.bytes)))
    let counted = source.count.total
    if counted != parameters {
      layout.labeled("Counted", "\(format.exact(counted)) of them are the model's, as count has it")
    }
    for total in TypeTotals(set.files.map(\.tensors)).sorted {
      layout.labeled(
        total.name.clipped(to: 13).description,
        "\(format.exact(total.elements)) numbers in \(format.exact(total.tensors)) tensors, "
          + format.bytes(Double(total.bytes)))
    }
    let totals = totals
    if totals.isQuantized {
      layout.labeled(
        "Quantized",
        "\(format.exact(totals.weights)) weights, \(format.exact(totals.packed)) of them packed; "
          + "apart from them \(format.exact(totals.scales)) scales, "
          + "\(format.exact(totals.zeros)) zero points (words), "
          + "\(format.exact(totals.notes)) other numbers")
    }
    addMetadata(to: &layout)
    for remark in source.remarks { layout.labeled("Apart", remark) }
    for sentence in unresolved { layout.labeled("Not told", sentence) }
    for mismatch in source.mismatches.prefix(Self.shownMetadata) {
      layout.labeled("Differs", mismatch)
    }
    let rest = source.mismatches.count - Self.shownMetadata
    if rest > 0 { layout.line("and \(format.exact(rest)) more differences") }
    return layout.text
  }

  private var title: String {
    guard let file = set.files.first, set.index == nil else {
      return "\(set.name) (\(set.files.count) safetensors files)"
    }
    guard set.files.count == 1, set.missing.isEmpty else {
      let format = file.format == .safetensors ? "safetensors" : "GGUF"
      return "\(set.name) (\(set.files.count) \(format) files)"
    }
    switch file.format {
    case .safetensors: return "\(set.name) (safetensors)"
    case .gguf(let version, let isBigEndian, let alignment):
      return "\(set.name) (GGUF \(version)\(isBigEndian ? ", big-endian" : ""), "
        + "alignment \(alignment))"
    }
  }

  private func row(_ group: TensorGroups.Group) -> TensorRow {
    let bytes = group.bytes.map { format.bytes(Double($0)) } ?? "unknown"
    return TensorRow(
      name: group.name.clipped(to: 200).description,
      cells: [
        TensorRow.shape(group.shape), group.type.name.clipped(to: 13).description,
        format.exact(group.copies), format.exact(group.elements), bytes,
      ])
  }

  /// Most entries of metadata for people; `--json` has them all.
  private static let shownMetadata = 64

  private func addMetadata(to layout: inout TextLayout) {
    // The files of an index repeat the same entries.
    guard let file = set.files.first, !file.metadata.isEmpty else { return }
    layout.line()
    for entry in file.metadata.prefix(Self.shownMetadata) {
      let value = SafeText(entry.value.description).clipped(to: 120)
      layout.labeled("", "\(entry.key.clipped(to: 60)) = \(value)", indent: 0)
    }
    let rest = file.metadata.count - Self.shownMetadata
    if rest > 0 { layout.line("and \(format.exact(rest)) more entries") }
  }
}
