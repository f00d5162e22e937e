/// A sum of multiples of unknowns that is 0 (or a published number: what it is does not matter to what is implied).
struct SparseRow: Sendable, Equatable {
  /// The unknowns with their multiples, by ascending number; no multiple is 0.
  private(set) var entries: [Entry]

  /// A multiple of an unknown.
  struct Entry: Sendable, Equatable {
    /// The unknown.
    let column: Int32
    /// The multiple.
    let factor: PrimeField
  }

  /// A row of entries with different columns, in any order.
  init(_ entries: [Entry]) { self.entries = entries.sorted { $0.column < $1.column } }

  /// The multiple of an unknown; 0 where it does not occur.
  subscript(column: Int32) -> PrimeField {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].column == column ? entries[low].factor : .zero
  }

  /// Adds a multiple of another row, and tells which unknowns came in and which fell away.
  mutating func add(_ other: SparseRow, times factor: PrimeField, entered: inout [Int32], left: inout [Int32])
  {
    var sum: [Entry] = []
    sum.reserveCapacity(entries.count + other.entries.count)
    var mine = 0
    for entry in other.entries {
      while mine < entries.count, entries[mine].column < entry.column {
        sum.append(entries[mine])
        mine += 1
      }
      let added = entry.factor * factor
      if mine < entries.count, entries[mine].column == entry.column {
        let total = entries[mine].factor + added
        if total == .zero {
          left.append(entry.column)
        } else {
          sum.append(Entry(column: entry.column, factor: total))
        }
        mine += 1
      } else {
        sum.append(Entry(column: entry.column, factor: added))
        entered.append(entry.column)
      }
    }
    sum.append(contentsOf: entries[mine...])
    entries = sum
  }
}
