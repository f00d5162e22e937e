public import Basics

extension Diagnostic.Identifier {
  /// A table over the limits.
  public static let tableTooLarge: Self = "table-too-large"
  /// Block quotes or lists too deep in one another.
  public static let nestingTooDeep: Self = "nesting-too-deep"
  /// So much markup in one place that it could not be read in time.
  public static let markupTooDense: Self = "markup-too-dense"
  /// A character that no text may hold.
  public static let characterNotAllowed: Self = "character-not-allowed"
  /// A heading of the first level in a page, or one that skips a level.
  public static let headingLevel: Self = "heading-level"
  /// An explicit anchor which is not well formed.
  public static let headingIdInvalid: Self = "heading-id-invalid"
  /// An explicit anchor that the page has already.
  public static let headingIdDuplicate: Self = "heading-id-duplicate"
  /// A derived anchor that the page has already.
  public static let headingIdRepeated: Self = "heading-id-repeated"
  /// HTML that was left out.
  public static let rawHTML: Self = "raw-html"
  /// A link or an image with a scheme that could run code or open local files.
  public static let linkUnsafe: Self = "link-unsafe"
  /// An image without a description.
  public static let imageAltMissing: Self = "image-alt-missing"
  /// `[[` before a document and a clause, without its `]]`.
  public static let citationUnclosed: Self = "citation-unclosed"
  /// A reference to a footnote which the page does not define.
  public static let footnoteMissing: Self = "footnote-missing"
}
