import ModelCore
import Syntax
import TermUI

// Circle in words, and as a file.
extension CircleScreen {
  var heading: String {
    "\(Self.title) \(pane.rawValue + 1)/\(Pane.allCases.count) \(pane.title)"
  }

  func headingNote(_ workspace: Workspace) -> HeadingNote {
    HeadingNote(SafeText("N \(settings.neurons)\(isRunning ? " running" : "")"))
  }

  var paneNames: [String] { Pane.allCases.map { "\($0)" } }

  mutating func showPane(_ index: Int) {
    guard let pane = Pane(rawValue: index) else { return }
    show(pane)
  }

  func copiedText(_ workspace: Workspace) -> String? {
    switch pane {
    case .training: return workspace.circle.text(field, .plain)
    case .neurons: return neuronLines(session.run, .plain)[selectedNeuron].joined(separator: " ")
    case .scale: return String(CircleNetwork.parameterCount(neurons: settings.neurons))
    case .fit, .curves, .unrolled, .sweep: return session.run.areaError.map { "\($0)" }
    }
  }

  func selectable(_ frame: ScreenFrame) -> [ScreenLine] {
    let run = session.run
    let choices = frame.workspace.circle
    let fields = CircleField.allCases.map {
      ScreenLine(Pane.training.title, "\($0.label) \(choices.text($0, frame.format))")
    }
    let neurons = neuronLines(run, frame.format).map { line in
      ScreenLine(
        Pane.neurons.title,
        "neuron \(line[0]): toward \(line[1]), at \(line[2]), weight \(line[3]), corners \(line[4])"
      )
    }
    return fields + neurons
  }

  func place(_ frame: ScreenFrame) -> Int? {
    pane == .neurons ? CircleField.allCases.count + selectedNeuron : field.rawValue
  }

  mutating func select(_ index: Int, _ frame: ScreenFrame) { selectLine(index) }

  func remarks(_ frame: ScreenFrame) -> [String] {
    summary(frame.format, frame.keys) + CircleScale(settings.neurons, frame).words
  }

  /// How the run stands, a sentence for each line.
  func summary(_ format: NumberFormat, _ keys: KeyNames) -> [String] {
    let run = session.run
    let steps = "step \(format.exact(run.steps)) of \(format.exact(run.settings.steps))"
    var lines = [isRunning ? "\(steps), running" : steps]
    if run.divergence != nil { lines.append(CircleWords.divergence(session.trainer, format, keys)) }
    lines += CircleWords.figures(run, format).map { "\($0.name): \($0.value)" }
    lines += [CircleWords.hint(run, format, keys), CircleWords.law(run, format)]
    return lines + ["sweep: \(CircleSweepChart.words(sweep, format, keys))"]
  }

  func report(_ workspace: Workspace) -> SavedReport? { .circle(session.trainer) }

  func chart(_ workspace: Workspace, _ colors: ChartColors) -> String? {
    CircleDrawing(session.run, session.trainer.network, colors: CircleDrawing.Colors(colors)).svg
  }

  /// Performs `:circle` with its words: a field and a value, run, pause, train or reset.
  mutating func perform(_ words: String, on context: inout ScreenContext) {
    let parts = words.split(separator: " ").map(String.init)
    let value = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "run" where !isRunning: perform(.toggleRun, on: &context)
    case "pause" where isRunning: perform(.toggleRun, on: &context)
    case "run", "pause": break
    case "reset": perform(.resetAll, on: &context)
    case "train":
      guard let steps = try? NumberText.parse(value, unit: .count), (1...100_000).contains(steps)
      else {
        context.message = MessageLine("circle train: expected 1 to 100,000 steps", .failure)
        return
      }
      train(steps, on: &context)
    case let name:
      guard let field = CircleField.allCases.first(where: { $0.name == name }) else {
        let names = CircleField.allCases.map(\.name).joined(separator: ", ")
        context.message = MessageLine(
          "circle: expected run, pause, train, reset or a field: \(names)", .failure)
        return
      }
      setField(field, text: value, on: &context)
    }
  }
}
