/// A paragraph of official text: one line of a policy file.
public struct Paragraph: Sendable, Hashable {
  /// What the paragraph does, which is how it is set on a page.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Running text.
    case text
    /// The document number.
    case number
    /// A line of a title.
    case title
    /// To whom the document is sent.
    case addressee
    /// An issuer in a signature.
    case issuer
    /// The day of issue.
    case date
    /// A remark in a head or below a signature.
    case note
  }

  /// The anchor, `<clause>-p<n>`.
  public let id: String
  /// How a reader cites it: the clause's label and 第2段, in laws 第二款.
  public let label: String
  /// What it does.
  public let role: Role
  /// Its bytes in the file, an official number included, blanks around it not.
  public let range: Range<Int>
  /// Its bytes without the official number.
  public let text: Range<Int>
  /// Its sentences.
  public let sentences: [Sentence]
}

/// A sentence of a paragraph: it ends with 。！？； and the quotes and brackets that close after them.
public struct Sentence: Sendable, Hashable {
  /// The anchor, `<clause>-s<n>`, counted through the clause's own paragraphs.
  public let id: String
  /// How a reader cites it: the clause's label and 第3句.
  public let label: String
  /// Its bytes in the file.
  public let range: Range<Int>
}
