import ModelCore
import TermUI

/// The slider of one field of a model, with the value being typed in its place.
struct SliderLine: Widget {
  let sizing: Sizing
  let field: ModelField
  /// The field that keys move; nil when they go elsewhere.
  let focus: ModelField?
  /// Whether fields that follow d are shown so.
  let showsFollowers: Bool
  let editor: TextField?
  let format: NumberFormat

  func draw(into canvas: inout Canvas, in area: Rect) {
    let value =
      field == .nExperts && sizing[field] == 0 ? "dense" : format.exact(sizing[field])
    canvas.place(
      Slider(
        symbol: field.symbol, word: field.word, fraction: sizing.position(of: field),
        value: value, isFocused: field == focus,
        isFollowing: showsFollowers && sizing.follows(field), columns: ExploreLayout.columns),
      in: area)
    guard field == focus, let editor else { return }
    let place = Slider.valueArea(ExploreLayout.columns, in: area).droppingLeading(1)
    canvas.place(editor, in: place)
  }
}
