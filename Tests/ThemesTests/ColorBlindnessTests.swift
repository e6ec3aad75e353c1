import Glibc
import TermUI
import Testing
import Themes

/// Categories of the theme made for color-blind people, as such people see them.
///
/// Source of the matrices: Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model
/// for Simulation of Color Vision Deficiency", table 1, severity 1, for linear channels.
@Suite struct ColorBlindnessTests {
  struct Vision: CustomTestStringConvertible, Sendable {
    let name: String
    let rows: [[Double]]
    /// 100 × the OKLab distance of the two most alike categories, worked out independently.
    let closest: Double
    var testDescription: String { name }

    static let all = [
      Vision(name: "usual", rows: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], closest: 15.6),
      Vision(
        name: "deuteranopia",
        rows: [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ], closest: 7.6),
      Vision(
        name: "protanopia",
        rows: [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ], closest: 9.6),
      Vision(
        name: "tritanopia",
        rows: [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ], closest: 8.5),
    ]

    func sees(_ color: RGB) -> OKLab {
      let linear = [color.red, color.green, color.blue].map { channel in
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      let seen = rows.map { row in
        min(max(zip(row, linear).map { $0 * $1 }.reduce(0, +), 0), 1)
      }
      return OKLab(red: seen[0], green: seen[1], blue: seen[2])
    }
  }

  static let series: [Role] = [.series1, .series2, .series3, .series4, .series5, .series6]

  private func closest(_ name: String, _ vision: Vision) throws -> Double {
    let theme = try BuiltIn.parsed(name).theme
    let seen = try Self.series.map { role in
      vision.sees(try #require(theme.style(.role(role), at: .truecolor).color?.rgb))
    }
    var closest = Double.infinity
    for (index, one) in seen.enumerated() {
      for other in seen[(index + 1)...] { closest = min(closest, 100 * one.distance(to: other)) }
    }
    return closest
  }

  @Test(arguments: Vision.all)
  func `keeps the categories of okabe-ito apart`(vision: Vision) throws {
    let closest = try closest("okabe-ito", vision)
    #expect(closest >= 7)
    #expect(abs(closest - vision.closest) < 0.1, "\(closest)")
  }

  @Test func `tells by the same measure that others do not`() throws {
    #expect(try closest("tokyo-night", Vision.all[1]) < 7)
  }
}
