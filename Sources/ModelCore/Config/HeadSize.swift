/// Chooses the width of a head so that whole heads fill the width of the model.
enum HeadSize {
  /// Head sizes in use, largest first.
  private static let usual = [256, 192, 160, 128, 112, 96, 80, 64, 48, 32, 16, 8, 4, 2, 1]

  /// The wanted size if it divides d, else the largest usual one below it that does.
  ///
  /// Where that makes more heads than the limit, the smallest divisor of d that does not, at worst
  /// one head of d: the projections stay d × d.
  static func dividing(_ d: Int, atMost wanted: Int) -> Int {
    let size =
      d.isMultiple(of: wanted) ? wanted : usual.first { $0 <= wanted && d.isMultiple(of: $0) } ?? 1
    let mostHeads = ModelField.nHeads.range.upperBound
    guard d / size > mostHeads else { return size }
    let divisors = (d / mostHeads)...ModelField.headDim.range.upperBound
    return divisors.first { $0 * mostHeads >= d && d.isMultiple(of: $0) } ?? d
  }

  /// The largest power of two up to 128 that divides d, with the same care for the limit.
  static func classroom(_ d: Int) -> Int {
    var size = 128
    while size > 1, !d.isMultiple(of: size) { size /= 2 }
    return dividing(d, atMost: size)
  }
}
