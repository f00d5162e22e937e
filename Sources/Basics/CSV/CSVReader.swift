internal import Glibc
internal import Synchronization

/// A CSV file (RFC 4180) that any number of tasks read block by block.
///
/// A task that asks for a block reads it and finds its last row end alone; where the fields end, each task finds by
/// itself. There are never more blocks in flight than tasks. Blocks are cut the same way however many tasks ask.
public final class CSVReader: Sendable {
  /// The path of standard input.
  public static let standardInput = "-"

  /// How fields are separated.
  public let format: CSVFormat
  /// The header row as it stands in the file, without a byte order mark and without its end.
  public let header: [UInt8]
  /// How many lines the header row takes.
  public let headerLines: Int
  /// Whether the file begins with the byte order mark of UTF-8.
  public let hasMark: Bool
  private let path: String
  private let blockSize: Int
  private let state: Mutex<State>

  /// What is known of the part that was not handed out yet.
  private struct State {
    let descriptor: Int32?
    var carry: [UInt8]
    var number = 0
    var isAtEnd = false
  }

  /// A row with quotes may not be longer; so a quote that never closes does not pull a whole file into memory.
  private static let longestRow = 64 << 20

  /// Opens a file, or standard input for `-`, and reads its header row. The format is the header's unless given.
  public convenience init(_ path: String, format: CSVFormat? = nil, blockSize: Int = 1 << 20)
    throws(FileError)
  {
    let isInput = path == Self.standardInput
    let descriptor = isInput ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path) }
    do {
      try self.init(path, descriptor, bytes: [], format, blockSize)
    } catch {
      if !isInput { close(descriptor) }
      throw error
    }
  }

  /// Reads bytes that are in memory already, by the same code.
  public convenience init(
    bytes: [UInt8], path: String, format: CSVFormat? = nil, blockSize: Int = 1 << 20
  ) throws(FileError) {
    try self.init(path, nil, bytes: bytes, format, blockSize)
  }

  private init(
    _ path: String, _ descriptor: Int32?, bytes: [UInt8], _ format: CSVFormat?, _ blockSize: Int
  ) throws(FileError) {
    self.path = path
    self.blockSize = max(1, blockSize)
    var state = State(descriptor: descriptor, carry: bytes)
    state.isAtEnd = descriptor == nil
    var headerEnd: Int?
    let delimiters: [UInt8] = if let format { [format.delimiter] } else { [0x2C, 0x09, 0x3B] }
    var wanted = 1 << 14
    while true {
      headerEnd = Self.firstRowEnd(state.carry, delimiters)
      if headerEnd != nil || state.isAtEnd || state.carry.count > 1 << 22 { break }
      var count = state.carry.count
      state.carry.append(contentsOf: repeatElement(0, count: wanted))
      let got = try Self.read(state.descriptor, path, into: &state.carry, from: count, wanted)
      count += got
      state.isAtEnd = got < wanted
      state.carry.removeSubrange(count...)
      wanted = count
    }
    hasMark = state.carry.starts(with: [0xEF, 0xBB, 0xBF])
    let end = headerEnd ?? state.carry.count
    var header = state.carry[(hasMark ? 3 : 0)..<end]
    headerLines = header.count { $0 == 0x0A }
    if header.last == 0x0A { header.removeLast() }
    if header.last == 0x0D { header.removeLast() }
    self.header = Array(header)
    self.format = format ?? CSVFormat(header: header)
    state.carry.removeSubrange(..<end)
    self.state = Mutex(state)
  }

  deinit {
    if let descriptor = state.withLock({ $0.descriptor }), descriptor > 0 { close(descriptor) }
  }

  /// The header's fields without their quotes; nil where the row is not well formed.
  public var headerFields: [[UInt8]]? {
    var block = CSVBlock()
    block.fill(header + [0x0A], delimiter: format.delimiter)
    guard block.unclosedQuote == nil, block.rows == 1 else { return nil }
    var fields: [[UInt8]] = []
    for field in block.fields(inRow: 0) {
      let content = block.bytes[field].withUnsafeBufferPointer { CSVField.content(of: $0) }
      guard let content else { return nil }
      fields.append(content)
    }
    return fields
  }

  /// The column, in characters from 1, at which a field of the header row begins in its file.
  public func column(ofHeaderField number: Int) -> Int {
    var ends = 0
    var isQuoted = false
    var offset = 0
    for byte in header {
      if ends == number { break }
      if byte == 0x22 { isQuoted.toggle() }
      if byte == format.delimiter, !isQuoted { ends += 1 }
      offset += 1
    }
    let before = Array(header[..<offset])
    return (TextEncoding.decode(before)?.text ?? before).count { $0 & 0xC0 != 0x80 } + 1
  }

  /// Fills a block with the next rows, at least one; false where none is left.
  public func next(_ block: inout CSVBlock) throws(FileError) -> Bool {
    // The lock is given up before the fields are looked for.
    let filled: Result<Bool, FileError> = state.withLock { state in
      do throws(FileError) {
        return .success(try fill(&block, &state))
      } catch {
        state.carry = []
        state.isAtEnd = true
        return .failure(error)
      }
    }
    guard try filled.get() else { return false }
    block.index(delimiter: format.delimiter)
    return true
  }

  /// Reads until there is a whole row, or the file ends.
  private func fill(_ block: inout CSVBlock, _ state: inout State) throws(FileError) -> Bool {
    var count = state.carry.count
    var wanted = state.isAtEnd ? 0 : blockSize
    reserve(count + wanted, in: &block)
    block.bytes.replaceSubrange(0..<count, with: state.carry)
    state.carry.removeAll(keepingCapacity: true)
    while true {
      if wanted > 0 {
        let got = try Self.read(state.descriptor, path, into: &block.bytes, from: count, wanted)
        count += got
        if got < wanted { state.isAtEnd = true }
      }
      if state.isAtEnd, count == 0 { return false }
      let cut = block.bytes.withUnsafeBufferPointer {
        RowCut(UnsafeBufferPointer(rebasing: $0[..<count]), delimiters: [format.delimiter])
      }
      if state.isAtEnd || cut.end == 0 && count > Self.longestRow {
        state.isAtEnd = true
        block.bytes[count] = 0x0A
        block.count = cut.end == count ? count : count + 1
        break
      }
      if cut.end > 0 {
        state.carry.append(contentsOf: block.bytes[cut.end..<count])
        block.count = cut.end
        break
      }
      wanted = max(blockSize, count)
      reserve(count + wanted, in: &block)
    }
    block.number = state.number
    state.number += 1
    return true
  }

  /// Room for so many bytes, for an LF that is missing at the end, and for the padding.
  private func reserve(_ count: Int, in block: inout CSVBlock) {
    let missing = count + 1 + CSVBlock.padding - block.bytes.count
    if missing > 0 { block.bytes.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// Reads up to `wanted` bytes; fewer only at the end of the file.
  private static func read(
    _ descriptor: Int32?, _ path: String, into bytes: inout [UInt8], from start: Int, _ wanted: Int
  ) throws(FileError) -> Int {
    guard let descriptor else { return 0 }
    var done = 0
    var failure: Int32 = 0
    bytes.withUnsafeMutableBytes { buffer in
      while done < wanted {
        let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: start + done), wanted - done)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        done += got
      }
    }
    guard failure == 0 else { throw FileError("read", path, code: failure) }
    return done
  }

  /// The byte behind the first row's LF, or nil where it does not end here.
  private static func firstRowEnd(_ bytes: [UInt8], _ delimiters: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var isStart = true
      while index < bytes.count {
        if base[index] == 0x22, isStart {
          guard let behind = behindQuoted(base, from: index, bytes.count) else { return nil }
          index = behind
          isStart = false
          continue
        }
        if base[index] == 0x0A { return index + 1 }
        isStart = delimiters.contains(base[index])
        index += 1
      }
      return nil
    }
  }
}
