internal import Basics

/// What the templates of a set share while they are compiled one after the other.
struct Assembly {
  /// A tag that includes a template whatever the data are.
  struct Edge {
    let target: Int
    let offset: Int
  }

  /// A content and the block it is meant for.
  struct Filling {
    let block: Int
    let name: String
    let template: Int
    let offset: Int
  }

  /// What has been compiled so far.
  var program = Program()
  /// The templates that each one includes whatever the data are.
  var edges: [[Edge]] = []
  private(set) var fillings: [Filling] = []
  private let templates: [String: Int]
  private var blockNumbers: [String: Int] = [:]
  private var blocksPlaced: Set<Int> = []

  /// Nothing compiled yet; `templates` numbers all names that may be included.
  init(_ templates: [String: Int]) { self.templates = templates }

  /// The number of a template, or nil where there is none of that name.
  func template(_ name: String) -> Int? { templates[name] }

  /// The names of templates that look like `name`.
  func templates(like name: String) -> [String] { templates.keys.nearest(to: name) }

  /// The number of a block's name, the same in all templates.
  mutating func number(ofBlock name: String) -> Int {
    if let number = blockNumbers[name] { return number }
    blockNumbers[name] = blockNumbers.count
    return blockNumbers.count - 1
  }

  /// Notes that a block of that number stands in some template.
  mutating func place(block: Int) { blocksPlaced.insert(block) }

  /// Notes that a content is meant for a block.
  mutating func fill(_ filling: Filling) { fillings.append(filling) }

  /// The contents for blocks that no template has.
  var strayFillings: [Filling] { fillings.filter { !blocksPlaced.contains($0.block) } }

  /// The names of blocks that look like `name`.
  func blocks(like name: String) -> [String] {
    blockNumbers.filter { blocksPlaced.contains($0.value) }.keys.nearest(to: name)
  }
}
