internal import Statistics

/// What is printed of the cells of one record kind, put together from all its tables.
struct Statements: Sendable {
  /// What stands where a cell is printed.
  enum State: UInt8, Sendable {
    /// Nowhere: no table is published for the region.
    case absent
    /// Withheld wherever it stands.
    case withheld
    /// A rounded count.
    case rounded
    /// A count, or a reason why it is 0.
    case known
  }

  /// A cell of which two tables say different things.
  struct Clash: Sendable {
    /// The cell.
    let cell: Int
    /// The table in which it is withheld, or the later of the two.
    let table: Int
    /// Whether one withholds what the other prints; otherwise both print, and differently.
    let isPrintedElsewhere: Bool
  }

  /// A count above it is taken as no count at all.
  static let limit = 1 << 40

  /// The cells.
  let space: CellSpace
  /// The state of each.
  var state: [State]
  /// The least each can be.
  var lower: [Int]
  /// The most each can be.
  var upper: [Int]
  /// The table that speaks of each: the first that withholds it, else the first that has it.
  var table: [Int32]
  /// The regions of which some table says that nothing was reported.
  var silent: Set<Int> = []
  /// Where tables disagree.
  var clashes: [Clash] = []

  /// What a release prints of the cells.
  init(release: Release, space: CellSpace) {
    self.space = space
    state = [State](repeating: .absent, count: space.count)
    lower = [Int](repeating: 0, count: space.count)
    upper = [Int](repeating: Self.limit, count: space.count)
    table = [Int32](repeating: -1, count: space.count)
    let policy = release.schema.protection
    for number in space.tables {
      let rows = space.rows(of: release.schema.tables[number])
      let published = release.tables[number]
      var row = 0
      for region in 0..<published.regions {
        for (margin, index) in rows {
          let cell = space.margins[margin].offset + region * space.margins[margin].cells + index
          let value = published.values[row]
          switch published.status[row] {
          case .published: print(cell, value...value, as: .known, in: number)
          case .notReported:
            silent.insert(region)
            print(cell, 0...0, as: .known, in: number)
          case .notApplicable: print(cell, 0...0, as: .known, in: number)
          case .rounded:
            print(cell, policy.counts(roundedTo: value), as: .rounded, in: number)
          case .withheld: withhold(cell, in: number)
          case .absent: if table[cell] < 0 { table[cell] = Int32(number) }
          }
          row += 1
        }
      }
    }
    let zeros = StructuralZeros(kind: release.schema.records[space.record])
    for margin in space.margins {
      let mask = zeros.mask(of: margin)
      guard mask.contains(true) else { continue }
      for region in 0..<margin.regions {
        for index in mask.indices where mask[index] {
          let cell = margin.offset + region * margin.cells + index
          if state[cell] == .absent { (state[cell], upper[cell]) = (.known, 0) }
        }
      }
    }
    if policy.zeros == .publish {
      for cell in state.indices where state[cell] == .withheld { lower[cell] = 1 }
    }
  }

  private mutating func print(_ cell: Int, _ range: ClosedRange<Int>, as new: State, in number: Int) {
    let range = range.lowerBound >= 0 && range.upperBound <= Self.limit ? range : 0...0
    switch state[cell] {
    case .absent:
      (state[cell], lower[cell], upper[cell]) = (new, range.lowerBound, range.upperBound)
      table[cell] = Int32(number)
    case .withheld:
      clashes.append(Clash(cell: cell, table: Int(table[cell]), isPrintedElsewhere: true))
      (state[cell], lower[cell], upper[cell]) = (new, range.lowerBound, range.upperBound)
    case .rounded, .known:
      if range.lowerBound > upper[cell] || range.upperBound < lower[cell] {
        clashes.append(Clash(cell: cell, table: number, isPrintedElsewhere: false))
      } else {
        lower[cell] = max(lower[cell], range.lowerBound)
        upper[cell] = min(upper[cell], range.upperBound)
        if new == .known { state[cell] = .known }
      }
    }
  }

  private mutating func withhold(_ cell: Int, in number: Int) {
    switch state[cell] {
    case .absent: (state[cell], table[cell]) = (.withheld, Int32(number))
    case .withheld: break
    case .rounded, .known: clashes.append(Clash(cell: cell, table: number, isPrintedElsewhere: true))
    }
  }
}
