internal import Basics

/// Writes one page's tree as HTML: everything that is known on the way.
struct PageWriter {
  let source: PageSource
  let options: MarkdownOptions
  var resolver: any ReferenceResolver
  var out: ByteWriter
  var diagnostics: [Diagnostic] = []
  private var warnings = 0
  private var errors = 0
  /// As many warnings, and as many errors, are reported of a page: finding a place costs the bytes before it.
  private static let mostDiagnostics = 100
  var headings: [Heading] = []
  var anchors: HeadingAnchors
  /// The node to go on from: a run of text takes several.
  var cursor: Node?
  /// How many links are open, and whether the outermost was written as one.
  var openLinks = 0
  var isLinkWritten = false
  /// References to footnotes met inside a link: HTML has no link in a link, so they follow it.
  var heldReferences: [Node] = []
  /// The paragraph that begins a task, and whether the task is done.
  var task: (paragraph: Node, isDone: Bool)?
  /// The quotes of the block that is being written.
  var quotes: [Quote] = []
  /// How many quotes stand behind the statement that is being written.
  var proofs = 0
  /// What each block of text states, where the site asks for it.
  var statements: [Statement] = []
  var column = 0
  var hasTableBody = false
  var footnotes = 0
  /// How often each footnote is referred to.
  var references: [Int] = []
  /// Where in the source the text that is being written was last found.
  var hint = 0
  var strikes: Strikethrough
  var htmlElements = OpenElements()

  init(_ source: PageSource, _ options: MarkdownOptions, _ resolver: any ReferenceResolver) {
    self.source = source
    self.options = options
    self.resolver = resolver
    anchors = HeadingAnchors(reserved: options.reservedIds)
    strikes = Strikethrough(source)
    headings.reserveCapacity(24)
    out = ByteWriter(capacity: (source.file.bytes.count - source.start) * 3 / 2 + 256)
  }

  /// The page, when it is written.
  var page: RenderedMarkdown {
    RenderedMarkdown(
      html: out.bytes, headings: headings, namedIds: anchors.ids, idPrefix: options.idPrefix,
      footnotes: references, statements: statements, diagnostics: diagnostics)
  }

  /// Writes the tree. Without recursion, whatever its depth.
  mutating func write(_ tree: borrowing CMarkTree) {
    var node = tree.root
    while true {
      cursor = nil
      if enter(node) {
        if let child = node.pointee.first_child {
          node = child
          continue
        }
        exit(node)
      }
      node = cursor ?? node
      while node.pointee.next == nil {
        guard let parent = node.pointee.parent else { return }
        node = parent
        exit(node)
      }
      if let next = node.pointee.next { node = next }
    }
  }

  /// Begins a node; whether its children are to be written.
  private mutating func enter(_ node: Node) -> Bool {
    switch node.kind {
    case .text: writeText(from: node)
    case .softBreak: if !node.isSoftBreakInvisible(stripping: hasJoiners) { out.write(byte: 0x0A) }
    case .lineBreak: out.put("<br>\n")
    case .code: writeCode(node)
    case .htmlInline: writeHTML(node, literal: node.literal)
    case .emphasis: out.put("<em>")
    case .strong: out.put("<strong>")
    case .link: openLink(node)
    case .image:
      writeImage(node)
      return false
    case .footnoteReference: writeFootnoteReference(node)
    default: return enterBlock(node)
    }
    return true
  }

  private mutating func exit(_ node: Node) {
    if !htmlElements.isEmpty { htmlElements.close(in: node, to: &out) }
    switch node.kind {
    case .emphasis: out.put("</em>")
    case .strong: out.put("</strong>")
    case .link: closeLink()
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .footnoteReference, .image: break
    default: exitBlock(node)
    }
  }

  /// Whether noncharacters were put in which have to be taken out.
  var hasJoiners: Bool { !source.insertions.isEmpty }

  mutating func warn(_ identifier: Diagnostic.Identifier, _ message: String, at offset: Int) {
    warnings += 1
    if warnings <= Self.mostDiagnostics {
      diagnostics.append(source.file.warning(identifier, message, at: offset))
    }
  }

  mutating func fail(_ identifier: Diagnostic.Identifier, _ message: String, at offset: Int) {
    errors += 1
    if errors <= Self.mostDiagnostics {
      diagnostics.append(source.file.error(identifier, message, at: offset))
    }
  }
}
