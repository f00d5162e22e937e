internal import Statistics

/// Where the cells of a table stand within a region's block of `Counts`.
struct CountsLayout {
  /// The number of inner cells of a region.
  let cells: Int
  /// Which cells are impossible; nil where none is.
  let impossible: [Bool]?
  private let places: [Place]

  private struct Place {
    let names: [[UInt8]]
    let step: Int
  }

  init(_ table: TableDefinition, in schema: Schema) {
    let dimensions = schema.records[table.record].dimensions
    var step = 1
    var places: [Place] = []
    for dimension in table.dimensions.reversed() {
      let names = dimensions[dimension].codes.map { Array($0.name.utf8) }
      places.append(Place(names: names, step: step))
      step *= names.count
    }
    self.places = places.reversed()
    cells = step
    let combinations = schema.records[table.record].impossibleCombinations.filter {
      $0.concerns(only: table.dimensions)
    }
    let sizes = places.map(\.names.count)
    impossible =
      combinations.isEmpty
      ? nil
      : (0..<step).map { cell in
        var rest = cell
        var codes: [Int] = []
        for size in sizes {
          codes.append(rest % size)
          rest /= size
        }
        return combinations.contains { $0.holds(codes.reversed(), of: table.dimensions) }
      }
  }

  /// How far a category of the dimension at a place (0 to 2) moves a cell; nil where the dimension has no such
  /// category. A place without dimension wants the empty text.
  func code(_ name: [UInt8], at place: Int) -> Int? {
    guard place < places.count else { return name.isEmpty ? 0 : nil }
    return places[place].names.firstIndex(of: name).map { $0 * places[place].step }
  }
}
