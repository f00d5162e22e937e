internal import Basics

extension PageWriter {
  /// Writes a text and those beside it.
  mutating func writeText(from node: Node) {
    guard TextRun.isInPieces(node, stripping: hasJoiners) || (hasJoiners && node.literal.hasJoiner) else {
      return writeText(node.literal, from: node)
    }
    let run = TextRun(from: node, stripping: hasJoiners)
    cursor = run.last
    run.bytes.withUnsafeBufferPointer { writeText($0, from: node) }
  }

  /// Writes text as it is until something special begins in it; then all of it again, looking closely.
  private mutating func writeText(_ text: UnsafeBufferPointer<UInt8>, from node: Node) {
    let table = TextClass.table.utf8Start
    let before = out.count
    var start = 0
    var index = 0
    guard let bytes = text.baseAddress else { return }
    let count = text.count
    while index < count {
      switch table[Int(bytes[index])] {
      case TextClass.plain: index &+= 1
      case TextClass.escaped:
        out.write(UnsafeBufferPointer(rebasing: text[start..<index]))
        out.writeEntity(text[index])
        index += 1
        start = index
      default:
        if !isInLink, text.beginsSomething(at: index) {
          out.bytes.removeLast(out.count - before)
          return writeClosely(text, from: node)
        }
        index += 1
      }
    }
    out.write(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Writes text with its strikethrough, citations, addresses and mentions.
  private mutating func writeClosely(_ text: UnsafeBufferPointer<UInt8>, from node: Node) {
    let spans = spans(in: text, from: node)
    var written = 0
    for span in spans {
      out.writeEscaped(UnsafeBufferPointer(rebasing: text[written..<span.range.lowerBound]))
      out.write(span.opening)
      if let words = span.text {
        out.writeEscaped(words)
      } else {
        out.writeEscaped(UnsafeBufferPointer(rebasing: text[span.shown]))
      }
      out.write(span.closing)
      written = span.range.upperBound
    }
    out.writeEscaped(UnsafeBufferPointer(rebasing: text[written...]))
  }
}

extension ByteWriter {
  fileprivate mutating func writeEntity(_ byte: UInt8) {
    switch byte {
    case 0x26: write("&amp;")
    case 0x3C: write("&lt;")
    case 0x3E: write("&gt;")
    default: write("&quot;")
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a citation, an address, a strikethrough or a document's name may begin, or have begun, here.
  @inline(__always) fileprivate func beginsSomething(at index: Int) -> Bool {
    switch self[index] {
    case 0x5B:
      index + 1 < count && (self[index + 1] == 0x5B || self[index + 1] == 0x5E) || namesDocument(at: index)
    case 0x7E: index + 1 < count && self[index + 1] == 0x7E
    case 0x68, 0x48: has("http", at: index)
    case 0x77, 0x57: has("www.", at: index)
    // 《 〔 【 are E3 80 8A, 94, 90; （ ［ are EF BC 88, BB; ﹝ is EF B9 9D.
    case 0xE3:
      index + 2 < count && self[index + 1] == 0x80 && (0x8A...0x94) ~= self[index + 2]
        && namesDocument(at: index)
    case 0xEF:
      index + 2 < count
        && (self[index + 1] == 0xBC && (self[index + 2] == 0x88 || self[index + 2] == 0xBB)
          || self[index + 1] == 0xB9 && self[index + 2] == 0x9D)
        && namesDocument(at: index)
    default: namesDocument(at: index)
    }
  }

  /// Whether `《` stands here, or an opening bracket before a digit.
  func namesDocument(at index: Int) -> Bool {
    guard let scalar = scalar(at: index) else { return false }
    switch scalar {
    case "《": return true
    case "〔", "[", "【", "（", "(", "［", "﹝":
      var next = index + UTF8.width(scalar)
      while next < count, self[next] == 0x20 { next += 1 }
      guard let digit = self.scalar(at: next)?.value else { return false }
      return 0x30...0x39 ~= digit || 0xFF10...0xFF19 ~= digit
    default: return false
    }
  }
}
