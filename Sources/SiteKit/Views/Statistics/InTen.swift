internal import Statistics

/// A percentage as so many in ten, as people say it: 九, 近九, 八个多.
struct InTen {
  /// The words; nil where ten parts are too coarse to say anything.
  let text: String?

  init(_ percent: FixedPoint, values: SiteValues) {
    let tenths = (percent.units + 50) / 100
    let digits = values.word(.digits).map(String.init)
    guard 1...9 ~= tenths, digits.count >= 10 else {
      text = nil
      return
    }
    let digit = digits[tenths]
    switch percent.units - tenths * 100 {
    case -5...5: text = digit
    case ..<0: text = values.fill(.almost, ["count": digit])
    default: text = values.fill(.moreThan, ["count": digit])
    }
  }
}
