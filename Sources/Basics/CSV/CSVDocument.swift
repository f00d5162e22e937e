/// A CSV file that is in hand whole, read row by row with the place of every field (RFC 4180: LF or CR LF, quotes
/// doubled inside quotes). Fields are found block by block by the same index as those of `CSVReader`.
public struct CSVDocument: Sendable {
  /// The file.
  public let file: SourceFile
  /// The fields of the row that was read last; they are gone when the next is read.
  public private(set) var fields: [Field] = []
  /// The first byte of the row that was read last.
  public private(set) var rowStart: Int
  private let format: CSVFormat
  private var block = CSVBlock()
  private var blockStart = 0
  /// Where the block ends in the file, which is where the next one begins.
  private var blockEnd: Int
  private var hasReturns = false
  /// The number of the next row in its block.
  private var row = 0
  private var nextStart: Int
  private var line = 1
  private var nextLine = 1

  private static let blockSize = 1 << 18
  /// A row with quotes may not be longer, so that a quote that never closes does not cost the file's memory again.
  private static let longestRow = 64 << 20

  /// One field of a row.
  public struct Field: Sendable, Equatable {
    /// The bytes between the quotes, or all of them where there are none.
    public let range: Range<Int>
    /// Whether it holds doubled quotes, which stand for one.
    public let isEscaped: Bool
  }

  /// A file whose rows are to be read from the first. A byte order mark is passed over.
  public init(_ file: SourceFile, format: CSVFormat = .comma) {
    self.file = file
    self.format = format
    blockEnd = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    rowStart = blockEnd
    nextStart = blockEnd
  }

  /// Reads a row into `fields`; false at the end of the file. After an error the next call reads on behind that row.
  public mutating func nextRow() throws(CSVError) -> Bool {
    fields.removeAll(keepingCapacity: true)
    rowStart = nextStart
    line = nextLine
    while row == block.rows {
      if let quote = block.unclosedQuote {
        block.unclosedQuote = nil
        blockEnd = file.bytes.count
        throw failure("this quotation mark is never closed", blockStart + quote)
      }
      guard try nextBlock() else { return false }
    }
    let ranges = block.fields(inRow: row)
    nextStart = blockStart + Int(block.fieldEnds[Int(block.rowEnds[row]) - 1]) + 1
    nextLine += block.hasQuotes ? lines(inRowFrom: rowStart) : 1
    row += 1
    for range in ranges { try append(blockStart + range.lowerBound..<blockStart + range.upperBound) }
    if nextStart > file.bytes.count, file.bytes.last == 0x0D {
      throw failure(Self.loneReturn, file.bytes.count - 1)
    }
    return true
  }

  /// Where a byte of the row that was read last stands. Linear in the row.
  public func position(of offset: Int) -> SourcePosition {
    var line = line
    var start = rowStart
    for index in rowStart..<max(rowStart, offset) where file.bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    let column = file.bytes[start..<max(start, offset)].count { $0 & 0xC0 != 0x80 } + 1
    return SourcePosition(line: line, column: column)
  }

  private static let loneReturn = "a carriage return stands alone: end lines by LF or CR LF"

  private mutating func nextBlock() throws(CSVError) -> Bool {
    guard blockEnd < file.bytes.count else { return false }
    blockStart = blockEnd
    row = 0
    var size = Self.blockSize
    while true {
      let end = min(blockStart + size, file.bytes.count)
      var count = end - blockStart
      if end < file.bytes.count {
        count = file.bytes.withUnsafeBufferPointer {
          RowCut(UnsafeBufferPointer(rebasing: $0[blockStart..<end]), delimiters: [format.delimiter]).end
        }
      }
      if count > 0 {
        blockEnd = blockStart + count
        block.fill(file.bytes[blockStart..<blockEnd], delimiter: format.delimiter)
        hasReturns = file.bytes[blockStart..<blockEnd].contains(0x0D)
        return true
      }
      guard size < Self.longestRow else {
        blockEnd = file.bytes.count
        block = CSVBlock()
        throw failure("a row goes on and on: a quotation mark in it is never closed", blockStart)
      }
      size *= 2
    }
  }

  private func lines(inRowFrom start: Int) -> Int {
    file.bytes[start..<min(nextStart, file.bytes.count)].count { $0 == 0x0A }
  }

  /// Takes a field as it stands in the file, and says what is wrong with its quotes.
  private mutating func append(_ range: Range<Int>) throws(CSVError) {
    if block.hasQuotes, range.lowerBound < range.upperBound, file.bytes[range.lowerBound] == 0x22 {
      let behind = file.bytes.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.flatMap { behindQuoted($0, from: range.lowerBound, range.upperBound) }
      }
      guard let behind, behind == range.upperBound else {
        let offset = behind ?? range.upperBound
        throw failure("after a closing quotation mark stands a comma or the end of the line", offset)
      }
      let content = range.lowerBound + 1..<range.upperBound - 1
      fields.append(Field(range: content, isEscaped: file.bytes[content].contains(0x22)))
      return
    }
    if block.hasQuotes, let quote = file.bytes[range].firstIndex(of: 0x22) {
      throw failure(
        "a quotation mark inside a field: put the whole field in quotes and double the mark", quote)
    }
    if hasReturns, let lone = file.bytes[range].firstIndex(of: 0x0D) { throw failure(Self.loneReturn, lone) }
    fields.append(Field(range: range, isEscaped: false))
  }

  private func failure(_ message: String, _ offset: Int) -> CSVError {
    CSVError(message, file, at: position(of: offset))
  }
}
