internal import Basics

/// What of a template's white space belongs to its tags: the specification's standalone lines.
///
/// A section, comment, partial, delimiter or block tag alone on its line takes the line with it. A parent is
/// judged with all it holds, and so is a block that is opened and closed on one line with nothing inside. The
/// content of a block begins after the line end that follows its opening tag.
struct Layout {
  /// A tag with the white space it takes along.
  struct Placing {
    /// The bytes that are not printed.
    var cut: Range<Int>
    /// The white space before a standalone tag.
    var indent: Range<Int>
    /// Whether the tag takes its line with it.
    var isStandalone = false
  }

  private(set) var placings: [Placing]
  private let bytes: [UInt8]

  init(_ tags: [Tag], _ nesting: Nesting, in file: SourceFile) {
    bytes = file.bytes
    placings = tags.map { Placing(cut: $0.range, indent: $0.range.lowerBound..<$0.range.lowerBound) }
    for index in tags.indices { place(index, tags, nesting) }
  }

  private mutating func place(_ index: Int, _ tags: [Tag], _ nesting: Nesting) {
    let tag = tags[index]
    let partner = nesting.partners[index]
    switch tag.kind {
    case .variable, .raw: return
    case .parent:
      if let partner { placeTogether(index, partner, tags) }
    case .block where nesting.isContent[index]:
      if let next = lineEnd(after: tag.range.upperBound) {
        placings[index].cut = tag.range.lowerBound..<next
        placings[index].isStandalone = true
      }
    case .block:
      if partner == index + 1, isBlank(tag.range.upperBound..<tags[index + 1].range.lowerBound),
        !placings[index].isStandalone
      {
        placeTogether(index, index + 1, tags)
        if placings[index].isStandalone { return }
      }
      placeAlone(index, tag)
    case .close:
      guard let partner else { return placeAlone(index, tag) }
      switch tags[partner].kind {
      case .parent: return
      case .block where nesting.isContent[partner]:
        if let start = lineStart(before: tag.range.lowerBound) {
          placings[index].cut = max(start, placings[partner].cut.upperBound)..<tag.range.upperBound
        }
      case .block where placings[index].isStandalone: return
      default: placeAlone(index, tag)
      }
    default: placeAlone(index, tag)
    }
  }

  private mutating func placeAlone(_ index: Int, _ tag: Tag) {
    guard let start = lineStart(before: tag.range.lowerBound), let next = lineEnd(after: tag.range.upperBound)
    else { return }
    placings[index] = Placing(cut: start..<next, indent: start..<tag.range.lowerBound, isStandalone: true)
  }

  /// A pair of tags that is standalone where nothing stands before the first and after the second on their lines.
  private mutating func placeTogether(_ first: Int, _ second: Int, _ tags: [Tag]) {
    let opening = tags[first].range
    let closing = tags[second].range
    guard let start = lineStart(before: opening.lowerBound), let next = lineEnd(after: closing.upperBound)
    else { return }
    placings[first] = Placing(
      cut: start..<opening.upperBound, indent: start..<opening.lowerBound, isStandalone: true)
    placings[second] = Placing(
      cut: closing.lowerBound..<next, indent: closing.lowerBound..<closing.lowerBound, isStandalone: true)
  }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isBlank) }

  /// The start of the line where only blanks stand before `offset` on it.
  private func lineStart(before offset: Int) -> Int? {
    var start = offset
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return Self.isLineStart(start, in: bytes) ? start : nil
  }

  /// The start of the next line where only blanks stand from `offset` to the end of its own.
  private func lineEnd(after offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { return end + 2 }
    return bytes[end] == 0x0A ? end + 1 : nil
  }

  /// Whether a line of the template begins at `offset`; a byte order mark is before the first.
  static func isLineStart(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == 0 || bytes[offset - 1] == 0x0A || offset == 3 && hasByteOrderMark(bytes)
  }

  /// Whether the file begins with the bytes EF BB BF, which are not printed.
  static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }
}
