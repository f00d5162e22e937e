internal import Synchronization

/// Runs work over many items on all cores and returns the results in the order of the items.
public struct ParallelMap: Sendable {
  /// How many tasks run at once.
  public let tasks: Int

  /// As many tasks as asked for, at least one.
  public init(tasks: Int) { self.tasks = max(1, tasks) }

  /// The results of `work` in the order of `items`, whichever finished first. The first failure in the order
  /// of the items is thrown.
  public func callAsFunction<Item: Sendable, Outcome: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) throws -> Outcome
  ) async throws -> [Outcome] {
    let next = SharedCounter()
    let parts = await withTaskGroup(of: [(Int, Result<Outcome, any Error>)].self) { group in
      for _ in 0..<min(tasks, max(1, items.count)) {
        group.addTask {
          var done: [(Int, Result<Outcome, any Error>)] = []
          while true {
            let index = next.take()
            guard index < items.count else { return done }
            let outcome = Result { try work(items[index]) }
            done.append((index, outcome))
            if case .failure = outcome { return done }
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var outcomes = [Outcome?](repeating: nil, count: items.count)
    for (index, outcome) in parts.joined().sorted(by: { $0.0 < $1.0 }) { outcomes[index] = try outcome.get() }
    return outcomes.compactMap { $0 }
  }
}

/// A counter that many tasks may advance.
private final class SharedCounter: Sendable {
  private let value = Atomic<Int>(0)
  /// The next number, from 0.
  func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}
