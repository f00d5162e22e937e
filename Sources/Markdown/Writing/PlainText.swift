internal import Basics

/// The text of a node without its markup: for alternative texts, titles and anchors.
struct PlainText {
  private(set) var bytes: [UInt8] = []

  /// The text of all that stands in a node. Without recursion, whatever the depth.
  init(of root: Node, stripping hasJoiners: Bool) {
    guard var node = root.pointee.first_child else { return }
    bytes.reserveCapacity(64)
    while true {
      append(node, hasJoiners)
      if let child = node.pointee.first_child {
        node = child
        continue
      }
      while node.pointee.next == nil {
        guard let parent = node.pointee.parent, parent != root else { return }
        node = parent
      }
      if let next = node.pointee.next { node = next }
    }
  }

  private mutating func append(_ node: Node, _ hasJoiners: Bool) {
    switch node.kind {
    case .text, .code:
      if hasJoiners { bytes += node.literal.strippingJoiners() } else { bytes += node.literal }
    case .softBreak: if !node.isSoftBreakInvisible(stripping: hasJoiners) { bytes.append(0x20) }
    case .lineBreak: bytes.append(0x20)
    default: break
    }
  }
}
