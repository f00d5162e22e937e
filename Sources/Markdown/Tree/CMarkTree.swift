internal import CMarkGFM

/// A node of cmark's tree: valid as long as its `CMarkTree` lives, and never stored beyond it.
typealias Node = UnsafeMutablePointer<cmark_node>

/// What a node is.
enum NodeKind {
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  case footnoteDefinition, table, tableRow, tableCell
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, footnoteReference
  case other
}

/// The tree of one page, freed with this value. Extensions: tables, task lists, footnotes.
///
/// Strikethrough and autolink are not attached: cmark-gfm keeps their special characters in one table for all
/// threads, and pages rendered at once spoil each other.
struct CMarkTree: ~Copyable {
  /// The document.
  let root: Node
  private let parser: OpaquePointer

  /// Parses `bytes`, with the noncharacter of `EmphasisJoiner` put in at each of the ascending `offsets`; nil where
  /// memory ran out.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, joiningAt offsets: [Int]) {
    guard NodeKind.isRegistered, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
    for name in ["table", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    var start = 0
    let base = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    for offset in offsets {
      cmark_parser_feed(parser, base?.advanced(by: start), offset - start)
      carebook_feed_joiner(parser)
      start = offset
    }
    if let base { cmark_parser_feed(parser, base + start, bytes.count - start) }
    guard let root = cmark_parser_finish(parser) else {
      cmark_parser_free(parser)
      return nil
    }
    self.root = root
    self.parser = parser
  }

  deinit {
    cmark_node_free(root)
    cmark_parser_free(parser)
  }
}

extension NodeKind {
  /// Whether the extensions are known to cmark: done once, before the first page, because cmark keeps them in
  /// one list for all threads.
  static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return cmark_find_syntax_extension("table") != nil && cmark_find_syntax_extension("tasklist") != nil
  }()
}

extension Node {
  /// What this node is.
  @inline(__always) var kind: NodeKind {
    switch cmark_node_type(UInt32(pointee.type)) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case _ where pointee.type == carebook_table_cell_type(): .tableCell
    case _ where pointee.type == carebook_table_row_type(): .tableRow
    case _ where pointee.type == carebook_table_type(): .table
    default: .other
    }
  }

  /// The bytes of a text, of inline code or of HTML.
  var literal: UnsafeBufferPointer<UInt8> { pointee.as.literal.bytes }
  /// The bytes of a code block.
  var codeLiteral: UnsafeBufferPointer<UInt8> { pointee.as.code.literal.bytes }
  /// What follows the opening fence of a code block.
  var codeInfo: UnsafeBufferPointer<UInt8> { pointee.as.code.info.bytes }
  /// The address of a link or an image.
  var address: UnsafeBufferPointer<UInt8> { pointee.as.link.url.bytes }
  /// The title of a link or an image.
  var title: UnsafeBufferPointer<UInt8> { pointee.as.link.title.bytes }
  /// The level of a heading, and whether it is one by the line below it.
  var headingLevel: (level: Int, isUnderlined: Bool) {
    (Int(pointee.as.heading.level), pointee.as.heading.setext)
  }
  /// Whether a list is numbered.
  var isOrdered: Bool { pointee.as.list.list_type == CMARK_ORDERED_LIST }
  /// Whether a list's paragraphs are set without space between them.
  var isTight: Bool { pointee.as.list.tight }
  /// The first number of a list.
  var listStart: Int { Int(pointee.as.list.start) }
  /// Whether an item is a task and done; nil where it is no task. Only the task list extension marks items.
  var task: Bool? { pointee.extension == nil ? nil : pointee.as.list.checked }
  /// Whether a table row is the header.
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(self) != 0 }
  /// The number of times that a footnote is referred to.
  var referenceCount: Int { Int(pointee.footnote.def_count) }
  /// The number of this reference among those to the same footnote, from 1.
  var referenceNumber: Int { Int(pointee.footnote.ref_ix) }
  /// The footnote that a reference leads to.
  var referencedFootnote: Node? { pointee.parent_footnote_def }

  /// The alignment of a table's column as `l`, `c`, `r`, or 0.
  func alignment(ofColumn column: Int) -> UInt8 {
    guard column < Int(cmark_gfm_extensions_get_table_columns(self)),
      let alignments = cmark_gfm_extensions_get_table_alignments(self)
    else { return 0 }
    return alignments[column]
  }

  /// Shortens a text to its first `count` bytes.
  func truncateLiteral(to count: Int) {
    if count < literal.count { pointee.as.literal.len = Int32(count) }
  }
}

extension cmark_chunk {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: data, count: data == nil ? 0 : Int(len))
  }
}
