import ModelCore

/// The growth of model sizes over some rows of the history.
///
/// Only sizes that are exact or published count: a rumor at the right end would tilt the line.
package struct HistoryGrowth: Equatable, Sendable {
  /// Rows the line goes through.
  package let count: Int
  /// Year of the oldest of them.
  package let first: Int
  /// Year of the newest.
  package let last: Int
  private let fit: ExponentialFit

  /// Parameters gain this factor in a year.
  package var factorPerYear: Double { fit.factor }

  /// Fits the rows whose size is exact or published; nil with fewer than three of them or when
  /// they came out within two years.
  package init?(_ rows: [HistoryRow]) {
    let sure = rows.filter { $0.isOnTimeline && !$0.isDoubtful && $0.parameters != nil }
    guard sure.count > 2, let oldest = sure.min(by: { $0.date < $1.date }),
      let newest = sure.max(by: { $0.date < $1.date }), newest.date - oldest.date >= 2,
      let fit = ExponentialFit(sure.map { ($0.date, Double($0.parameters ?? 0)) })
    else { return nil }
    (count, first, last) = (sure.count, oldest.year, newest.year)
    self.fit = fit
  }

  /// Parameters on the line at a date.
  package func parameters(at date: Double) -> Double { fit.value(at: date) }
}
