internal import Basics

extension SchemaReader {
  /// One entry of `records`.
  mutating func readRecord(_ member: JSONValue.Member) {
    guard isName(member.name, at: member.nameOffset, for: "a kind of record", .fileName) else {
      brokenRecords.insert(member.name)
      return
    }
    var record = JSONRecord(member.value, in: file)
    defer { close(&record) }
    let label = record.text("label") ?? member.name
    let key = record.text("key")
    var fields: [FieldDraft] = []
    var broken: Set<String> = []
    for entry in members(of: record.member("fields")) {
      if let draft = field(entry) { fields.append(draft) } else { broken.insert(entry.name) }
    }
    checkRegion(fields, at: member.nameOffset, broken: broken)
    checkColumns(fields, key: key)
    var dimensions: [Dimension] = []
    for (number, draft) in fields.enumerated() { dimensions += self.dimensions(of: draft, number: number) }
    for entry in members(of: record.member("dimensions")) {
      if dimensions.contains(where: { $0.name == entry.name }) {
        report("a field gives a dimension \"\(entry.name)\" already", at: entry.nameOffset, .schemaNameTaken)
      } else if let dimension = derived(entry, from: fields, broken: broken) {
        dimensions.append(dimension)
      } else {
        broken.insert(entry.name)
      }
    }
    var impossible: [ImpossibleCombination] = []
    var offsets: [Int] = []
    for item in record.items("impossible") {
      guard let combination = combination(item, of: dimensions, broken: broken) else { continue }
      impossible.append(combination)
      offsets.append(item.offset)
    }
    let kind = RecordKind(
      name: member.name, label: label, key: key, fields: fields.map(\.field), dimensions: dimensions,
      impossible: impossible)
    records.append(RecordDraft(kind: kind, broken: broken, impossibleOffsets: offsets))
  }

  private mutating func checkRegion(_ fields: [FieldDraft], at offset: Int, broken: Set<String>) {
    let regions = fields.filter { $0.field.type == .region }
    if regions.isEmpty, broken.isEmpty {
      report("this kind of record wants a field of type region", at: offset, .schemaRegion)
    }
    for draft in regions.dropFirst() {
      report(
        "\"\(draft.field.name)\" is the second field of type region; a record is counted in one",
        at: draft.offset,
        .schemaRegion)
    }
  }

  /// A column is read once; `count` and the key are columns of their own.
  private mutating func checkColumns(_ fields: [FieldDraft], key: String?) {
    var columns: Set<String> = ["count"]
    if let key { columns.insert(key) }
    for draft in fields where !columns.insert(draft.field.column).inserted {
      report(
        "the column \"\(draft.field.column)\" is taken: each field has its own, \"count\" weighs rows, the key tells"
          + " records apart", at: draft.offset, .schemaNameTaken)
    }
  }

  /// One entry of `impossible`: categories of two or more dimensions.
  private mutating func combination(
    _ value: JSONValue, of dimensions: [Dimension], broken: Set<String>
  ) -> ImpossibleCombination? {
    var conditions: [ImpossibleCombination.Condition] = []
    let entries = members(of: value)
    if case .object = value.content, entries.count < 2 {
      report("a combination that cannot be names at least two dimensions", at: value.offset)
    }
    for entry in entries where !isBroken(entry.name, in: broken) {
      guard let number = dimensions.firstIndex(where: { $0.name == entry.name }) else {
        unknown("dimension", entry.name, at: entry.nameOffset, among: dimensions.map(\.name))
        continue
      }
      let dimension = dimensions[number]
      let names = textOrTexts(entry.value)
      let codes = numbers(of: names, in: dimension.codes, of: dimension.name)
      if names.isEmpty || codes.count == dimension.codes.count {
        report(
          "name some categories of \"\(dimension.name)\" here, not none and not all", at: entry.value.offset)
      }
      conditions.append(.init(dimension: number, codes: codes))
    }
    guard conditions.count == entries.count, conditions.count >= 2 else { return nil }
    return ImpossibleCombination(conditions.sorted { $0.dimension < $1.dimension })
  }

  /// Whether a dimension, or the field it comes from, has a mistake of its own.
  func isBroken(_ name: String, in broken: Set<String>) -> Bool {
    broken.contains(name) || broken.contains(String(name.prefix { $0 != "." }))
  }
}
