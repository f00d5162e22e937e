/// A numbered clause of a document, or one of the parts that bear no number: its head, its closing, its signature.
///
/// Ranges are bytes of the policy file, so that the official text is printed from the file itself.
public struct Clause: Sendable, Hashable {
  /// What the clause is in its document.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Number, title and addressee.
    case head
    /// Body and signature of a notice that forwards the document.
    case notice
    /// The document's own title below a notice.
    case title
    /// What stands before the first number.
    case preamble
    /// A clause with an official number.
    case numbered
    /// What stands after the last clause and belongs to none.
    case closing
    /// The list of annexes.
    case annexes
    /// Issuers and date.
    case signature
    /// An annex.
    case annex
    /// Where the text breaks off.
    case cut
  }

  /// A paragraph or a clause inside a clause.
  public enum Content: Sendable, Hashable {
    /// A paragraph of the clause itself.
    case paragraph(Paragraph)
    /// A clause one level below.
    case clause(Clause)
  }

  /// What it is.
  public let kind: Kind
  /// The anchor, such as `c2.1.3`, `a3.5`, `art12-1`, `closing`; never changes with the text around it.
  public let id: String
  /// How a Chinese reader cites it: 二（一）3, 附件3第5项, 第十二条第三项.
  public let label: String
  /// The anchor of the clause it stands in; nil at the top.
  public let parent: String?
  /// The depth: 1 for a clause at the top, 0 for a part without number.
  public let level: Int
  /// The official number; nil for parts without one.
  public let numbering: Numbering?
  /// The lines that are heading alone, number included; empty where the text runs on from the number.
  public let headingLines: [Range<Int>]
  /// The heading without its number and final stop: from a line of its own or the first words of the text.
  public let heading: Range<Int>?
  /// The paragraphs of its own, those of inner clauses not among them.
  public let paragraphs: [Paragraph]
  /// The clauses one level below.
  public let children: [Clause]

  /// Paragraphs and inner clauses in the order of the document. Heading lines come before all of them.
  public var contents: [Content] {
    var contents: [Content] = []
    var rest = paragraphs[...]
    for child in children {
      while let paragraph = rest.first, paragraph.range.lowerBound < child.start {
        contents.append(.paragraph(paragraph))
        rest = rest.dropFirst()
      }
      contents.append(.clause(child))
    }
    return contents + rest.map { .paragraph($0) }
  }

  /// The first byte of the clause; the largest number where it holds nothing.
  var start: Int {
    min(
      headingLines.first?.lowerBound ?? .max, paragraphs.first?.range.lowerBound ?? .max,
      children.first?.start ?? .max)
  }

  /// Itself and all clauses below it, in the order of the document.
  public var flattened: [Clause] { [self] + children.flatMap(\.flattened) }
}
