import ModelCore

// How the figures of Circle come about.
extension CircleScreen {
  func explanation(_ frame: ScreenFrame) -> Explanation? {
    let (run, format) = (session.run, frame.format)
    guard let error = run.areaError else { return nil }
    let n = run.settings.neurons
    let what =
      run.curve == nil
      ? "area between contour and target ÷ area of the target"
      : "area between line and half circle ÷ area of the half disc"
    var derivation = ["area error = \(what) = \(format.finePercent(error))"]
    if let bound = run.bound {
      derivation.append("bound = \(Self.bound(run, bound, format))")
      let ratio = run.ratio.map { format.fixed($0, digits: 2) } ?? ""
      derivation.append(
        "ratio = area error ÷ bound = \(format.finePercent(error)) ÷ \(format.finePercent(bound))"
          + " = \(ratio)")
    }
    let count = CircleNetwork.parameterCount(neurons: n)
    derivation.append("parameters = 4N + 1 = 4 × \(n) + 1 = \(format.exact(count))")
    return .source(
      FigureSource(
        title: "\(run.settings.target.rawValue) with N = \(n)",
        figure: "area error \(format.finePercent(error)) at step \(format.exact(run.steps))",
        derivation: derivation, words: Self.grounds(run)))
  }

  /// The bound with its numbers put in.
  private static func bound(_ run: CircleRun, _ bound: Double, _ format: NumberFormat) -> String {
    let n = run.settings.neurons
    let value = format.finePercent(bound)
    guard Self.hasFormula(run) else {
      return "the least that a search over all weights found = \(value)"
    }
    return "2k ÷ π × atan(tan(π ÷ k) ÷ 2) − 1 with k = 2N = \(2 * n) edges = \(value)"
  }

  /// How the error is measured, and how sure the bound is.
  private static func grounds(_ run: CircleRun) -> [String] {
    let measured =
      run.contour?.usesRays == true
      ? "Measured along 2,048 rays from the middle: lines fall together here."
      : "Measured exactly: off the neurons' lines the function is a plane, so its border turns only "
        + "on them, and its corners are worked out, not sampled."
    guard run.bound != nil else {
      return [measured, "No best possible error is known for this target and N."]
    }
    return [
      measured,
      Self.hasFormula(run)
        ? "A line meets a closed convex curve at most twice, so N neurons turn at most 2N corners; "
          + "the bound is the best polygon with so many edges."
        : "No formula is known here: the bound is the best that a search found.",
    ]
  }

  /// Whether the bound has a closed form.
  private static func hasFormula(_ run: CircleRun) -> Bool {
    run.curve == nil && CircleLaw.bound(neurons: run.settings.neurons).ground == .closedForm
  }
}
