/// A number with a fixed count of decimals: exactly what is printed, so that a drawing says no more than the words.
public struct FixedPoint: Sendable, Hashable, Comparable {
  /// The number in units of its last decimal: 896 for 89.6.
  public let units: Int
  /// How many decimals it has, 0 to 3.
  public let decimals: Int

  /// The greatest number of units that anything is worked out from: sums and differences of a few such numbers can be
  /// held, and so can what a drawing makes of them.
  public static let greatest = 100_000_000_000_000_000

  /// A number of `units` in the last of `decimals` places.
  public init(units: Int, decimals: Int = 0) {
    precondition(0...3 ~= decimals)
    self.units = units
    self.decimals = decimals
  }

  /// `numerator · scale / denominator`, rounded half away from zero to some decimals; nil where it is over the
  /// greatest number or the denominator is not positive.
  public init?(_ numerator: Int, over denominator: Int, scale: Int = 1, decimals: Int) {
    guard denominator > 0 else { return nil }
    let factor = scale * Self.powers[decimals]
    let (product, overflow) = numerator.magnitude.multipliedReportingOverflow(by: UInt(factor))
    let (sum, isTooLarge) = product.addingReportingOverflow(UInt(denominator / 2))
    guard !overflow, !isTooLarge, let quotient = Int(exactly: sum / UInt(denominator)),
      quotient <= Self.greatest
    else { return nil }
    self.init(units: numerator < 0 ? -quotient : quotient, decimals: decimals)
  }

  /// The number without its sign.
  public var magnitude: FixedPoint { FixedPoint(units: Int(clamping: units.magnitude), decimals: decimals) }

  /// The nearest binary number, to draw with.
  public var value: Double { Double(units) / Double(Self.powers[decimals]) }

  /// The digits with thousands parted by commas: `5,150`, `89.6`, `−0.3` (a true minus sign).
  public var text: String {
    // A string of at most 15 bytes needs no memory of its own.
    let room = units.magnitude < 100_000_000 ? 15 : Self.mostBytes
    let digits = String(unsafeUninitializedCapacity: room) { bytes in
      // From the last digit to the first: at least one before the point.
      var (start, rest, place) = (bytes.count, units.magnitude, 0)
      func put(_ byte: UInt8) {
        start -= 1
        bytes[start] = byte
      }
      repeat {
        if place == decimals, place > 0 { put(0x2E) }
        if place > decimals, (place - decimals).isMultiple(of: 3) { put(0x2C) }
        put(0x30 + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
        place += 1
      } while rest > 0 || place <= decimals
      for place in start..<bytes.count { bytes[place - start] = bytes[place] }
      return bytes.count - start
    }
    return units < 0 ? "−\(digits)" : digits
  }

  /// Order by value, whatever the decimals.
  public static func < (left: FixedPoint, right: FixedPoint) -> Bool {
    let one = left.units.multipliedFullWidth(by: powers[3 - left.decimals])
    let other = right.units.multipliedFullWidth(by: powers[3 - right.decimals])
    return (one.high, one.low) < (other.high, other.low)
  }

  /// The difference, in the finer of both decimals; what does not fit is the greatest number that does.
  public static func - (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    let decimals = max(left.decimals, right.decimals)
    let (one, other) = (left.units(in: decimals), right.units(in: decimals))
    let (difference, isTooLarge) = one.subtractingReportingOverflow(other)
    return FixedPoint(units: isTooLarge ? (one < 0 ? .min : .max) : difference, decimals: decimals)
  }

  /// The number in units of the last of as many or more decimals; what does not fit is the greatest or least that does.
  public func units(in decimals: Int) -> Int {
    let (units, isTooLarge) = units.multipliedReportingOverflow(by: Self.powers[decimals - self.decimals])
    return isTooLarge ? (self.units < 0 ? .min : .max) : units
  }

  /// More than 20 digits with their commas and a point.
  private static let mostBytes = 32

  private static let powers = [1, 10, 100, 1000]
}
