internal import Audit
internal import Statistics
import Testing

/// Random small tables, withheld at random, against every table of counts that fits what is printed.
@Suite struct EnumerationTests {
  @Test(arguments: [ProtectionPolicy.Zeros.withhold, .publish])
  func givesTheIntervalsOfAllPossibleTwoWayTables(zeros: ProtectionPolicy.Zeros) async {
    var chance = Chance(state: zeros == .publish ? 7 : 11)
    var attacks: Set<AuditFinding.Attack> = []
    for _ in 0..<60 {
      let trial = Trial(sizes: [3, 3], tables: [[0, 1]], sum: 6, zeros: zeros, chance: &chance)
      let report = await audit(trial.release)
      attacks.formUnion(report.findings.map(\.attack))
      let expected = trial.narrowCells().map { "P \($0.key) \($0.value)" }
      let found = report.found.map { String($0.drop { $0 != " " }.dropFirst()) }
      #expect(found.sorted() == expected.sorted())
    }
    #expect(attacks.isSuperset(of: [.linear, .bounds]))
  }

  @Test func claimsNothingNarrowerThanAllPossibleLinkedTables() async {
    var chance = Chance(state: 5)
    for _ in 0..<50 {
      let trial = Trial(
        sizes: [2, 2, 2], tables: [[0, 1], [0, 2], [1, 2]], sum: 7, zeros: .withhold, chance: &chance)
      let report = await audit(trial.release)
      let possible = trial.narrowCells()
      #expect(report.findings.allSatisfy { $0.attack != .contradiction })
      for finding in report.findings {
        for cell in finding.cells {
          let key = trial.name(finding.table, cell.codes)
          guard let narrow = possible[key], let interval = cell.interval else {
            Issue.record("\(key) is not given away")
            continue
          }
          #expect(interval.clamped(to: narrow) == narrow)
        }
      }
    }
  }
}

/// Numbers that look random and are the same every time.
struct Chance {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

/// A random table and what it withholds.
struct Trial {
  let release: Release
  let sizes: [Int]
  let tables: [[Int]]
  let sum: Int
  let zeros: ProtectionPolicy.Zeros
  /// Each cell: its codes, the inner cells that it adds up, and its count, or nil where it is withheld.
  private let cells: [(key: [Int], parts: [Int], printed: Int?)]

  init(sizes: [Int], tables: [[Int]], sum: Int, zeros: ProtectionPolicy.Zeros, chance: inout Chance) {
    (self.sizes, self.tables, self.sum, self.zeros) = (sizes, tables, sum, zeros)
    var counts = [Int](repeating: 0, count: sizes.reduce(1, *))
    for _ in 0..<sum { counts[chance.below(counts.count)] += 1 }
    var printed: [[Int]: Int?] = [:]
    for key in Self.keys(sizes, tables) {
      let count = Self.parts(key, sizes).reduce(0) { $0 + counts[$1] }
      let isPrinted = key.allSatisfy { $0 < 0 } || chance.below(100) < 45 || (zeros == .publish && count == 0)
      printed[key] = .some(isPrinted ? count : nil)
    }
    cells = Self.keys(sizes, tables).map { ($0, Self.parts($0, sizes), printed[$0] ?? nil) }
    var small = SmallRelease(sizes: sizes, tables: tables, counts: [counts])
    small.policy.zeros = zeros
    small.policy.threshold = 1 + chance.below(4)
    release = small.release { table, _, codes, _ in
      var key = [Int](repeating: -1, count: sizes.count)
      for (dimension, code) in zip(tables[table], codes) { key[dimension] = code }
      return (printed[key] ?? nil) == nil ? .withheld : .published
    }
  }

  /// The withheld cells whose possible counts lie closer than the threshold, and the least and the most of them.
  func narrowCells() -> [String: ClosedRange<Int>] {
    var ranges = [ClosedRange<Int>?](repeating: nil, count: cells.count)
    var counts = [Int](repeating: 0, count: sizes.reduce(1, *))
    func walk(_ place: Int, _ rest: Int) {
      if place == counts.count - 1 {
        counts[place] = rest
        keep(counts, &ranges)
        return
      }
      for count in 0...rest {
        counts[place] = count
        walk(place + 1, rest - count)
      }
    }
    walk(0, sum)
    let threshold = release.schema.protection.threshold
    var narrow: [String: ClosedRange<Int>] = [:]
    for (cell, range) in zip(cells, ranges) {
      if let range, range.upperBound - range.lowerBound < threshold { narrow[name(cell.key)] = range }
    }
    return narrow
  }

  func name(_ table: String, _ codes: [String]) -> String {
    var key = [Int](repeating: -1, count: sizes.count)
    for (number, dimensions) in tables.enumerated() where table == "t\(number)" {
      for (dimension, code) in zip(dimensions, codes) { key[dimension] = Int(code) ?? -1 }
    }
    return name(key)
  }

  private func name(_ key: [Int]) -> String { key.map { $0 < 0 ? "total" : "\($0)" }.joined(separator: " ") }

  private func keep(_ counts: [Int], _ ranges: inout [ClosedRange<Int>?]) {
    let sums = cells.map { cell in cell.parts.reduce(0) { $0 + counts[$1] } }
    for (cell, sum) in zip(cells, sums) {
      if let count = cell.printed, count != sum { return }
      if cell.printed == nil, zeros == .publish, sum == 0 { return }
    }
    for (number, sum) in sums.enumerated() where cells[number].printed == nil {
      let old = ranges[number] ?? sum...sum
      ranges[number] = min(old.lowerBound, sum)...max(old.upperBound, sum)
    }
  }

  /// All cells of the tables, each once: a code a dimension, −1 where it is added up.
  private static func keys(_ sizes: [Int], _ tables: [[Int]]) -> [[Int]] {
    let extents = sizes.map { $0 + 1 }
    return (0..<extents.reduce(1, *)).map { SmallRelease.digits($0, extents).map { $0 - 1 } }
      .filter { key in
        tables.contains { table in key.indices.allSatisfy { key[$0] < 0 || table.contains($0) } }
      }
  }

  private static func parts(_ key: [Int], _ sizes: [Int]) -> [Int] {
    (0..<sizes.reduce(1, *)).filter { place in
      zip(key, SmallRelease.digits(place, sizes)).allSatisfy { $0 < 0 || $0 == $1 }
    }
  }
}
