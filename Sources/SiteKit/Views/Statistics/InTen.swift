internal import Statistics

/// A percentage as so many in ten, as people say it: 九, 近九, 不止八.
struct InTen {
  /// The words; nil where ten parts are too coarse to say anything.
  let text: String?

  init(_ percent: FixedPoint, values: SiteValues) {
    let digits = values.word(.digits).map(String.init)
    let (whole, rest) = percent.units.quotientAndRemainder(dividingBy: 100)
    /// The word for a number of tenths; none for 0 and 10, which would claim too much.
    func digit(_ number: Int) -> String? { 1...9 ~= number && digits.count == 10 ? digits[number] : nil }
    text =
      switch rest {
      case ...5: digit(whole)
      case 95...: digit(whole + 1)
      case 70...: digit(whole + 1).map { values.fill(.almost, ["count": $0]) }
      default: digit(whole).map { values.fill(.moreThan, ["count": $0]) }
      }
  }
}
