import Glibc
import ModelCore
import Testing

@Suite struct CircleContourTests {
  @Test(arguments: 3...128)
  func `the best weights reach the bound exactly`(neurons: Int) throws {
    for on in Set([1, (neurons - 1) / 2]) where on >= 1 {
      let contour = CircleContour(CircleLaw.bestFunction(neurons: neurons, on: on))
      let ratio = try #require(contour.ratio, "\(on) on")
      #expect((ratio - 1).magnitude < 1e-9, "\(on) on: \(ratio)")
      let iou = try #require(contour.bound?.iou)
      #expect((contour.iou - iou).magnitude < 1e-12)
      if !contour.usesRays {
        #expect(contour.edgesUsed == 2 * neurons)
        #expect(contour.corners.count == 2 * neurons)
        #expect(contour.roles.allSatisfy { $0 == .used(corners: 2) })
      }
    }
  }

  /// Circle-fit bounds worked out with another program from the closed form.
  static let bounds: [(Int, Double, Double)] = [
    (3, 0.0734743, 0.929734), (4, 0.0400817, 0.960924), (5, 0.0252939, 0.975116),
    (6, 0.0174320, 0.982765), (8, 0.00973184, 0.990330), (12, 0.00430209, 0.995710),
    (32, 0.000602756, 0.999397), (100, 0.0000616888, 0.999938), (128, 0.0000376510, 0.999962),
  ]

  @Test(arguments: bounds)
  func `the bound is that of the best polygon`(neurons: Int, error: Double, iou: Double) {
    let bound = CircleLaw.bound(neurons: neurons)
    #expect((bound.areaError / error - 1).magnitude < 1e-5)
    #expect((bound.iou - iou).magnitude < 1e-6)
    #expect(bound.ground == .closedForm)
  }

  @Test func `an empty network is wrong about the whole disc`() {
    let function = CircleFunction(
      CircleNetwork(wx: [1], wy: [0], b: [-2], a: [1], c: -1, s: 1))
    let contour = CircleContour(function)
    #expect(contour.areaError == 1)
    #expect(contour.iou == 0)
    #expect(contour.roles == [CircleContour.Role.dead])
    #expect(contour.regions == 1)
  }

  @Test func `a half plane has the area of half the frame`() throws {
    // f = x: one neuron always on, tilting.
    let function = CircleFunction(
      CircleNetwork(wx: [1], wy: [0], b: [3], a: [1], c: -3, s: 1))
    let contour = CircleContour(function)
    #expect((contour.area - 3.125).magnitude < 1e-12)
    #expect((contour.overlap - .pi / 2).magnitude < 1e-12)
    #expect(contour.roles == [CircleContour.Role.alwaysOn])
    #expect(contour.edgesUsed == 1)
  }

  @Test(arguments: [3, 12, 32])
  func `areas are those of a fine grid`(neurons: Int) {
    var trainer = CircleTrainer(CircleSettings(neurons: neurons, seed: 3, steps: 200))
    trainer.step(60)
    let function = CircleFunction(trainer.network)
    for target in CircleTarget.allCases where target != .curve {
      let contour = CircleContour(function, target: target)
      let side = 400
      var (area, overlap) = (0, 0)
      let shape = CircleShape(target)
      for row in 0..<side {
        for column in 0..<side {
          let x = 2.5 * (Double(column) + 0.5) / Double(side) - 1.25
          let y = 2.5 * (Double(row) + 0.5) / Double(side) - 1.25
          guard function.value(x, y) > 0 else { continue }
          area += 1
          if contains(shape, x, y) { overlap += 1 }
        }
      }
      let cell = 6.25 / Double(side * side)
      #expect((contour.area - Double(area) * cell).magnitude < 0.01)
      #expect((contour.overlap - Double(overlap) * cell).magnitude < 0.01, "\(target)")
    }
  }

  /// Whether a point belongs to a target, by the even-odd rule.
  private func contains(_ shape: CircleShape, _ x: Double, _ y: Double) -> Bool {
    switch shape.outline {
    case .discs(let hole):
      let radius = (x * x + y * y).squareRoot()
      return radius < 1 && radius >= hole
    case .polygons:
      var isInside = false
      for edge in shape.edges where (edge.from.y > y) != (edge.to.y > y) {
        let share = (y - edge.from.y) / (edge.to.y - edge.from.y)
        if x < edge.from.x + share * (edge.to.x - edge.from.x) { isInside.toggle() }
      }
      return isInside
    case .halfCircle: return false
    }
  }

  @Test func `lines that fall together are measured along rays and said so`() throws {
    var function = CircleLaw.bestFunction(neurons: 6)
    for j in 3..<6 {
      function.wx[j] = function.wx[j - 3]
      function.wy[j] = function.wy[j - 3]
    }
    let contour = CircleContour(function)
    #expect(contour.usesRays)
    #expect(contour.edges.isEmpty)
    #expect(contour.area > 0)
    let whole = CircleContour(CircleLaw.bestFunction(neurons: 6))
    let rays = CircleContour(CircleLaw.bestFunction(neurons: 5, on: 2))
    #expect(!whole.usesRays)
    // Five lines through the origin cut the frame into ten parts.
    #expect(rays.regions == 10)
  }

  @Test func `the unrolled best contour is scallops of one height`() throws {
    for neurons in [12, 100] {
      let contour = CircleContour(CircleLaw.bestFunction(neurons: neurons))
      let heights = contour.unrolled().flatMap { $0.map(\.height) }
      let (low, high) = (try #require(heights.min()), try #require(heights.max()))
      #expect((low + 0.308).magnitude < 0.01)  // π²/32
      #expect((high - 0.925).magnitude < 0.02)  // 3π²/32
    }
  }
}
