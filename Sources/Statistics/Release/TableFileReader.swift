internal import Basics

/// Reads the CSV file of one table. A cell without a row is absent.
struct TableFileReader {
  private var rows: ReleaseRows
  private var table: PublishedTable
  private let regions: RegionTree
  private let regionCodes: [[UInt8]]
  private let codes: [[[UInt8]]]
  private let words: [(CellStatus, [UInt8])]
  private var last = -1
  /// 15 digits: more than any count has, and every program that reads JSON keeps them all.
  private static let greatest = 999_999_999_999_999
  private var lastRegion = 0
  private var lastCodes: [Int]

  init(_ file: SourceFile, _ definition: TableDefinition, _ schema: Schema, _ regions: RegionTree) {
    rows = ReleaseRows(file, columns: TableFile.columns(of: definition, in: schema))
    let codes = TableFile.codes(of: definition, in: schema)
    let count = regions.byLevel[definition.lowest].upperBound
    table = PublishedTable(extents: codes.map(\.count), regions: count)
    self.regions = regions
    lastCodes = codes.map { _ in 0 }
    self.codes = codes.map { $0.map { Array($0.utf8) } }
    regionCodes = regions.regions.prefix(count).map { Array($0.code.utf8) }
    words = CellStatus.allCases.compactMap { status in status.word.map { (status, Array($0.utf8)) } }
  }

  var diagnostics: [Diagnostic] { rows.diagnostics }

  /// The table; what could not be read is absent, and reported.
  mutating func read() -> PublishedTable {
    while rows.next() {
      guard let cell = cell() else { continue }
      guard cell > last else {
        rows.report(
          cell == last
            ? "this cell has a row already"
            : "rows stand by region and then by the codes, in the order of regions.csv and codes.csv")
        continue
      }
      last = cell
      readValue(of: cell)
    }
    return table
  }

  private mutating func cell() -> Int? {
    guard let region = region() else {
      rows.report("no region of this table has such a code", field: 0)
      return nil
    }
    var cell = region
    for (number, codes) in codes.enumerated() {
      guard let code = code(in: codes, column: number) else {
        rows.report("the dimension of this column has no such code", field: number + 1)
        return nil
      }
      lastCodes[number] = code
      cell = cell * codes.count + code
    }
    return cell
  }

  /// The number of a column's code: mostly that of the row before, or the one after it.
  private func code(in codes: [[UInt8]], column: Int) -> Int? {
    for code in lastCodes[column]..<min(lastCodes[column] + 2, codes.count)
    where rows.document.holds(column + 1, codes[code]) {
      return code
    }
    return codes.firstIndex { rows.document.holds(column + 1, $0) }
  }

  private mutating func region() -> Int? {
    // Rows stand by region, so it is mostly that of the row before.
    if lastRegion < regionCodes.count, rows.document.holds(0, regionCodes[lastRegion]) { return lastRegion }
    if lastRegion + 1 < regionCodes.count, rows.document.holds(0, regionCodes[lastRegion + 1]) {
      lastRegion += 1
      return lastRegion
    }
    guard let region = regions.number(of: rows.document.text(0)), region < regionCodes.count else {
      return nil
    }
    lastRegion = region
    return region
  }

  private mutating func readValue(of cell: Int) {
    let field = codes.count + 1
    guard let status = words.first(where: { rows.document.holds(field + 1, $0.1) })?.0 else {
      rows.report(
        "the status must be one of \(words.compactMap(\.0.word).joined(separator: ", "))", field: field + 1)
      return
    }
    table.status[cell] = status
    guard status == .published || status == .rounded else {
      if !rows.document.isEmpty(field) {
        rows.report("only a published or rounded cell has a value", field: field)
      }
      return
    }
    guard let value = rows.document.number(field), value <= Self.greatest else {
      rows.report(
        "a published or rounded cell has a whole number, 0 or more, of at most 15 digits", field: field)
      return
    }
    table.values[cell] = value
  }
}
