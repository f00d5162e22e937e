internal import Basics

/// A column as the schema describes it, with what its dimensions take over from it.
struct FieldDraft {
  let field: Field
  /// The first byte of its name.
  let offset: Int
  /// The lowest level of its dimensions.
  let lowest: Int?
  /// The lowest levels of single codes of a `codes` field.
  let lowestByCode: [String: Int]
  /// The codes that say something of a person that must not come out by itself, with their places.
  let sensitive: [(text: String, offset: Int)]
}

extension SchemaReader {
  private static var types: [String] { ["region", "code", "codes", "date", "integer", "yesNo"] }

  /// One entry of `fields`; nil where it leaves nothing to work with.
  mutating func field(_ member: JSONValue.Member) -> FieldDraft? {
    guard isName(member.name, at: member.nameOffset, for: "a field", .word) else { return nil }
    var record = JSONRecord(member.value, in: file)
    defer { close(&record) }
    let typeName = record.required("type")
    let label = record.text("label") ?? member.name
    let column = record.text("column") ?? member.name
    let isOptional = record.flag("optional")
    guard !typeName.isEmpty else { return nil }
    var lowestByCode: [String: Int] = [:]
    var lowest: Int?
    var sensitive: [(text: String, offset: Int)] = []
    let type: FieldType
    switch typeName {
    case "region": type = .region
    case "date": type = .date
    case "integer": type = .integer
    case "yesNo": type = .yesNo
    case "code", "codes":
      let codes = codes(record.member("codes"), at: member.nameOffset)
      guard !codes.isEmpty else { return nil }
      type = typeName == "code" ? .code(codes) : .codes(codes)
    default:
      unknown("type", typeName, at: record.offset(of: "type"), among: Self.types)
      for name in ["codes", "lowest", "sensitive"] { _ = record.member(name) }
      return nil
    }
    if type != .region, let value = record.member("lowest") {
      if case .codes(let codes) = type, case .object = value.content {
        lowestByCode = levels(of: value, codes: codes)
      } else {
        lowest = level(value)
      }
    }
    switch type {
    case .code, .codes, .yesNo:
      if let value = record.member("sensitive") { sensitive = textOrTexts(value) }
    case .region, .date, .integer: break
    }
    switch type {
    case .code, .yesNo: guard isFree(member.name, at: member.nameOffset) else { return nil }
    case .region, .codes, .date, .integer: break
    }
    if isOptional { checkOptional(type, at: record.offset(of: "optional")) }
    let field = Field(name: member.name, column: column, label: label, type: type, isOptional: isOptional)
    return FieldDraft(
      field: field, offset: member.nameOffset, lowest: lowest, lowestByCode: lowestByCode,
      sensitive: sensitive)
  }

  /// A row without a category would be missing from every sum.
  private mutating func checkOptional(_ type: FieldType, at offset: Int) {
    switch type {
    case .region: report("every row wants its region; the field cannot be optional", at: offset)
    case .code, .yesNo:
      report(
        "every row wants a category here; add a code for what is not known instead of \"optional\"",
        at: offset)
    case .codes, .date, .integer: break
    }
  }

  /// The categories of a field, in the order of the file.
  private mutating func codes(_ value: JSONValue?, at offset: Int) -> [Code] {
    guard let value else {
      report("a field of this type wants \"codes\"", at: offset, .keyMissing)
      return []
    }
    var codes: [Code] = []
    let entries = members(of: value)
    for entry in entries {
      guard isName(entry.name, at: entry.nameOffset, for: "a code", .code) else { continue }
      if entry.name == Code.total {
        report(
          "\"total\" is kept for the sum over all codes; give this code another name", at: entry.nameOffset,
          .schemaNameTaken)
        continue
      }
      if let label = text(entry.value) { codes.append(Code(entry.name, label: label)) }
    }
    if entries.isEmpty { report("\"codes\" wants at least one code", at: value.offset) }
    return codes
  }

  /// The lowest levels that are set for single codes.
  private mutating func levels(of value: JSONValue, codes: [Code]) -> [String: Int] {
    var levels: [String: Int] = [:]
    for entry in members(of: value) {
      if codes.contains(where: { $0.name == entry.name }) {
        levels[entry.name] = level(entry.value)
      } else {
        unknown("code", entry.name, at: entry.nameOffset, among: codes.map(\.name))
      }
    }
    return levels
  }
}
