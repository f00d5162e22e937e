internal import Synchronization

/// The first mistakes of a file in its order, whichever task finds them when.
final class FaultLog: Sendable {
  /// How many mistakes are kept.
  static let limit = 100

  /// What a block says of itself.
  struct Part: Sendable {
    var faults: [CaseFault] = []
    var found = 0
    var isFinal = false
    var lines = 0

    /// Notes a mistake; keeps the first ones alone.
    mutating func append(_ fault: CaseFault) {
      found += 1
      isFinal = isFinal || fault.isFinal
      if faults.count < FaultLog.limit { faults.append(fault) }
    }
  }

  private struct State {
    var waiting: [Int: Part] = [:]
    var next = 0
    var line: Int
    var whole = Part()
  }
  private let state: Mutex<State>

  /// A log of a file whose first block begins in a line.
  init(line: Int) { state = Mutex(State(line: line)) }

  /// Takes a block's part; parts are joined in the order of the blocks.
  func append(_ part: Part, block: Int) {
    state.withLock { state in
      state.waiting[block] = part
      while let part = state.waiting.removeValue(forKey: state.next) {
        for var fault in part.faults where state.whole.faults.count < Self.limit {
          fault.line += state.line
          state.whole.faults.append(fault)
        }
        state.whole.found += part.found
        state.whole.isFinal = state.whole.isFinal || part.isFinal
        state.line += part.lines
        state.next += 1
      }
    }
  }

  /// What was found in all.
  var whole: Part { state.withLock { $0.whole } }
}
