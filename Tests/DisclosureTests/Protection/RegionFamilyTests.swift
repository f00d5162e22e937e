import Statistics
import Testing

@testable import Disclosure

@Suite struct RegionFamilyTests {
  /// City 00 has one county, city 01 three. What is withheld of the only county is withheld of its city.
  @Test func anOnlyChildSharesItsParentsFate() async throws {
    let codes = ["0", "00", "01", "000", "010", "011", "012"]
    let tree = RegionTree(
      sorted: codes.map { code in
        let parent = codes.firstIndex(of: String(code.dropLast()))
        return Region(code: code, name: code, level: code.count - 1, parent: parent, tile: nil)
      }, levels: 3)
    let snapshot = SmallSnapshot(
      schema: smallSchema(
        sizes: [3, 2], tables: [[0, 1]], levels: 3, lowest: 2, policy: ProtectionPolicy(maxWithheld: 1)),
      regions: tree,
      counts: [
        [2, 30, 41, 52, 33, 24], [40, 3, 50, 60, 70, 25], [31, 42, 53, 64, 35, 26], [21, 32, 43, 54, 65, 46],
      ])
    let protected = try await snapshot.protected()
    #expect(protected.failures.isEmpty)
    let table = protected.tables[0]
    #expect(table.status[12..<24].contains(.withheld))
    #expect(Array(table.status[12..<24]) == Array(table.status[36..<48]))
    #expect(Array(table.values[12..<24]) == Array(table.values[36..<48]))
    let attack = snapshot.attack(on: protected)
    #expect(attack.implied() == [] && attack.narrow() == [])
  }

  /// One child in one county: nothing can be told, and nothing is.
  @Test func whatCannotBeProvenIsNotPrinted() async throws {
    let snapshot = SmallSnapshot(
      schema: smallSchema(sizes: [2], tables: [[0]]), counts: [[1, 0]])
    let protected = try await snapshot.protected()
    #expect(!protected.failures.isEmpty || protected.tables[0].status.allSatisfy { $0 != .published })
    #expect(protected.tables[0].values == [0, 0, 0])
  }

  @Test(arguments: [3, 8, 14])
  func asManyTasksAsOneLikesGiveTheSameTables(seed: Int) async throws {
    let snapshot = SmallSnapshot(seed: seed)
    let one = try await snapshot.protected(tasks: 1)
    let four = try await snapshot.protected(tasks: 4)
    #expect(zip(one.tables, four.tables).allSatisfy { $0.status == $1.status && $0.values == $1.values })
  }
}
