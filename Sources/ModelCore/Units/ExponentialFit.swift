// A straight line through log10 y against x by least squares:
//
// slope = Σ(x − x̄)(l − l̄) ÷ Σ(x − x̄)² with l = log10 y, so y gains the factor 10^slope while x
// gains 1.
import Glibc

/// Steady growth fitted to points.
package struct ExponentialFit: Equatable, Sendable {
  /// What y gains while x gains 1.
  package let factor: Double
  private let slope: Double
  private let meanX: Double
  private let meanLog: Double

  /// Fits points whose y is above 0; nil when fewer than two values of x are left.
  package init?(_ points: [(x: Double, y: Double)]) {
    let logs = points.filter { $0.y > 0 && $0.y.isFinite && $0.x.isFinite }.map {
      (x: $0.x, log: log10($0.y))
    }
    guard !logs.isEmpty else { return nil }
    let count = Double(logs.count)
    let meanX = logs.reduce(0) { $0 + $1.x } / count
    let meanLog = logs.reduce(0) { $0 + $1.log } / count
    let spread = logs.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    guard spread > 0 else { return nil }
    slope = logs.reduce(0) { $0 + ($1.x - meanX) * ($1.log - meanLog) } / spread
    (self.meanX, self.meanLog) = (meanX, meanLog)
    factor = pow(10, slope)
  }

  /// The y of the fitted line.
  package func value(at x: Double) -> Double { pow(10, meanLog + slope * (x - meanX)) }
}
