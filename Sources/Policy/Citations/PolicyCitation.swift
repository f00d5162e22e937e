/// What a citation names: a document, and a place in it. Written `slug#anchor`, or `slug` for the whole document.
public struct PolicyCitation: Sendable, Hashable, CustomStringConvertible {
  /// The document.
  public let slug: String
  /// The place in it; nil for the document as a whole.
  public let anchor: String?

  /// A citation of a document, or of a place in it.
  public init(slug: String, anchor: String? = nil) {
    self.slug = slug
    self.anchor = anchor
  }

  /// Reads `slug#anchor` or `slug`, or nil where the text is neither.
  public init?(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let slug = parts.first, Self.isSlug(slug) else { return nil }
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].utf8.allSatisfy({ Self.isWord($0) || $0 == UInt8(ascii: ".") }) else {
        return nil
      }
    }
    self.init(slug: String(slug), anchor: parts.count == 2 ? String(parts[1]) : nil)
  }

  /// As it is written in content files.
  public var description: String { anchor.map { "\(slug)#\($0)" } ?? slug }

  static func isSlug(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isWord) && text.utf8.first != UInt8(ascii: "-")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
  }
}

/// A citation that was found: what a link to it needs.
public struct ResolvedCitation: Sendable, Hashable {
  /// The document and the place.
  public let citation: PolicyCitation
  /// The document's title.
  public let title: String
  /// The document's number, if it has one.
  public let number: String?
  /// What the document is called before a label: its number, else the shortest of its other titles, else 《title》.
  public let name: String
  /// The printed label of the place: 二（一）3; nil for a whole document.
  public let label: String?
  /// The anchor of the clause or part in which the place stands; nil for a whole document.
  public let clause: String?
  /// Whether the document's text is not in hand (未收录).
  public let isStub: Bool
}
