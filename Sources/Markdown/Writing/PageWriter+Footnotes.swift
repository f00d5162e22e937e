internal import Basics

extension PageWriter {
  /// `fn-1` for the first footnote that the text refers to; the label, which may be Chinese, shows nowhere.
  mutating func writeFootnoteReference(_ node: Node) {
    guard !isInLink else {
      heldReferences.append(node)
      return
    }
    let number = node.literal
    out.put("<sup class=\"footnote-ref\"><a href=\"#")
    out.write(options.idPrefix)
    out.put("fn-")
    out.write(number)
    out.put("\" id=\"")
    out.write(options.idPrefix)
    out.put("fnref-")
    out.write(number)
    if node.referenceNumber > 1 {
      out.put("-")
      out.write(node.referenceNumber)
    }
    out.put("\">")
    out.write(number)
    out.put("</a></sup>")
  }

  mutating func openFootnote(_ node: Node) {
    footnotes += 1
    if footnotes == 1 {
      if let document = node.pointee.parent { htmlElements.close(in: document, to: &out) }
      startLine("<section class=\"footnotes\" aria-label=\"")
      out.writeEscaped(options.footnotesLabel)
      out.put("\">\n<ol>\n")
    }
    references.append(node.referenceCount)
    out.put("<li id=\"")
    out.write(options.idPrefix)
    out.put("fn-")
    out.write(footnotes)
    out.put("\">\n")
  }

  mutating func closeFootnote(_ node: Node) {
    if node.pointee.last_child?.kind != .paragraph {
      startLine("<p>")
      writeBackLinks(of: node)
      out.put("</p>\n")
    }
    out.put("</li>\n")
  }

  /// Writes the way back where a paragraph ends a footnote.
  mutating func writeBackLinks(closing paragraph: Node) {
    guard footnotes > 0, paragraph.pointee.next == nil, let parent = paragraph.pointee.parent,
      parent.kind == .footnoteDefinition
    else { return }
    out.write(byte: 0x20)
    writeBackLinks(of: parent)
  }

  private mutating func writeBackLinks(of definition: Node) {
    for reference in 1...max(1, definition.referenceCount) {
      if reference > 1 { out.write(byte: 0x20) }
      out.put("<a class=\"footnote-back\" href=\"#")
      out.write(options.idPrefix)
      out.put("fnref-")
      out.write(footnotes)
      if reference > 1 { out.write("-\(reference)") }
      out.put("\" aria-label=\"")
      out.writeEscaped(options.footnoteBackLabel)
      if reference > 1 { out.write(" \(reference)") }
      out.put("\">↩")
      if reference > 1 { out.write("<sup>\(reference)</sup>") }
      out.put("</a>")
    }
  }
}
