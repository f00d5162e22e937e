/// Exactly two tildes in a run of text, and whether text follows or precedes them closely.
struct TildePair {
  let offset: Int
  let canOpen: Bool
  let canClose: Bool
}

/// Texts beside one another as one: cmark cuts text at every character that might have been markup, and at the
/// ends of lines.
struct TextRun {
  /// The last node of the run.
  let last: Node
  /// The text, or empty where it stands in one piece in the first node.
  let bytes: [UInt8]
  /// Where tildes may open or close.
  let tildePairs: [TildePair]

  /// Whether more than one node belongs to the run which this one begins.
  static func isInPieces(_ node: Node, stripping hasJoiners: Bool) -> Bool {
    guard let next = node.pointee.next else { return false }
    return next.kind == .text || joins(next, hasJoiners)
  }

  /// The run that begins with a text.
  init(from first: Node, stripping hasJoiners: Bool) {
    var bytes: [UInt8] = []
    var pairs: [Int] = []
    var node = first
    while true {
      let start = bytes.count
      if hasJoiners { bytes += node.literal.strippingJoiners() } else { bytes += node.literal }
      Self.findTildes(bytes, from: start, to: &pairs)
      guard var next = node.pointee.next else { break }
      if Self.joins(next, hasJoiners), let text = next.pointee.next { next = text }
      guard next.kind == .text else { break }
      node = next
    }
    last = node
    tildePairs = pairs.map { offset in
      TildePair(
        offset: offset,
        canOpen: offset + 2 < bytes.count ? bytes[offset + 2] > 0x20 : node.pointee.next != nil,
        canClose: offset > 0 ? bytes[offset - 1] > 0x20 : first.pointee.prev != nil)
    }
    self.bytes = bytes
  }

  /// Whether a line break disappears between two texts.
  private static func joins(_ node: Node, _ hasJoiners: Bool) -> Bool {
    node.kind == .softBreak && node.pointee.next?.kind == .text
      && node.isSoftBreakInvisible(stripping: hasJoiners)
  }

  /// Finds runs of exactly two tildes.
  private static func findTildes(_ bytes: [UInt8], from start: Int, to pairs: inout [Int]) {
    var index = start
    while index < bytes.count {
      guard bytes[index] == 0x7E else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] == 0x7E { end += 1 }
      if end - index == 2 { pairs.append(index) }
      index = end
    }
  }
}
