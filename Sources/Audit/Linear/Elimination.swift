/// Gaussian elimination of some cells from some equations, the cell in the fewest equations first, so that they
/// stay short.
struct Elimination: Sendable {
  /// A cell and the equation that gives it, in the order of elimination: a cell is in no later pivot's equation.
  struct Pivot: Sendable {
    let column: Int32
    let row: SparseRow
  }

  /// What was eliminated.
  private(set) var pivots: [Pivot] = []
  /// The equations without any of the cells, in no special order.
  private(set) var leftovers: [SparseRow] = []
  /// Whether an equation says that 0 is something else.
  private(set) var isInconsistent = false
  /// Whether the work was given up; leftovers are then missing, which says too little but nothing wrong.
  private(set) var isCut = false

  /// Eliminates every cell for which `isInner` says so.
  init(rows: [SparseRow], budget: Int, isInner: (Int32) -> Bool) {
    var rows = rows
    let columns = Self.distinct(rows.flatMap(\.columns))
    let inner = columns.map(isInner)
    func local(_ column: Int32) -> Int {
      var (low, high) = (0, columns.count)
      while low < high {
        let middle = (low + high) / 2
        if columns[middle] < column { low = middle + 1 } else { high = middle }
      }
      return low
    }
    var uses = [[Int32]](repeating: [], count: columns.count)
    var counts = [Int](repeating: 0, count: columns.count)
    for (number, row) in rows.enumerated() {
      for column in row.columns {
        uses[local(column)].append(Int32(number))
        counts[local(column)] += 1
      }
    }
    var queue = DegreeQueue()
    for column in columns.indices where inner[column] { queue.push(column, degree: counts[column]) }
    var isDone = [Bool](repeating: false, count: rows.count)
    var work = 0
    while let (column, degree) = queue.pop() {
      guard counts[column] > 0 else { continue }
      if counts[column] != degree {
        queue.push(column, degree: counts[column])
        continue
      }
      if work > budget {
        isCut = true
        break
      }
      let holders = Self.distinct(uses[column]).map(Int.init).filter {
        !isDone[$0] && rows[$0].place(of: columns[column]) != nil
      }
      guard let chosen = holders.min(by: { (rows[$0].columns.count, $0) < (rows[$1].columns.count, $1) }),
        let place = rows[chosen].place(of: columns[column])
      else { continue }
      let pivot = rows[chosen]
      let inverse = PrimeField.negative(PrimeField.inverse(pivot.values[place]))
      isDone[chosen] = true
      for member in pivot.columns { counts[local(member)] -= 1 }
      for holder in holders where holder != chosen {
        guard let at = rows[holder].place(of: columns[column]) else { continue }
        work += rows[holder].columns.count + pivot.columns.count
        rows[holder] = rows[holder].adding(
          pivot, times: PrimeField.product(rows[holder].values[at], inverse),
          came: {
            let number = local($0)
            uses[number].append(Int32(holder))
            counts[number] += 1
            if inner[number] { queue.push(number, degree: counts[number]) }
          },
          went: {
            let number = local($0)
            counts[number] -= 1
            if inner[number] { queue.push(number, degree: counts[number]) }
          })
      }
      uses[column] = []
      pivots.append(Pivot(column: columns[column], row: pivot))
    }
    for (number, row) in rows.enumerated() where !isDone[number] {
      if row.columns.isEmpty {
        if row.constant != 0 { isInconsistent = true }
      } else if !isCut {
        leftovers.append(row)
      }
    }
  }

  /// Ascending, each once.
  static func distinct(_ numbers: [Int32]) -> [Int32] {
    var distinct: [Int32] = []
    for number in numbers.sorted() where distinct.last != number { distinct.append(number) }
    return distinct
  }
}

/// Columns by how many equations they stand in; what is out of date is found out by whoever takes it.
struct DegreeQueue {
  private var buckets: [[Int]] = []
  private var lowest = 0

  mutating func push(_ column: Int, degree: Int) {
    while buckets.count <= degree { buckets.append([]) }
    buckets[degree].append(column)
    lowest = min(lowest, degree)
  }

  mutating func pop() -> (column: Int, degree: Int)? {
    while lowest < buckets.count {
      if let column = buckets[lowest].popLast() { return (column, lowest) }
      lowest += 1
    }
    return nil
  }
}
