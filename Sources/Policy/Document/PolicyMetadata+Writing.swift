public import Basics

extension PolicyMetadata {
  /// Writes the front matter with both its fences; reading it gives the same values back.
  public func write(to writer: inout ByteWriter) {
    writer.write("---\n")
    write("title", title.isEmpty ? nil : title, to: &writer)
    write("number", number, to: &writer)
    if issuers.count == 1 {
      write("issuer", issuers[0], to: &writer)
    } else {
      write("issuer", issuers, to: &writer)
    }
    write("date", date?.description, to: &writer)
    write("level", level?.rawValue, to: &writer)
    write("region", region, to: &writer)
    write("numbering", style == .outline ? nil : style.rawValue, to: &writer)
    write("completeness", completeness.rawValue, to: &writer)
    write("validity", validity.rawValue, to: &writer)
    write("aliases", aliases, to: &writer)
    write("source-file", sourceFile, to: &writer)
    write("source-sha256", sourceDigest, to: &writer)
    write("source-encoding", sourceEncoding?.rawValue, to: &writer)
    write("removed", removed, to: &writer)
    write("belongs", belongs.map { "\($0.line) \($0.target)" }, to: &writer)
    write("summary", summary, to: &writer)
    write("updated", updated?.description, to: &writer)
    writer.write("---\n")
  }

  private func write(_ key: String, _ value: String?, to writer: inout ByteWriter) {
    guard let value else { return }
    writer.write("\(key): \(Self.quoted(value))\n")
  }

  private func write(_ key: String, _ items: [String], to writer: inout ByteWriter) {
    guard !items.isEmpty else { return }
    writer.write("\(key):\n")
    for item in items { writer.write("  - \(Self.quoted(item))\n") }
  }

  /// Text as the YAML subset reads it back (docs/front-matter.md): in quotes where it would mean something else,
  /// to this reader or to another of YAML. A line break becomes a blank, since no value runs over a line.
  private static func quoted(_ text: String) -> String {
    let bytes = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    let first = bytes.first ?? 0x20
    let isPlain =
      !"[]{}&*!|>'%@`,?\"#-:~ ".utf8.contains(first) && bytes.last != 0x20 && bytes.last != UInt8(ascii: ":")
      && !zip(bytes, bytes.dropFirst()).contains { pair in
        (pair.0 == UInt8(ascii: ":") && pair.1 == 0x20) || (pair.0 == 0x20 && pair.1 == UInt8(ascii: "#"))
      }
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    var quoted: [UInt8] = [0x22]
    for byte in bytes {
      if byte == 0x22 || byte == 0x5C { quoted.append(0x5C) }
      quoted.append(byte)
    }
    quoted.append(0x22)
    return String(decoding: quoted, as: UTF8.self)
  }
}
