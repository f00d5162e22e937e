internal import Basics
internal import Statistics

/// A release's `datapackage.json` as it is published: where file names get a prefix, each resource's path gets it too,
/// and all else stays byte for byte.
struct PublishedPackage {
  /// The file.
  let bytes: [UInt8]
  /// What it says; of paths what the release's own file says.
  let value: JSONValue

  /// Reads the release's file.
  init(_ publication: Publication) throws {
    let path = "\(publication.folder)/\(ReleaseFolder.package)"
    try self.init(SourceFile(path: path, bytes: try Files.read(path)), prefix: publication.filePrefix)
  }

  /// A file with a prefix before the last name of each resource's path.
  init(_ file: SourceFile, prefix: String) throws(JSONError) {
    value = try JSONValue.parse(file).get()
    guard !prefix.isEmpty else {
      bytes = file.bytes
      return
    }
    var writer = ByteWriter(capacity: file.bytes.count + 4096)
    var done = 0
    for path in (value["resources"]?.array ?? []).compactMap({ $0["path"] }) {
      guard let text = path.string else { continue }
      writer.write(file.bytes[done..<path.offset])
      JSONText.string(ReleaseFolder.path(text, prefix: prefix)).write(to: &writer)
      done = Self.end(ofStringAt: path.offset, in: file.bytes)
    }
    writer.write(file.bytes[done...])
    bytes = writer.bytes
  }

  /// One past the closing quote of a string, which the parser has found to be closed.
  private static func end(ofStringAt start: Int, in bytes: [UInt8]) -> Int {
    var offset = start + 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(offset + 1, bytes.count)
  }
}
