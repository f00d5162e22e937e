/// A way in which the true table could be another one: whole numbers to add to some cells of a block, any multiple
/// of them from `-down` to `up`, after which all relations still hold, no published cell has changed and no cell
/// is smaller than it can be.
///
/// A withheld cell in a move that spans the threshold cannot be bracketed more narrowly by anybody: both ends are
/// tables that the release allows.
struct Move: Sendable {
  /// The block's cells that change, ascending.
  let cells: [Int32]
  /// By how much each changes in one step; never 0.
  let steps: [Int32]
  /// How many steps it can go against its direction.
  let down: Int32
  /// How many steps it can go in its direction.
  let up: Int32
  /// The people who are alone in one of its cells and so know that cell; a person is a cell's number.
  let people: [Int32]
  /// Where several regions share the opposite of one region's change: that region's cells, and for each of `people`
  /// how much of the change is lost without their region. Else nil: without a person the whole move is lost.
  let shared: (owner: Range<Int32>, losses: [Int32])?
  /// Which move of the parent's it carries a share of; nil where all changes cancel out within the block.
  let carries: Share?

  /// A share of a parent's move.
  struct Share: Sendable, Hashable {
    /// The number of the parent's move among those the block is asked to carry.
    let demand: Int
    /// A demand may be carried in several ways; the shares of each add up to all of it.
    let way: Int
  }
}
