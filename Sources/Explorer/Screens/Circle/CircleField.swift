import Glibc
import ModelCore

/// Something about a training run that can be chosen.
package enum CircleField: Int, CaseIterable, Sendable {
  case neurons, rate, speed, target, recipe, start, optimizer, seed, steps

  /// Its name, as `:circle` takes it.
  package var name: String { "\(self)" }

  /// Its name in front of the slider.
  var label: String {
    switch self {
    case .neurons: "neurons N"
    case .rate: "rate"
    case .speed: "speed"
    case .target: "target"
    case .recipe: "recipe"
    case .start: "start"
    case .optimizer: "optimizer"
    case .seed: "seed"
    case .steps: "steps"
    }
  }

  /// The names to choose from; none for a number.
  var names: [String] {
    switch self {
    case .speed: CircleSpeed.allCases.map(\.name)
    case .target: CircleTarget.allCases.map(\.rawValue)
    case .recipe: CircleSettings.Recipe.allCases.map(\.rawValue)
    case .start: CircleSettings.Start.allCases.map(\.rawValue)
    case .optimizer: CircleSettings.Optimizer.allCases.map(\.name)
    case .neurons, .rate, .seed, .steps: []
    }
  }

  /// What may be typed for it, in words.
  var expected: String {
    switch self {
    case .neurons: "1 to 128"
    case .rate: "a number from 0.00001 to 1,000,000"
    case .seed: "0 or more"
    case .steps: "1 to 100,000"
    case .speed, .target, .recipe, .start, .optimizer: names.joined(separator: ", ")
    }
  }
}

/// Steps of training for each frame.
package enum CircleSpeed: Int, CaseIterable, Sendable {
  case one = 1
  case four = 4
  case sixteen = 16
  case sixtyFour = 64
  case quarterThousand = 256
  /// As many as the time of a frame allows.
  case all = 0

  /// Steps of one slice; a frame takes one slice, or with ``all`` as many as fit.
  package var stepsPerSlice: Int { self == .all ? 64 : rawValue }

  /// The number, or the word "all".
  var name: String { self == .all ? "all" : String(rawValue) }
}

extension CircleSettings.Optimizer {
  /// The name as it is written on screens and typed.
  package var name: String {
    switch self {
    case .adam: "adam"
    case .adamStock: "adam-stock"
    case .momentum: "momentum"
    }
  }
}

/// Everything that can be chosen, with the rules by which keys and mouse change it.
package struct CircleChoices: Equatable, Sendable {
  /// What determines the run.
  package var settings = CircleSettings()
  /// How many steps a frame takes.
  package var speed = CircleSpeed.sixteen

  /// The usual recipe at a speed that can be watched.
  package init() {}

  /// Learning rates that the arrow keys stop at.
  private static let rates = (-5...2).flatMap { power in
    [1.0, 2, 5].map { $0 * pow(10, Double(power)) }
  }
  /// Lengths of a run that the arrow keys stop at.
  private static let lengths = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000]
  private static let lengthRange = 1...100_000
  private static let rateRange = 1e-5...1e6
  private static let seedLimit: UInt64 = 1 << 53

  // MARK: Words

  /// The value in words.
  func text(_ field: CircleField, _ format: NumberFormat) -> String {
    switch field {
    case .neurons: format.exact(settings.neurons)
    case .rate: Self.rate(settings.rate, format)
    case .speed: speed == .all ? "all" : "\(speed.name) a frame"
    case .target: settings.target.rawValue
    case .recipe: settings.recipe.rawValue
    case .start: settings.start.rawValue
    case .optimizer: settings.optimizer.name
    case .seed: format.exact(Int(clamping: settings.seed))
    case .steps: format.exact(settings.steps)
    }
  }

  /// A rate in three digits or so, without needless zeros.
  static func rate(_ rate: Double, _ format: NumberFormat) -> String {
    guard rate < 1e6, rate >= 1e-6 else { return format.scientific(rate) }
    for digits in 0...7 {
      let scale = pow(10, Double(digits))
      if ((rate * scale).rounded() / scale - rate).magnitude < rate * 5e-4 {
        return format.fixed(rate, digits: digits)
      }
    }
    return format.fixed(rate, digits: 7)
  }

  // MARK: Changing

  /// Where the knob stands, 0 to 1.
  func position(_ field: CircleField) -> Double {
    switch field {
    case .neurons: log(Double(settings.neurons)) / log(128)
    case .rate: (log10(settings.rate) + 5) / 8
    case .seed: Double(min(settings.seed, 99)) / 99
    case .steps: log(Double(settings.steps) / 250) / log(256)
    case .speed, .target, .recipe, .start, .optimizer:
      Double(choice(field).index) / Double(max(choice(field).count - 1, 1))
    }
  }

  /// Puts the knob somewhere.
  mutating func set(_ field: CircleField, at position: Double) {
    let position = min(max(position, 0), 1)
    switch field {
    case .neurons: set(neurons: clampedInt((exp(position * log(128))).rounded()))
    case .rate:
      let place = clampedInt((position * Double(Self.rates.count - 1)).rounded())
      settings.rate = Self.rates[place]
    case .seed:
      let seed = clampedInt((position * 99).rounded())
      settings.seed = UInt64(seed)
    case .steps:
      let place = clampedInt((position * Double(Self.lengths.count - 1)).rounded())
      settings.steps = Self.lengths[place]
    case .speed, .target, .recipe, .start, .optimizer:
      let last = Double(choice(field).count - 1)
      choose(field, clampedInt((position * last).rounded()))
    }
  }

  /// Some steps of the arrow keys.
  mutating func step(_ field: CircleField, by count: Int) {
    switch field {
    case .neurons: set(neurons: settings.neurons + count)
    case .rate: settings.rate = Self.neighbor(of: settings.rate, by: count, in: Self.rates)
    case .seed: set(seed: Int(clamping: settings.seed) + count)
    case .steps:
      let lengths = Self.lengths.map(Double.init)
      let next = Self.neighbor(of: Double(settings.steps), by: count, in: lengths)
      set(steps: clampedInt(next))
    case .speed, .target, .recipe, .start, .optimizer:
      choose(field, choice(field).index + count)
    }
  }

  /// Half or twice the value; for a choice the one before or after.
  mutating func scale(_ field: CircleField, double: Bool) {
    switch field {
    case .neurons: set(neurons: double ? settings.neurons * 2 : settings.neurons / 2)
    case .rate: set(rate: double ? settings.rate * 2 : settings.rate / 2)
    case .seed:
      let seed = Int(clamping: settings.seed)
      set(seed: double ? seed * 2 : seed / 2)
    case .steps: set(steps: double ? settings.steps * 2 : settings.steps / 2)
    case .speed, .target, .recipe, .start, .optimizer: step(field, by: double ? 1 : -1)
    }
  }

  /// Takes a field back to what it was at first.
  mutating func reset(_ field: CircleField) {
    let usual = CircleChoices()
    switch field {
    case .neurons: settings.neurons = usual.settings.neurons
    case .rate: settings.rate = settings.optimizer.defaultRate
    case .speed: speed = usual.speed
    case .target: settings.target = usual.settings.target
    case .recipe: settings.recipe = usual.settings.recipe
    case .start: settings.start = usual.settings.start
    case .optimizer: set(optimizer: usual.settings.optimizer)
    case .seed: settings.seed = usual.settings.seed
    case .steps: settings.steps = usual.settings.steps
    }
  }

  /// Takes a typed value.
  ///
  /// - Returns: false for what means nothing there.
  mutating func set(_ field: CircleField, text: String) -> Bool {
    let text = text.lowercased()
    switch field {
    case .neurons:
      guard let value = Self.whole(text), CircleNetwork.neuronRange.contains(value) else {
        return false
      }
      settings.neurons = value
    case .rate:
      guard let value = Double(text), Self.rateRange.contains(value) else { return false }
      settings.rate = value
    case .speed:
      guard let value = CircleSpeed.allCases.first(where: { $0.name == text }) else { return false }
      speed = value
    case .target:
      guard let value = CircleTarget(rawValue: text) else { return false }
      settings.target = value
    case .recipe:
      guard let value = CircleSettings.Recipe(rawValue: text) else { return false }
      settings.recipe = value
    case .start:
      guard let value = CircleSettings.Start(rawValue: text) else { return false }
      settings.start = value
    case .optimizer:
      guard let value = CircleSettings.Optimizer.allCases.first(where: { $0.name == text }) else {
        return false
      }
      set(optimizer: value)
    case .seed:
      guard let value = Self.whole(text), value >= 0, value <= Int(Self.seedLimit) else {
        return false
      }
      settings.seed = UInt64(value)
    case .steps:
      guard let value = Self.whole(text), Self.lengthRange.contains(value) else { return false }
      settings.steps = value
    }
    return true
  }

  private static func whole(_ text: String) -> Int? { try? NumberText.parse(text, unit: .count) }

  private mutating func set(neurons: Int) {
    let range = CircleNetwork.neuronRange
    settings.neurons = min(max(neurons, range.lowerBound), range.upperBound)
  }

  private mutating func set(rate: Double) {
    settings.rate = min(max(rate, Self.rateRange.lowerBound), Self.rateRange.upperBound)
  }

  private mutating func set(seed: Int) {
    settings.seed = min(UInt64(max(seed, 0)), Self.seedLimit)
  }

  private mutating func set(steps: Int) {
    settings.steps = min(max(steps, Self.lengthRange.lowerBound), Self.lengthRange.upperBound)
  }

  /// A usual rate follows the optimizer, one that was chosen stays.
  private mutating func set(optimizer: CircleSettings.Optimizer) {
    if settings.rate == settings.optimizer.defaultRate { settings.rate = optimizer.defaultRate }
    settings.optimizer = optimizer
  }

  /// The value so many places on in a list; one between two of them goes to the next.
  private static func neighbor(of value: Double, by count: Int, in list: [Double]) -> Double {
    let slack = value * 1e-9
    let index =
      count > 0
      ? (list.lastIndex { $0 <= value + slack } ?? -1) + count
      : (list.firstIndex { $0 >= value - slack } ?? list.count) + count
    return list[min(max(index, 0), list.count - 1)]
  }

  // MARK: Choices

  /// Which of its choices a field has, and how many there are.
  private func choice(_ field: CircleField) -> (index: Int, count: Int) {
    func place<Choice: CaseIterable & Equatable>(_ value: Choice) -> (index: Int, count: Int) {
      let all = Array(Choice.allCases)
      return (all.firstIndex(of: value) ?? 0, all.count)
    }
    return switch field {
    case .speed: place(speed)
    case .target: place(settings.target)
    case .recipe: place(settings.recipe)
    case .start: place(settings.start)
    case .optimizer: place(settings.optimizer)
    case .neurons, .rate, .seed, .steps: (0, 1)
    }
  }

  private mutating func choose(_ field: CircleField, _ index: Int) {
    func value<Choice: CaseIterable>(_ type: Choice.Type) -> Choice {
      let all = Array(Choice.allCases)
      return all[min(max(index, 0), all.count - 1)]
    }
    switch field {
    case .speed: speed = value(CircleSpeed.self)
    case .target: settings.target = value(CircleTarget.self)
    case .recipe: settings.recipe = value(CircleSettings.Recipe.self)
    case .start: settings.start = value(CircleSettings.Start.self)
    case .optimizer: set(optimizer: value(CircleSettings.Optimizer.self))
    case .neurons, .rate, .seed, .steps: break
    }
  }
}
