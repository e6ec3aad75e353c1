/// What a model's files hold beside the language model; nothing here enters its total.
package struct SideModules: Equatable, Sendable {
  /// Modules that predict tokens after the next one.
  package var prediction: PredictionModules?
  /// How weights were scaled when they were stored in few bits.
  package var scales: WeightScales?
  /// What reads pictures.
  package var vision: VisionModules?
  /// `model_type` of a file that wraps the language model, or of a family that is not known and
  /// counted like another; nil elsewhere.
  package var modelType: String?
  /// Where the tensors of the language model stand in the files.
  package var place = LanguagePlace.own

  package init() {}
}

/// Modules that predict tokens after the next one (multi-token prediction, MTP).
///
/// A module is a whole block of the model, a matrix from 2·d to d before it, and norms.
/// Source: DeepSeek-AI 2024, arXiv:2412.19437, section 2.2.
package struct PredictionModules: Equatable, Sendable {
  /// Modules, 1 or more.
  package var count: Int
  /// What belongs to a module and what it is called.
  package var kind: PredictionKind

  package init(count: Int, kind: PredictionKind) {
    self.count = count
    self.kind = kind
  }

  /// Most modules a file may ask for; published ones have one.
  package static let countRange = 1...64
}

/// What belongs to a module for prediction and what it is called.
package enum PredictionKind: String, CaseIterable, Sendable {
  /// DeepSeek-V3 and GLM-4.5: a block after the last one, three norms, and copies of the token
  /// table and the head.
  case copied
  /// Qwen3-Next: a block with full attention and three norms; both tables are the model's.
  case shared
  /// MiMo: as Qwen's, with other names.
  case input
  /// ERNIE 4.5: a block with a plain MLP and two norms; the last norm is the model's.
  case dense
}

/// Factors stored beside weights of few bits.
package struct WeightScales: Equatable, Sendable {
  /// What shares a factor.
  package var layout: Layout
  /// Names of matrices kept in more bits, `*` for a number in them.
  package var exceptions: [String]

  package init(_ layout: Layout, exceptions: [String] = []) {
    self.layout = layout
    self.exceptions = exceptions
  }

  /// What shares a factor.
  package enum Layout: Equatable, Sendable {
    /// A rectangle of a matrix, as in the fp8 files of DeepSeek-V3.
    case rectangle(rows: Int, columns: Int)
    /// So many inputs of a row, in experts only, as in the MXFP4 files of gpt-oss.
    case expertInputs(Int)
  }
}

extension ModelConfig {
  /// `model_type` of the file, which is that of a wrapper where there is one.
  package var modelType: String { beside.modelType ?? architecture.modelType }
}
