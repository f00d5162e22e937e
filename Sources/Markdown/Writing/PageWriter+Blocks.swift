internal import Basics

extension PageWriter {
  /// Begins a block; whether its children are to be written.
  mutating func enterBlock(_ node: Node) -> Bool {
    switch node.kind {
    case .paragraph: openParagraph(node)
    case .item: openItem(node)
    case .list: openList(node)
    case .heading: openHeading(node)
    case .blockQuote: startLine("<blockquote>\n")
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeHTML(node, literal: node.literal)
    case .thematicBreak: startLine("<hr>\n")
    case .table: startLine("<div class=\"table\"><table>\n")
    case .tableRow: openRow(node)
    case .tableCell: openCell(node)
    case .footnoteDefinition: openFootnote(node)
    default: break
    }
    return true
  }

  /// Ends a block.
  mutating func exitBlock(_ node: Node) {
    switch node.kind {
    case .paragraph: closeParagraph(node)
    case .item: out.put("</li>\n")
    case .list: closeList(node)
    case .heading: closeHeading(node)
    case .blockQuote: startLine("</blockquote>\n")
    case .table: out.write(hasTableBody ? "</tbody>\n</table></div>\n" : "</table></div>\n")
    case .tableRow:
      if !node.isHeaderRow { state(.row, node) }
      out.put(node.isHeaderRow ? "</tr>\n</thead>\n" : "</tr>\n")
    case .tableCell:
      writeQuotes()
      out.put(node.pointee.parent?.isHeaderRow == true ? "</th>\n" : "</td>\n")
    case .footnoteDefinition: closeFootnote(node)
    case .document where footnotes > 0: out.put("</ol>\n</section>\n")
    default: break
    }
  }

  /// Writes at the start of a line.
  mutating func startLine(_ text: StaticString) {
    if let last = out.bytes.last, last != 0x0A { out.write(byte: 0x0A) }
    out.put(text)
  }

  private mutating func openParagraph(_ node: Node) {
    if !node.isInTightList { startLine("<p>") }
    if let task, task.paragraph == node {
      out.write(
        task.isDone ? "<label><input type=\"checkbox\" checked> " : "<label><input type=\"checkbox\"> ")
    }
  }

  private mutating func closeParagraph(_ node: Node) {
    if let task, task.paragraph == node {
      out.put("</label>")
      self.task = nil
    }
    writeBackLinks(closing: node)
    if !node.isInTightList { out.put("</p>\n") }
    let isItem = node.pointee.parent.map { $0.kind == .item && $0.pointee.first_child == node } ?? false
    writeQuotes()
    state(isItem ? .item : .paragraph, node)
  }

  private mutating func openList(_ node: Node) {
    startLine("")
    let start = out.bytes.count
    out.put(node.isOrdered ? "<ol" : "<ul")
    if node.isOrdered, node.listStart != 1 {
      out.put(" start=\"")
      out.write(node.listStart)
      out.put("\"")
    }
    var item = node.pointee.first_child
    while let current = item {
      if current.task != nil {
        out.put(" class=\"tasks\"")
        if openChecklist == nil { openChecklist = (node, start, 0) }
        break
      }
      item = current.pointee.next
    }
    out.put(">\n")
  }

  private mutating func closeList(_ node: Node) {
    out.put(node.isOrdered ? "</ol>\n" : "</ul>\n")
    guard let open = openChecklist, open.list == node else { return }
    checklists.append(Checklist(range: open.start..<out.bytes.count, tasks: open.tasks))
    openChecklist = nil
  }

  private mutating func openItem(_ node: Node) {
    startLine("<li>")
    guard let isDone = node.task else { return }
    openChecklist?.tasks += 1
    if let first = node.pointee.first_child, first.kind == .paragraph {
      task = (first, isDone)
      return
    }
    out.write("<input type=\"checkbox\"\(isDone ? " checked" : "") aria-label=\"")
    let text = PlainText(of: node.pointee.first_child ?? node, stripping: hasJoiners)
    text.bytes.withUnsafeBufferPointer { out.writeEscaped($0) }
    out.put("\"> ")
  }

  private mutating func writeCodeBlock(_ node: Node) {
    startLine("<pre><code")
    withoutJoiners(node.codeInfo) { writer, info in
      let language = info.prefix { $0 > 0x20 }
      guard !language.isEmpty else { return }
      writer.out.put(" class=\"language-")
      writer.out.writeEscaped(UnsafeBufferPointer(rebasing: language))
      writer.out.put("\"")
    }
    out.put(">")
    withoutJoiners(node.codeLiteral) { $0.out.writeEscaped($1) }
    out.put("</code></pre>\n")
  }

  private mutating func openRow(_ node: Node) {
    column = 0
    if node.isHeaderRow {
      hasTableBody = false
      columnNames = []
      out.put("<thead>\n<tr>\n")
    } else {
      out.write(hasTableBody ? "<tr>\n" : "<tbody>\n<tr>\n")
      hasTableBody = true
    }
  }

  private mutating func openCell(_ node: Node) {
    let isHeader = node.pointee.parent?.isHeaderRow == true
    out.write(isHeader ? "<th scope=\"col\"" : "<td")
    if options.labelsCells { labelCell(node, isHeader: isHeader) }
    switch node.pointee.parent?.pointee.parent?.alignment(ofColumn: column) {
    case UInt8(ascii: "l"): out.put(" class=\"left\">")
    case UInt8(ascii: "c"): out.put(" class=\"center\">")
    case UInt8(ascii: "r"): out.put(" class=\"right\">")
    default: out.write(byte: 0x3E)
    }
    column += 1
  }
}

extension PageWriter {
  /// Notes the name of a column, or writes it on a cell below it.
  fileprivate mutating func labelCell(_ node: Node, isHeader: Bool) {
    if isHeader {
      var name = ByteWriter(capacity: 32)
      PlainText(of: node, stripping: hasJoiners).bytes.withUnsafeBufferPointer { name.writeEscaped($0) }
      columnNames.append(name.bytes)
    } else if column < columnNames.count, !columnNames[column].isEmpty {
      out.put(" data-label=\"")
      out.write(columnNames[column])
      out.put("\"")
    }
  }
}

extension Node {
  /// Whether a paragraph stands in a tight list, where it is set without space.
  var isInTightList: Bool {
    guard let item = pointee.parent, item.kind == .item, let list = item.pointee.parent else { return false }
    return list.isTight
  }
}
