/// A ZIP file, written file by file as it is read, without compression: the same files in the same order give the same
/// bytes on any day (no time but 1980-01-01 stands in it).
public struct ZipWriter: ~Copyable {
  /// What a ZIP file without extensions cannot hold.
  public enum Limit: Error, Sendable {
    /// More than 65,535 files, more than 4 GiB, or a name of more than 65,535 bytes.
    case tooLarge
  }

  private struct Entry {
    let name: [UInt8]
    let check: UInt32
    let size: UInt32
    let offset: UInt32
  }

  private let output: FileOutput
  private let crc = CRC32()
  private var entries: [Entry] = []
  private var offset = 0
  /// 1980-01-01, the first day that the format can say.
  private static let day = 0x21

  /// Makes the file; where something stands already that is a failure.
  public init(creating path: String) throws(FileError) { output = try FileOutput(creating: path) }

  /// Adds a file.
  ///
  /// - Parameter name: from the archive's root, names joined by `/`.
  public mutating func add(_ name: String, _ bytes: [UInt8]) throws {
    guard let size = UInt32(exactly: bytes.count), let start = UInt32(exactly: offset),
      entries.count < 0xFFFF, name.utf8.count <= 0xFFFF
    else { throw Limit.tooLarge }
    let entry = Entry(name: Array(name.utf8), check: crc.of(bytes), size: size, offset: start)
    var header = ByteWriter(capacity: 30 + entry.name.count)
    header.little(0x0403_4B50, bytes: 4)
    Self.describe(entry, in: &header)
    header.write(entry.name)
    try output.write(header.bytes)
    try output.write(bytes)
    entries.append(entry)
    offset += header.count + bytes.count
  }

  /// Writes the list of files and hands all to the disk.
  public consuming func finish() throws {
    var list = ByteWriter(capacity: entries.count * 80)
    for entry in entries {
      list.little(0x0201_4B50, bytes: 4)
      list.little(0x0314, bytes: 2)  // made by: version 2.0, Unix
      Self.describe(entry, in: &list)
      list.little(0, bytes: 2)  // comment
      list.little(0, bytes: 2)  // disk
      list.little(0, bytes: 2)  // internal attributes
      list.little(0o100644 << 16, bytes: 4)
      list.little(Int(entry.offset), bytes: 4)
      list.write(entry.name)
    }
    guard offset <= 0xFFFF_FFFF, list.count <= 0xFFFF_FFFF else { throw Limit.tooLarge }
    let size = list.count
    list.little(0x0605_4B50, bytes: 4)
    list.little(0, bytes: 4)  // disks
    list.little(entries.count, bytes: 2)
    list.little(entries.count, bytes: 2)
    list.little(size, bytes: 4)
    list.little(offset, bytes: 4)
    list.little(0, bytes: 2)  // comment
    try output.write(list.bytes)
    try output.sync()
  }

  /// What the file's own header and the list say alike: from the version wanted to the length of the extra field.
  private static func describe(_ entry: Entry, in header: inout ByteWriter) {
    header.little(20, bytes: 2)
    header.little(0x0800, bytes: 2)  // names are UTF-8
    header.little(0, bytes: 2)  // stored
    header.little(0, bytes: 2)  // time
    header.little(day, bytes: 2)
    header.little(Int(entry.check), bytes: 4)
    header.little(Int(entry.size), bytes: 4)
    header.little(Int(entry.size), bytes: 4)
    header.little(entry.name.count, bytes: 2)
    header.little(0, bytes: 2)
  }
}

extension ByteWriter {
  /// Writes a number, its lowest byte first.
  fileprivate mutating func little(_ number: Int, bytes: Int) {
    for index in 0..<bytes { write(byte: UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
