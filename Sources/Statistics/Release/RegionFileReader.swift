internal import Basics

/// Reads a release's `regions.csv`: the top level first, each level by code, a parent of the level just above.
struct RegionFileReader {
  private var rows: ReleaseRows
  private let levels: [String]
  private var regions: [Region] = []
  private var numbers: [String: Int] = [:]

  init(_ file: SourceFile, levels: [String]) {
    rows = ReleaseRows(file, columns: ReleaseFolder.regionColumns)
    self.levels = levels
  }

  var diagnostics: [Diagnostic] { rows.diagnostics }

  /// The regions; nil where there is a mistake.
  mutating func read() -> RegionTree? {
    while rows.next() {
      guard let region = region() else { continue }
      if let last = regions.last, (last.level, last.code) >= (region.level, region.code) {
        rows.report("regions stand by level and then by code: this one is out of order")
        continue
      }
      numbers[region.code] = regions.count
      regions.append(region)
    }
    if regions.isEmpty, diagnostics.isEmpty { rows.report("a release has at least one region") }
    return diagnostics.isEmpty ? RegionTree(sorted: regions, levels: levels.count) : nil
  }

  private mutating func region() -> Region? {
    let document = rows.document
    let code = document.text(0)
    guard !code.isEmpty, numbers[code] == nil else {
      rows.report(code.isEmpty ? "a region must have a code" : "this code stands twice", field: 0)
      return nil
    }
    guard !document.isEmpty(2) else {
      rows.report("a region must have a name", field: 2)
      return nil
    }
    guard let level = levels.firstIndex(of: document.text(3)) else {
      rows.report("the level must be one of \(levels.joined(separator: ", "))", field: 3)
      return nil
    }
    let parent = document.isEmpty(1) ? nil : numbers[document.text(1)]
    guard document.isEmpty(1) ? level == 0 : parent.map({ regions[$0].level == level - 1 }) ?? false else {
      rows.report("the parent must be a region of the level just above, standing before this row", field: 1)
      return nil
    }
    guard let tile = tile() else { return nil }
    return Region(code: code, name: document.text(2), level: level, parent: parent, tile: tile.place)
  }

  private mutating func tile() -> (place: Region.Tile?, Void)? {
    let document = rows.document
    if document.isEmpty(4), document.isEmpty(5) { return (nil, ()) }
    guard let column = document.number(4), let row = document.number(5), column > 0, row > 0 else {
      rows.report("column and row are whole numbers from 1, or both empty", field: 4)
      return nil
    }
    return (Region.Tile(column: column, row: row), ())
  }
}
