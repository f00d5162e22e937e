import Basics
import Statistics
import Testing

@testable import Disclosure

@Suite struct LinearSafetyTests {
  /// Every row and column of
  ///
  ///     (1)(40) 30  50
  ///     (60)(3)(4)  55
  ///      45  70 (2)(80)
  ///      65  35 (90)(1)
  ///
  /// has at least two withheld cells. Yet the first two rows less the first two columns are 30 + 50 + 55 + the 4,
  /// less 45 + 70 + 65 + 35: the 4 stands alone between two rectangles and follows.
  @Test func findsTheBridgeBetweenTwoRectangles() async throws {
    let snapshot = Self.bridge
    let withheld: Set<[Int]> = [
      [0, 0], [0, 1], [1, 0], [1, 1], [1, 2], [2, 2], [2, 3], [3, 2], [3, 3],
    ]
    func isWithheld(_ region: Int, _ codes: [Int: Int]) -> Bool {
      codes.count == 2 && withheld.contains([codes[0] ?? 0, codes[1] ?? 0])
    }
    let safety = LinearSafety(
      cells: try snapshot.cells(), reasons: try snapshot.reasons(withholding: isWithheld))
    let implied = try await safety.impliedCells(tasks: 1)
    let face = try #require(safety.cells.space.face(of: [0, 1]))
    #expect(implied == [.init(region: 0, cell: safety.cells.space.faces[face].cell([1, 2]))])
    #expect(try snapshot.attack(withholding: isWithheld).implied() == ["0:0=1,1=2"])
  }

  /// The release of that table withholds more, until nothing follows and nothing is bracketed.
  @Test func releaseOfTheBridgeIsSafe() async throws {
    let protected = try await Self.bridge.protected()
    #expect(protected.failures.isEmpty)
    let attack = Self.bridge.attack(on: protected)
    #expect(attack.view.status.contains(.published))
    #expect(attack.implied() == [])
    #expect(attack.narrow() == [])
  }

  /// In `(1)(40) / (2)(50)` no cell follows, but the 1 is at least 0 and at most 3, since the 2 is at least 0.
  @Test func rectangleWithTwoSmallCellsIsTooNarrow() throws {
    let snapshot = SmallSnapshot(
      schema: smallSchema(sizes: [2, 2], tables: [[0, 1]]), counts: [[1, 40, 2, 50]])
    let attack = try snapshot.attack { _, codes in codes.count == 2 }
    #expect(attack.implied() == [])
    #expect(attack.narrow().contains("0:0=0,1=0"))
  }

  /// Of two children's withheld counts a parent prints the sum, and the first one's own child prints it: both follow,
  /// though each family alone gives nothing away.
  @Test func findsWhatOnlyThreeLevelsTogetherImply() async throws {
    let schema = smallSchema(sizes: [2], tables: [[0]], levels: 3, lowest: 2)
    let tree = RegionTree(
      sorted: ["0", "00", "01", "000"].map { code in
        Region(
          code: code, name: code, level: code.count - 1, parent: code.count - 2 < 0 ? nil : code.count - 2,
          tile: nil)
      }, levels: 3)
    let snapshot = SmallSnapshot(schema: schema, regions: tree, counts: [[7, 8]])
    let middle = [1, 2]
    let reasons = try snapshot.reasons { region, _ in middle.contains(region) }
    let safety = LinearSafety(cells: try snapshot.cells(), reasons: reasons)
    #expect(try await safety.impliedCells(tasks: 2).count == 6)
  }

  /// What is found family by family is what one elimination of the whole finds.
  @Test(arguments: 0..<200)
  func familiesTogetherFindWhatTheWholeDoes(seed: Int) async throws {
    var snapshot = SmallSnapshot(seed: seed)
    var policy = snapshot.schema.protection
    policy.maxWithheld = 1
    snapshot.schema = Schema(
      levels: snapshot.schema.levels, records: snapshot.schema.records, tables: snapshot.schema.tables,
      indicators: [], protection: policy)
    var generator = SplitMix64(state: UInt64(seed))
    let share = generator.next() % 5 + 3
    let reasons = try snapshot.reasons { _, _ in generator.next() % 10 < share }
    let safety = LinearSafety(cells: try snapshot.cells(), reasons: reasons)
    let attack = snapshot.attack(on: try snapshot.protected(reasons: reasons))
    let found = try await safety.impliedCells(tasks: 2).map { place in
      let face = safety.cells.space.faces[Int(safety.cells.space.faceOfCell[place.cell])]
      let codes = Dictionary(uniqueKeysWithValues: zip(face.dimensions, face.codes(ofCell: place.cell)))
      return attack.view.cell(place.region, codes).map { attack.view.names[$0] } ?? ""
    }
    #expect(found.sorted() == attack.implied().sorted())
  }

  static let bridge = SmallSnapshot(
    schema: smallSchema(sizes: [4, 4], tables: [[0, 1]]),
    counts: [[1, 40, 30, 50, 60, 3, 4, 55, 45, 70, 2, 80, 65, 35, 90, 1]])
}

@Suite struct PrimeFieldTests {
  /// 2^60 · 4 = 2^62 = 2 modulo 2^61 − 1; and a number times its inverse is 1.
  @Test func multipliesAndDivides() {
    let large = PrimeField(1 << 60)
    #expect(large * PrimeField(4) == PrimeField(2))
    #expect(large + large == .one)
    #expect(PrimeField(3) - PrimeField(5) == PrimeField(PrimeField.prime - 2))
    #expect(PrimeField.minusOne * .minusOne == .one)
    #expect(PrimeField(12345).inverse * PrimeField(12345) == .one)
    #expect(PrimeField(PrimeField.prime) == .zero)
  }
}
