import ModelCore
import TermUI

/// The screens that exist, with their final digits.
package enum ScreenID: Int, CaseIterable, Sendable {
  case explore = 1
  case history = 2
  case explain = 6
  case brain = 7

  /// Its name in the tab bar.
  package var title: String {
    switch self {
    case .explore: ExploreScreen.title
    case .history: HistoryScreen.title
    case .explain: ExplainScreen.title
    case .brain: BrainScreen.title
    }
  }
}

/// A full-size view of the subject with commands of its own.
protocol Screen {
  associatedtype Action: Equatable & Sendable
  /// Name in the tab bar.
  static var title: String { get }
  /// Everything it can do.
  static var commands: [Command<Action>] { get }
  /// What its footer shows, before what is the same everywhere.
  static var footer: [FooterItem] { get }
  /// Performs one action.
  mutating func perform(_ action: Action, on context: inout ScreenContext)
  /// Takes the mouse; false when it means nothing here.
  mutating func receive(_ mouse: Mouse, in area: Rect, on context: inout ScreenContext) -> Bool
  /// Draws into the area between tabs and messages.
  func draw(_ frame: ScreenFrame, into canvas: inout Canvas, in area: Rect)
}

/// What a screen may change while it performs an action.
struct ScreenContext {
  /// The model.
  var subject: Subject
  /// The line below the screen.
  var message: MessageLine?
  /// What changed, for undo: the same topic in a row is one step.
  var topic: String?
  /// Another model to put in place of this one, shown in Explore.
  var loaded: Subject?
}

/// What a screen draws from.
struct ScreenFrame {
  /// The model.
  let subject: Subject
  /// Its numbers, computed once a frame.
  let figures: Figures
  /// How they are written.
  let format: NumberFormat
  /// How much room there is.
  let layout: LayoutKind
}
