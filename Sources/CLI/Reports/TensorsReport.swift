import Explorer
import ModelCore
import Syntax
import TermUI

/// `tensors` in all its forms.
protocol TensorsReport {
  /// The members of the JSON document.
  var members: [String: JSONOutput] { get }
  /// The tensors, if they are too many to stand among the members.
  var list: (any JSONList)? { get }
  /// The rows for other programs.
  var table: ReportTable { get }
  /// The lines for people.
  func text(glyphs: GlyphSet) -> String
}

/// A row of tensors for people: a name and what belongs to it.
struct TensorRow {
  let name: String
  /// Shape, type, copies, parameters, bytes.
  let cells: [String]

  /// Columns of ``cells``, as they stand above them.
  static let titles = ["shape", "type", "copies", "parameters", "bytes"]

  /// Lengths with a sign between them.
  static func shape(_ lengths: [Int]) -> String {
    lengths.isEmpty ? "scalar" : lengths.map(String.init).joined(separator: "×")
  }
}

extension TextLayout {
  /// Adds rows of tensors; a name that leaves no room for the rest gets a line of its own.
  mutating func tensors(_ rows: [TensorRow]) {
    let all = [TensorRow(name: "", cells: TensorRow.titles)] + rows
    var widths = Array(repeating: 0, count: TensorRow.titles.count)
    for row in all {
      for (index, cell) in row.cells.enumerated() {
        widths[index] = max(widths[index], width(cell))
      }
    }
    let right = widths.reduce(0) { $0 + $1 + 2 }
    let room = max(Self.columns - right, 0)
    for row in all {
      let cells = zip(row.cells, widths).map { cell, columns in
        String(repeating: " ", count: columns - width(cell) + 2) + cell
      }.joined()
      if width(row.name) > room {
        line(row.name)
        line(String(repeating: " ", count: room) + cells)
      } else {
        line(row.name + String(repeating: " ", count: room - width(row.name)) + cells)
      }
    }
  }
}

/// The tensors that a preset, a config or flags lead to.
struct InventoryReport: TensorsReport {
  private let model: Subject
  private let format: NumberFormat
  private let inventory: [TensorSpec]
  private let modules: [SideModule]

  init(_ model: Subject, format: NumberFormat = .standard) {
    self.format = format
    self.model = model
    inventory = model.config.inventory
    modules = model.config.sideModules
  }

  private func bytes(_ spec: TensorSpec) -> Double {
    Double(spec.parameters) * model.workload.weights.bytesPerElement
  }

  /// All tensors stand among the members.
  var list: (any JSONList)? { nil }

  private var parameters: Int { inventory.reduce(0) { $0 + $1.parameters } }
  private var totalBytes: Double { inventory.reduce(0) { $0 + bytes($1) } }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "model": ModelDocument.model(model), "config": ModelDocument.config(model.config),
      "tensors": .array(inventory.map(member)), "files": [], "mismatch": [],
      "other_modules": .array(modules.map(member)),
      "parameters_in_file": .integer(parameters), "bytes_in_file": .double(totalBytes),
      "assumptions": ModelDocument.list(model.assumptions),
      "notices": ModelDocument.list(model.notices),
    ]
  }

  private func member(_ module: SideModule) -> JSONOutput {
    [
      "module": .string(module.kind.rawValue), "parameters": .integer(module.parameters),
      "tensors": .array(module.tensors.map(member)), "copies": .array(module.copies.map(member)),
    ]
  }

  private func member(_ spec: TensorSpec) -> JSONOutput {
    [
      "name": .string(spec.name), "shape": .array(spec.shape.map { .integer($0) }),
      "part": .string(spec.part.rawValue), "stored": .integer(spec.stored),
      "multiplied": .integer(spec.multiplied), "parameters": .integer(spec.parameters),
      "data_type": .string(model.workload.weights.rawValue), "bytes": .double(bytes(spec)),
    ]
  }

  /// The rows for other programs.
  var table: ReportTable {
    let beside = modules.flatMap { module in
      (module.tensors + module.copies).map { cells($0, module.kind.rawValue) }
    }
    return ReportTable(
      keys: FileTensorsReport.keys + ["module"],
      rows: inventory.map { cells($0, "language_model") } + beside)
  }

  private func cells(_ spec: TensorSpec, _ module: String) -> [String] {
    [
      spec.name, TensorRow.shape(spec.shape), spec.part.rawValue, String(spec.stored),
      String(spec.multiplied), String(spec.parameters), model.workload.weights.rawValue,
      Int(exactly: bytes(spec)).map(String.init) ?? String(bytes(spec)), module,
    ]
  }

  /// The lines for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    layout.labeled("", ModelTitle.line(model), indent: 0)
    layout.line()
    layout.tensors(inventory.map(row))
    layout.line()
    layout.labeled(
      "Total", "\(format.exact(parameters)) parameters, \(format.bytes(totalBytes))")
    for module in modules {
      layout.line()
      layout.line("\(module.kind.title), not in the total")
      layout.tensors((module.tensors + module.copies).map(row))
      layout.labeled(
        "\(module.kind.title)",
        "\(format.exact(module.parameters)) parameters"
          + (module.copied > 0 ? " and \(format.exact(module.copied)) in copies of tables" : ""))
    }
    if !modules.isEmpty { layout.line() }
    layout.foundations(of: model, format)
    return layout.text
  }

  private func row(_ spec: TensorSpec) -> TensorRow {
    TensorRow(
      name: spec.name,
      cells: [
        TensorRow.shape(spec.shape), model.workload.weights.rawValue,
        spec.stored == 0 ? "tied" : format.exact(spec.stored), format.exact(spec.parameters),
        format.bytes(bytes(spec)),
      ])
  }
}
