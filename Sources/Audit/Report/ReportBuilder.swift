internal import Statistics

/// Puts the hits of all releases and kinds into one report.
struct ReportBuilder {
  var report = AuditReport()
  let showsIntervals: Bool

  init(showsIntervals: Bool) { self.showsIntervals = showsIntervals }

  /// Adds what was found in a release's record kind: findings by attack, table and level.
  mutating func add(hits: [KindAttack.Hit], release: Release, space: CellSpace) {
    let names = CellNames(release: release, space: space)
    var groups: [(key: [String], hits: [KindAttack.Hit])] = []
    var numbers: [[String]: Int] = [:]
    var seen: Set<Int> = []
    for attack in AuditFinding.Attack.allCases {
      for hit in hits where hit.attack == attack {
        // The first attack that gets a cell counts; a contradiction does not hide that it is given away.
        guard attack == .contradiction || seen.insert(hit.cell).inserted else { continue }
        let key = [attack.rawValue, names.table(hit.table), names.level(of: hit.cell)]
        if let number = numbers[key] {
          groups[number].hits.append(hit)
        } else {
          numbers[key] = groups.count
          groups.append((key, [hit]))
        }
      }
    }
    for (key, hits) in groups {
      guard let attack = AuditFinding.Attack(rawValue: key[0]) else { continue }
      let cells = hits.sorted { $0.cell < $1.cell }.map {
        names.cell($0.cell, table: $0.table, range: $0.range, showsInterval: showsIntervals)
      }
      report.findings.append(
        AuditFinding(
          period: release.header.period, revision: release.header.revision, table: key[1], level: key[2],
          attack: attack, cells: cells.filter(\.isExact) + cells.filter { !$0.isExact }))
    }
  }

  /// Adds how the attacks on a release's record kind ended.
  mutating func tally(_ attack: KindAttack, statements: Statements, release: Release) {
    let names = CellNames(release: release, space: statements.space)
    var numbers: [[Int]: Int] = [:]
    var places = [Int32](repeating: -1, count: statements.space.count)
    for margin in statements.space.margins where margin.cells > 0 {
      for cell in margin.offset..<(margin.offset + margin.regions * margin.cells)
      where statements.state[cell] == .withheld {
        let region = (cell - margin.offset) / margin.cells
        let key = [Int(statements.table[cell]), release.regions.regions[region].level]
        let number = numbers[key] ?? report.tallies.count
        if number == report.tallies.count {
          numbers[key] = number
          report.tallies.append(
            .init(
              period: release.header.period, revision: release.header.revision,
              table: names.table(Int(statements.table[cell])), level: names.level(of: cell)))
        }
        report.tallies[number].withheld += 1
        places[cell] = Int32(number)
      }
    }
    for cell in Set(attack.hits.lazy.filter { $0.attack != .contradiction }.map(\.cell))
    where places[cell] >= 0 {
      report.tallies[Int(places[cell])].given += 1
    }
    for cell in attack.undecided where places[cell] >= 0 { report.tallies[Int(places[cell])].undecided += 1 }
    for cell in attack.safeInPart where places[cell] >= 0 {
      report.tallies[Int(places[cell])].safeInPart += 1
    }
    for cell in attack.safeInFractions where places[cell] >= 0 {
      report.tallies[Int(places[cell])].safeInFractions += 1
    }
    report.pieces += attack.pieces
    report.relaxedPieces += attack.relaxedPieces
    let name =
      "\(release.header.period) revision \(release.header.revision), "
      + release.schema.records[statements.space.record].name
    if attack.isCut {
      report.notes.append("\(name): exact elimination or bounds were cut short by the budget")
    }
    if attack.undecidedOthers > 0 {
      report.notes.append(
        "\(name): \(attack.undecidedOthers) cells that are not withheld were left undecided")
    }
    if attack.relaxedPieces > 0 {
      report.notes.append(
        "\(name): \(attack.relaxedPieces) of \(attack.pieces) pieces were solved as a region with its children, "
          + "without the relations to the rest; exact elimination and bounds used all")
    }
  }
}
