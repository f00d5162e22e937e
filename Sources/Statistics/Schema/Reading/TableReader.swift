internal import Basics

extension SchemaReader {
  /// One entry of `tables`.
  mutating func readTable(_ value: JSONValue) {
    var record = JSONRecord(value, in: file)
    defer { close(&record) }
    let id = record.required("id")
    let title = record.required("title")
    let recordName = record.required("record")
    let dimensionNames = record.items("dimensions")
    let lowestLevel = record.member("lowest")
    let notes = record.texts("notes")
    guard !id.isEmpty, isName(id, at: record.offset(of: "id"), for: "a table", .fileName) else { return }
    if id == Code.total || brokenTables.contains(id) || tables.contains(where: { $0.definition.id == id }) {
      report(
        "a table \"\(id)\" stands already, or the name is kept", at: record.offset(of: "id"), .schemaNameTaken
      )
      return
    }
    brokenTables.insert(id)
    if lowestLevel == nil { report("a table wants \"lowest\", a level", at: value.offset, .keyMissing) }
    let lowest = lowestLevel.flatMap { level($0) }
    guard !recordName.isEmpty, !brokenRecords.contains(recordName) else { return }
    guard let number = records.firstIndex(where: { $0.kind.name == recordName }) else {
      unknown("kind of record", recordName, at: record.offset(of: "record"), among: records.map(\.kind.name))
      return
    }
    let dimensions = dimensions(dimensionNames, of: records[number])
    if !(1...3).contains(dimensionNames.count) {
      report("a table counts by one, two or three dimensions", at: record.offset(of: "dimensions"))
      return
    }
    guard dimensions.count == dimensionNames.count, let lowest else { return }
    let definition = TableDefinition(
      id: id, title: title, record: number, dimensions: dimensions, lowest: lowest, notes: notes)
    checkLowest(definition, of: records[number].kind, at: record.offset(of: "lowest"))
    tables.append(TableDraft(definition: definition, dimensionOffsets: dimensionNames.map(\.offset)))
    brokenTables.remove(id)
  }

  private mutating func dimensions(_ names: [JSONValue], of record: RecordDraft) -> [Int] {
    var numbers: [Int] = []
    for item in names {
      guard let name = text(item), !isBroken(name, in: record.broken) else { continue }
      guard let number = record.kind.dimension(named: name) else {
        unknown(
          "dimension of \"\(record.kind.name)\" named", name, at: item.offset,
          among: record.kind.dimensions.map(\.name))
        continue
      }
      if numbers.contains(number) {
        report("the dimension \"\(name)\" stands twice in this table", at: item.offset, .schemaNameTaken)
      } else {
        numbers.append(number)
      }
    }
    return numbers
  }

  private mutating func checkLowest(_ table: TableDefinition, of kind: RecordKind, at offset: Int) {
    for number in table.dimensions {
      let dimension = kind.dimensions[number]
      guard let limit = dimension.lowest, table.lowest > limit else { continue }
      report(
        "\"\(dimension.name)\" is published down to \(levels[limit]) only; this table says \(levels[table.lowest])",
        at: offset, .schemaTableTooLow)
    }
  }
}
