internal import Basics

extension SchemaReader {
  /// The dimensions that a field is by itself: one for a coded field, one a code for a field of several codes.
  mutating func dimensions(of draft: FieldDraft, number: Int) -> [Dimension] {
    let name = draft.field.name
    switch draft.field.type {
    case .code(let codes): return [own(draft, number, codes)]
    case .yesNo: return [own(draft, number, Code.yesNo)]
    case .codes(let codes):
      let sensitive = numbers(of: draft.sensitive, in: codes, of: name)
      return codes.enumerated().map { code, entry in
        Dimension(
          name: "\(name).\(entry.name)", label: entry.label, codes: Code.yesNo,
          source: .holds(field: number, code: code), lowest: draft.lowestByCode[entry.name] ?? draft.lowest,
          sensitive: sensitive.contains(code) ? [0] : [])
      }
    case .region, .date, .integer: return []
    }
  }

  private mutating func own(_ draft: FieldDraft, _ number: Int, _ codes: [Code]) -> Dimension {
    Dimension(
      name: draft.field.name, label: draft.field.label, codes: codes, source: .field(number),
      lowest: draft.lowest,
      sensitive: numbers(of: draft.sensitive, in: codes, of: draft.field.name))
  }

  /// One entry of `dimensions`; nil where it leaves nothing to work with. `broken` are fields with a mistake.
  mutating func derived(_ member: JSONValue.Member, from fields: [FieldDraft], broken: Set<String>)
    -> Dimension?
  {
    guard isName(member.name, at: member.nameOffset, for: "a dimension", .word) else { return nil }
    var record = JSONRecord(member.value, in: file)
    defer { close(&record) }
    let label = record.text("label") ?? member.name
    let fieldName = record.required("field")
    let unit = record.text("unit")
    let kinds = ["ageBands", "bands", "withinMonths"].compactMap { name in
      record.member(name).map { (name, $0) }
    }
    let lowest = record.member("lowest").flatMap { level($0) }
    let sensitive = record.member("sensitive").map { textOrTexts($0) } ?? []
    guard isFree(member.name, at: member.nameOffset) else { return nil }
    guard kinds.count == 1, let (kind, value) = kinds.first else {
      report(
        "\"\(member.name)\" wants one of \"ageBands\", \"bands\", \"withinMonths\"", at: member.nameOffset,
        kinds.isEmpty ? .keyMissing : .valueInvalid)
      return nil
    }
    guard !fieldName.isEmpty, !broken.contains(fieldName) else { return nil }
    let place = record.offset(of: "field")
    guard let number = fields.firstIndex(where: { $0.field.name == fieldName }) else {
      unknown("field", fieldName, at: place, among: fields.map(\.field.name))
      return nil
    }
    if unit != nil, kind != "bands" {
      report("only \"bands\" have a \"unit\"", at: record.offset(of: "unit"))
    }
    let field = fields[number]
    let grouping: (codes: [Code], source: Dimension.Source)?
    switch kind {
    case "ageBands":
      guard isFilled(field.field, .date, kind, at: place) else { return nil }
      grouping = bands(value, kind, unit: "岁", upTo: 150).map {
        ($0.codes, .ageBands(field: number, lowerBounds: $0.bounds))
      }
    case "bands":
      guard isFilled(field.field, .integer, kind, at: place) else { return nil }
      grouping = bands(value, kind, unit: unit ?? "", upTo: 1_000_000_000)
        .map { ($0.codes, .bands(field: number, lowerBounds: $0.bounds)) }
    default:
      guard isOf(field.field, .date, kind, at: place) else { return nil }
      grouping = withinMonths(value, field: number, fields: fields, broken: broken)
    }
    guard let grouping else { return nil }
    return Dimension(
      name: member.name, label: label, codes: grouping.codes, source: grouping.source,
      lowest: [lowest, field.lowest].compactMap { $0 }.min(),
      sensitive: numbers(of: sensitive, in: grouping.codes, of: member.name))
  }

  private mutating func isOf(_ field: Field, _ type: FieldType, _ kind: String, at offset: Int) -> Bool {
    if field.type == type { return true }
    report("\"\(kind)\" wants a field of type \(type == .date ? "date" : "integer")", at: offset)
    return false
  }

  /// Whether every row has a value, so that every row has a band.
  private mutating func isFilled(_ field: Field, _ type: FieldType, _ kind: String, at offset: Int) -> Bool {
    guard isOf(field, type, kind, at: offset) else { return false }
    if !field.isOptional { return true }
    report("\"\(kind)\" wants a field that is not optional: every row needs a band", at: offset)
    return false
  }
}
