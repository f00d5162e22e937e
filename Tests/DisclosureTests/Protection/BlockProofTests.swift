import Statistics
import Testing

@testable import Disclosure

@Suite struct BlockProofTests {
  /// Two regions of one table with two categories; cell 0 is the total, cells 1 and 2 are its parts.
  private func block(_ reasons: [CellReason]) throws -> Block {
    let space = try #require(CellSpace(record: 0, schema: smallSchema(sizes: [2], tables: [[0]])))
    return Block(
      space: space, level: 0, regions: [0, 1], hasParent: true, values: [20, 8, 12, 16, 9, 7],
      reasons: reasons,
      isKnown: [Bool](repeating: false, count: 6))
  }

  private func unproven(_ reasons: [CellReason], _ moves: [Move], _ demands: [Demand] = []) throws -> [Int] {
    BlockProof(block: try block(reasons), least: 0, threshold: 5).unproven(moves: moves, demands: demands)
  }

  private func move(_ cells: [Int32], _ steps: [Int32], carries: Move.Share? = nil) -> Move {
    Move(cells: cells, steps: steps, down: 3, up: 2, people: [], shared: nil, carries: carries)
  }

  private static let published: CellReason = .published
  private let parts: [CellReason] = [published, .secondary, .secondary, published, .secondary, .secondary]
  private let demand = Demand(cells: [1, 2], steps: [1, -1], down: 3, up: 2)

  @Test func acceptsASwapThatKeepsAllMargins() throws {
    #expect(try unproven(parts, [move([1, 2, 4, 5], [1, -1, -1, 1])]) == [])
  }

  @Test func refusesAMoveThatChangesThePartsOfThePublishedParent() throws {
    #expect(try unproven(parts, [move([1, 2], [1, -1])]) == [1, 2, 4, 5])
  }

  @Test func refusesAMoveThroughAPublishedCell() throws {
    let reasons: [CellReason] = [.published, .secondary, .secondary, .published, .published, .secondary]
    #expect(try unproven(reasons, [move([1, 2, 4, 5], [1, -1, -1, 1])]) == [1, 2, 5])
  }

  @Test func refusesChildrenThatCarryLessThanTheirParentMoves() throws {
    let swap = move([1, 2, 4, 5], [1, -1, -1, 1])
    let carried = move([1, 2], [1, -1], carries: Move.Share(demand: 0, way: 0))
    #expect(try unproven(parts, [swap, carried], [demand]) == [])
    #expect(try unproven(parts, [swap], [demand]) == [1, 2, 4, 5])
  }

  /// The parent's cells move and no child's can: nothing is withheld here, and yet something is unproven.
  @Test func refusesChildrenThatWithholdNothingUnderAParentThatMoves() throws {
    let all = [CellReason](repeating: .published, count: 6)
    #expect(try unproven(all, []) == [])
    #expect(try unproven(all, [], [demand]) == [1, 2])
  }
}
