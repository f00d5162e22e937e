public import Basics

/// The rows of a table in some format: those of each region, one for every combination of codes that has a status, in
/// the order of the table's file. What differs from format to format is given in pieces of bytes made once.
public struct TableRows {
  /// The start of each region's rows.
  public let regions: [[UInt8]]
  /// What stands between the region and the value, a combination of codes each, in the order of the cells.
  public let combinations: [[UInt8]]
  /// What stands for a value that is not published.
  public let missing: [UInt8]
  /// What follows the value, by status.
  public let ends: [CellStatus: [UInt8]]
  /// What stands between two rows.
  public let separator: [UInt8]

  /// The pieces of a format.
  public init(
    regions: [[UInt8]], combinations: [[UInt8]], missing: [UInt8], ends: [CellStatus: [UInt8]],
    separator: [UInt8]
  ) {
    self.regions = regions
    self.combinations = combinations
    self.missing = missing
    self.ends = ends
    self.separator = separator
  }

  /// Writes the rows of a table.
  public func write(_ table: PublishedTable, into writer: inout ByteWriter) {
    let ends = CellStatus.allCases.map { self.ends[$0] ?? [] }
    var isFirst = true
    for region in 0..<table.regions {
      for (number, combination) in combinations.enumerated() {
        let row = region * combinations.count + number
        let status = table.status[row]
        guard status != .absent else { continue }
        if !isFirst { writer.write(separator) }
        isFirst = false
        writer.write(regions[region])
        writer.write(combination)
        if status == .published || status == .rounded {
          writer.write(table.values[row])
        } else {
          writer.write(missing)
        }
        writer.write(ends[Int(status.rawValue)])
      }
    }
  }

  /// Every combination of one item of each list, the last list's changing fastest, joined.
  public static func combinations(_ lists: [[[UInt8]]]) -> [[UInt8]] {
    lists.reduce([[]]) { rows, items in rows.flatMap { row in items.map { row + $0 } } }
  }
}
