internal import Statistics

/// What a release does not publish, in a sentence or two.
struct ProtectionText {
  let values: SiteValues
  let policy: ProtectionPolicy

  /// Under which number nothing is told, and that published counts are rounded where they are.
  var counts: [String] {
    let withheld = values.fill(
      policy.zeros == .withhold ? .caveatWithZeros : .caveatWithoutZeros,
      ["threshold": String(policy.threshold)])
    return [withheld]
      + (policy.roundingBase.map { [values.fill(.caveatRounded, ["base": String($0)])] } ?? [])
  }

  /// Over which denominators no rate is worked out.
  var rates: String { values.fill(.caveatLeast, ["least": String(policy.minDenominator)]) }
}
