internal import Basics

extension SchemaReader {
  /// The member `protection`; the defaults where it is missing.
  mutating func policy(_ value: JSONValue?) -> ProtectionPolicy {
    var policy = ProtectionPolicy()
    guard let value else { return policy }
    var record = JSONRecord(value, in: file)
    defer { close(&record) }
    if let member = record.member("threshold"), let threshold = wholeNumber(member, "threshold", in: 3...1000)
    {
      policy.threshold = threshold
    }
    if let member = record.member("zeros"), let word = text(member) {
      if let zeros = ProtectionPolicy.Zeros(rawValue: word) {
        policy.zeros = zeros
      } else {
        unknown("way with zeros", word, at: member.offset, among: ["withhold", "publish"])
      }
    }
    if let member = record.member("maxWithheld") {
      if case .number(let digits) = member.content, let share = Double(digits), (0...1).contains(share) {
        policy.maxWithheld = share
      } else {
        report("\"maxWithheld\" wants a share from 0 to 1, as 0.4", at: member.offset)
      }
    }
    if let member = record.member("minDenominator"),
      let least = wholeNumber(member, "minDenominator", in: 1...1_000_000)
    {
      policy.minDenominator = least
    }
    if record.member("insiders") != nil { policy.insiders = record.flag("insiders") }
    if let member = record.member("roundingBase"),
      let base = wholeNumber(member, "roundingBase", in: 2...1000)
    {
      policy.roundingBase = base
      if base < policy.threshold {
        report(
          "a rounding base under the threshold, \(policy.threshold), tells counts too closely",
          at: member.offset)
      }
    }
    return policy
  }
}
