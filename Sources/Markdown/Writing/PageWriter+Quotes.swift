internal import Basics

/// Words of a clause that an author gives as the proof of a statement.
struct Quote {
  /// The words, without quotation marks.
  let text: String
  /// What the citation shows.
  let label: String
  let href: String
}

extension PageWriter {
  /// Writes the quotes met since the last block, folded, so that a reader can ask for them.
  mutating func writeQuotes() {
    guard !quotes.isEmpty else { return }
    proofs += quotes.count
    defer { quotes.removeAll(keepingCapacity: true) }
    guard options.writesQuotes else { return }
    startLine("<details class=\"proof\"><summary>")
    out.writeEscaped(options.quotesLabel)
    out.put("</summary>\n")
    for quote in quotes {
      out.put("<p><q>")
      out.writeEscaped(quote.text)
      out.put("</q> <a href=\"")
      out.writeEscaped(quote.href)
      out.put("\">")
      out.writeEscaped(quote.label)
      out.put("</a></p>\n")
    }
    out.put("</details>\n")
  }

  /// Notes what a block that ends here states, and with how many quotes.
  mutating func state(_ kind: Statement.Kind, _ node: Node) {
    defer { proofs = 0 }
    guard options.listsStatements else { return }
    let section = headings.last { $0.level == 2 }?.id ?? ""
    let offset = source.line(Int(node.pointee.start_line)).lowerBound
    statements.append(Statement(kind: kind, section: section, offset: offset, quotes: proofs))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes between the first “ and a ” that ends the range, or nil.
  func quote(in range: Range<Int>) -> Range<Int>? {
    let inner = trimmed(range)
    guard inner.count >= 6, self[inner.upperBound - 3] == 0xE2, self[inner.upperBound - 2] == 0x80,
      self[inner.upperBound - 1] == 0x9D
    else { return nil }
    var start = inner.lowerBound
    while start + 3 <= inner.upperBound - 3 {
      if self[start] == 0xE2, self[start + 1] == 0x80, self[start + 2] == 0x9C {
        return start + 3..<inner.upperBound - 3
      }
      start += 1
    }
    return nil
  }
}
