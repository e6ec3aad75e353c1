import TermUI

/// A layout with sliders one below the other, all with the same columns.
protocol SliderLayout {
  /// The rectangle the sliders lie in.
  var sliders: Rect { get }
  /// Widths the sliders share.
  static var columns: Slider.Columns { get }
}

extension SliderLayout {
  /// Whether a cell lies on the track of a slider.
  func isOnTrack(column: Int, row: Int) -> Bool {
    let line = sliders.line(row - sliders.row)
    return Slider.track(Self.columns, in: line).contains(column: column, row: row)
  }

  /// Where a column lies on the tracks, 0 to 1.
  func position(atColumn column: Int) -> Double? {
    Slider.fraction(at: column, Self.columns, in: sliders.line(0))
  }
}
