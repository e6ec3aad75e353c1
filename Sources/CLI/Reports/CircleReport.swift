import Explorer
import ModelCore
import Syntax
import TermUI

/// `circle`, one run, in all its forms.
struct CircleReport {
  let run: CircleRun
  private let network: CircleNetwork
  private let seconds: Double
  private let format: NumberFormat

  /// Measures a run as it stands; the processor time of its steps is 0 when it is not known.
  init(_ trainer: CircleTrainer, seconds: Double, format: NumberFormat = .standard) {
    self.format = format
    run = CircleRun(trainer)
    network = trainer.network
    self.seconds = seconds
  }

  private var stepsPerSecond: Double? { seconds > 0 ? Double(run.steps) / seconds : nil }

  // MARK: Programs

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    var members = Self.figures(run)
    members["steps_per_second"] = stepsPerSecond.map { .double($0) } ?? .null
    members["parameters"] = .integer(CircleNetwork.parameterCount(neurons: run.settings.neurons))
    let points = run.contour?.corners.map(\.point) ?? run.curve?.points ?? []
    members["vertices"] = .array(points.map { [.double($0.x), .double($0.y)] })
    func list(_ values: [Float]) -> JSONOutput { .array(values.map { .double(Double($0)) }) }
    members["weights"] = [
      "wx": list(network.wx), "wy": list(network.wy), "b": list(network.b), "a": list(network.a),
      "c": .double(Double(network.c)), "s": .double(Double(network.s)),
    ]
    return members
  }

  /// What a run came to, without the picture.
  static func figures(_ run: CircleRun) -> [String: JSONOutput] {
    let settings = run.settings
    func number(_ value: Double?) -> JSONOutput { value.map { .double($0) } ?? .null }
    func count(_ value: Int?) -> JSONOutput { value.map { .integer($0) } ?? .null }
    let contour = run.contour
    return [
      "neurons": .integer(settings.neurons), "seed": .integer(Int(clamping: settings.seed)),
      "steps": .integer(run.steps), "target": .string(settings.target.rawValue),
      "recipe": .string(settings.recipe.rawValue), "start": .string(settings.start.rawValue),
      "optimizer": .string(settings.optimizer.rawValue), "rate": .double(settings.rate),
      "loss": number(run.loss), "area_error": number(run.areaError), "iou": number(contour?.iou),
      "bound": number(run.bound), "ratio": number(run.ratio),
      "edges_used": count(contour.flatMap { $0.usesRays ? nil : $0.edgesUsed }),
      "edges_possible": count(contour?.edgesPossible), "dead": count(contour?.dead),
      "always_on": count(contour?.alwaysOn), "idle": count(contour?.idle),
      "regions": count(contour?.regions), "uses_rays": contour.map { .bool($0.usesRays) } ?? .null,
      "largest_error": number(run.curve?.largestError), "bends": count(run.curve?.bends),
      "diverged_at_step": count(run.divergence?.step),
      "diverged_at_rate": number(run.divergence?.rate),
    ]
  }

  /// The one row for other programs.
  var table: ReportTable { CircleSweepReport.table([run]) }

  // MARK: People

  /// The report for people, with the picture if it is wanted.
  func text(glyphs: GlyphSet, picture: Bool) -> String {
    var layout = TextLayout(glyphs)
    let settings = run.settings
    let parameters = CircleNetwork.parameterCount(neurons: settings.neurons)
    layout.line(
      "\(settings.target.rawValue): \(settings.neurons) neurons, \(parameters) parameters, "
        + "seed \(settings.seed), \(format.exact(run.steps)) of \(format.exact(settings.steps)) "
        + "steps")
    layout.line(
      "\(settings.recipe.rawValue), \(settings.start.rawValue) start, "
        + "\(settings.optimizer.rawValue), rate \(settings.rate)")
    if picture {
      layout.line()
      var canvas = Canvas(size: Size(width: 60, height: 30), glyphs: glyphs)
      canvas.place(CirclePicture(run, network), in: canvas.bounds)
      let drawn = canvas.text
      for line in drawn.split(separator: "\n", omittingEmptySubsequences: false) {
        layout.line(String(line))
      }
    }
    layout.line()
    if let contour = run.contour { add(contour, to: &layout) }
    if let curve = run.curve { add(curve, to: &layout) }
    if let loss = run.loss { layout.labeled("loss", format.scientific(loss)) }
    if let speed = stepsPerSecond {
      let time = format.fixed(seconds * 1_000, digits: 1)
      layout.labeled(
        "time", "\(time) ms of processor time, \(format.exact(clampedInt(speed))) steps a second")
    }
    if let divergence = run.divergence {
      layout.labeled(
        "diverged",
        "at step \(format.exact(divergence.step)) with the rate \(divergence.rate); these are the "
          + "last finite weights; try --rate \(divergence.retryRate)")
    }
    return layout.text
  }

  private func add(_ contour: CircleContour, to layout: inout TextLayout) {
    layout.labeled("area error", format.finePercent(contour.areaError))
    if let bound = contour.bound, let ratio = contour.ratio {
      let ground = bound.ground == .search ? ", found by search" : ""
      layout.labeled(
        "bound",
        "\(format.finePercent(bound.areaError)), the best possible with "
          + "\(CircleLaw.edges(neurons: run.settings.neurons)) edges\(ground)")
      layout.labeled("ratio", format.fixed(ratio, digits: 3))
    } else if let exact = run.settings.target.exactNeurons {
      layout.labeled("bound", "0 % from \(exact) neurons on")
    }
    layout.labeled("IoU", format.fixed(contour.iou, digits: 5))
    layout.labeled(
      "edges",
      contour.usesRays
        ? "not known: lines fall together, areas are measured along 2,048 rays"
        : contour.edgesPossible.map { "\(contour.edgesUsed) of \($0)" } ?? "\(contour.edgesUsed)")
    let used = contour.roles.count - contour.dead - contour.idle - contour.alwaysOn
    layout.labeled(
      "neurons",
      "\(used) used, \(contour.idle) idle, \(contour.dead) dead, \(contour.alwaysOn) always on")
    layout.labeled("regions", format.exact(contour.regions))
  }

  private func add(_ curve: CircleCurve, to layout: inout TextLayout) {
    layout.labeled("area error", format.finePercent(curve.areaError))
    if let bound = curve.bound, let ratio = run.ratio {
      layout.labeled(
        "bound",
        "\(format.finePercent(bound)), the best that a search found with as many free bends")
      layout.labeled("ratio", format.fixed(ratio, digits: 3))
    }
    layout.labeled("worst", format.fixed(curve.largestError, digits: 5))
    layout.labeled("bends", "\(curve.bends) of \(run.settings.neurons)")
  }
}
