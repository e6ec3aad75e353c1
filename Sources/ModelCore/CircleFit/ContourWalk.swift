// Where a network changes its sign, found along the lines of its neurons.
//
// Off the lines the function is affine, so its contour is straight within a cell of the lines and
// turns only on them. On one line inside the frame the function is piecewise linear: its pieces end
// at the crossings with the other lines. Walking over the sorted crossings finds every corner of
// the contour exactly, with the two cells it borders; cells are told apart by the XOR of one random
// number for each neuron that is on. The four sides of the frame are walked in the same way.
// Cost: O(N² log N).

/// One end of a contour edge: a corner as seen from one of its cells.
struct ContourEnd {
  /// Names the cell.
  var key: UInt64
  /// Index of the corner.
  var corner: Int
  /// Gradient of the function in the cell.
  var gx: Double
  /// See ``gx``.
  var gy: Double
}

/// Walks along lines of a function and collects what it finds.
struct ContourWalk {
  /// Ends of edges, two for each corner on a neuron's line, one on a side of the frame.
  private(set) var ends: [ContourEnd] = []
  /// Corners and the neurons that turn the contour there; nil for a side of the frame.
  private(set) var corners: [(point: CirclePoint, neuron: Int?)] = []
  /// Parts of the sides of the frame where the function is above 0, counterclockwise.
  private(set) var sides: [CircleShape.Edge] = []
  /// Whether the line of each neuron enters the frame.
  private(set) var enters: [Bool]
  /// Cells of the lines within the frame.
  private(set) var regions = 1

  private let function: CircleFunction
  private let names: [UInt64]
  /// Where other lines cross the one at hand, as share of its length in 48 bits, and the neuron.
  private var crossings: [UInt64] = []
  /// Values of each neuron along the line at hand: offset + slope t.
  private var offsets: [Double]
  private var slopes: [Double]

  init(_ function: CircleFunction) {
    self.function = function
    let n = function.neurons
    var generator = SeededGenerator(seed: 1)
    names = (0..<n).map { _ in generator.next() }
    enters = Array(repeating: false, count: n)
    offsets = Array(repeating: 0, count: n)
    slopes = Array(repeating: 0, count: n)
    crossings.reserveCapacity(n)
    corners.reserveCapacity(4 * n + 8)
    ends.reserveCapacity(8 * n + 16)
    walkNeurons()
    walkFrame()
  }

  private mutating func walkNeurons() {
    let half = CircleTarget.halfSide
    var lines = 0
    var meetings = 0.0
    for j in 0..<function.neurons {
      let (wx, wy, b) = (function.wx[j], function.wy[j], function.b[j])
      let square = wx * wx + wy * wy
      guard square > 1e-24 else { continue }
      let length = square.squareRoot()
      let base = CirclePoint(-b * wx / square, -b * wy / square)
      let (dx, dy) = (-wy / length, wx / length)
      var (first, last) = (-Double.infinity, Double.infinity)
      for (place, direction) in [(base.x, dx), (base.y, dy)] {
        if direction.magnitude < 1e-300 {
          if place.magnitude > half { last = -.infinity }
        } else {
          let (u, v) = ((-half - place) / direction, (half - place) / direction)
          first = max(first, min(u, v))
          last = min(last, max(u, v))
        }
      }
      guard first < last else { continue }
      enters[j] = true
      walk(base, dx, dy, from: first, to: last, neuron: j)
      lines += 1
      meetings += shareOfMeetings()
    }
    // Each line adds one region, and each place where k lines meet adds k − 1.
    regions = 1 + lines + clampedInt(meetings.rounded())
  }

  /// The part of its crossings that this line accounts for: of k lines through one place each adds
  /// (k − 1) ÷ k.
  private func shareOfMeetings() -> Double {
    var sum = 0.0
    var index = 0
    while index < crossings.count {
      var next = index + 1
      while next < crossings.count, crossings[next] >> 16 - crossings[index] >> 16 < 1_000 {
        next += 1
      }
      sum += Double(next - index) / Double(next - index + 1)
      index = next
    }
    return sum
  }

  private mutating func walkFrame() {
    let half = CircleTarget.halfSide
    let turns: [(x: Double, y: Double)] = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
    for side in 0..<4 {
      let (corner, next) = (turns[side], turns[(side + 1) % 4])
      walk(
        CirclePoint(corner.x * half, corner.y * half), (next.x - corner.x) / 2,
        (next.y - corner.y) / 2, from: 0, to: 2 * half, neuron: nil)
    }
  }

  /// The function and its cell at one place of a line.
  private struct Place {
    /// The value along the line is offset + slope t.
    var offset: Double
    var slope = 0.0
    var gx = 0.0
    var gy = 0.0
    var key: UInt64 = 0
  }

  /// Finds what is on at the beginning of base + t (dx, dy), and the sorted crossings.
  private mutating func begin(
    _ base: CirclePoint, _ dx: Double, _ dy: Double, from first: Double, to last: Double,
    neuron: Int?
  ) -> Place {
    var place = Place(offset: function.c)
    crossings.removeAll(keepingCapacity: true)
    let share = 0x1p48 / (last - first)
    for i in 0..<function.neurons where i != neuron {
      let (wx, wy, a) = (function.wx[i], function.wy[i], function.a[i])
      let own = wx * base.x + wy * base.y + function.b[i]
      let rise = wx * dx + wy * dy
      (offsets[i], slopes[i]) = (own, rise)
      let start = own + rise * first
      let isOn = start > 0 || (start == 0 && rise > 0)
      if isOn {
        place.offset += a * own
        place.slope += a * rise
        place.gx += a * wx
        place.gy += a * wy
        place.key ^= names[i]
      }
      guard isOn ? rise < 0 : rise > 0 else { continue }
      let crossing = -own / rise
      if crossing > first, crossing < last {
        crossings.append(UInt64(clampedInt((crossing - first) * share)) << 16 | UInt64(i))
      }
    }
    Self.sort(&crossings)
    return place
  }

  /// Walks along base + t (dx, dy).
  private mutating func walk(
    _ base: CirclePoint, _ dx: Double, _ dy: Double, from first: Double, to last: Double,
    neuron: Int?
  ) {
    var place = begin(base, dx, dy, from: first, to: last, neuron: neuron)
    var (start, value) = (first, place.offset + place.slope * first)
    var positiveFrom = first
    var isPositive = value > 0
    for index in 0...crossings.count {
      let isEnd = index == crossings.count
      let i = isEnd ? 0 : Int(crossings[index] & 0xFFFF)
      let end = isEnd ? last : -offsets[i] / slopes[i]
      let endValue = place.offset + place.slope * end
      if (value > 0) != (endValue > 0) {
        let change = min(max(start + (end - start) * (value / (value - endValue)), start), end)
        add(CirclePoint(base.x + change * dx, base.y + change * dy), neuron, place)
        if neuron == nil {
          if isPositive { addSide(base, dx, dy, positiveFrom, change) }
          positiveFrom = change
          isPositive.toggle()
        }
      }
      guard !isEnd else { break }
      // Where its value rises along the line, a neuron turns on.
      let a = slopes[i] > 0 ? function.a[i] : -function.a[i]
      place.offset += a * offsets[i]
      place.slope += a * slopes[i]
      place.gx += a * function.wx[i]
      place.gy += a * function.wy[i]
      place.key ^= names[i]
      (start, value) = (end, endValue)
    }
    if neuron == nil, isPositive { addSide(base, dx, dy, positiveFrom, last) }
  }

  /// Insertion for what is short, which most lines of small networks are.
  private static func sort(_ values: inout [UInt64]) {
    guard values.count <= 40 else {
      values.sort()
      return
    }
    values.withUnsafeMutableBufferPointer { values in
      var index = 1
      while index < values.count {
        let value = values[index]
        var place = index
        while place > 0, values[place - 1] > value {
          values[place] = values[place - 1]
          place -= 1
        }
        values[place] = value
        index += 1
      }
    }
  }

  private mutating func add(_ point: CirclePoint, _ neuron: Int?, _ place: Place) {
    corners.append((point, neuron))
    let corner = corners.count - 1
    ends.append(ContourEnd(key: place.key, corner: corner, gx: place.gx, gy: place.gy))
    guard let j = neuron else { return }
    let a = function.a[j]
    ends.append(
      ContourEnd(
        key: place.key ^ names[j], corner: corner, gx: place.gx + a * function.wx[j],
        gy: place.gy + a * function.wy[j]))
  }

  private mutating func addSide(
    _ base: CirclePoint, _ dx: Double, _ dy: Double, _ from: Double, _ to: Double
  ) {
    sides.append(
      CircleShape.Edge(
        CirclePoint(base.x + from * dx, base.y + from * dy),
        CirclePoint(base.x + to * dx, base.y + to * dy)))
  }
}
