public import Basics

/// A page's Markdown as HTML, and what else was learned from it.
public struct RenderedMarkdown: Sendable {
  /// The HTML in UTF-8; empty where the page was refused.
  public let html: [UInt8]
  /// The headings in the order of the page.
  public let headings: [Heading]
  /// The anchors that authors link to: those of headings, and what allowed HTML defines.
  public let namedIds: Set<String>
  /// What stands before every anchor as it is written.
  let idPrefix: String
  /// How often each footnote is referred to.
  let footnotes: [Int]
  /// The blocks of text and how many quotes stand behind each; empty unless the options ask for them.
  public let statements: [Statement]
  /// The author's mistakes, in the order in which they were found.
  public let diagnostics: [Diagnostic]

  /// Every anchor of the page, those of footnotes included. Made anew at each call.
  public var ids: Set<String> {
    var ids = namedIds
    for (index, references) in footnotes.enumerated() {
      ids.insert("fn-\(index + 1)")
      for reference in 1...max(1, references) {
        ids.insert(reference > 1 ? "fnref-\(index + 1)-\(reference)" : "fnref-\(index + 1)")
      }
    }
    return idPrefix.isEmpty ? ids : Set(ids.map { idPrefix + $0 })
  }
}

/// A heading of a page, for its table of contents.
public struct Heading: Sendable, Hashable {
  /// The anchor.
  public let id: String
  /// The level as written to HTML, 2 to 6.
  public let level: Int
  /// The text without markup, not escaped.
  public let title: String

  /// A heading.
  public init(id: String, level: Int, title: String) {
    self.id = id
    self.level = level
    self.title = title
  }
}
