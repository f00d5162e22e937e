public import Basics
public import Statistics

extension CountsFile {
  /// The counts in a file, and what is wrong with it; no counts where anything is.
  ///
  /// Linear in the file. Messages say where and what, never a number of the file. Rows may stand in any order. After
  /// 100 errors the rest of the file is not read.
  public static func read(
    _ file: SourceFile, schema: Schema, regions: RegionTree
  ) -> (counts: Counts?, diagnostics: [Diagnostic]) {
    var reader = CountsFileReader(file: file, schema: schema, regions: regions)
    reader.read()
    if reader.diagnostics.isEmpty { reader.checkTotals() }
    if reader.diagnostics.isEmpty { reader.compareTables() }
    return (reader.diagnostics.isEmpty ? reader.counts : nil, reader.diagnostics)
  }
}

/// Reads the rows of a counts file one by one.
struct CountsFileReader {
  let schema: Schema
  let regions: RegionTree
  private let layouts: [CountsLayout]
  private let tables: [[UInt8]: Int]
  private(set) var counts: Counts
  private(set) var diagnostics: [Diagnostic] = []
  private var row: CSVDocument
  /// The last row's table and region with the bytes that named them: most rows name the same.
  private var table: (name: [UInt8], number: Int)?
  private var region: (name: [UInt8], number: Int)?

  private static let limit = 100
  private static let invalid = Array(CountsFile.invalid.utf8)

  init(file: SourceFile, schema: Schema, regions: RegionTree) {
    row = CSVDocument(file)
    self.schema = schema
    self.regions = regions
    layouts = schema.tables.map { CountsLayout($0, in: schema) }
    tables = Dictionary(schema.tables.enumerated().map { (Array($1.id.utf8), $0) }) { first, _ in first }
    counts = Counts(schema: schema, regions: regions)
  }

  /// Reads all rows.
  mutating func read() {
    do throws(CSVError) {
      let hasRow = try row.nextRow()
      guard hasRow, row.texts == CountsFile.columns else {
        return report(
          .countsHeader, "the first row must be \(CountsFile.header), and nothing more", at: row.rowStart)
      }
    } catch {
      return diagnostics.append(error.diagnostic)
    }
    while diagnostics.count < Self.limit {
      do throws(CSVError) {
        guard try row.nextRow() else { return }
        take()
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
  }

  /// Reports the tables whose total is more than a count can be.
  mutating func checkTotals() {
    for (table, counts) in zip(schema.tables, counts.tables)
    where counts.reduce(0, { $0 + Int($1) }) > Int(Int32.max) {
      diagnostics.append(
        Diagnostic(
          .error, .countsNumber,
          "table \(table.id) counts more than \(Int32.max) in all, which is the most that can be counted",
          at: Diagnostic.Place(path: row.file.path)))
    }
  }

  /// Reports the pairs of tables that do not agree.
  mutating func compareTables() {
    var margins = SharedMargins(schema: schema, regions: regions)
    for (left, right) in margins.disagreements(in: counts).prefix(Self.limit) {
      let names = "\(schema.tables[left].id) and \(schema.tables[right].id)"
      diagnostics.append(
        Diagnostic(
          .error, .countsDisagree,
          "tables \(names) count the same records and do not add up to the same: make all counts from the same data",
          at: Diagnostic.Place(path: row.file.path)))
    }
  }

  private mutating func take() {
    guard row.fields.count == 6 else {
      return report(
        .countsRow, "a row has 6 fields, this one has \(row.fields.count): \(CountsFile.header)",
        at: row.rowStart)
    }
    if row.isEmpty(1), row.holds(0, Self.invalid) { return reportInvalid() }
    guard let table = tableNumber() else {
      return report(
        .countsUnknown, "the schema has no table with this id", at: row.fields[0].range.lowerBound)
    }
    guard let region = regionNumber(), regions.regions[region].level == schema.tables[table].lowest else {
      let level = schema.levels[schema.tables[table].lowest]
      return report(
        .countsUnknown, "there is no region of the level \(level) with this code",
        at: row.fields[1].range.lowerBound)
    }
    let layout = layouts[table]
    var cell = 0
    for place in 0..<3 {
      guard let code = layout.code(row.bytes(2 + place), at: place) else {
        return report(.countsUnknown, unknownCode(table, place), at: row.fields[2 + place].range.lowerBound)
      }
      cell += code
    }
    guard let count = row.number(5).flatMap(Int32.init(exactly:)), count > 0 else {
      return report(
        .countsNumber, "a count is a whole number from 1 to \(Int32.max); cells of 0 have no row",
        at: row.fields[5].range.lowerBound)
    }
    if layout.impossible?[cell] == true {
      return report(
        .countsImpossible, "by the schema these categories never occur together", at: row.rowStart)
    }
    let index = (region - regions.byLevel[schema.tables[table].lowest].lowerBound) * layout.cells + cell
    guard counts.tables[table][index] == 0 else {
      return report(.countsTwice, "this cell has a row already: keep one", at: row.rowStart)
    }
    counts.tables[table][index] = count
  }

  private mutating func tableNumber() -> Int? {
    if let table, row.holds(0, table.name) { return table.number }
    let name = row.bytes(0)
    guard let number = tables[name] else { return nil }
    table = (name, number)
    return number
  }

  private mutating func regionNumber() -> Int? {
    if let region, row.holds(1, region.name) { return region.number }
    let name = row.bytes(1)
    guard let number = regions.number(of: String(decoding: name, as: UTF8.self)) else { return nil }
    region = (name, number)
    return number
  }

  private func unknownCode(_ table: Int, _ place: Int) -> String {
    let definition = schema.tables[table]
    guard place < definition.dimensions.count else {
      return
        "the table \(definition.id) has \(definition.dimensions.count) dimensions: leave this field empty"
    }
    let dimension = schema.records[definition.record].dimensions[definition.dimensions[place]].name
    return "the dimension \(dimension) has no category with this code"
  }

  /// A row by which the query says that records could not be counted.
  private mutating func reportInvalid() {
    func named<Names: Sequence<String>>(_ field: Int, _ names: Names) -> String? {
      let bytes = row.bytes(field)
      return names.first { $0.utf8.elementsEqual(bytes) }
    }
    let record = named(2, ["regions"] + schema.records.map(\.name)) ?? "?"
    let kind = schema.records.first { $0.name == record }
    let column =
      named(3, ["code", "count"] + (kind?.fields.map(\.name) ?? []) + [kind?.key].compactMap(\.self)) ?? "?"
    let message =
      switch named(4, ["impossible", "duplicate"]) {
      case "impossible": "records of \(record) hold categories that by the schema never occur together"
      case "duplicate": "rows of \(record) share their \(column), which must tell them apart"
      default:
        "records of \(record) hold in \(column) what the schema does not allow, or nothing where it must be filled"
      }
    report(.countsInvalid, "\(message): mend the data and run the query again", at: row.rowStart)
  }

  /// An error with its place and without the line, whose numbers are nobody's business.
  private mutating func report(_ identifier: Diagnostic.Identifier, _ message: String, at offset: Int) {
    let place = Diagnostic.Place(path: row.file.path, position: row.position(of: offset))
    diagnostics.append(Diagnostic(.error, identifier, message, at: place))
  }
}
