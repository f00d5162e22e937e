internal import Statistics

/// A chart's plan looked up in one release: names became numbers.
struct ChartSource: Sendable {
  /// The cells of a table: two of its dimensions, the others held.
  struct Cells: Sendable {
    let table: Int
    /// The place of the rows' dimension in the table.
    let rows: Int
    /// The place of the columns' dimension; nil where there is one column.
    let columns: Int?
    /// The codes' numbers from 1 that are shown.
    let rowCodes: [Int]
    let columnCodes: [Int]
    /// For each dimension of the table the codes that are added up; 0 is the total.
    let held: [[Int]]
    /// Whether some codes of the dimension that is shared out are left out, so that its total is not the whole.
    let isPart: Bool
    let isShare: Bool
  }

  /// What is drawn.
  enum Content: Sendable {
    case cells(Cells)
    case indicators([Int])
  }

  let plan: ChartPlan
  let content: Content

  /// The plan in a release; nil where the release lacks what it names, or defines it so that one axis cannot hold it.
  init?(_ plan: ChartPlan, in schema: Schema) {
    self.plan = plan
    switch plan.content {
    case .indicators(let names):
      let numbers = names.compactMap { name in schema.indicators.firstIndex { $0.id == name.text } }
      guard numbers.count == names.count, let first = numbers.first,
        numbers.allSatisfy({ schema.haveOneUnit(schema.indicators[first], schema.indicators[$0]) })
      else { return nil }
      content = .indicators(numbers)
    case .cells(let cells, let isShare):
      guard let found = Cells(cells, isShare: isShare, in: schema) else { return nil }
      content = .cells(found)
    }
  }
}

extension Schema {
  /// Whether the figures of two indicators are counted in the same.
  func haveOneUnit(_ one: Indicator, _ other: Indicator) -> Bool {
    guard one.measure == other.measure else { return false }
    return one.measure != .count || tables[one.numerator.table].record == tables[other.numerator.table].record
  }
}

extension ChartSource.Cells {
  fileprivate init?(_ plan: ChartPlan.Cells, isShare: Bool, in schema: Schema) {
    guard let table = schema.table(named: plan.table.text) else { return nil }
    let dimensions = schema.dimensions(of: schema.tables[table])
    func place(_ name: Dashboard.Name) -> Int? { dimensions.firstIndex { $0.name == name.text } }
    guard let rows = place(plan.rows) else { return nil }
    var columns: Int?
    if let name = plan.columns {
      guard let place = place(name), place != rows else { return nil }
      columns = place
    }
    func numbers(_ choices: [ChartPlan.Choice]) -> [[Int]]? {
      var numbers = [[Int]](repeating: [], count: dimensions.count)
      for choice in choices {
        guard let place = place(choice.dimension) else { return nil }
        for code in choice.codes {
          guard let number = dimensions[place].codes.firstIndex(where: { $0.name == code.text }) else {
            return nil
          }
          numbers[place].append(number + 1)
        }
      }
      return numbers
    }
    guard let held = numbers(plan.held), let without = numbers(plan.without) else { return nil }
    func shown(_ place: Int) -> [Int] {
      (1...dimensions[place].codes.count).filter { !without[place].contains($0) }
    }
    self.table = table
    self.rows = rows
    self.columns = columns
    rowCodes = shown(rows)
    columnCodes = columns.map(shown) ?? []
    self.held = held.map { $0.isEmpty ? [0] : $0 }
    isPart = !without[columns ?? rows].isEmpty
    self.isShare = isShare
  }
}
