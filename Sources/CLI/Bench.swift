import Catalog
import ModelCore
import Syntax

/// What `bench` measures; the clock decides how long a run is.
struct Bench {
  /// One figure.
  struct Row: Equatable, Sendable {
    /// What was measured, such as "training step".
    let name: String
    /// Under which circumstances, such as "12 neurons, 1,024 points, AVX2".
    let detail: String
    /// The median of the runs.
    let value: Double
    /// What the value counts, such as "steps/s".
    let unit: String
  }

  /// All figures, in order.
  let rows: [Row]
  /// Whether every set of instructions gave the same bits.
  let hasSameBits: Bool

  /// Measures everything, in about three seconds.
  ///
  /// - Parameter clock: seconds of processor time; where it stands still nothing is repeated.
  init(clock: () -> Double) {
    var rows: [Row] = []
    let (steps, hasSameBits) = Self.steps(clock)
    rows += steps
    self.hasSameBits = hasSameBits
    for neurons in [12, 100] {
      let seconds = Self.median(5, clock) {
        var trainer = CircleTrainer(CircleSettings(neurons: neurons))
        trainer.step(8_000)
      }
      rows.append(
        Row(
          name: "training", detail: "\(neurons) neurons, 8,000 steps, 256 points",
          value: seconds * 1e3, unit: "ms"))
    }
    for neurons in [12, 32, 100, 128] {
      var trainer = CircleTrainer(CircleSettings(neurons: neurons, steps: 2_000))
      trainer.step(2_000)
      let function = CircleFunction(trainer.network)
      let shape = CircleShape(.circle)
      let repeats = 4_000 / neurons
      let seconds = Self.median(15, clock) {
        for _ in 0..<repeats {
          _ = CircleContour(function, shape: shape, bound: CircleLaw.bound(neurons: neurons))
        }
      }
      rows.append(
        Row(
          name: "exact metric", detail: "\(neurons) neurons",
          value: seconds / Double(repeats) * 1e6, unit: "µs"))
    }
    self.rows = rows + Self.counting(clock) + Self.reading(clock)
  }

  /// The training step on every set of instructions of this machine.
  private static func steps(_ clock: () -> Double) -> (rows: [Row], hasSameBits: Bool) {
    var rows: [Row] = []
    var hasSameBits = true
    for points in [1_024, 256] {
      for neurons in [12, 100] {
        var fingerprints: Set<UInt64> = []
        for path in CirclePath.available {
          var probe = CircleProbe(neurons: neurons, points: points, path: path)
          let count = 8_000_000 / (neurons * points) + 20
          let seconds = median(21, clock) { probe.step(count) }
          fingerprints.insert(probe.fingerprint)
          rows.append(
            Row(
              name: "training step",
              detail: "\(neurons) neurons, \(NumberFormat.standard.exact(points)) points, "
                + path.name,
              value: seconds > 0 ? Double(count) / seconds : 0, unit: "steps/s"))
        }
        hasSameBits = hasSameBits && fingerprints.count == 1
      }
    }
    return (rows, hasSameBits)
  }

  private static func counting(_ clock: () -> Double) -> [Row] {
    ["llama-2-7b", "deepseek-v3"].compactMap { name in
      guard case .exact(let preset) = Preset.named(name) else { return nil }
      let seconds = median(15, clock) {
        for _ in 0..<20 { _ = preset.config.parameterCount }
      }
      return Row(
        name: "count", detail: preset.title, value: seconds / 20 * 1e6, unit: "µs")
    }
  }

  /// The JSON reader on a text of about a megabyte, made like the header of a file of weights.
  private static func reading(_ clock: () -> Double) -> [Row] {
    let entries = (0..<8_000).map { index in
      "\"model.layers.\(index).self_attn.q_proj.weight\":{\"dtype\":\"BF16\",\"shape\":[4096,4096],"
        + "\"data_offsets\":[\(index * 33_554_432),\((index + 1) * 33_554_432)]}"
    }
    let text = Array("{\(entries.joined(separator: ","))}".utf8)
    let seconds = median(5, clock) {
      _ = try? JSONDocument.parse(text, name: SafeText("bench"))
    }
    return [
      Row(
        name: "JSON reader", detail: "\(NumberFormat.standard.exact(text.count)) bytes",
        value: seconds > 0 ? Double(text.count) / seconds / 1e6 : 0, unit: "MB/s")
    ]
  }

  /// Middle of several runs after one to warm up; a clock that stands still ends it at once.
  private static func median(_ runs: Int, _ clock: () -> Double, _ work: () -> Void) -> Double {
    work()
    var times: [Double] = []
    for _ in 0..<runs {
      let begin = clock()
      work()
      times.append(clock() - begin)
      if times.last == 0 { return 0 }
    }
    return times.sorted()[times.count / 2]
  }
}
