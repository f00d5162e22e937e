/// The anchors in HTML that this program or a theme wrote.
enum HTMLIds {
  /// The values of all `id` attributes in double quotes. Linear.
  static func all(in html: [UInt8]) -> Set<String> {
    let mark = Array(" id=\"".utf8)
    var ids: Set<String> = []
    var index = html.startIndex
    while let start = html[index...].firstIndex(of: mark[0]) {
      index = start + 1
      guard html[start...].starts(with: mark) else { continue }
      let value = start + mark.count
      guard let end = html[value...].firstIndex(of: UInt8(ascii: "\"")) else { break }
      ids.insert(String(decoding: html[value..<end], as: UTF8.self))
      index = end
    }
    return ids
  }
}
