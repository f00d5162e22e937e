/// A quarter: `2026Q3`.
public struct Period: Sendable, Hashable, Comparable {
  /// The quarters before it since the year 0: one more from each quarter to the next.
  public let number: Int

  /// The quarter of a release's `period`; nil where it is not written like `2026Q3`.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "Q"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 1,
      parts.joined().allSatisfy({ 0x30...0x39 ~= $0 }), let year = Int(Substring(parts[0])),
      let quarter = Int(Substring(parts[1])), 1...4 ~= quarter
    else { return nil }
    number = year * 4 + quarter - 1
  }

  private init(number: Int) { self.number = number }

  /// The year.
  public var year: Int { number / 4 }

  /// 1 to 4.
  public var quarter: Int { number % 4 + 1 }

  /// The quarter some quarters before.
  public func before(_ quarters: Int) -> Period { Period(number: number - quarters) }

  /// Order in time.
  public static func < (left: Period, right: Period) -> Bool { left.number < right.number }
}
