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
    if reader.diagnostics.isEmpty { reader.compareTables() }
    return (reader.diagnostics.isEmpty ? reader.counts : nil, reader.diagnostics)
  }
}

/// Reads the rows of a counts file one by one.
struct CountsFileReader {
  let file: SourceFile
  let schema: Schema
  let regions: RegionTree
  private let layouts: [CountsLayout]
  private let tables: [[UInt8]: Int]
  private(set) var counts: Counts
  private(set) var diagnostics: [Diagnostic] = []
  private var row = CountsRow()
  private var line = 1
  private var lineStart = 0
  /// The last row's table and region with the bytes that named them: most rows name the same.
  private var table: (name: ArraySlice<UInt8>, number: Int)?
  private var region: (name: ArraySlice<UInt8>, number: Int)?

  private static let limit = 100

  init(file: SourceFile, schema: Schema, regions: RegionTree) {
    self.file = file
    self.schema = schema
    self.regions = regions
    layouts = schema.tables.map { CountsLayout($0, in: schema) }
    tables = Dictionary(schema.tables.enumerated().map { (Array($1.id.utf8), $0) }) { first, _ in first }
    counts = Counts(schema: schema, regions: regions)
  }

  /// Reads all rows.
  mutating func read() {
    var offset = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let header = Array(CountsFile.header.utf8)
    guard file.bytes[offset...].starts(with: header) else {
      return report(.countsHeader, "the first row must be \(CountsFile.header)", at: 0)
    }
    offset += header.count
    guard endsLine(offset) else {
      return report(.countsHeader, "the first row must be \(CountsFile.header), and nothing more", at: offset)
    }
    CountsRow.skipLine(file.bytes, at: &offset)
    while offset < file.bytes.count, diagnostics.count < Self.limit {
      countLines(to: offset)
      let start = offset
      do {
        try row.read(file.bytes, at: &offset)
        take(start)
      } catch {
        report(.countsRow, "\(error.reason): write the file anew", at: error.offset)
        offset = max(offset, error.offset)
        CountsRow.skipLine(file.bytes, at: &offset)
      }
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
          at: Diagnostic.Place(path: file.path)))
    }
  }

  private mutating func take(_ start: Int) {
    guard row.fields.count == 6 else {
      return report(
        .countsRow, "a row has 6 fields, this one has \(row.fields.count): \(CountsFile.header)", at: start)
    }
    if row.fields[1].content.isEmpty, file.bytes[row.fields[0].content].elementsEqual(CountsFile.invalid.utf8)
    {
      return reportInvalid(start)
    }
    guard let table = tableNumber() else {
      return report(.countsUnknown, "the schema has no table with this id", at: row.fields[0].start)
    }
    guard let region = regionNumber(), regions.regions[region].level == schema.tables[table].lowest else {
      let level = schema.levels[schema.tables[table].lowest]
      return report(
        .countsUnknown, "there is no region of the level \(level) with this code", at: row.fields[1].start)
    }
    let layout = layouts[table]
    var cell = 0
    for place in 0..<3 {
      guard let code = layout.code(row.fields[2 + place].bytes(of: file.bytes), at: place) else {
        return report(.countsUnknown, unknownCode(table, place), at: row.fields[2 + place].start)
      }
      cell += code
    }
    guard let count = number() else {
      return report(
        .countsNumber, "a count is a whole number from 1 to \(Int32.max); cells of 0 have no row",
        at: row.fields[5].start)
    }
    if layout.impossible?[cell] == true {
      return report(.countsImpossible, "by the schema these categories never occur together", at: start)
    }
    let index = (region - regions.byLevel[schema.tables[table].lowest].lowerBound) * layout.cells + cell
    guard counts.tables[table][index] == 0 else {
      return report(.countsTwice, "this cell has a row already: keep one", at: start)
    }
    counts.tables[table][index] = count
  }

  private mutating func tableNumber() -> Int? {
    let name = file.bytes[row.fields[0].content]
    if let table, table.name == name { return table.number }
    guard let number = tables[row.fields[0].bytes(of: file.bytes)] else { return nil }
    table = (name, number)
    return number
  }

  private mutating func regionNumber() -> Int? {
    let name = file.bytes[row.fields[1].content]
    if let region, region.name == name { return region.number }
    let code = String(decoding: row.fields[1].bytes(of: file.bytes), as: UTF8.self)
    guard let number = regions.number(of: code) else { return nil }
    region = (name, number)
    return number
  }

  private func number() -> Int32? {
    let digits = file.bytes[row.fields[5].content]
    guard 1...10 ~= digits.count, digits.first != 0x30 else { return nil }
    var value = 0
    for digit in digits {
      guard 0x30...0x39 ~= digit else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return Int32(exactly: value)
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
  private mutating func reportInvalid(_ start: Int) {
    func named<Names: Sequence<String>>(_ field: Int, _ names: Names) -> String? {
      let bytes = row.fields[field].bytes(of: file.bytes)
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
    report(.countsInvalid, "\(message): mend the data and run the query again", at: start)
  }

  private func endsLine(_ offset: Int) -> Bool {
    let rest = file.bytes[offset...].prefix(2)
    return rest.isEmpty || rest.first == 0x0A || rest.elementsEqual([0x0D, 0x0A])
  }

  private mutating func countLines(to offset: Int) {
    for index in lineStart..<offset where file.bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
  }

  /// An error with its place and without the line, whose numbers are nobody's business.
  private mutating func report(_ identifier: Diagnostic.Identifier, _ message: String, at offset: Int) {
    var line = line
    var start = lineStart
    for index in start..<max(start, offset) where file.bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    let column = file.bytes[start..<max(start, offset)].count { $0 & 0xC0 != 0x80 } + 1
    let position = SourcePosition(line: line, column: column)
    diagnostics.append(
      Diagnostic(.error, identifier, message, at: Diagnostic.Place(path: file.path, position: position)))
  }
}
