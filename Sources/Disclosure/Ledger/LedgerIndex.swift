internal import Basics

/// The ledger's list of entries, each bound to those before it by a digest, so that what is changed, lost or put in
/// between is noticed.
struct LedgerIndex: Sendable {
  /// One entry: the digests of its two files, the length of the larger, and the chain up to it.
  struct Line: Sendable, Equatable {
    let name: String
    let header: String
    let statements: String
    let size: Int
    let chain: String
  }

  /// The entries, the oldest first.
  private(set) var lines: [Line] = []

  static let columns = ["entry", "header", "statements", "bytes", "chain"]

  init() {}

  /// Reads the index; nil where its text or its chain is broken.
  init?(_ file: SourceFile) {
    var document = CSVDocument(file)
    do throws(CSVError) {
      guard try document.nextRow(), document.texts == Self.columns else {
        return nil
      }
      while try document.nextRow() {
        guard document.fields.count == Self.columns.count, let size = document.number(3) else { return nil }
        append(document.text(0), header: document.text(1), statements: document.text(2), size: size)
        guard lines.last?.chain == document.text(4) else { return nil }
      }
    } catch {
      return nil
    }
    guard bytes == file.bytes else { return nil }
  }

  /// Whether a text is an entry's name, as `2026Q3-0`.
  static func isEntry(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && LedgerEntry.isPeriod(String(parts[0]))
      && Int(parts[1]).map(String.init) == String(parts[1])
  }

  /// Adds an entry.
  mutating func append(_ name: String, header: String, statements: String, size: Int) {
    let before = lines.last?.chain ?? ""
    let chain = SHA256.hexDigest(Array("\(before)\n\(name)\n\(header)\n\(statements)\n\(size)\n".utf8))
    lines.append(Line(name: name, header: header, statements: statements, size: size, chain: chain))
  }

  /// The file.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.writeCSV(row: Self.columns)
    for line in lines {
      writer.writeCSV(row: [line.name, line.header, line.statements, String(line.size), line.chain])
    }
    return writer.bytes
  }
}
