internal import Basics

extension SchemaReader {
  /// Bands by their lower bounds, the last one open: `0-2`, `3`, `4+`.
  mutating func bands(
    _ value: JSONValue, _ name: String, unit: String, upTo limit: Int
  ) -> (bounds: [Int], codes: [Code])? {
    guard let items = value.array, !items.isEmpty else {
      report("\"\(name)\" wants a list of lower bounds, as [0, 3, 6]", at: value.offset)
      return nil
    }
    var bounds: [Int] = []
    for item in items {
      guard let bound = wholeNumber(item, name, in: 0...limit) else { return nil }
      if let last = bounds.last, bound <= last {
        report("the lower bounds of \"\(name)\" want to rise: \(bound) comes after \(last)", at: item.offset)
        return nil
      }
      bounds.append(bound)
    }
    if let first = bounds.first, first != 0 {
      report("\"\(name)\" begins at 0, so that every row has a band", at: items[0].offset)
      return nil
    }
    let codes = bounds.enumerated().map { number, bound in
      guard number + 1 < bounds.count else { return Code("\(bound)+", label: "\(bound)\(unit)及以上") }
      let last = bounds[number + 1] - 1
      return last == bound
        ? Code("\(bound)", label: "\(bound)\(unit)")
        : Code("\(bound)-\(last)", label: "\(bound)–\(last)\(unit)")
    }
    return (bounds, codes)
  }

  /// `{"by": "rating", "good": 3, "fair": 1}`: months by the category of another field.
  mutating func withinMonths(
    _ value: JSONValue, field: Int, fields: [FieldDraft], broken: Set<String>
  ) -> (codes: [Code], source: Dimension.Source)? {
    let entries = members(of: value)
    guard let by = value["by"], let byName = text(by) else {
      report(
        "\"withinMonths\" wants \"by\", a field of type code, and months for its codes", at: value.offset,
        .keyMissing)
      return nil
    }
    if broken.contains(byName) { return nil }
    guard let number = fields.firstIndex(where: { $0.field.name == byName }) else {
      unknown("field", byName, at: by.offset, among: fields.map(\.field.name))
      return nil
    }
    guard case .code(let codes) = fields[number].field.type else {
      report("\"by\" wants a field of type code", at: by.offset)
      return nil
    }
    var months = [Int?](repeating: nil, count: codes.count)
    for entry in entries where entry.name != "by" {
      guard let code = codes.firstIndex(where: { $0.name == entry.name }) else {
        unknown("code of \"\(byName)\" named", entry.name, at: entry.nameOffset, among: codes.map(\.name))
        continue
      }
      months[code] = wholeNumber(entry.value, entry.name, in: 1...1200)
    }
    if entries.count < 2 { report("\"withinMonths\" wants months for at least one code", at: value.offset) }
    let none = months.contains(nil) ? [Code("none", label: "不适用")] : []
    return (Code.yesNo + none, .withinMonths(field: field, by: number, months: months))
  }
}
