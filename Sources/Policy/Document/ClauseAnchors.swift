internal import Basics

/// Gives the clauses of a tree their anchors and levels, and looks for repeated numbers and gaps.
struct ClauseAnchors {
  /// The anchor of each node.
  private(set) var ids: [String]
  /// The depth of each node.
  private(set) var levels: [Int]
  /// The node of an anchor.
  private(set) var nodes: [String: Int] = [:]
  /// Which appearance of its number among its siblings a node is, from 1.
  private(set) var repeats: [Int]
  private(set) var diagnostics: [Diagnostic] = []
  /// More doubts than this about one document's numbers are of no use to anyone.
  private static let mostDiagnostics = 50
  /// The tree, to which lines may still be added.
  private(set) var tree: ClauseTree
  /// How often an anchor was wanted, so that the next free one is found at once.
  private var taken: [String: Int] = [:]
  private let lines: [BodyLine]
  private let file: SourceFile
  private let metadata: PolicyMetadata
  /// The last number met of a family, whichever clause it stands in.
  private var lastNumbers: [Numbering.Family: Numbering] = [:]

  init(_ tree: ClauseTree, _ lines: [BodyLine], _ file: SourceFile, _ metadata: PolicyMetadata) {
    self.tree = tree
    self.lines = lines
    self.file = file
    self.metadata = metadata
    ids = Array(repeating: "", count: tree.nodes.count)
    levels = Array(repeating: 0, count: tree.nodes.count)
    repeats = Array(repeating: 1, count: tree.nodes.count)
    for root in tree.roots where tree.nodes[root].kind != .numbered && tree.nodes[root].kind != .annex {
      ids[root] = tree.nodes[root].kind.rawValue
      nodes[ids[root]] = root
    }
    let clauses = tree.roots.filter { tree.nodes[$0].kind == .numbered }
    name(clauses, in: nil)
    for annex in tree.roots where tree.nodes[annex].kind == .annex { nameAnnex(annex) }
  }

  /// Gives a clause lines that front matter says belong to it.
  mutating func add(lines: [Int], to node: Int) {
    tree.add(lines: lines, to: node)
  }

  private mutating func nameAnnex(_ node: Int) {
    guard let numbering = tree.nodes[node].numbering else { return }
    levels[node] = 1
    let id = "a\(numbering.value)"
    if nodes[id] == nil {
      check(numbering, of: node, after: lastNumbers[.annex], isFirst: lastNumbers[.annex] == nil)
    }
    take(id, for: node, isMistake: true)
    lastNumbers = [.annex: numbering]
    name(tree.nodes[node].children, in: node)
  }

  private mutating func name(_ siblings: [Int], in parent: Int?) {
    let families = Set(siblings.compactMap { tree.nodes[$0].numbering?.family }).sorted { $0.rank < $1.rank }
    var previous: [Numbering.Family: Numbering] = [:]
    var paragraphs: [String: Int] = [:]
    for node in siblings {
      guard let numbering = tree.nodes[node].numbering else { continue }
      let family = numbering.family
      let isThrough = metadata.style == .articles && family == .article
      let skipped = metadata.style == .articles ? 0 : families.firstIndex(of: family) ?? 0
      levels[node] = (parent.map { levels[$0] } ?? 0) + 1 + skipped
      let id = anchor(numbering, in: parent, skipped: skipped)
      let paragraph = parent.map { paragraphNumber(of: node, in: $0) } ?? 0
      let isInLaterParagraph = paragraphs[id].map { $0 != paragraph } ?? false
      let last = isThrough ? lastNumbers[family] : previous[family]
      if nodes[id] == nil {
        let runsOn = lastNumbers[family].map { Self.follows(numbering, $0) } ?? false
        check(numbering, of: node, after: last, isFirst: last == nil && !runsOn)
      }
      paragraphs[id] = paragraph
      take(id, for: node, isMistake: !isInLaterParagraph)
      previous[family] = numbering
      lastNumbers[family] = numbering
      name(tree.nodes[node].children, in: node)
    }
  }

  /// Which of the parent's own paragraphs an item follows: in laws, items belong to a 款.
  func paragraphNumber(of node: Int, in parent: Int) -> Int {
    guard metadata.style == .articles, tree.nodes[parent].numbering?.family == .article,
      let line = tree.nodes[node].line
    else { return 0 }
    let lines = tree.nodes[parent].lines
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func anchor(_ numbering: Numbering, in parent: Int?, skipped: Int) -> String {
    var number = String(numbering.value)
    if numbering.suffix > 0 { number += "-\(numbering.suffix)" }
    let prefix = parent.map { ids[$0] + "." } ?? ""
    guard metadata.style == .articles else {
      let zeros = String(repeating: "0.", count: skipped)
      return (parent == nil ? "c" : prefix) + zeros + number
    }
    switch numbering.family {
    case .part: return "\(prefix)pt\(number)"
    case .chapter: return "\(prefix)ch\(number)"
    case .section:
      return parent.map { tree.nodes[$0].numbering?.family == .chapter } == true
        ? prefix + number : "\(prefix)sec\(number)"
    case .article: return "\(annexPrefix(parent))art\(number)"
    default: return parent == nil ? "c\(number)" : prefix + number
    }
  }

  /// Articles run through a document whatever chapter they stand in, but not into its annexes.
  private func annexPrefix(_ parent: Int?) -> String {
    var node = parent
    while let current = node {
      if tree.nodes[current].kind == .annex { return ids[current] + "." }
      node = tree.nodes[current].parent
    }
    return ""
  }

  private mutating func take(_ id: String, for node: Int, isMistake: Bool) {
    var free = id
    var count = taken[id] ?? 1
    while nodes[free] != nil {
      count += 1
      free = "\(id)-\(count)"
    }
    taken[id] = count
    ids[node] = free
    nodes[free] = node
    repeats[node] = count
    guard count > 1, isMistake, diagnostics.count < Self.mostDiagnostics, let line = tree.nodes[node].line
    else { return }
    diagnostics.append(
      file.warning(
        .numberRepeated,
        "the number \(tree.nodes[node].numbering?.printed ?? "") stands here again; its anchor is \(free)",
        at: lines[line].range.lowerBound,
        notes: [
          "if the official text prints it so, leave it; else look whether the import parted a line wrongly"
        ]))
  }

  private mutating func check(_ numbering: Numbering, of node: Int, after last: Numbering?, isFirst: Bool) {
    guard metadata.completeness != .excerpt, diagnostics.count < Self.mostDiagnostics,
      let line = tree.nodes[node].line
    else { return }
    if isFirst ? numbering.value == 1 : last.map({ Self.follows(numbering, $0) }) ?? true {
      return
    }
    let before = last.map { "after \($0.printed)" } ?? "first"
    diagnostics.append(
      file.warning(
        .numberGap,
        "the number \(numbering.printed) stands \(before): a number is missing, or this line is no clause",
        at: lines[line].range.lowerBound,
        notes: [
          "a line that is no clause is put right by \"belongs\" in front matter: \"\(lines[line].number) …\""
        ]))
  }

  private static func follows(_ number: Numbering, _ last: Numbering) -> Bool {
    number.value == last.value + 1 && number.suffix == 0
      || number.value == last.value && number.suffix == last.suffix + 1
  }
}

extension Diagnostic.Identifier {
  static let numberRepeated: Self = "number-repeated"
  static let numberGap: Self = "number-gap"
}
