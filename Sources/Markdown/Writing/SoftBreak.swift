internal import Basics

extension Node {
  /// Whether a line break in the source leaves no space: between two characters of Chinese text.
  ///
  /// Browsers set a space for it, and Chinese sets none between words.
  func isSoftBreakInvisible(stripping hasJoiners: Bool) -> Bool {
    guard let before = textBefore, let after = textAfter else { return false }
    let left = before.literal
    let right = after.literal
    var end = left.count
    var start = 0
    if hasJoiners {
      while end >= 3, left[end - 1] == 0x90, left[end - 2] == 0xB7, left[end - 3] == 0xEF { end -= 3 }
      while start + 3 <= right.count, right[start] == 0xEF, right[start + 1] == 0xB7, right[start + 2] == 0x90
      {
        start += 3
      }
    }
    return left.scalar(endingAt: end)?.joinsLines == true && right.scalar(at: start)?.joinsLines == true
  }

  /// The text that ends before this node, in whatever emphasis; references to footnotes are passed over.
  private var textBefore: Node? {
    var node = pointee.prev
    while let current = node, current.kind == .footnoteReference { node = current.pointee.prev }
    while let current = node, current.kind != .text, current.kind != .code {
      guard current.kind != .image else { return nil }
      node = current.pointee.last_child
    }
    return node
  }

  /// The text that begins after this node, in whatever emphasis.
  private var textAfter: Node? {
    var node = pointee.next
    while let current = node, current.kind != .text, current.kind != .code {
      guard current.kind != .image else { return nil }
      node = current.pointee.first_child
    }
    return node
  }
}
