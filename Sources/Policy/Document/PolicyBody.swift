internal import Basics

/// The body of a policy file, read into parts and clauses.
struct PolicyBody {
  private(set) var parts: [Clause] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: SourceFile
  private let metadata: PolicyMetadata
  private let lines: [BodyLine]

  init(_ file: SourceFile, from offset: Int, _ metadata: PolicyMetadata) {
    self.file = file
    self.metadata = metadata
    lines = BodyLine.lines(of: file, from: offset, belongs: metadata.belongs)
    var tree = ClauseTree(lines, DocumentParts(lines, metadata).kinds, metadata.style)
    for (belonging, moved) in tree.moves {
      guard let kind = Clause.Kind(rawValue: belonging.target), kind != .numbered, kind != .annex else {
        continue
      }
      for line in moved { tree.addToPart(kind, line) }
    }
    var anchors = ClauseAnchors(tree, lines, file, metadata)
    var lost: [Int] = []
    for (belonging, moved) in tree.moves {
      if let node = anchors.nodes[belonging.target] {
        if tree.nodes[node].kind == .numbered || tree.nodes[node].kind == .annex {
          anchors.add(lines: moved, to: node)
        }
      } else {
        report(belonging, anchors)
        lost += moved
      }
    }
    diagnostics += anchors.diagnostics
    reportMissingLines()
    let writer = ClauseWriter(anchors, lines, file, metadata)
    parts = anchors.tree.roots.map { writer.clause($0, in: nil) } + writer.loose(lost)
    if metadata.completeness == .truncated, anchors.nodes["cut"] == nil { parts.append(writer.emptyCut) }
    parts.sort { ($0.kind == .cut ? 1 : 0, $0.start) < ($1.kind == .cut ? 1 : 0, $1.start) }
    reportDisorder()
  }

  private mutating func report(_ belonging: PolicyMetadata.Belonging, _ anchors: ClauseAnchors) {
    let near = anchors.nodes.keys.nearest(to: belonging.target)
    diagnostics.append(
      file.error(
        .belongsUnknown,
        "there is no \"\(belonging.target)\" in this document for line \(belonging.line) to belong to",
        at: belonging.offset, notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"]))
  }

  private mutating func reportMissingLines() {
    let known = Set(lines.map(\.number))
    for belonging in metadata.belongs where !known.contains(belonging.line) {
      diagnostics.append(
        file.error(
          .belongsUnknown,
          "line \(belonging.line) of the body is blank or not there; the line after front matter is 1",
          at: belonging.offset))
    }
  }

  /// The text is printed clause by clause; what would then stand before words that it follows is a mistake.
  private mutating func reportDisorder() {
    var last = 0
    for range in parts.flatMap(\.lineRanges) {
      if range.lowerBound < last {
        diagnostics.append(
          file.error(
            .belongsOutOfOrder,
            "by \"belongs\" this line would be printed in another place than it has in the document",
            at: range.lowerBound,
            notes: ["a line may belong to the clause before it, to one that this stands in, or to a part"]))
        return
      }
      last = range.lowerBound
    }
  }
}

extension Clause {
  /// The lines of the clause and those below it, in the order in which they are printed.
  var lineRanges: [Range<Int>] {
    headingLines
      + contents.flatMap { content in
        switch content {
        case .paragraph(let paragraph): [paragraph.range]
        case .clause(let clause): clause.lineRanges
        }
      }
  }
}

extension Diagnostic.Identifier {
  static let belongsUnknown: Self = "belongs-unknown"
  static let belongsOutOfOrder: Self = "belongs-out-of-order"
}
