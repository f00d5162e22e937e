internal import Basics

extension PageWriter {
  /// Stand-in: leaves raw HTML out.
  mutating func writeHTML(_ node: Node, literal: UnsafeBufferPointer<UInt8>) {
    if literal.has("<!--", at: 0) { return }
    warn(.rawHTML, "HTML is left out here: write it in Markdown", at: source.offset(of: literal, in: node))
  }
}

/// Allowed elements that are open.
struct OpenElements {
  mutating func close(in node: Node, to out: inout ByteWriter) {}
}
