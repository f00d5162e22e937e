internal import Basics

extension SchemaReader {
  /// One entry of `indicators`; nil where it leaves nothing to work with.
  mutating func indicator(_ value: JSONValue) -> Indicator? {
    var record = JSONRecord(value, in: file)
    defer { close(&record) }
    let id = record.required("id")
    let title = record.required("title")
    let clause = record.required("clause")
    let measureName = record.text("measure")
    let numeratorValue = record.member("numerator")
    let denominatorValue = record.member("denominator")
    let notes = record.texts("notes")
    checkID(id, at: record.offset(of: "id"))
    if isClause(clause) {
      citations.append(SchemaFile.Citation(clause: clause, offset: record.offset(of: "clause")))
    } else if !clause.isEmpty {
      report(
        "\"clause\" wants a document and a clause, as \"mca-2019-34#a3.5\"", at: record.offset(of: "clause"))
    }
    if numeratorValue == nil { report("an indicator wants \"numerator\"", at: value.offset, .keyMissing) }
    let numerator = numeratorValue.flatMap { selection($0) }
    let denominator = denominatorValue.flatMap { selection($0) }
    var measure: Indicator.Measure? = denominatorValue == nil ? .count : .percent
    if let measureName {
      measure = Indicator.Measure(rawValue: measureName)
      if measure == nil {
        let known = ["count", "percent", "ratio", "change"]
        unknown("measure", measureName, at: record.offset(of: "measure"), among: known)
      }
    }
    guard let measure, let numerator else { return nil }
    let wantsDenominator = measure == .percent || measure == .ratio
    if wantsDenominator, denominatorValue == nil {
      report("\"\(measure.rawValue)\" wants \"denominator\"", at: value.offset, .keyMissing)
    } else if !wantsDenominator, let denominatorValue {
      report("\"\(measure.rawValue)\" has no \"denominator\"", at: denominatorValue.offset)
    }
    return Indicator(
      id: id, title: title, clause: clause, measure: measure, numerator: numerator, denominator: denominator,
      notes: notes)
  }

  private mutating func checkID(_ id: String, at offset: Int) {
    guard !id.isEmpty, isName(id, at: offset, for: "an indicator", .fileName) else { return }
    if !indicatorIDs.insert(id).inserted {
      report("an indicator \"\(id)\" stands already", at: offset, .schemaNameTaken)
    }
  }

  /// Whether it is written as a citation; whether the clause exists, only who has the documents can tell.
  private func isClause(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first?.first, first != UInt8(ascii: "-") else { return false }
    return parts.enumerated().allSatisfy { number, part in
      !part.isEmpty
        && part.allSatisfy { byte in
          UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            || byte == UInt8(ascii: "-") || (number == 1 && byte == UInt8(ascii: "."))
        }
    }
  }

  /// `{"table": "visits", "where": {"visited": "yes"}}`.
  private mutating func selection(_ value: JSONValue) -> Indicator.Selection? {
    var record = JSONRecord(value, in: file)
    defer { close(&record) }
    let id = record.required("table")
    let conditions = record.member("where")
    guard !id.isEmpty, !brokenTables.contains(id) else { return nil }
    guard let table = tables.firstIndex(where: { $0.definition.id == id }) else {
      unknown("table", id, at: record.offset(of: "table"), among: tables.map(\.definition.id))
      return nil
    }
    let definition = tables[table].definition
    let kind = records[definition.record].kind
    var codes = [[Int]](repeating: [], count: definition.dimensions.count)
    for entry in members(of: conditions) {
      let own = definition.dimensions.map { kind.dimensions[$0].name }
      guard let place = own.firstIndex(of: entry.name) else {
        let names = own.joined(separator: ", ")
        report(
          "the table \"\(id)\" does not count by \"\(entry.name)\", so these cells are not published",
          at: entry.nameOffset, .schemaNotPublished, notes: ["it counts by \(names)"])
        continue
      }
      let names = textOrTexts(entry.value)
      let categories = kind.dimensions[definition.dimensions[place]].codes
      codes[place] = numbers(of: names, in: categories, of: entry.name)
      if entry.value.array?.isEmpty == true {
        report("name at least one category here", at: entry.value.offset)
      }
    }
    return Indicator.Selection(table: table, codes: codes)
  }
}
