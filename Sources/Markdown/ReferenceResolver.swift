/// Where a link, an image or a citation in a page leads: the site knows, Markdown does not.
///
/// Asked while one page is rendered, in the order of reading; it may collect what the page refers to. What it
/// cannot resolve it reports itself. Every `offset` counts bytes from the start of the page's file.
public protocol ReferenceResolver {
  /// Where a link leads, relative links and anchors included; nil leaves the text without a link.
  mutating func link(_ destination: String, at offset: Int) -> ResolvedLink?

  /// The address of an image; nil leaves its alternative text.
  mutating func image(_ destination: String, at offset: Int) -> String?

  /// What `[[target]]`, `[[target|own words]]` or `[[target|“quote”]]` cites; nil leaves the text as it stands.
  ///
  /// The quote is what the author says the clause says, without its quotation marks; the site knows whether it does.
  mutating func citation(_ target: String, quote: String?, at offset: Int) -> ResolvedCitation?

  /// The document numbers and titles named in running text, in order and without overlap.
  ///
  /// Asked only for text which holds `《`, or an opening bracket before a digit: without one of these it names no
  /// document. Never asked for text in links, code or citations. `offset` is that of the text's first byte.
  mutating func mentions(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> [Mention]
}

/// Where a link of a page leads.
public struct ResolvedLink: Sendable, Hashable {
  /// The address, to be written as it is but for escaping.
  public let href: String
  /// Whether it leaves the site.
  public let isExternal: Bool
  /// What paper says of the place instead of the link, as the attribute `data-printed`; nil for nothing.
  public let printed: String?

  /// A link to `href`.
  public init(href: String, isExternal: Bool, printed: String? = nil) {
    self.href = href
    self.isExternal = isExternal
    self.printed = printed
  }
}

/// What a citation leads to.
public struct ResolvedCitation: Sendable, Hashable {
  /// The address.
  public let href: String
  /// The words shown where the author gives none: the printed label.
  public let label: String
  /// Whether the document is in hand, and not only known by name.
  public let isHeld: Bool

  /// A citation that leads to `href`.
  public init(href: String, label: String, isHeld: Bool) {
    self.href = href
    self.label = label
    self.isHeld = isHeld
  }
}

/// A document named in running text.
public struct Mention: Sendable, Hashable {
  /// The bytes of the text which name it.
  public let range: Range<Int>
  /// The address.
  public let href: String
  /// Whether the document is in hand, and not only known by name.
  public let isHeld: Bool

  /// A mention that leads to `href`.
  public init(range: Range<Int>, href: String, isHeld: Bool) {
    self.range = range
    self.href = href
    self.isHeld = isHeld
  }
}
