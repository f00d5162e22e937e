internal import Statistics

/// Words with places for what differs: `{name}最多，占{value}`.
extension SiteValues {
  /// A word with its places filled.
  func fill(_ word: StatisticsWord, _ parts: [String: String]) -> String { fill(self.word(word), parts) }

  /// A word with its places filled.
  func fill(_ word: HandbookWord, _ parts: [String: String]) -> String { fill(self.word(word), parts) }

  private func fill(_ word: String, _ parts: [String: String]) -> String {
    var text = ""
    var rest = word[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      text += parts[String(name)] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// A quarter as people write it: 2026年第三季度; as it stands where it is no quarter.
  func label(_ period: String) -> String {
    guard let quarter = Period(period) else { return period }
    let digits = word(.quarterDigits).map(String.init)
    return fill(
      .quarter,
      [
        "year": String(quarter.year),
        "quarter": digits.count == 4 ? digits[quarter.quarter - 1] : String(quarter.quarter),
      ])
  }
}
