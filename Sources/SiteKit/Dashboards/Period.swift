/// A quarter: `2026Q3`.
struct Period: Sendable, Hashable, Comparable {
  let year: Int
  /// 1 to 4.
  let quarter: Int

  /// The quarter of a release's `period`; nil where it is not written like `2026Q3`.
  init?(_ text: String) {
    let parts = text.split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 1, let year = Int(parts[0]),
      let quarter = Int(parts[1]), 1...4 ~= quarter
    else { return nil }
    self.init(year: year, quarter: quarter)
  }

  private init(year: Int, quarter: Int) {
    self.year = year
    self.quarter = quarter
  }

  /// The quarter before.
  var previous: Period {
    quarter > 1 ? Period(year: year, quarter: quarter - 1) : Period(year: year - 1, quarter: 4)
  }

  static func < (left: Period, right: Period) -> Bool {
    (left.year, left.quarter) < (right.year, right.quarter)
  }
}
