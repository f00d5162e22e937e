/// The nesting of a document's clauses before they have anchors and labels.
///
/// Nodes are kept in one list, parents before their children, and refer to each other by index.
struct ClauseTree {
  /// A clause that is being read.
  struct Node {
    let kind: Clause.Kind
    let numbering: Numbering?
    let parent: Int?
    /// The line of its number; nil for the roots and for parts.
    let line: Int?
    /// Lines of its own: that of its number, and what follows unnumbered.
    var lines: [Int] = []
    var children: [Int] = []
    /// The line below an annex's number that is its title.
    var titleLines: [Int] = []
  }

  private let lines: [BodyLine]
  private let style: PolicyMetadata.Style
  private(set) var nodes: [Node] = []
  /// The nodes without parent, in the order of the document.
  private(set) var roots: [Int] = []
  /// The roots that bear no number.
  private var parts: [Clause.Kind: Int] = [:]
  /// Lines whose place front matter names, each run with its entry.
  private(set) var moves: [(belonging: PolicyMetadata.Belonging, lines: [Int])] = []
  /// Open clauses from the outermost to the innermost; below an annex the annex is the first.
  private var open: [Int] = []

  init(_ lines: [BodyLine], _ kinds: [Clause.Kind], _ style: PolicyMetadata.Style) {
    self.lines = lines
    self.style = style
    var isMoving = false
    for (index, kind) in kinds.enumerated() {
      let line = lines[index]
      if let target = line.target {
        moves.append((target, [index]))
        isMoving = true
        continue
      }
      guard kind == .numbered || kind == .annex else {
        isMoving = false
        addToPart(kind, index)
        continue
      }
      if let numbering = line.numbering, numbering.family != .annexList,
        kind == .annex || numbering.family != .annex
      {
        isMoving = false
        if kind == .annex, numbering.family == .annex {
          openAnnex(numbering, index)
        } else {
          add(numbering, index)
        }
      } else if isMoving, let last = moves.indices.last {
        moves[last].lines.append(index)
      } else {
        addParagraph(index, kind)
      }
    }
  }

  /// Adds a part without number, or a line to it; used again for lines that front matter gives a part.
  mutating func addToPart(_ kind: Clause.Kind, _ line: Int) {
    if let root = parts[kind] {
      add(lines: [line], to: root)
    } else {
      nodes.append(Node(kind: kind, numbering: nil, parent: nil, line: nil, lines: [line]))
      roots.append(nodes.count - 1)
      parts[kind] = nodes.count - 1
    }
  }

  /// Gives a clause lines that stand elsewhere than the rules would look for them.
  mutating func add(lines: [Int], to node: Int) {
    let isInOrder = zip(nodes[node].lines.suffix(1), lines).allSatisfy(<)
    nodes[node].lines += lines
    if !isInOrder { nodes[node].lines.sort() }
  }

  private mutating func openAnnex(_ numbering: Numbering, _ line: Int) {
    nodes.append(Node(kind: .annex, numbering: numbering, parent: nil, line: line))
    roots.append(nodes.count - 1)
    open = [nodes.count - 1]
  }

  private mutating func addParagraph(_ line: Int, _ kind: Clause.Kind) {
    guard let last = open.last else { return addToPart(kind == .annex ? .closing : .preamble, line) }
    let node = nodes[last]
    if node.kind == .annex, node.lines.isEmpty, lines[line].isTitle || lines[line].isRemark,
      node.titleLines.isEmpty || lines[line].isRemark
    {
      nodes[last].titleLines.append(line)
    } else if style == .articles,
      let article = open.lastIndex(where: { nodes[$0].numbering?.family == .article })
    {
      nodes[open[article]].lines.append(line)
      // A new 款 closes the items of the one before it.
      open.removeSubrange((article + 1)...)
    } else {
      nodes[last].lines.append(line)
    }
  }

  private mutating func add(_ numbering: Numbering, _ line: Int) {
    let family = numbering.family
    if let same = open.lastIndex(where: {
      nodes[$0].kind == .numbered && nodes[$0].numbering?.family == family
    }) {
      open.removeSubrange(same...)
    } else {
      while let last = open.last, nodes[last].kind == .numbered, let inner = nodes[last].numbering,
        inner.family.rank > family.rank, !nests(numbering, in: inner, at: line)
      {
        open.removeLast()
      }
    }
    let parent = open.last
    nodes.append(Node(kind: .numbered, numbering: numbering, parent: parent, line: line, lines: [line]))
    if let parent { nodes[parent].children.append(nodes.count - 1) } else { roots.append(nodes.count - 1) }
    open.append(nodes.count - 1)
  }

  /// Whether a number of an outer family stands inside one of an inner family all the same: where the inner
  /// family counts on after it and the outer one then begins anew (1. （一）（二） 2. （一）).
  ///
  /// Reads on to the next number of a clause that is open further out; such a number ends the search, so that a
  /// document is read a fixed number of times at most.
  private func nests(_ numbering: Numbering, in inner: Numbering, at line: Int) -> Bool {
    guard style == .outline, numbering.value == 1 else { return false }
    let outer = open.dropLast().compactMap { nodes[$0].numbering?.family }
    var hasGoneOn = false
    for next in lines[(line + 1)...].lazy.compactMap(\.numbering) {
      if next.family == .annex || outer.contains(next.family) { break }
      if next.family == inner.family, !hasGoneOn {
        guard next.value == inner.value + 1 else { return false }
        hasGoneOn = true
      } else if next.family == numbering.family, hasGoneOn {
        return next.value == 1
      }
    }
    return hasGoneOn
  }
}
