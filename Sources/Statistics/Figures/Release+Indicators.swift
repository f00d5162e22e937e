/// Indicators, worked out from printed cells alone.
extension Release {
  /// How many decimals percentages and changes have.
  public static let percentDecimals = 1
  /// How many decimals ratios have.
  public static let ratioDecimals = 2

  /// The number of the indicator with an id.
  public func indicator(_ id: String) -> Indicator? { schema.indicators.first { $0.id == id } }

  /// An indicator's figure for a region.
  ///
  /// - Parameter earlier: the release of the quarter before, for an indicator that is a change.
  public func figure(of indicator: Indicator, region: Int, earlier: Release? = nil) -> Figure {
    let numerator = sum(indicator.numerator, region: region)
    switch indicator.measure {
    case .count: return numerator
    case .percent, .ratio:
      guard let denominator = indicator.denominator.map({ sum($0, region: region) }) else {
        return .none(.notApplicable)
      }
      return indicator.measure == .percent
        ? share(numerator, of: denominator)
        : quotient(numerator, denominator, scale: 1, decimals: Self.ratioDecimals)
    case .change:
      guard let before = earlier?.same(indicator, as: self, region: region) else { return .none(.noEarlier) }
      return Figure.growth(from: before, to: numerator)
    }
  }

  /// One count in a hundred of another; none where the other is smaller than the release's least denominator.
  public func share(_ part: Figure, of whole: Figure) -> Figure {
    quotient(part, whole, scale: 100, decimals: Self.percentDecimals)
  }

  private func quotient(_ part: Figure, _ whole: Figure, scale: Int, decimals: Int) -> Figure {
    switch (part, whole) {
    case (.none(let reason), _), (_, .none(let reason)): return .none(reason)
    case (.number(let part, let isRounded), .number(let whole, let isWholeRounded)):
      guard whole.units > 0, whole.units >= schema.protection.minDenominator,
        let result = FixedPoint(part.units, over: whole.units, scale: scale, decimals: decimals)
      else { return .none(.smallBase) }
      return .number(result, isRounded: isRounded || isWholeRounded)
    }
  }

  /// The count of another release's indicator here, where it is defined alike and the region exists.
  private func same(_ indicator: Indicator, as other: Release, region: Int) -> Figure? {
    guard let own = self.indicator(indicator.id), isAlike(own, to: indicator, of: other),
      let region = regions.number(of: other.regions.regions[region].code)
    else { return nil }
    return sum(own.numerator, region: region)
  }
}

extension Figure {
  /// Growth in a hundred of the earlier number; none where either is not printed, or the earlier is 0.
  public static func growth(from earlier: Figure, to later: Figure) -> Figure {
    switch (earlier, later) {
    case (_, .none(let reason)), (.none(let reason), _): return .none(reason)
    case (.number(let before, let isBeforeRounded), .number(let now, let isRounded)):
      let difference = now - before
      guard let growth = FixedPoint(difference.units, over: before.units, scale: 100, decimals: 1) else {
        return .none(.noEarlier)
      }
      return .number(growth, isRounded: isRounded || isBeforeRounded)
    }
  }

  /// What a later figure has more than an earlier one; none where either is not printed.
  public static func difference(from earlier: Figure, to later: Figure) -> Figure {
    switch (earlier, later) {
    case (_, .none(let reason)), (.none(let reason), _): .none(reason)
    case (.number(let before, let isBeforeRounded), .number(let now, let isRounded)):
      .number(now - before, isRounded: isRounded || isBeforeRounded)
    }
  }
}
