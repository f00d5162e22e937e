public import Basics

/// Makes a policy file of an official text as it comes out of a PDF, a web page or a newspaper.
///
/// Every character that is not white space stays, in order, but for the page furniture that the result lists line
/// by line. What the text does not print (a date, a number) is left out and never guessed.
public struct PolicyImporter: Sendable {
  /// The name under which the source is recorded: a file name without folders.
  public let sourceName: String
  /// The path by which messages call the source.
  public let shownPath: String

  /// An importer of the source that is known by `sourceName`, and to messages by its path if it has another.
  public init(sourceName: String, shownPath: String? = nil) {
    self.sourceName = sourceName
    self.shownPath = shownPath ?? sourceName
  }

  /// The policy file of a raw text, or nil where the bytes are no text; the reason is among the diagnostics.
  ///
  /// Linear in the size of the text.
  public func policy(from bytes: [UInt8]) -> (policy: ImportedPolicy?, diagnostics: [Diagnostic]) {
    let place = Diagnostic.Place(path: shownPath)
    guard let (text, encoding) = TextEncoding.decode(bytes), !text.contains(0) else {
      return (nil, [.undecodable(place)])
    }
    if text.starts(with: "---\n".utf8) || text.starts(with: "---\r\n".utf8) {
      return (nil, [.alreadyPolicy(place)])
    }
    let structure = DocumentStructure(RawLine.lines(of: text))
    guard !structure.lines.isEmpty else { return (nil, [.noText(place)]) }
    var breaks = ParagraphBreaks(structure)
    let paragraphs = breaks.paragraphs().map { ImportedParagraph($0, of: structure) }
    var metadata = ImportedMetadata(structure, paragraphs).metadata
    metadata.sourceFile = sourceName
    metadata.sourceDigest = SHA256.hexDigest(bytes)
    metadata.sourceEncoding = encoding
    let removed = structure.removed.map { ImportedPolicy.RemovedLine(line: $0.number, text: $0.scalars.text) }
    metadata.removed = removed.map { "\($0.line) \($0.text)" }
    let policy = ImportedPolicy(
      metadata: metadata, body: paragraphs.map(\.text), encoding: encoding, removed: removed,
      uncertainLines: breaks.uncertain.map { structure.lines[$0].number })
    let findings = ImportFindings(structure, paragraphs, metadata, place: place)
    return (policy, findings.diagnostics)
  }
}

/// A policy file as the importer makes it, and what a person should know before trusting it.
public struct ImportedPolicy: Sendable, Hashable {
  /// A line, or the end of one, that was page furniture.
  public struct RemovedLine: Sendable, Hashable {
    /// The line of the source, from 1.
    public let line: Int
    /// What was removed, without the blanks at both ends.
    public let text: String
  }

  /// What the front matter says.
  public let metadata: PolicyMetadata
  /// The text, a paragraph each.
  public let body: [String]
  /// The encoding in which the source was read.
  public let encoding: TextEncoding
  /// What was taken out.
  public let removed: [RemovedLine]
  /// Lines of the source that end a sentence exactly at the page's edge: the next line was joined to them, and
  /// only the printed page can tell whether a paragraph ends there.
  public let uncertainLines: [Int]

  /// The policy file: front matter, then a paragraph a line.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    metadata.write(to: &writer)
    for paragraph in body { writer.write("\(paragraph)\n") }
    return writer.bytes
  }
}
