import Statistics
import Testing

@testable import Disclosure

@Suite struct PolicyTests {
  /// A column of 0 and 2 among large ones. With zeros withheld both are; with zeros published the 0 is printed.
  private static func zeros(_ zeros: ProtectionPolicy.Zeros) -> SmallSnapshot {
    SmallSnapshot(
      schema: smallSchema(
        sizes: [3, 3], tables: [[0, 1]], policy: ProtectionPolicy(zeros: zeros, maxWithheld: 1)),
      counts: [[0, 40, 50, 2, 60, 70, 80, 55, 45]])
  }

  @Test func zerosAreWithheldLikeOtherSmallCounts() async throws {
    let attack = Self.zeros(.withhold).attack(on: try await Self.zeros(.withhold).protected())
    for row in 0..<2 {
      let cell = try #require(attack.view.cell(0, [0: row, 1: 0]))
      #expect(attack.view.status[cell] == .withheld)
    }
    #expect(attack.narrow() == [])
  }

  @Test func zerosArePublishedWhereThePolicySaysSo() async throws {
    let protected = try await Self.zeros(.publish).protected()
    let attack = Self.zeros(.publish).attack(on: protected)
    #expect(protected.failures.isEmpty)
    let zero = try #require(attack.view.cell(0, [0: 0, 1: 0]))
    let small = try #require(attack.view.cell(0, [0: 1, 1: 0]))
    #expect(attack.view.status[zero] == .published)
    #expect(attack.view.status[small] == .withheld)
    #expect(attack.narrow() == [])
  }

  /// The 0 would be the cheapest cell to hide the 2 with, but where zeros are printed a withheld cell is known to be at
  /// least 1, and so no 0 may be withheld.
  @Test func aZeroIsNotWithheldToProtectOthersWhereZerosArePublished() async throws {
    let snapshot = SmallSnapshot(
      schema: smallSchema(
        sizes: [3, 3], tables: [[0, 1]], policy: ProtectionPolicy(zeros: .publish, maxWithheld: 1)),
      counts: [[2, 40, 50, 60, 0, 70, 80, 55, 45]])
    let attack = snapshot.attack(on: try await snapshot.protected())
    let zero = try #require(attack.view.cell(0, [0: 1, 1: 1]))
    #expect(attack.view.status[zero] == .published)
  }

  /// What cannot be says nothing of anybody and is marked as such.
  @Test func impossibleCombinationsAreNotApplicable() async throws {
    let impossible = ImpossibleCombination([.init(dimension: 0, codes: [0]), .init(dimension: 1, codes: [0])])
    let snapshot = SmallSnapshot(
      schema: smallSchema(sizes: [3, 3], tables: [[0, 1]], impossible: [impossible]),
      counts: [[0, 40, 50, 20, 60, 70, 80, 55, 45]])
    let attack = snapshot.attack(on: try await snapshot.protected())
    let cell = try #require(attack.view.cell(0, [0: 0, 1: 0]))
    #expect(attack.view.status[cell] == .notApplicable)
    #expect(
      attack.view.status.indices.filter { $0 != cell }.allSatisfy { attack.view.status[$0] == .published })
  }

  /// All 30 of the first row are in the sensitive second column: to print the 30 says it of each of them.
  @Test func aWholeGroupInASensitiveCategoryIsWithheld() async throws {
    for sensitive in [[[], [1]], []] as [[[Int]]] {
      let snapshot = SmallSnapshot(
        schema: smallSchema(
          sizes: [3, 2], tables: [[0, 1]], sensitive: sensitive,
          policy: ProtectionPolicy(zeros: .publish, maxWithheld: 1)),
        counts: [[0, 30, 40, 50, 60, 70]])
      let attack = snapshot.attack(on: try await snapshot.protected())
      let cell = try #require(attack.view.cell(0, [0: 0, 1: 1]))
      #expect(attack.view.status[cell] == (sensitive.isEmpty ? .published : .withheld))
    }
  }

  /// The second county has 9 children in 9 cells: its table is left out but for the total.
  @Test func aTableWithTooMuchWithheldIsLeftOut() async throws {
    let snapshot = SmallSnapshot(
      schema: smallSchema(
        sizes: [3, 3], tables: [[0, 1]], levels: 2, lowest: 1, policy: ProtectionPolicy()),
      regions: smallTree(branches: [3]),
      counts: [
        [20, 40, 50, 20, 60, 70, 80, 55, 45], [1, 0, 2, 0, 3, 0, 1, 2, 0],
        [30, 41, 52, 23, 64, 75, 86, 57, 48],
      ])
    let protected = try await snapshot.protected()
    #expect(protected.failures.isEmpty)
    let second = protected.tables[0].status[32..<48]
    #expect(second.first != .absent)
    #expect(second.dropFirst().count { $0 == .absent } >= 12)
    #expect(!protected.tables[0].status[..<16].contains(.absent))
    #expect(snapshot.attack(on: protected).narrow() == [])
  }

  /// A county that sent nothing has no counts, not zeros.
  @Test func aRegionWithoutDataIsNotReported() async throws {
    let snapshot = SmallSnapshot(
      schema: smallSchema(sizes: [2], tables: [[0]], levels: 2, lowest: 1), regions: smallTree(branches: [3]),
      counts: [[20, 40], [], [30, 50]])
    let protected = try await snapshot.protected(isReported: [true, true, false, true])
    #expect(protected.tables[0].status[6..<9].allSatisfy { $0 == .notReported })
    #expect(protected.tables[0].values == [140, 50, 90, 60, 20, 40, 0, 0, 0, 80, 30, 50])
  }

  /// Rounding to 5 withholds the same cells, and prints the nearest multiple of what would have been printed.
  @Test func roundingOnlyCoarsens() async throws {
    let exact = try await Self.zeros(.withhold).protected()
    var rounded = Self.zeros(.withhold)
    var policy = rounded.schema.protection
    policy.roundingBase = 5
    rounded.schema = smallSchema(sizes: [3, 3], tables: [[0, 1]], policy: policy)
    let coarse = try await rounded.protected()
    for row in exact.tables[0].status.indices {
      let isPublished = exact.tables[0].status[row] == .published
      #expect(coarse.tables[0].status[row] == (isPublished ? .rounded : exact.tables[0].status[row]))
      #expect(coarse.tables[0].values[row] == (exact.tables[0].values[row] + 2) / 5 * 5)
    }
  }
}
