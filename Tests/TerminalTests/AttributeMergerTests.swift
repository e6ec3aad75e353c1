import Testing

@testable import Terminal

@Suite struct AttributeMergerTests {
  private func merge(_ texts: [String]) -> [String] {
    var merger = AttributeMerger()
    return texts.map { String(decoding: merger.merge(Array($0.utf8)), as: UTF8.self) }
  }

  /// Output of one refresh after another, `^` for ESC `[`, and what is left of it.
  static let cases: [([String], [String])] = [
    // The same background is not said again.
    (
      ["^m^38;2;1;2;3m^48;2;4;5;6ma^38;2;7;8;9m^48;2;4;5;6mb"],
      ["^0;38;2;1;2;3;48;2;4;5;6ma^38;2;7;8;9mb"]
    ),
    // The reset at the end of a refresh waits until something is written in another look.
    (
      ["^m^38;5;81mx^39;49m^m", "^H^38;5;81my^39;49m^m", "^Hz", "^31m^K"],
      ["^0;38;5;81mx", "^Hy", "^H^mz", "^31m^K"]
    ),
    // An attribute ends by its own code where a reset would cost the colors.
    (["^m^0;1m^31ma^0m^31mb"], ["^0;1;31ma^22mb"]),
    (["^m^4ma^24mb^1mc^22md"], ["^0;4ma^mb^1mc^md"]),
    (["^mA^97m^40mB^39;49mC"], ["^mA^97;40mB^mC"]),
    (["^m^0;1;4m^31ma^0;2m^31mb"], ["^0;1;4;31ma^0;2;31mb"]),
    // The Linux console.
    (["^0;10m^36m^40ma^0;10mb"], ["^0;36;40ma^mb"]),
    // What is not understood passes, and then everything is said anew.
    (["^ma^38;9mb^31mc"], ["^ma^38;9mb^0;31mc"]), (["^ma^>4;2mb^?25lc"], ["^ma^>4;2mb^?25lc"]),
    (["^ma^3"], ["^ma^3"]),
  ]

  @Test(arguments: cases)
  func `says attributes once`(refreshes: [String], merged: [String]) {
    let escape = { (text: String) in text.replacing("^", with: "\u{1B}[") }
    #expect(merge(refreshes.map(escape)) == merged.map(escape))
  }
}
