internal import Statistics

/// Where rows stand on a tile map: columns and rows from 0, and who has no place of their own.
struct TilePlaces {
  /// The rows that have a place.
  let placed: [(row: Int, column: Int, line: Int)]
  /// The rows that have none, or one that an earlier row has.
  let others: [Int]

  /// The places of rows; empty columns and lines next to each other become one, so that no map is mostly empty.
  init(_ places: [Region.Tile?], rows: Int) {
    var taken: Set<[Int]> = []
    var placed: [(row: Int, tile: Region.Tile)] = []
    var others: [Int] = []
    for row in 0..<rows {
      if row < places.count, let tile = places[row], taken.insert([tile.column, tile.row]).inserted {
        placed.append((row, tile))
      } else {
        others.append(row)
      }
    }
    let columns = Self.closed(placed.map(\.tile.column))
    let lines = Self.closed(placed.map(\.tile.row))
    self.placed = placed.map { ($0.row, columns[$0.tile.column] ?? 0, lines[$0.tile.row] ?? 0) }
    self.others = others
  }

  /// How many columns the map has.
  var columns: Int { (placed.map(\.column).max() ?? -1) + 1 }
  /// How many lines the map has.
  var lines: Int { (placed.map(\.line).max() ?? -1) + 1 }

  /// Numbers from 0 for those given: neighbours stay neighbours, and all others are two apart.
  private static func closed(_ numbers: [Int]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    var last: (number: Int, place: Int)?
    for number in Set(numbers).sorted() {
      let place = last.map { $0.place + min(2, number - $0.number) } ?? 0
      result[number] = place
      last = (number, place)
    }
    return result
  }
}
