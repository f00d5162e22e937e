internal import Basics
internal import Glibc

/// Made-up case files for the reference schema: a snapshot folder a quarter, the last one 2026Q3.
///
/// The same rows and seed give the same bytes on any number of cores, and a quarter's folder is the same however many
/// quarters are asked for. Memory depends on the number of regions, not of rows.
public struct SampleGenerator: Sendable {
  /// Child rows a quarter.
  public let rows: Int
  /// What all random numbers follow from.
  public let seed: UInt64
  /// How many quarters.
  public let periods: Int
  private let tasks: Int

  /// The child rows a quarter of the site's own sample: 1 province, 3 cities, 9 counties and 30 townships.
  public static let defaultRows = 48_000
  /// The quarters of the site's own sample: two years.
  public static let defaultPeriods = 8
  /// The seed of the site's own sample.
  public static let defaultSeed: UInt64 = 2016
  /// The most child rows a quarter.
  public static let mostRows = 10_000_000
  /// The most quarters: ten years.
  public static let mostPeriods = 40

  /// A generator; what is beyond the most or under the least is taken as that: 0 rows, 1 quarter, 1 task.
  public init(rows: Int = defaultRows, seed: UInt64 = defaultSeed, periods: Int = defaultPeriods, tasks: Int)
  {
    self.rows = min(max(0, rows), Self.mostRows)
    self.seed = seed
    self.periods = min(max(1, periods), Self.mostPeriods)
    self.tasks = max(1, tasks)
  }

  /// The names of the quarters, the earliest first: `2024Q4` to `2026Q3`.
  public var periodNames: [String] { quarters.map(\.name) }

  /// Writes a folder a quarter below a folder. A quarter's folder that stands already is an error before anything is
  /// written: what is in it may be true case files. Throws a `FileError`.
  public func write(to folder: String) async throws {
    for quarter in quarters where try Files.kind("\(folder)/\(quarter.name)") != nil {
      throw FileError("write over", "\(folder)/\(quarter.name)", code: Glibc.EEXIST)
    }
    let geography = Geography(rows: rows, seed: seed)
    for quarter in quarters { try await write(quarter, geography, to: "\(folder)/\(quarter.name)") }
  }

  private var quarters: [Quarter] {
    (Quarter.last.number - periods + 1...Quarter.last.number).map { Quarter(number: $0) }
  }

  private func write(_ quarter: Quarter, _ geography: Geography, to folder: String) async throws {
    guard let asOf = quarter.asOf else { return }
    try Files.makeFolder(folder)
    let texts = SnapshotTexts(geography)
    try Files.replace("\(folder)/README.txt", texts.remark(quarter))
    try Files.replace("\(folder)/snapshot.json", texts.description(quarter))
    try Files.replace("\(folder)/regions.csv", texts.regions)
    // Children are under 18: no day lies further back.
    let world = World(
      geography, rows: rows, seed: seed, quarter: quarter, days: DayTexts(asOf: asOf, count: 18 * 366))
    let pieces = Self.pieces(world.children)

    try await write("\(folder)/child.csv", Child.header, pieces, ChildWriter(world).write)
    try await write("\(folder)/event.csv", EventWriter.header, pieces, EventWriter(world).write)
    try await write("\(folder)/staff.csv", StaffWriter.header, pieces, StaffWriter(world).write)
    try await write("\(folder)/body.csv", BodyWriter.header, pieces, BodyWriter(world).write)
    try await write("\(folder)/activity.csv", ActivityWriter.header, pieces, ActivityWriter(world).write)
  }

  private func write(
    _ path: String, _ header: StaticString, _ pieces: [Range<Int>],
    _ township: @escaping @Sendable (Int, inout Rows) -> Void
  ) async throws {
    try await OrderedOutput(tasks: tasks).write(path, header: header, pieces: pieces.count) { piece in
      var rows = Rows()
      for number in pieces[piece] { township(number, &rows) }
      return rows.bytes
    }
  }

  /// Runs of townships with about eight thousand children each.
  private static func pieces(_ children: [Int]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var (start, sum) = (0, 0)
    for (township, count) in children.enumerated() {
      sum += count
      guard sum >= 8192 || township == children.count - 1 else { continue }
      pieces.append(start..<township + 1)
      (start, sum) = (township + 1, 0)
    }
    return pieces
  }
}
