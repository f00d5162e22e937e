internal import Basics
internal import Statistics

/// How rows of one kind become counts, whatever file they stand in: everything by number, in flat lists.
///
/// A row's values and categories stand in slots. Counts of all tables of one level lie together by region, so that
/// a row touches one stretch of memory a level.
struct CaseLayout: Sendable {
  /// A dimension that is derived from a field.
  struct Derived: Sendable {
    enum Kind: UInt8, Sendable { case age, band, months }
    let kind: Kind
    let field: Int
    let input: Int
    let by: Int
    let output: Int
    let limits: Range<Int>
  }

  /// A table: where its counts lie and which slots say where in them.
  struct Table: Sendable {
    let number: Int
    let level: Int
    let base: Int
    let cellsPerRegion: Int
    let cells: Int
    var slots: (Int, Int, Int) = (0, 0, 0)
    var strides: (Int, Int, Int) = (0, 0, 0)
  }

  /// A dimension in up to 64 impossible combinations: for each category a bit a combination that it does not exclude.
  struct Exclusion: Sendable {
    let slot: Int
    let masks: Int
  }

  let kind: RecordKind
  /// A slot a field; a field of several codes has one a code. Derived dimensions follow.
  private(set) var fieldSlots: [Int] = []
  private(set) var slotCount = 0
  private(set) var derived: [Derived] = []
  /// What the limits of derived dimensions are, in the order of `Derived.limits`.
  private(set) var limits: [Int32] = []
  private(set) var tables: [Table] = []
  private(set) var cells = 0
  /// For each 64 impossible combinations the dimensions in them.
  private(set) var exclusions: [Range<Int>] = []
  private(set) var excluding: [Exclusion] = []
  private(set) var masks: [UInt64] = []
  /// For each combination the field to be named.
  private(set) var excludedFields: [Int] = []
  /// The deepest level of a table.
  private(set) var lowest = 0
  /// A day as year, month and day in decimal digits.
  let asOf: Int32

  init(record: Int, schema: Schema, regions: RegionTree, asOf: CalendarDay) {
    kind = schema.records[record]
    self.asOf = Self.packed(asOf)
    for field in kind.fields {
      fieldSlots.append(slotCount)
      if case .codes(let codes) = field.type { slotCount += codes.count } else { slotCount += 1 }
    }
    var slots: [Int: Int] = [:]
    for (number, table) in schema.tables.enumerated() where table.record == record {
      add(number, table, regions, &slots)
    }
    for start in stride(from: 0, to: kind.impossible.count, by: 64) {
      addExclusions(kind.impossible[start..<min(start + 64, kind.impossible.count)], &slots)
    }
    layOut(regions)
  }

  static func packed(_ day: CalendarDay) -> Int32 { Int32(day.year * 10_000 + day.month * 100 + day.day) }

  /// The slot of a dimension's category; a derived dimension is given one when it is first asked for.
  private mutating func slot(_ number: Int, _ slots: inout [Int: Int]) -> Int {
    if let slot = slots[number] { return slot }
    let dimension = kind.dimensions[number]
    let first = limits.count
    let slot: Int
    switch dimension.source {
    case .field(let field): slot = fieldSlots[field]
    case .holds(let field, let code): slot = fieldSlots[field] + code
    case .ageBands(let field, let bounds):
      limits += bounds.map { asOf - Int32($0) * 10_000 }
      slot = derive(.age, field, by: 0, first)
    case .bands(let field, let bounds):
      limits += bounds.map { Int32(clamping: $0) }
      slot = derive(.band, field, by: 0, first)
    case .withinMonths(let field, let by, let months):
      limits += months.map { $0.map { earlier(by: $0) } ?? -1 }
      slot = derive(.months, field, by: fieldSlots[by], first)
    }
    slots[number] = slot
    return slot
  }

  private mutating func derive(_ kind: Derived.Kind, _ field: Int, by: Int, _ first: Int) -> Int {
    derived.append(
      Derived(
        kind: kind, field: field, input: fieldSlots[field], by: by, output: slotCount,
        limits: first..<limits.count))
    slotCount += 1
    return slotCount - 1
  }

  /// The as-of date less some months: the same day of the month, or its last one where it has fewer.
  private func earlier(by months: Int) -> Int32 {
    let month = Int(asOf / 10_000) * 12 + Int(asOf / 100 % 100) - 1 - months
    guard month >= 12 else { return 0 }
    var day = Int(asOf % 100)
    while day > 28, CalendarDay(year: month / 12, month: month % 12 + 1, day: day) == nil { day -= 1 }
    return Int32(month / 12 * 10_000 + (month % 12 + 1) * 100 + day)
  }

  private mutating func add(
    _ number: Int, _ definition: TableDefinition, _ regions: RegionTree, _ slots: inout [Int: Int]
  ) {
    let sizes = definition.dimensions.map { kind.dimensions[$0].codes.count }
    var table = Table(
      number: number, level: definition.lowest, base: 0, cellsPerRegion: 0, cells: sizes.reduce(1, *))
    var stride = 1
    for (place, dimension) in definition.dimensions.enumerated().reversed() {
      let slot = slot(dimension, &slots)
      switch place {
      case 0: (table.slots.0, table.strides.0) = (slot, stride)
      case 1: (table.slots.1, table.strides.1) = (slot, stride)
      default: (table.slots.2, table.strides.2) = (slot, stride)
      }
      stride *= sizes[place]
    }
    tables.append(table)
    lowest = max(lowest, definition.lowest)
  }

  private mutating func layOut(_ regions: RegionTree) {
    for level in regions.byLevel.indices {
      let width = tables.reduce(0) { $0 + ($1.level == level ? $1.cells : 0) }
      var base = cells
      for index in tables.indices where tables[index].level == level {
        let table = tables[index]
        tables[index] = Table(
          number: table.number, level: level, base: base, cellsPerRegion: width, cells: table.cells,
          slots: table.slots, strides: table.strides)
        base += table.cells
      }
      cells += width * regions.byLevel[level].count
    }
  }

  private mutating func addExclusions(
    _ combinations: ArraySlice<ImpossibleCombination>, _ slots: inout [Int: Int]
  ) {
    let dimensions = Set(combinations.flatMap { $0.conditions.map(\.dimension) }).sorted()
    let first = excluding.count
    for number in dimensions {
      excluding.append(Exclusion(slot: slot(number, &slots), masks: masks.count))
      for code in kind.dimensions[number].codes.indices {
        var mask: UInt64 = 0
        for (bit, combination) in combinations.enumerated()
        where combination.conditions.allSatisfy({ $0.dimension != number || $0.codes.contains(code) }) {
          mask |= 1 << UInt64(bit)
        }
        masks.append(mask)
      }
    }
    exclusions.append(first..<excluding.count)
    for combination in combinations {
      excludedFields.append(
        combination.conditions.first.map { field(of: kind.dimensions[$0.dimension]) } ?? 0)
    }
  }

  private func field(of dimension: Dimension) -> Int {
    switch dimension.source {
    case .field(let field), .holds(let field, _), .ageBands(let field, _), .bands(let field, _),
      .withinMonths(let field, _, _):
      field
    }
  }

  /// Puts counts that lie by region into the schema's tables.
  func write(_ sums: [Int32], to counts: inout Counts) {
    for table in tables {
      for region in 0..<(counts.tables[table.number].count / max(1, table.cells)) {
        let start = table.base + region * table.cellsPerRegion
        for cell in 0..<table.cells {
          counts.tables[table.number][region * table.cells + cell] = sums[start + cell]
        }
      }
    }
  }
}
