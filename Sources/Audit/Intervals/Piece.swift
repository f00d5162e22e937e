/// Relations that hang together and are solved as one.
struct Piece: Sendable {
  /// The rows, by their numbers.
  let rows: [Int]
  /// Whether other relations of its cells were left out, so that intervals may come out too wide, never too narrow.
  let isRelaxed: Bool
}

/// How a system is cut into pieces that are small enough to be solved.
struct Pieces: Sendable {
  /// The pieces, each with a target.
  private(set) var pieces: [Piece] = []
  /// The cells of pieces that could not be cut further and are too large.
  private(set) var tooLarge: [Int32] = []

  private let relations: Relations
  private let isOpen: [Bool]
  private let isTarget: [Bool]
  private let isAbsent: [Bool]
  private let homes: [Int32]
  private let limit: Int
  private var leaders: [Int32]

  /// Cuts the relations: into connected parts; a part of more than `limit` cells into blocks of a region and its
  /// children; such a block without the cells of tables that are not published there; at last region by region.
  ///
  /// `homes` gives for each row the region whose block it stands in besides its own region's.
  init(
    relations: Relations, isOpen: [Bool], isTarget: [Bool], isAbsent: [Bool], homes: [Int32], limit: Int
  ) {
    self.relations = relations
    self.isOpen = isOpen
    self.isTarget = isTarget
    self.isAbsent = isAbsent
    self.homes = homes
    self.limit = limit
    leaders = (0..<Int32(isOpen.count)).map { $0 }
    let rows = (0..<relations.count).filter { row in
      relations.row(row).contains { isOpen[Int(relations.members[$0])] }
    }
    cut(rows, by: 0)
  }

  private mutating func cut(_ rows: [Int], by rung: Int) {
    for part in connected(rows) {
      let cells = cells(of: part)
      guard cells.contains(where: { isTarget[Int($0)] }) else { continue }
      if cells.count <= limit {
        pieces.append(Piece(rows: part, isRelaxed: rung > 0))
        continue
      }
      switch rung {
      case 0: for block in blocks(part) { cut(block, by: 1) }
      case 1: cut(part.filter(hasNoAbsentCell), by: 2)
      case 2: for region in regions(part) { cut(region, by: 3) }
      default: tooLarge += cells
      }
    }
  }

  private func hasNoAbsentCell(_ row: Int) -> Bool {
    relations.row(row).allSatisfy {
      let cell = Int(relations.members[$0])
      return !isOpen[cell] || !isAbsent[cell]
    }
  }

  /// The rows of each region's block: over its children, within them, and within itself.
  private func blocks(_ rows: [Int]) -> [[Int]] {
    var blocks: [Int32: [Int]] = [:]
    for row in rows {
      blocks[homes[row], default: []].append(row)
      if !relations.isOverChildren[row] { blocks[relations.regions[row], default: []].append(row) }
    }
    return blocks.sorted { $0.key < $1.key }.map(\.value)
  }

  private func regions(_ rows: [Int]) -> [[Int]] {
    let within = rows.filter { !relations.isOverChildren[$0] }
    let regions: [Int32: [Int]] = Dictionary(grouping: within) { relations.regions[$0] }
    return regions.sorted { $0.key < $1.key }.map(\.value)
  }

  private func cells(of rows: [Int]) -> [Int32] {
    Elimination.distinct(rows.flatMap { relations.members[relations.row($0)].filter { isOpen[Int($0)] } })
  }

  private mutating func leader(_ cell: Int32) -> Int32 {
    var cell = cell
    while leaders[Int(cell)] != cell {
      leaders[Int(cell)] = leaders[Int(leaders[Int(cell)])]
      cell = leaders[Int(cell)]
    }
    return cell
  }

  /// The connected parts of some rows, in the order of their first rows.
  private mutating func connected(_ rows: [Int]) -> [[Int]] {
    for row in rows {
      for place in relations.row(row) { leaders[Int(relations.members[place])] = relations.members[place] }
    }
    for row in rows {
      var first: Int32?
      for place in relations.row(row) where isOpen[Int(relations.members[place])] {
        let one = leader(relations.members[place])
        let other = leader(first ?? one)
        leaders[Int(max(one, other))] = min(one, other)
        first = min(one, other)
      }
    }
    var parts: [[Int]] = []
    var numbers: [Int32: Int] = [:]
    for row in rows {
      guard let place = relations.row(row).first(where: { isOpen[Int(relations.members[$0])] }) else {
        continue
      }
      let head = leader(relations.members[place])
      if let number = numbers[head] {
        parts[number].append(row)
      } else {
        numbers[head] = parts.count
        parts.append([row])
      }
    }
    return parts
  }
}
