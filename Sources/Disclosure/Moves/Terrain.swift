/// A block's cells as the search for moves sees them, valid only while the block's arrays are held.
struct Terrain {
  private let values: UnsafeBufferPointer<Int32>
  private let reasons: UnsafeBufferPointer<CellReason>
  private let isKnown: UnsafeBufferPointer<Bool>
  private let people: UnsafeBufferPointer<Int32>
  private let least: Int32
  private let threshold: Int32
  private let avoided: People

  /// Calls `body` with the terrain of a block.
  static func over<Result>(_ block: Block, _ wish: MoveSearch.Wish, _ body: (Terrain) -> Result) -> Result {
    block.values.withUnsafeBufferPointer { values in
      block.reasons.withUnsafeBufferPointer { reasons in
        block.isKnown.withUnsafeBufferPointer { isKnown in
          block.people.withUnsafeBufferPointer { people in
            body(
              Terrain(
                values: values, reasons: reasons, isKnown: isKnown, people: people, least: wish.least,
                threshold: wish.threshold, avoided: wish.avoided))
          }
        }
      }
    }
  }

  /// What is known of one side of a move while its cells are added.
  struct Side {
    /// What withholding its published cells costs.
    var cost: Int64 = 0
    /// The least that a rising cell could fall instead, and the least that a falling one can fall.
    var rising = Room.endless
    var falling = Room.endless
    /// Whether all its cells may change.
    var isPossible = true
  }

  /// Adds a cell that rises or falls to a side.
  @inline(__always)
  func add(_ cell: Int, rises: Bool, to side: inout Side) {
    let value = values[cell]
    switch reasons[cell] {
    case .impossible, .notReported, .dropped:
      side.isPossible = false
      return
    case .published: side.cost += Cost.of(value, threshold: threshold)
    case .threshold, .group, .history, .secondary, .below: break
    }
    if isKnown[cell] { side.isPossible = false }
    if value == 1, avoided.contains(people[cell]) { side.isPossible = false }
    let spare = max(0, value - least)
    if rises { side.rising = min(side.rising, spare) } else { side.falling = min(side.falling, spare) }
  }
}
