/// Whole rows of a CSV file, and where their fields end: what one task works on at a time.
///
/// A block's buffers are used again for the next block, so that reading a file costs no memory but theirs.
public struct CSVBlock: Sendable {
  /// Bytes that may be read after the last one that counts, so that a field can be loaded by words.
  public static let padding = 64

  /// The block's number in its file, from 0.
  public internal(set) var number = 0
  /// The rows, each ending by LF, and padding behind them.
  public internal(set) var bytes: [UInt8] = []
  /// How many of the bytes are rows.
  public internal(set) var count = 0
  /// Where the fields end: the offset of the delimiter or LF behind each.
  public internal(set) var fieldEnds: [UInt32] = []
  /// How many field ends there are; the list may be longer.
  public internal(set) var endCount = 0
  /// For each row how many field ends there are up to and with its last.
  public internal(set) var rowEnds: [UInt32] = []
  /// Whether any quote stands in it, so that lines may be more than rows.
  public internal(set) var hasQuotes = false
  /// The byte of a quote that never closes; no field ends are known from there on.
  public internal(set) var unclosedQuote: Int?

  /// An empty block, to be filled.
  public init() {}

  /// Takes rows that are in hand already, and finds where their fields end. The last may lack its LF.
  mutating func fill(_ rows: ArraySlice<UInt8>, delimiter: UInt8) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: rows)
    if rows.last != 0x0A { bytes.append(0x0A) }
    count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Self.padding))
    index(delimiter: delimiter)
  }

  /// How many rows it has.
  public var rows: Int { rowEnds.count }

  /// The fields' places in a row, with the quotes round them and without the row's end.
  public func fields(inRow row: Int) -> [Range<Int>] {
    let first = row == 0 ? 0 : Int(rowEnds[row - 1])
    var start = first == 0 ? 0 : Int(fieldEnds[first - 1]) + 1
    let last = Int(rowEnds[row]) - 1
    return (first...last).map { index in
      var end = Int(fieldEnds[index])
      let next = end + 1
      if index == last, end > start, bytes[end - 1] == 0x0D { end -= 1 }
      defer { start = next }
      return start..<end
    }
  }
}
