internal import Synchronization

/// Runs work over many items on all cores and returns the results in the order of the items.
public struct ParallelMap: Sendable {
  /// How many tasks run at once.
  public let tasks: Int

  /// As many tasks as asked for, at least one.
  public init(tasks: Int) { self.tasks = max(1, tasks) }

  /// The results of `work` in the order of `items`, whichever finished first.
  ///
  /// After a failure no further item is begun, and the first failure in the order of the items is thrown. Items
  /// are taken in order, so whatever stands before a failed item was taken already, and what is taken is finished:
  /// no earlier failure can be missed.
  public func callAsFunction<Item: Sendable, Outcome: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) throws -> Outcome
  ) async throws -> [Outcome] {
    let queue = Queue(count: items.count)
    let parts = await withTaskGroup(of: [(Int, Result<Outcome, any Error>)].self) { group in
      for _ in 0..<min(tasks, max(1, items.count)) {
        group.addTask {
          var done: [(Int, Result<Outcome, any Error>)] = []
          while let index = queue.take() {
            let outcome = Result { try work(items[index]) }
            done.append((index, outcome))
            if case .failure = outcome { queue.stop() }
          }
          return done
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var outcomes = [Outcome?](repeating: nil, count: items.count)
    for (index, outcome) in parts.joined().sorted(by: { $0.0 < $1.0 }) { outcomes[index] = try outcome.get() }
    return outcomes.compactMap { $0 }
  }
}

/// The items that wait, taken by many tasks.
private final class Queue: Sendable {
  private let count: Int
  private let next = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)

  init(count: Int) { self.count = count }

  /// The next item's number, from 0; nil where none is left or the work was stopped.
  func take() -> Int? {
    guard !isStopped.load(ordering: .relaxed) else { return nil }
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  /// Lets no further item be taken.
  func stop() { isStopped.store(true, ordering: .relaxed) }
}
