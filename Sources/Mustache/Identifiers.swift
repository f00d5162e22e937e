public import Basics

extension Diagnostic.Identifier {
  /// A tag without its closing delimiter.
  public static let tagUnclosed: Self = "tag-unclosed"
  /// A tag whose name is empty, has white space inside or an empty part between dots.
  public static let tagName: Self = "tag-name"
  /// A tag between a parent's opening and closing tag that is no block.
  public static let tagMisplaced: Self = "tag-misplaced"
  /// A delimiter tag that does not name two delimiters.
  public static let delimitersMalformed: Self = "delimiters-malformed"
  /// A section, block or parent that is not closed.
  public static let sectionUnclosed: Self = "section-unclosed"
  /// A closing tag that names something else than what is open.
  public static let sectionMismatched: Self = "section-mismatched"
  /// A closing tag where nothing is open.
  public static let sectionUnopened: Self = "section-unopened"
  /// Sections, blocks and parents nested deeper than the limit.
  public static let sectionTooDeep: Self = "section-too-deep"
  /// Two contents for one block inside one parent tag.
  public static let blockRepeated: Self = "block-repeated"
  /// A content for a block that no template has.
  public static let blockUnknown: Self = "block-unknown"
  /// A partial or parent that is not among the templates.
  public static let partialMissing: Self = "partial-missing"
  /// A template that is asked for by name and is not there.
  public static let templateMissing: Self = "template-missing"
  /// Two templates of one name.
  public static let templateRepeated: Self = "template-repeated"
  /// A template that always includes itself.
  public static let templateRecursion: Self = "template-recursion"
  /// Partials inside partials deeper than the limit, for the data at hand.
  public static let templateTooDeep: Self = "template-too-deep"
  /// A page that would exceed the limit on steps or bytes.
  public static let pageTooLarge: Self = "page-too-large"
  /// A name that nothing on the context stack has, in strict mode.
  public static let variableMissing: Self = "variable-missing"
  /// A list or an object where text is to be printed, in strict mode.
  public static let variableNotText: Self = "variable-not-text"
}
