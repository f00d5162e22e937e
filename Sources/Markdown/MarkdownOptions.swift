/// What a site decides about its Markdown.
public struct MarkdownOptions: Sendable, Hashable {
  /// The names of HTML elements that authors may write, in lower case; empty leaves out all raw HTML.
  public var allowedElements: Set<String>
  /// What a screen reader says for the arrow that leads from a footnote back to the text.
  public var footnoteBackLabel: String
  /// What a screen reader calls the section of footnotes.
  public var footnotesLabel: String
  /// What opens the quotes of a paragraph or an item.
  public var quotesLabel: String
  /// Whether the page tells of each block how many quotes stand behind it.
  public var listsStatements: Bool
  /// The anchors that stand on every page around the Markdown: headings may not take them.
  public var reservedIds: Set<String>
  /// What stands before every anchor as it is written, so that several texts can stand on one page.
  public var idPrefix = ""
  /// How many levels below their own headings are written; 6 is the last.
  public var headingShift = 0
  /// Whether the quotes behind statements are written; on paper the label of the clause is enough.
  public var writesQuotes = true
  /// What one page may hold.
  public var limits: MarkdownLimits

  /// The defaults of a Chinese site: no raw HTML.
  public init(
    allowedElements: Set<String> = [], footnoteBackLabel: String = "返回正文", footnotesLabel: String = "脚注",
    quotesLabel: String = "依据原文", listsStatements: Bool = false,
    reservedIds: Set<String> = [], limits: MarkdownLimits = MarkdownLimits()
  ) {
    self.allowedElements = allowedElements
    self.footnoteBackLabel = footnoteBackLabel
    self.footnotesLabel = footnotesLabel
    self.quotesLabel = quotesLabel
    self.listsStatements = listsStatements
    self.reservedIds = reservedIds
    self.limits = limits
  }
}

/// What one page may hold, so that it is rendered in time linear in its bytes.
///
/// Each limit stands where cmark-gfm's time or memory was measured to grow faster than its input.
public struct MarkdownLimits: Sendable, Hashable {
  /// The columns of a table.
  public var tableColumns = 64
  /// The cells of a table, those left empty by short rows included.
  public var tableCells = 20_000
  /// The lines of text directly above the header of a table.
  public var linesAboveTable = 500
  /// The block quotes and lists inside one another.
  public var nesting = 32
  /// The images begun by `![` in one page.
  public var images = 2_000
  /// The links written `[ ]( )` in one page.
  public var links = 20_000
  /// The processing instructions and declarations, `<?` and `<!`, in one page.
  public var declarations = 200
  /// The bytes that references to definitions may add: uses times the longest definition.
  public var referenceBytes = 4_000_000

  /// The limits of a site.
  public init() {}
}
