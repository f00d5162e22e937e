import Statistics

@testable import Disclosure

/// What a reader can do with a release: all its cells, told apart by region and categories, which of them are printed,
/// and every sum that is known to hold. Made from the printed tables and the schema alone.
struct ReleaseView {
  /// The cells; one that two tables print is one cell.
  private(set) var names: [String] = []
  /// What the release says of each; the best of what several tables say.
  private(set) var status: [CellStatus] = []
  /// The printed counts.
  private(set) var values: [Int] = []
  /// The regions of the cells.
  private(set) var regions: [Int] = []
  /// The categories of the cells, by dimension.
  private(set) var codes: [[Int: Int]] = []
  /// Margins and their parts.
  private(set) var sums: [(whole: Int, parts: [Int])] = []
  /// Cells that one table prints otherwise than another.
  private(set) var contradictions: [String] = []
  private var numbers: [String: Int] = [:]

  init(tables: [PublishedTable], schema: Schema, regions tree: RegionTree) {
    for (number, definition) in schema.tables.enumerated() {
      let table = tables[number]
      var cells: [[Int]] = []
      for region in 0..<table.regions {
        cells.append(
          (0..<table.cellsPerRegion).map { row in
            let place = place(row, extents: table.extents)
            let at = region * table.cellsPerRegion + row
            return add(region, place, definition, table.status[at], table.values[at])
          })
      }
      for region in 0..<table.regions {
        for row in 0..<table.cellsPerRegion { addSums(of: row, in: cells[region], extents: table.extents) }
        let children = tree.children[region].filter { $0 < table.regions }
        guard !children.isEmpty else { continue }
        for row in 0..<table.cellsPerRegion {
          sums.append((cells[region][row], children.map { cells[$0][row] }))
        }
      }
    }
  }

  /// The number of a cell by region and categories.
  func cell(_ region: Int, _ codes: [Int: Int]) -> Int? { numbers[Self.name(region, codes)] }

  private static func name(_ region: Int, _ codes: [Int: Int]) -> String {
    "\(region):" + codes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  }

  /// For each dimension of a table 0 for the total or 1 + the category.
  private func place(_ row: Int, extents: [Int]) -> [Int] {
    var rest = row
    var place = [Int](repeating: 0, count: extents.count)
    for axis in extents.indices.reversed() {
      place[axis] = rest % extents[axis]
      rest /= extents[axis]
    }
    return place
  }

  private mutating func add(
    _ region: Int, _ place: [Int], _ table: TableDefinition, _ status: CellStatus, _ value: Int
  ) -> Int {
    var codes: [Int: Int] = [:]
    for (axis, code) in place.enumerated() where code > 0 { codes[table.dimensions[axis]] = code - 1 }
    let name = Self.name(region, codes)
    if let known = numbers[name] {
      if status == .absent || self.status[known] == status && values[known] == value { return known }
      if self.status[known] != .absent { contradictions.append(name) }
      self.status[known] = status
      values[known] = value
      return known
    }
    let number = names.count
    numbers[name] = number
    names.append(name)
    self.status.append(status)
    values.append(value)
    regions.append(region)
    self.codes.append(codes)
    return number
  }

  private mutating func addSums(of row: Int, in cells: [Int], extents: [Int]) {
    let place = place(row, extents: extents)
    var stride = 1
    for axis in extents.indices.reversed() {
      if place[axis] == 0 {
        sums.append((cells[row], (1..<extents[axis]).map { cells[row + $0 * stride] }))
      }
      stride *= extents[axis]
    }
  }
}
