import Syntax
import TermUI

// The guided tour: stops that set the live screens, with their words in a strip below.
extension ExplorerState {
  /// The stop that is shown; nil outside the tour.
  package var tourStop: TourStop? { tour?.current }

  /// Begins the tour, or goes to a stop of it: by number or by a word of its title.
  mutating func startTour(at word: String = "") {
    let stops = TourStop.all
    var stop = 0
    if !word.isEmpty {
      let number = Int(word).map { $0 - 1 }
      let found = NameFilter(word).matches(stops.map(\.title)).first
      guard let place = number ?? found, stops.indices.contains(place) else {
        message = MessageLine(
          "no stop \(SafeText(word)); there are \(stops.count), such as \(stops[0].title)",
          .failure)
        return
      }
      stop = place
    }
    if tour == nil { tour = Tour(own: workspace, undoSteps: undo.count) }
    visit(stop)
  }

  /// Goes on or back: through the words of the stop where they do not all fit, then to the next.
  mutating func stepTour(by step: Int) {
    guard let tour else {
      message = MessageLine("no tour is under way; :tour begins one")
      return
    }
    let pages = TourStrip.pages(tour.current, width: size.width, glyphs: glyphs)
    let page = min(tour.page, pages - 1) + step
    guard !(0..<pages).contains(page) else {
      self.tour?.page = page
      return
    }
    let stop = tour.stop + step
    guard TourStop.all.indices.contains(stop) else {
      message = MessageLine(
        step > 0
          ? "this was the last stop; \(keys("back")) leaves the tour" : "this is the first stop")
      return
    }
    visit(stop)
  }

  /// Leaves the tour; all it changed becomes one step of undo.
  ///
  /// - Returns: false when none is under way.
  @discardableResult
  mutating func endTour() -> Bool {
    guard let tour else { return false }
    self.tour = nil
    guard workspace != tour.own else {
      message = MessageLine("the tour is over")
      return true
    }
    undo.merge(after: tour.undoSteps, since: tour.own)
    message = MessageLine(
      "the tour is over; \(keys("undo")) gives back \(tour.own.subject.name.description)", .done)
    return true
  }

  /// Sets everything a stop speaks of, as one step of undo.
  private mutating func visit(_ stop: Int) {
    tour?.stop = stop
    tour?.page = 0
    guard let current = tour?.current else { return }
    let (before, steps, said) = (workspace, undo, messages)
    // A filter left over would hide what the stop shows.
    if let screen = current.screen { self.screen = screen }
    _ = shown.clear()
    for command in current.commands { _ = performQuietly(command) }
    if let screen = current.screen { self.screen = screen }
    undo = steps
    if workspace != before { undo.record(before, topic: nil) }
    (message, messages) = (nil, said)
  }

  /// The strip, with the keys that lead through the tour.
  var tourStrip: TourStrip? {
    guard let tour else { return nil }
    let entries = entries
    let keys = ["tour.prev", "tour.next", "back"].map { name in
      entries.first { $0.name == name }?.keys.first
    }
    let hints = zip(keys, ["back", "next", "leave"]).compactMap { key, word in
      key.map { KeyHints.Hint(.keys([$0]), word, priority: word == "next" ? 0 : 1) }
    }
    return TourStrip(tour: tour, hints: hints)
  }
}
