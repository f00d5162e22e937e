import Basics

@testable import Statistics

/// Releases of any shape, each from its seed.
struct RandomRelease {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(state: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func flag() -> Bool { Bool.random(using: &generator) }

  /// A text that needs care in CSV and JSON.
  mutating func text() -> String {
    let parts = ["男", "较好", "a", ",", "\"", "\n", " ", "=1", "<b>", "\\", "\r\n", "𠮷", "é", "\u{1}", ";"]
    return "t" + (0..<number(0...4)).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
  }

  mutating func release() -> Release {
    let levels = ["province", "city", "county", "township"].prefix(number(1...4)).map { $0 }
    let regions = regions(levels.count)
    let records = (0..<number(1...3)).map { record(levels.count, number: $0) }
    let tables = (0..<number(1...4)).map { table(records, levels.count, number: $0) }
    let indicators = (0..<number(0...3)).map { number in
      let measures: [Indicator.Measure] = [.count, .percent, .ratio, .change]
      let measure = measures.randomElement(using: &generator) ?? .count
      let hasDenominator = measure == .percent || measure == .ratio || flag()
      return Indicator(
        id: "i\(number)", title: text(), clause: "doc#c\(number)", measure: measure,
        numerator: selection(tables, records),
        denominator: hasDenominator ? selection(tables, records) : nil, notes: [text()])
    }
    let schema = Schema(
      levels: levels, records: records, tables: tables, indicators: indicators,
      protection: ProtectionPolicy(
        threshold: number(2...9), zeros: flag() ? .publish : .withhold,
        maxWithheld: Double(number(0...1000)) / 1000,
        minDenominator: number(0...30), insiders: flag(), roundingBase: flag() ? 5 : nil))
    return Release(
      header: header(regions), schema: schema, regions: regions,
      tables: tables.map { published($0, schema, regions) })
  }

  private mutating func header(_ regions: RegionTree) -> ReleaseHeader {
    let day = CalendarDay(secondsSince1970: number(0...2_000_000_000))
    return ReleaseHeader(
      period: "2026Q\(number(1...4))", asOf: day, published: day, nextRelease: flag() ? day : nil,
      revision: number(0...3), isSynthetic: flag(), toleratedErrors: number(0...9),
      coverage: regions.regions.prefix(2).map {
        ReleaseHeader.Coverage(region: $0.code, expected: number(0...99), received: number(0...99))
      })
  }

  private mutating func regions(_ levels: Int) -> RegionTree {
    var regions: [Region] = []
    var above = 0..<0
    for level in 0..<levels {
      let start = regions.count
      for number in 0..<self.number(1...4) {
        regions.append(
          Region(
            code: "\(level)\(number),", name: text(), level: level,
            parent: above.randomElement(using: &generator),
            tile: flag() ? Region.Tile(column: self.number(1...9), row: self.number(1...9)) : nil))
      }
      above = start..<regions.count
    }
    return RegionTree(sorted: regions, levels: levels)
  }

  private mutating func record(_ levels: Int, number: Int) -> RecordKind {
    let dimensions = (0..<self.number(2...4)).map { dimension in
      let codes = (0..<self.number(1...4)).map { Code("c\($0)" + (flag() ? "" : "甲"), label: text()) }
      return Dimension(
        name: "d\(dimension)", label: text(), codes: codes, source: .field(dimension),
        lowest: flag() ? self.number(0...levels - 1) : nil, sensitive: flag() ? [0] : [])
    }
    let impossible = ImpossibleCombination([.init(dimension: 0, codes: [0]), .init(dimension: 1, codes: [0])])
    return RecordKind(
      name: "r\(number)", label: text(), key: nil, fields: [], dimensions: dimensions,
      impossible: flag() ? [impossible] : [])
  }

  private mutating func table(_ records: [RecordKind], _ levels: Int, number: Int) -> TableDefinition {
    let record = self.number(0...records.count - 1)
    let dimensions = Array(records[record].dimensions.indices).shuffled(using: &generator)
    return TableDefinition(
      id: "表\(number)", title: text(), record: record,
      dimensions: Array(dimensions.prefix(self.number(1...3))),
      lowest: self.number(0...levels - 1), notes: flag() ? [] : [text(), text()])
  }

  private mutating func selection(_ tables: [TableDefinition], _ records: [RecordKind]) -> Indicator.Selection
  {
    let table = number(0...tables.count - 1)
    return Indicator.Selection(table: table, codes: tables[table].dimensions.map { _ in flag() ? [0] : [] })
  }

  private mutating func published(
    _ definition: TableDefinition, _ schema: Schema, _ regions: RegionTree
  ) -> PublishedTable {
    var table = PublishedTable(
      extents: definition.dimensions.map { schema.records[definition.record].dimensions[$0].codes.count + 1 },
      regions: regions.byLevel[definition.lowest].upperBound)
    for row in table.status.indices {
      table.status[row] = CellStatus.allCases.randomElement(using: &generator) ?? .absent
      if [.published, .rounded].contains(table.status[row]) { table.values[row] = number(0...1_000_000) }
    }
    return table
  }
}

extension Release {
  /// The files of the release's folder, by path.
  var files: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    ReleaseWriter(self).forEach { files[$0.path] = $0.bytes }
    return files
  }
}
