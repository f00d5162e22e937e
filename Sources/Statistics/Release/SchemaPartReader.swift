internal import Basics

/// Reads levels, kinds of records, tables and indicators of a release's description.
struct SchemaPartReader {
  private let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private var levels: [String] = []
  private var records: [RecordKind] = []
  private var tables: [TableDefinition] = []

  init(_ file: SourceFile) { self.file = file }

  /// The schema's public part; nil where something is wrong.
  mutating func read(_ record: inout JSONRecord, _ protection: ProtectionPolicy) -> Schema? {
    record.require(["levels", "records", "tables", "indicators"])
    levels = record.texts("levels")
    if levels.isEmpty || Set(levels).count < levels.count {
      record.report("\"levels\" wants at least one level, each once", at: record.offset(of: "levels"))
    }
    // Everything after refers to what stands before, by number: with a mistake there nothing more can be told.
    records = list(&record, "records", name: "name") { $0.record($1, &$2) }
    guard !diagnostics.hasErrors, !record.diagnostics.hasErrors else { return nil }
    tables = list(&record, "tables", name: "id") { $0.table($1, &$2) }
    guard !diagnostics.hasErrors else { return nil }
    let indicators = list(&record, "indicators", name: "id") { $0.indicator($1, &$2) }
    guard !diagnostics.hasErrors, !record.diagnostics.hasErrors else { return nil }
    return Schema(
      levels: levels, records: records, tables: tables, indicators: indicators, protection: protection)
  }

  /// Reads the objects of a list, each with a name of its own.
  private mutating func list<Item>(
    _ record: inout JSONRecord, _ member: String, name: String,
    _ read: (inout Self, String, inout JSONRecord) -> Item?
  ) -> [Item] {
    var seen: Set<String> = []
    return record.items(member).compactMap { value in
      var entry = JSONRecord(value, in: file)
      let text = entry.required(name)
      if !seen.insert(text).inserted { entry.report("\"\(text)\" stands twice", at: entry.offset(of: name)) }
      let item = read(&self, text, &entry)
      entry.finish()
      diagnostics += entry.diagnostics
      return item
    }
  }

  private mutating func record(_ name: String, _ entry: inout JSONRecord) -> RecordKind? {
    entry.require(["dimensions", "impossible"])
    let label = entry.required("label")
    let before = diagnostics.count
    let dimensions = list(&entry, "dimensions", name: "name") { $0.dimension($1, &$2) }
    guard !diagnostics[before...].hasErrors else { return nil }
    let numbered = dimensions.enumerated().map { number, dimension in
      Dimension(
        name: dimension.name, label: dimension.label, codes: dimension.codes, source: .field(number),
        lowest: dimension.lowest, sensitive: dimension.sensitive)
    }
    let impossible = entry.items("impossible").map { value in
      ImpossibleCombination(
        conditions(value, numbered, &entry).map { .init(dimension: $0.0, codes: $0.1) })
    }
    return RecordKind(
      name: name, label: label, key: nil, fields: [], dimensions: numbered, impossible: impossible)
  }

  private mutating func dimension(_ name: String, _ entry: inout JSONRecord) -> Dimension? {
    entry.require(["lowest", "sensitive", "codes"])
    let label = entry.required("label")
    let codes = list(&entry, "codes", name: "code") { _, name, code in
      if name == Code.total { code.report("no category may be called \(name)", at: code.offset(of: "code")) }
      return Code(name, label: code.required("label"))
    }
    if codes.isEmpty { entry.report("a dimension has categories", at: entry.offset(of: "codes")) }
    let lowest = entry.text("lowest").flatMap { level($0, "lowest", &entry) }
    let sensitive = numbers(entry.texts("sensitive"), codes, entry.offset(of: "sensitive"), &entry)
    return Dimension(
      name: name, label: label, codes: codes, source: .field(0), lowest: lowest, sensitive: sensitive)
  }

  private mutating func table(_ id: String, _ entry: inout JSONRecord) -> TableDefinition? {
    entry.require(["dimensions", "levels", "notes"])
    if id.hasPrefix(".") || id.utf8.contains(where: { $0 == 0x2F || $0 < 0x20 }) {
      entry.report(
        "a table's id is the name of its file, without folder or leading dot", at: entry.offset(of: "id"))
    }
    let title = entry.required("title")
    let kind = entry.required("record")
    let (names, notes) = (entry.texts("dimensions"), entry.texts("notes"))
    let published = entry.texts("levels")
    if published.isEmpty || published != Array(levels.prefix(published.count)) {
      entry.report("\"levels\" wants the levels from the top down", at: entry.offset(of: "levels"))
      return nil
    }
    guard let record = records.firstIndex(where: { $0.name == kind }) else {
      entry.report("there is no such kind of records", at: entry.offset(of: "record"))
      return nil
    }
    let dimensions = names.compactMap { name in records[record].dimensions.firstIndex { $0.name == name } }
    guard dimensions.count == names.count, Set(names).count == names.count, 1...3 ~= names.count else {
      entry.report(
        "\"dimensions\" wants one to three dimensions of the record, each once",
        at: entry.offset(of: "dimensions"))
      return nil
    }
    return TableDefinition(
      id: id, title: title, record: record, dimensions: dimensions, lowest: published.count - 1, notes: notes)
  }

  private mutating func indicator(_ id: String, _ entry: inout JSONRecord) -> Indicator? {
    entry.require(["numerator", "denominator", "notes"])
    let (title, clause, notes) = (entry.required("title"), entry.required("clause"), entry.texts("notes"))
    let measure = Indicator.Measure(rawValue: entry.required("measure"))
    if measure == nil {
      entry.report("\"measure\" wants count, percent, ratio or change", at: entry.offset(of: "measure"))
    }
    let numerator = entry.member("numerator").flatMap { selection($0, &entry) }
    let denominator = entry.member("denominator").flatMap { selection($0, &entry) }
    guard let measure, let numerator else { return nil }
    if denominator == nil, measure == .percent || measure == .ratio {
      entry.report("\"\(measure.rawValue)\" wants a denominator", at: entry.offset(of: "denominator"))
    }
    return Indicator(
      id: id, title: title, clause: clause, measure: measure, numerator: numerator, denominator: denominator,
      notes: notes)
  }

  private mutating func selection(_ value: JSONValue, _ entry: inout JSONRecord) -> Indicator.Selection? {
    var cells = JSONRecord(value, in: file)
    let id = cells.required("table")
    let condition = cells.member("where")
    cells.finish()
    diagnostics += cells.diagnostics
    guard let table = tables.firstIndex(where: { $0.id == id }), let condition else {
      entry.report("this wants a table of the release, and \"where\"", at: value.offset)
      return nil
    }
    let all = records[tables[table].record].dimensions
    let chosen = conditions(condition, tables[table].dimensions.map { all[$0] }, &entry)
    return Indicator.Selection(
      table: table,
      codes: tables[table].dimensions.indices.map { place in chosen.first { $0.0 == place }?.1 ?? [] })
  }

  /// The dimensions' and codes' numbers of `{"age": ["0-2"], …}`, by ascending dimension.
  private func conditions(
    _ value: JSONValue, _ dimensions: [Dimension], _ entry: inout JSONRecord
  ) -> [(Int, [Int])] {
    guard case .object(let members) = value.content else {
      entry.report("this wants an object of dimensions and their codes", at: value.offset)
      return []
    }
    return members.compactMap { member in
      guard let number = dimensions.firstIndex(where: { $0.name == member.name }),
        let items = member.value.array
      else {
        entry.report(
          "this wants a dimension that is known here, and a list of its codes", at: member.nameOffset)
        return nil
      }
      let codes = items.map { $0.string ?? "" }
      return (number, numbers(codes, dimensions[number].codes, member.value.offset, &entry))
    }.sorted { $0.0 < $1.0 }
  }

  private func numbers(_ names: [String], _ codes: [Code], _ offset: Int, _ entry: inout JSONRecord) -> [Int]
  {
    let numbers = names.compactMap { name in codes.firstIndex { $0.name == name } }
    if numbers.count < names.count || Set(numbers).count < numbers.count {
      entry.report("this wants codes of the dimension, each once", at: offset)
    }
    return numbers
  }

  private func level(_ name: String, _ member: String, _ entry: inout JSONRecord) -> Int? {
    if let number = levels.firstIndex(of: name) { return number }
    entry.report("there is no such level", at: entry.offset(of: member))
    return nil
  }
}
