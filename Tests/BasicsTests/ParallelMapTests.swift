import Basics
import Synchronization
import Testing

@Suite struct ParallelMapTests {
  private struct Failure: Error, Equatable { let item: Int }

  @Test(arguments: [1, 2, 7]) func keepsTheOrderOfTheItems(tasks: Int) async throws {
    let items = Array(0..<5000)
    #expect(try await ParallelMap(tasks: tasks)(items) { $0 * 2 } == items.map { $0 * 2 })
    #expect(try await ParallelMap(tasks: tasks)([Int]()) { $0 }.isEmpty)
  }

  @Test func throwsTheFirstFailureInOrder() async {
    await #expect(throws: Failure(item: 3)) {
      try await ParallelMap(tasks: 4)(Array(0..<100)) { item in
        if item >= 3 { throw Failure(item: item) }
        return item
      }
    }
  }

  @Test(arguments: [1, 2, 4]) func stopsAfterAFailureAndThrowsTheFirst(tasks: Int) async {
    let begun = Atomic<Int>(0)
    await #expect(throws: Failure(item: 10)) {
      try await ParallelMap(tasks: tasks)(Array(0..<100_000)) { item in
        begun.wrappingAdd(1, ordering: .relaxed)
        if item >= 10 { throw Failure(item: item) }
      }
    }
    #expect(begun.load(ordering: .relaxed) <= 10 + tasks)
  }
}
