/// The pairs of `~~` in a page, found on the tree.
///
/// A pair stands in the texts of one parent, so that it never cuts emphasis in two; a single `~` is a range, as in
/// 1~2次, and never strikes out.
struct Strikethrough {
  /// One end of what is struck out.
  struct Mark {
    /// The byte of the run of text at which the two tildes stand.
    let offset: Int
    let opens: Bool
  }

  /// Whether two tildes stand anywhere in the page.
  let isPossible: Bool
  private var marks: [Node: [Mark]] = [:]
  private var parents: Set<Node> = []

  init(_ source: PageSource) { isPossible = source.has("~~") }

  /// The ends in the run of text that begins with a node.
  mutating func marks(inRunFrom first: Node, _ source: PageSource) -> [Mark] {
    guard isPossible, let parent = first.pointee.parent else { return [] }
    if parents.insert(parent).inserted { pair(in: parent, source) }
    return marks[first] ?? []
  }

  private mutating func pair(in parent: Node, _ source: PageSource) {
    var opener: (run: Node, offset: Int)?
    var node = parent.pointee.first_child
    while let first = node {
      guard first.kind == .text else {
        node = first.pointee.next
        continue
      }
      let run = TextRun(from: first, stripping: !source.insertions.isEmpty)
      var hint =
        run.tildePairs.isEmpty ? 0 : run.bytes.withUnsafeBufferPointer { source.offset(of: $0, in: first) }
      for pair in run.tildePairs {
        let written = run.bytes[pair.offset...].prefix(5).withUnsafeBufferPointer {
          source.written($0, after: &hint, to: run.last)
        }
        if case .escaped = written { continue }
        if pair.canClose, let open = opener {
          marks[open.run, default: []].append(Mark(offset: open.offset, opens: true))
          marks[first, default: []].append(Mark(offset: pair.offset, opens: false))
          opener = nil
        } else if pair.canOpen {
          opener = (first, pair.offset)
        }
      }
      node = run.last.pointee.next
    }
  }
}
