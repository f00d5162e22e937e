internal import Basics

/// Makes clauses of a tree's nodes: headings, paragraphs, sentences, labels.
struct ClauseWriter {
  private let anchors: ClauseAnchors
  private let tree: ClauseTree
  private let lines: [BodyLine]
  private let file: SourceFile
  private let metadata: PolicyMetadata

  init(_ anchors: ClauseAnchors, _ lines: [BodyLine], _ file: SourceFile, _ metadata: PolicyMetadata) {
    self.anchors = anchors
    tree = anchors.tree
    self.lines = lines
    self.file = file
    self.metadata = metadata
  }

  /// The clause of a node, with those below it; nodes nest no deeper than there are families of numbers.
  func clause(_ index: Int, in parent: (node: Int, numbering: Numbering?, label: String)?) -> Clause {
    let node = tree.nodes[index]
    let label: String
    if let numbering = node.numbering {
      let paragraphs = metadata.style == .articles ? parent.map { tree.nodes[$0.node].lines.count } ?? 0 : 0
      label = anchors.label(of: index, numbering, in: parent, style: metadata.style, paragraphs: paragraphs)
    } else {
      label = node.kind.label
    }
    let heading = heading(of: node)
    let own = heading.lines.isEmpty || node.kind == .annex ? node.lines[...] : node.lines.dropFirst()
    return Clause(
      kind: node.kind, id: anchors.ids[index], label: label, parent: parent.map { anchors.ids[$0.node] },
      level: anchors.levels[index], numbering: node.numbering,
      headingLines: heading.lines.map { lines[$0].range },
      heading: heading.text, paragraphs: paragraphs(own, of: node, id: anchors.ids[index], label: label),
      children: node.children.map { clause($0, in: (index, node.numbering, label)) })
  }

  /// Where a text breaks off without a word.
  var emptyCut: Clause { bare(.cut, []) }

  /// Lines whose place is not known, so that no word is lost.
  func loose(_ indices: [Int]) -> [Clause] {
    indices.map { bare(.closing, [$0]) }
  }

  private func bare(_ kind: Clause.Kind, _ indices: [Int]) -> Clause {
    let node = ClauseTree.Node(kind: kind, numbering: nil, parent: nil, line: nil, lines: indices)
    return Clause(
      kind: kind, id: kind.rawValue, label: kind.label, parent: nil, level: 0, numbering: nil,
      headingLines: [],
      heading: nil, paragraphs: paragraphs(indices[...], of: node, id: kind.rawValue, label: kind.label),
      children: [])
  }

  private func heading(of node: ClauseTree.Node) -> (lines: [Int], text: Range<Int>?) {
    guard let number = node.line, let numbering = node.numbering else { return ([], nil) }
    let text = text(of: number, after: numbering)
    if node.kind == .annex {
      let title = node.titleLines.first.flatMap { first in
        node.titleLines.last.map { lines[first].range.lowerBound..<lines[$0].range.upperBound }
      }
      return ([number] + node.titleLines, title ?? (text.isEmpty ? nil : text))
    }
    return ClauseHeading(file, text, numbering, metadata.style).read(
      isLeaf: node.children.isEmpty && node.lines.count < 2
    ).map { ($0.isLine ? [number] : [], $0.range) } ?? ([], nil)
  }

  private func text(of line: Int, after numbering: Numbering) -> Range<Int> {
    let range = lines[line].range
    var scanner = ByteScanner(file.bytes, in: range.lowerBound + numbering.byteCount..<range.upperBound)
    scanner.skipWhiteSpace()
    return scanner.offset..<range.upperBound
  }

  private func paragraphs(
    _ indices: ArraySlice<Int>, of node: ClauseTree.Node, id: String, label: String
  ) -> [Paragraph] {
    let isArticle = metadata.style == .articles && node.numbering?.family == .article
    var sentenceCount = 0
    return indices.enumerated().map { offset, index in
      let line = lines[index]
      var text = line.range
      if index == node.line, let numbering = node.numbering { text = self.text(of: index, after: numbering) }
      let sentences = file.sentences(in: text).map { range in
        sentenceCount += 1
        return Sentence(id: "\(id)-s\(sentenceCount)", label: "\(label)第\(sentenceCount)句", range: range)
      }
      let suffix = isArticle ? "第\(ChineseNumeral.text(offset + 1))款" : "第\(offset + 1)段"
      return Paragraph(
        id: "\(id)-p\(offset + 1)", label: label + suffix, role: role(of: line, in: node.kind),
        range: line.range,
        text: text, sentences: sentences)
    }
  }

  private func role(of line: BodyLine, in kind: Clause.Kind) -> Paragraph.Role {
    switch kind {
    case .head, .title:
      if kind == .head, line.isAddressee { return .addressee }
      if PrintedNumber(line.text) != nil { return .number }
      return line.isRemark ? .note : .title
    case .notice, .signature:
      if PrintedDate(line.text) != nil { return .date }
      if kind == .notice, line.isSentence { return .text }
      return line.isTitle && !line.isRemark ? .issuer : .note
    default: return .text
    }
  }
}
