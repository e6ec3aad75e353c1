extension ExplorerState {
  /// The model everything is about.
  package internal(set) var subject: Subject {
    get { workspace.subject }
    set { workspace.subject = newValue }
  }

  /// Goes to a screen; Explain is about the live model when it is opened this way.
  mutating func show(_ screen: ScreenID) {
    if screen == .explain { explain.showLive() }
    self.screen = screen
  }

  /// The shown screen: the one place that knows where each is kept.
  var shown: any Screen {
    get {
      switch screen {
      case .explore: explore
      case .history: history
      case .circle: circle
      case .compare: compare
      case .explain: explain
      case .brain: brain
      }
    }
    set {
      switch newValue {
      case let screen as ExploreScreen: explore = screen
      case let screen as HistoryScreen: history = screen
      case let screen as CircleScreen: circle = screen
      case let screen as CompareScreen: compare = screen
      case let screen as ExplainScreen: explain = screen
      case let screen as BrainScreen: brain = screen
      default: break
      }
    }
  }
}
