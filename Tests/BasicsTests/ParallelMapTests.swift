import Basics
import Synchronization
import Testing

@Suite struct ParallelMapTests {
  struct Failure: Error, Equatable { let item: Int }

  @Test(arguments: [1, 4]) func keepsTheOrderOfTheItems(tasks: Int) async throws {
    #expect(try await ParallelMap(tasks: tasks)(Array(0..<500)) { $0 * 2 } == (0..<500).map { $0 * 2 })
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
