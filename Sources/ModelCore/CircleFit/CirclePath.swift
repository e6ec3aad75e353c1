import CircleKernel

/// The instructions that a training step runs on; all of them give the same bits.
package enum CirclePath: Int32, CaseIterable, Comparable, Sendable {
  /// Those of every machine the program is built for: SSE2 on x86-64, NEON on ARM.
  case baseline = 0
  /// 8 numbers at once, x86-64 only.
  case avx2 = 1
  /// 16 numbers at once, x86-64 only.
  case avx512 = 2

  /// The fastest of this machine.
  package static var best: CirclePath { CirclePath(rawValue: circle_best_path()) ?? .baseline }

  /// All that this machine can run.
  package static var available: [CirclePath] { allCases.filter { $0 <= best } }

  /// The name that people know it by.
  package var name: String {
    switch self {
    case .baseline: "baseline"
    case .avx2: "AVX2"
    case .avx512: "AVX-512"
    }
  }

  package static func < (one: CirclePath, other: CirclePath) -> Bool {
    one.rawValue < other.rawValue
  }
}
