public import Statistics

/// Attacks on releases, alone and together, from what they print and by a way of its own: it knows nothing of how
/// they were protected.
///
/// Attacked are counts. Rates stand in no release folder: whoever computes one from printed cells learns nothing
/// beyond these, and a rate of withheld cells cannot be computed.
public struct Audit: Sendable {
  /// The releases, by period and revision.
  public let releases: [Release]
  /// How many tasks run at once; the report does not depend on it.
  public let tasks: Int
  /// Whether the report says what range an attack found, which makes it as secret as the counts.
  public let showsIntervals: Bool
  /// How much work is done.
  public let limits: AuditLimits

  /// An audit of releases in any order.
  public init(
    releases: [Release], tasks: Int, showsIntervals: Bool = false, limits: AuditLimits = AuditLimits()
  ) {
    self.releases = releases.enumerated().sorted { one, other in
      (one.element.header.period, one.element.header.revision, one.offset)
        < (other.element.header.period, other.element.header.revision, other.offset)
    }.map(\.element)
    self.tasks = tasks
    self.showsIntervals = showsIntervals
    self.limits = limits
  }

  /// Runs all attacks.
  public func run() async -> AuditReport {
    var builder = ReportBuilder(showsIntervals: showsIntervals)
    var read: [[String: Statements]] = []
    for release in releases {
      noteUnreadable(release, &builder)
      var kinds: [String: Statements] = [:]
      for record in release.schema.records.indices {
        let space = CellSpace(release: release, record: record)
        guard space.count > 0, space.count <= Int(Int32.max) else { continue }
        kinds[release.schema.records[record].name] = Statements(release: release, space: space)
      }
      read.append(kinds)
    }
    for (number, release) in releases.enumerated() {
      for kind in release.schema.records {
        guard let statements = read[number][kind.name] else { continue }
        let attack = await KindAttack(release: release, statements: statements, limits: limits, tasks: tasks)
        var hits = attack.hits
        if number + 1 < releases.count, releases[number + 1].header.period == release.header.period {
          hits += printedLater(number, kind.name, statements, read)
        } else {
          hits += await together(number, kind.name, statements, read, known: attack.hits, &builder)
        }
        builder.add(hits: hits, release: release, space: statements.space)
        builder.tally(attack, statements: statements, release: release)
      }
    }
    noteBracketing(read, &builder)
    return builder.report
  }

  /// The cells of an earlier release that the next one of its period prints.
  private func printedLater(
    _ number: Int, _ kind: String, _ statements: Statements, _ read: [[String: Statements]]
  ) -> [KindAttack.Hit] {
    releases.indices.filter { $0 > number && releases[$0].header.period == releases[number].header.period }
      .flatMap { later -> [KindAttack.Hit] in
        guard let other = read[later][kind] else { return [] }
        let translation = CellTranslation(
          from: releases[later], other.space, to: releases[number], statements.space)
        return RevisionMerge(other, earlier: statements, translation: translation).printedAfter
      }
  }

  /// What the last release of a period and those before give away together.
  private func together(
    _ number: Int, _ kind: String, _ statements: Statements, _ read: [[String: Statements]],
    known: [KindAttack.Hit], _ builder: inout ReportBuilder
  ) async -> [KindAttack.Hit] {
    let release = releases[number]
    var merged = statements
    var hits: [KindAttack.Hit] = []
    for earlier in 0..<number where releases[earlier].header.period == release.header.period {
      guard let other = read[earlier][kind] else { continue }
      let translation = CellTranslation(
        from: release, statements.space, to: releases[earlier], other.space)
      let merge = RevisionMerge(merged, earlier: other, translation: translation)
      merged = merge.merged
      hits += merge.printedBefore
      if merge.withheldAfterChange > 0 {
        builder.report.notes.append(
          "\(release.header.period) revision \(release.header.revision), \(kind): \(merge.withheldAfterChange) "
            + "cells are withheld now that were printed before their regions' counts changed")
      }
    }
    guard zip(merged.state, statements.state).contains(where: { $0 != $1 }) else { return hits }
    let taken = Set((known + hits).map(\.cell))
    let attack = await KindAttack(release: release, statements: merged, limits: limits, tasks: tasks)
    return hits
      + attack.hits.filter { $0.attack != .contradiction && !taken.contains($0.cell) }
      .map { KindAttack.Hit(cell: $0.cell, attack: .releasesTogether, table: $0.table, range: $0.range) }
  }

  private func noteUnreadable(_ release: Release, _ builder: inout ReportBuilder) {
    for (number, table) in release.schema.tables.enumerated()
    where !CellSpace.isWhole(release: release, table: number) {
      builder.report.notes.append(
        "\(release.header.period) revision \(release.header.revision), \(table.id): left out, for its rows are not "
          + "those of its dimensions and regions")
    }
  }

  private func noteBracketing(_ read: [[String: Statements]], _ builder: inout ReportBuilder) {
    var last: [Int: Int] = [:]
    for (number, release) in releases.enumerated() {
      if let ordinal = Bracketing.ordinal(of: release.header.period) { last[ordinal] = number }
    }
    for (ordinal, number) in last.sorted(by: { $0.key < $1.key }) {
      guard let before = last[ordinal - 1], let after = last[ordinal + 1] else { continue }
      let release = releases[number]
      for kind in release.schema.records {
        guard let statements = read[number][kind.name], let one = read[before][kind.name],
          let two = read[after][kind.name]
        else { continue }
        func translation(_ other: Int, _ found: Statements) -> CellTranslation {
          CellTranslation(from: release, statements.space, to: releases[other], found.space)
        }
        let bracketing = Bracketing(
          release: release, statements: statements, before: (one, translation(before, one)),
          after: (two, translation(after, two)))
        for (table, level, cells) in bracketing.counts {
          builder.report.notes.append(
            "\(release.header.period), \(table), \(level): \(cells) withheld cells stand between equal counts "
              + "printed the quarter before and after")
        }
      }
    }
  }
}
