import ModelCore
import Syntax
import TermUI

/// The screens that exist, with their final digits.
package enum ScreenID: Int, CaseIterable, Sendable {
  case explore = 1
  case history = 2
  case circle = 3
  case compare = 4
  case explain = 6
  case brain = 7

  /// The screen as a type, for what is the same whatever it shows.
  var type: any Screen.Type {
    switch self {
    case .explore: ExploreScreen.self
    case .history: HistoryScreen.self
    case .circle: CircleScreen.self
    case .compare: CompareScreen.self
    case .explain: ExplainScreen.self
    case .brain: BrainScreen.self
    }
  }

  /// Its name in the tab bar.
  package var title: String { type.title }
}

/// A full-size view of the subject with commands of its own.
protocol Screen: ScreenWords, Equatable, Sendable {
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

  /// What its footer shows at the moment.
  func footerItems(_ workspace: Workspace) -> [FooterItem]
  /// Whether keys go into a text field.
  var isTyping: Bool { get }
  /// The line of keys while they do.
  var typingHints: [KeyHints.Hint] { get }
  /// Takes keys while text is typed; false when none is.
  mutating func handleTyping(_ input: InputEvent, on context: inout ScreenContext) -> Bool
  /// What stands above a compact screen: its title, and which of its pages is shown.
  var heading: String { get }
  /// What it is about, at the right of the heading: a model by its name, with its grade.
  func headingNote(_ workspace: Workspace) -> HeadingNote
  /// What `e` opens; nil where nothing is selected.
  func explanation(_ frame: ScreenFrame) -> Explanation?
  /// What `y` copies.
  func copiedText(_ workspace: Workspace) -> String?
  /// What is shown as an SVG picture of its own; nil where that is the screen itself.
  func chart(_ workspace: Workspace, _ colors: ChartColors) -> String?
  /// What is shown as data; nil where there are no figures.
  func report(_ workspace: Workspace) -> SavedReport?
  /// Takes back what Esc takes back here, such as a filter; false when there is nothing.
  mutating func clear() -> Bool
}

// What a screen without text fields, figures or filters answers.
extension Screen {
  func footerItems(_ workspace: Workspace) -> [FooterItem] { Self.footer }
  var isTyping: Bool { false }
  var typingHints: [KeyHints.Hint] { [] }
  mutating func handleTyping(_ input: InputEvent, on context: inout ScreenContext) -> Bool {
    false
  }
  var heading: String { Self.title }
  func headingNote(_ workspace: Workspace) -> HeadingNote { HeadingNote(workspace.subject) }
  func explanation(_ frame: ScreenFrame) -> Explanation? { nil }
  func copiedText(_ workspace: Workspace) -> String? { nil }
  func chart(_ workspace: Workspace, _ colors: ChartColors) -> String? { nil }
  func report(_ workspace: Workspace) -> SavedReport? { nil }
  mutating func clear() -> Bool { false }
}

// What is reached without knowing which screen it is.
extension Screen {
  /// Everything it can do, without the actions.
  static var commandEntries: [CommandEntry] { commands.map(\.entry) }
  /// Everything it can do, without the actions.
  var commandEntries: [CommandEntry] { Self.commandEntries }
  /// Performs a command by name; false when it has no such command.
  mutating func perform(named name: String, on context: inout ScreenContext) -> Bool {
    guard let command = Self.commands.first(where: { $0.name == name }) else { return false }
    perform(command.action, on: &context)
    return true
  }
}

/// What a screen is about, and how sure its figures are.
struct HeadingNote: Equatable, Sendable {
  /// In a few words, such as the name of a model.
  let name: SafeText
  /// The grade of the figures on the screen; nil where each has its own.
  let grade: Grade?

  /// Something that is no model.
  init(_ name: SafeText, grade: Grade? = nil) { (self.name, self.grade) = (name, grade) }

  /// A model.
  init(_ subject: Subject) { self.init(subject.name, grade: subject.grade) }

  /// Whether the figures need a word of doubt.
  var isDoubtful: Bool { grade == .assumed || grade == .partial }
}

/// What a screen may change while it performs an action.
struct ScreenContext {
  /// Everything that undo goes back to.
  var workspace: Workspace
  /// The model.
  var subject: Subject {
    get { workspace.subject }
    set { workspace.subject = newValue }
  }
  /// The line below the screen.
  var message: MessageLine?
  /// What changed, for undo: the same topic in a row is one step.
  var topic: String?
  /// How much room there is.
  let layout: LayoutKind
  /// How numbers are written.
  let format: NumberFormat
  /// What the keys are called.
  let keys: KeyNames
  /// Another model to put in place of this one, shown in Explore.
  var loaded: Subject?
}

/// What a screen draws from.
struct ScreenFrame {
  /// Everything that undo goes back to.
  let workspace: Workspace
  /// The model.
  var subject: Subject { workspace.subject }
  /// Its numbers, computed once a frame.
  let figures: Figures
  /// How they are written.
  let format: NumberFormat
  /// What the keys are called.
  let keys: KeyNames
  /// How much room there is.
  let layout: LayoutKind
}
