import ModelCore
import TermUI

/// What is seen, in words.
enum CircleWords {
  /// Where and at what rate the numbers ran away, and what to do.
  static func divergence(
    _ trainer: CircleTrainer, _ format: NumberFormat, _ keys: KeyNames
  ) -> String {
    guard let divergence = trainer.divergence else { return "" }
    let rate = CircleChoices.rate(divergence.rate, format)
    let retry = CircleChoices.rate(divergence.retryRate, format)
    return "diverged at step \(format.exact(divergence.step)), rate \(rate); "
      + "\(keys("value.reset")) retries at \(retry)"
  }

  /// How many corners there can be and are.
  static func hint(
    _ run: CircleRun, _ format: NumberFormat, _ keys: KeyNames
  ) -> String {
    if let divergence = run.divergence {
      return
        "the numbers ran away at step \(format.exact(divergence.step)); these are the last finite "
        + "weights"
    }
    let n = run.settings.neurons
    let neurons = count(n, "neuron")
    if let curve = run.curve {
      return (n == 1 ? "1 neuron bends a line once" : "\(neurons) bend a line at most \(n) times")
        + "; it has \(count(curve.bends, "bend")) over the half circle"
    }
    guard let contour = run.contour else { return "" }
    if contour.usesRays {
      return "lines fall together: measured along 2,048 rays, edges are not known"
    }
    if run.steps == 0 { return "\(possible(run)); \(keys("circle.run")) begins to train" }
    guard contour.bound != nil else {
      return "\(neurons) \(n == 1 ? "draws" : "draw") this border with "
        + count(contour.edgesUsed, "edge")
    }
    switch n {
    case 1: return "1 neuron draws 1 line, and no line goes around a circle"
    case 2: return "2 neurons draw at most 3 edges: a V, a strip or an open box"
    default: return "\(possible(run)); it uses \(contour.edgesUsed)\(closeness(run, format))"
    }
  }

  /// The same for a narrow window; nil where there is no shorter way to say it.
  static func shortHint(_ run: CircleRun, _ format: NumberFormat) -> String? {
    if let divergence = run.divergence {
      return "diverged at step \(format.exact(divergence.step))"
    }
    let n = run.settings.neurons
    let neurons = count(n, "neuron")
    if let curve = run.curve { return "\(neurons), \(count(curve.bends, "bend"))" }
    guard let contour = run.contour, !contour.usesRays else { return nil }
    guard let possible = contour.edgesPossible else {
      return "\(neurons), \(count(contour.edgesUsed, "edge"))"
    }
    return "\(neurons): \(possible) \(n < 3 ? "edges" : "corners"), it uses \(contour.edgesUsed)"
  }

  private static func count(_ count: Int, _ thing: String) -> String {
    count == 1 ? "1 \(thing)" : "\(count) \(thing)s"
  }

  private static func possible(_ run: CircleRun) -> String {
    let n = run.settings.neurons
    guard run.settings.target == .circle else {
      return n == 1 ? "1 neuron turns on one line" : "\(n) neurons turn on \(n) lines"
    }
    return n >= 3
      ? "\(n) neurons can turn \(2 * n) corners"
      : n == 1 ? "1 neuron draws 1 edge" : "2 neurons draw at most 3 edges"
  }

  private static func closeness(_ run: CircleRun, _ format: NumberFormat) -> String {
    guard let ratio = run.ratio, ratio < 1.5 else { return "" }
    return "; error \(format.factor(ratio)) the best possible"
  }

  /// The law behind it, with figures for this number of neurons.
  static func law(_ run: CircleRun, _ format: NumberFormat) -> String {
    let n = run.settings.neurons
    if run.curve != nil {
      guard let bound = run.bound else {
        let known = CircleCurve.boundedBends.map(String.init).joined(separator: ", ")
        return "the best possible is known for \(known) bends"
      }
      return "best possible with \(count(n, "bend")) \(format.finePercent(bound))"
    }
    guard run.settings.target == .circle else {
      return run.settings.target.exactNeurons.map {
        "\($0 == 1 ? "1 neuron is" : "\($0) neurons are") enough to draw it exactly"
      } ?? "no best possible error is known for this target"
    }
    guard let bound = run.bound, n >= 3 else {
      return "no contour closes with fewer than 3 neurons"
    }
    let radius = CircleLaw.smoothRadius(neurons: n).map { format.exact(clampedInt($0)) } ?? ""
    return "best possible with \(2 * n) edges \(format.finePercent(bound)), near 0.617 ÷ N²; "
      + "smooth to \(radius) dots"
  }

  /// The figures of a run, name and value.
  static func figures(_ run: CircleRun, _ format: NumberFormat) -> [(name: String, value: String)] {
    var lines: [(name: String, value: String)] = []
    lines.append(("loss", run.loss.map { format.scientific($0) } ?? "not yet"))
    if let error = run.areaError { lines.append(("area error", format.finePercent(error))) }
    if let bound = run.bound { lines.append(("bound", format.finePercent(bound))) }
    if let ratio = run.ratio { lines.append(("ratio", format.fixed(ratio, digits: 2))) }
    if let contour = run.contour {
      lines.append(("IoU", format.fixed(contour.iou, digits: 5)))
      if !contour.usesRays {
        let possible = contour.edgesPossible.map { " of \($0)" } ?? ""
        lines.append(("edges", "\(contour.edgesUsed)\(possible)"))
      }
      lines.append(("neurons", roles(contour)))
      lines.append(("regions", format.exact(contour.regions)))
    }
    if let curve = run.curve {
      lines.append(("worst", format.fixed(curve.largestError, digits: 5)))
      lines.append(("bends", "\(curve.bends) of \(run.settings.neurons)"))
    }
    return lines
  }

  /// What the neurons do, those of each kind counted.
  static func roles(_ contour: CircleContour) -> String {
    let used = contour.roles.count - contour.dead - contour.idle - contour.alwaysOn
    let always = contour.alwaysOn > 0 ? "  \(contour.alwaysOn) always on" : ""
    return "\(used) used  \(contour.idle) idle  \(contour.dead) dead\(always)"
  }

  /// What one neuron does.
  static func role(_ role: CircleContour.Role, of contour: CircleContour) -> String {
    switch role {
    case .used(let corners):
      let all = contour.corners.count { $0.neuron != nil }
      return "\(corners) of \(all)"
    case .idle: return "idle"
    case .dead: return "dead"
    case .alwaysOn: return "always on"
    }
  }
}

extension NumberFormat {
  /// A share as a percentage with three digits or more.
  package func finePercent(_ share: Double) -> String {
    let percent = share * 100
    if percent > 0, percent < 1e-4 { return scientific(percent) + " %" }
    let digits = percent >= 10 ? 1 : percent >= 1 ? 2 : percent >= 0.1 ? 3 : 5
    return fixed(percent, digits: digits) + " %"
  }
}
