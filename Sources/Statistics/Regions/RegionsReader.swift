public import Basics

extension RegionTree {
  /// Reads `regions.csv`: `code,parent,name,level,column,row`, in any order of rows and columns.
  ///
  /// The tree is sorted by level and code, so that the order of rows means nothing. Rows with mistakes are left out
  /// of it, and those below them; every mistake stands in the diagnostics.
  public static func read(_ file: SourceFile, levels: [String]) -> (
    tree: RegionTree, diagnostics: [Diagnostic]
  ) {
    let csv = CSVRows(file)
    var reader = RegionsReader(path: file.path, levels: levels, diagnostics: csv.diagnostics)
    let regions = csv.header.isEmpty ? [] : reader.regions(csv)
    if regions.isEmpty, reader.diagnostics.isEmpty {
      reader.report(
        .regionNone, "there is no region: list at least one of the level \(levels.first ?? "")",
        SourcePosition(line: 1, column: 1))
    }
    return (RegionTree(sorted: regions, levels: levels.count), reader.diagnostics)
  }
}

private struct RegionsReader {
  let path: String
  let levels: [String]
  var diagnostics: [Diagnostic]
  private static let columns = ["code", "parent", "name", "level", "column", "row"]

  /// A row that is well formed by itself.
  struct Row {
    let code: String
    let parent: String
    let name: String
    let level: Int
    let tile: Region.Tile?
    let position: SourcePosition
    let parentPosition: SourcePosition
  }

  init(path: String, levels: [String], diagnostics: [Diagnostic]) {
    self.path = path
    self.levels = levels
    self.diagnostics = diagnostics
  }

  mutating func report(_ identifier: Diagnostic.Identifier, _ message: String, _ position: SourcePosition) {
    diagnostics.append(Diagnostic(.error, identifier, message, at: .init(path: path, position: position)))
  }

  mutating func regions(_ csv: CSVRows) -> [Region] {
    let start = SourcePosition(line: 1, column: 1)
    for name in csv.header where !Self.columns.contains(name) {
      report(
        .regionColumn,
        "no column \"\(name)\" belongs here: the columns are code,parent,name,level,column,row", start)
    }
    var places: [String: Int] = [:]
    for (place, name) in csv.header.enumerated() {
      if places.updateValue(place, forKey: name) != nil {
        report(.regionColumn, "the column \"\(name)\" stands twice", start)
      }
    }
    for name in Self.columns.prefix(4) where places[name] == nil {
      report(.regionColumn, "the column \"\(name)\" is missing", start)
    }
    guard Self.columns.prefix(4).allSatisfy({ places[$0] != nil }) else { return [] }
    var rows: [String: Row] = [:]
    for fields in csv.rows {
      guard fields.count == csv.header.count else {
        let position = fields.first?.position ?? start
        report(.regionColumn, "the row has \(fields.count) fields, the header \(csv.header.count)", position)
        continue
      }
      guard let row = row(fields, places) else { continue }
      guard rows[row.code] == nil else {
        report(.regionCode, "this code stands in an earlier row too", row.position)
        continue
      }
      rows[row.code] = row
    }
    return tree(rows)
  }

  mutating func row(_ fields: [CSVRows.Field], _ places: [String: Int]) -> Row? {
    func field(_ name: String) -> CSVRows.Field? { places[name].map { fields[$0] } }
    guard let code = field("code"), let parent = field("parent"), let name = field("name"),
      let level = field("level")
    else { return nil }
    var isWhole = true
    if code.text.isEmpty || code.text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x2C || $0 == 0x2F }) {
      report(.regionCode, "a region wants a code without blanks, commas and slashes", code.position)
      isWhole = false
    }
    if name.text.isEmpty {
      report(.regionName, "a region wants a name", name.position)
      isWhole = false
    }
    let number = levels.firstIndex(of: level.text)
    if number == nil {
      report(.regionLevel, "the levels are \(levels.joined(separator: ", "))", level.position)
      isWhole = false
    }
    let tile = tile(field("column"), field("row"))
    guard isWhole, let number else { return nil }
    return Row(
      code: code.text, parent: parent.text, name: name.text, level: number, tile: tile,
      position: code.position, parentPosition: parent.position)
  }

  mutating func tile(_ column: CSVRows.Field?, _ row: CSVRows.Field?) -> Region.Tile? {
    guard let column, let row, !(column.text.isEmpty && row.text.isEmpty) else { return nil }
    func number(_ field: CSVRows.Field) -> Int? {
      guard field.text.utf8.count <= 4, field.text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      return Int(field.text).flatMap { $0 >= 1 ? $0 : nil }
    }
    if let first = number(column), let second = number(row) { return Region.Tile(column: first, row: second) }
    let wrong = number(column) == nil ? column : row
    report(.regionTile, "column and row are both whole numbers from 1 to 9999, or both empty", wrong.position)
    return nil
  }

  /// The rows whose parents are of the level just above, parents first.
  mutating func tree(_ rows: [String: Row]) -> [Region] {
    var regions: [Region] = []
    var numbers: [String: Int] = [:]
    for row in rows.values.sorted(by: { ($0.level, $0.code) < ($1.level, $1.code) }) {
      let parent = numbers[row.parent]
      if !isRight(row, rows) { continue }
      if row.level > 0, parent == nil { continue }
      numbers[row.code] = regions.count
      regions.append(
        Region(
          code: row.code, name: row.name, level: row.level, parent: row.level > 0 ? parent : nil,
          tile: row.tile))
    }
    return regions
  }

  /// Whether a row's parent is what it has to be.
  private mutating func isRight(_ row: Row, _ rows: [String: Row]) -> Bool {
    if row.parent.isEmpty {
      if row.level == 0 { return true }
      report(.regionParent, "a region of this level wants the code of its parent", row.parentPosition)
    } else if let parent = rows[row.parent] {
      if row.level > 0, parent.level == row.level - 1 { return true }
      if isAbove(row, row.parent, rows) {
        report(
          .regionParent, "this region is above its own parent: the two go round in a circle",
          row.parentPosition)
      } else if row.level == 0 {
        report(.regionParent, "a region of the top level has no parent", row.parentPosition)
      } else {
        report(
          .regionParent, "the parent has to be of the level just above, \(levels[row.level - 1])",
          row.parentPosition)
      }
    } else {
      report(.regionParent, "no row that is right has the parent's code", row.parentPosition)
    }
    return false
  }

  /// Whether a row stands above another one, or is it.
  private func isAbove(_ row: Row, _ code: String, _ rows: [String: Row]) -> Bool {
    var code = code
    for _ in 0...levels.count {
      if code == row.code { return true }
      guard let next = rows[code]?.parent else { return false }
      code = next
    }
    return false
  }
}

extension Diagnostic.Identifier {
  /// A column of `regions.csv` that is missing, twice, or none of its.
  public static let regionColumn: Self = "region-column"
  /// A region without a code, or with one that stands twice.
  public static let regionCode: Self = "region-code"
  /// A region without a name.
  public static let regionName: Self = "region-name"
  /// A region of a level that the schema does not have.
  public static let regionLevel: Self = "region-level"
  /// A region whose parent is missing, of another level, or below it.
  public static let regionParent: Self = "region-parent"
  /// A file of regions without any.
  public static let regionNone: Self = "region-none"
  /// A place on the tile map that is no pair of whole numbers.
  public static let regionTile: Self = "region-tile"
}
