/// What a release said of its cells, and why: millions of rows, so names stand once and rows refer to them by number.
public struct Statements: Sendable {
  /// One cell.
  public struct Row: Sendable, Equatable {
    /// The record kind's number in `records`.
    public let record: Int32
    /// The region's number in `regions`.
    public let region: Int32
    /// The cell's number in `cells`.
    public let cell: Int32
    /// Why it was published or not.
    public let reason: CellReason
    /// What was published; 0 unless the reason is `published`.
    public let value: Int

    /// One cell. A value is kept only of a published one.
    public init(record: Int32, region: Int32, cell: Int32, reason: CellReason, value: Int) {
      self.record = record
      self.region = region
      self.cell = cell
      self.reason = reason
      self.value = reason == .published ? value : 0
    }
  }

  /// The record kinds' names.
  public var records: [String] { recordNames.texts }
  /// The regions' codes.
  public var regions: [String] { regionNames.texts }
  /// The cells' names, as `CellName` writes them.
  public var cells: [String] { cellNames.texts }
  /// The statements, in the order in which they were made.
  public var rows: [Row] = []

  private var recordNames = NameList()
  private var regionNames = NameList()
  private var cellNames = NameList()

  /// No statements.
  public init() {}

  /// The number of a record kind, which is new or known.
  public mutating func number(ofRecord name: String) -> Int32 { recordNames.number(of: name) }

  /// The number of a region's code, which is new or known.
  public mutating func number(ofRegion code: String) -> Int32 { regionNames.number(of: code) }

  /// The number of a cell's name, which is new or known.
  public mutating func number(ofCell name: String) -> Int32 { cellNames.number(of: name) }
}

extension Statements: Equatable {
  /// Whether both say the same in the same order, however their names are numbered.
  public static func == (left: Self, right: Self) -> Bool {
    left.rows.count == right.rows.count
      && zip(left.rows, right.rows).allSatisfy { one, other in
        one.reason == other.reason && one.value == other.value
          && left.records[Int(one.record)] == right.records[Int(other.record)]
          && left.regions[Int(one.region)] == right.regions[Int(other.region)]
          && left.cells[Int(one.cell)] == right.cells[Int(other.cell)]
      }
  }
}

/// Names in the order in which they came, each once.
private struct NameList: Sendable {
  private(set) var texts: [String] = []
  private var numbers: [String: Int32] = [:]

  mutating func number(of text: String) -> Int32 {
    if let number = numbers[text] { return number }
    let number = Int32(texts.count)
    numbers[text] = number
    texts.append(text)
    return number
  }
}
