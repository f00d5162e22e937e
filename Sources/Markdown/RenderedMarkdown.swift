public import Basics

/// A page's Markdown as HTML, and what else was learned from it.
public struct RenderedMarkdown: Sendable {
  /// The HTML in UTF-8; empty where the page was refused.
  public let html: [UInt8]
  /// The headings in the order of the page.
  public let headings: [Heading]
  /// Every anchor of the page: headings, footnotes, and what allowed HTML defines.
  public let ids: Set<String>
  /// The author's mistakes, in the order in which they were found.
  public let diagnostics: [Diagnostic]
}

/// A heading of a page, for its table of contents.
public struct Heading: Sendable, Hashable {
  /// The anchor.
  public let id: String
  /// The level as written to HTML, 2 to 6.
  public let level: Int
  /// The text without markup, not escaped.
  public let title: String
  /// The content as HTML.
  public internal(set) var html: String
}
