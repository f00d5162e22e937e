/// A mistake of an author's, as a value: returned beside results, printed once, sorted, at the end.
public struct Diagnostic: Sendable, Hashable {
  /// Whether the result may still be used.
  public enum Severity: String, Sendable, Hashable {
    /// The input cannot be built as it stands.
    case error
    /// The input can be built, and something in it wants a look.
    case warning
  }

  /// The short name in brackets, listed in docs/diagnostics.md.
  public struct Identifier: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name: lower-case words joined by hyphens.
    public let description: String
    /// An identifier written in code.
    public init(stringLiteral value: String) { description = value }
  }

  /// Where it is: a path, and where it is known a position and the line itself.
  public struct Place: Sendable, Hashable {
    /// The path as the author knows it.
    public let path: String
    /// Line and column, or nil where the whole file is meant.
    public let position: SourcePosition?
    /// The text of the line, of a very long one the part around the position; nil where it is not to be shown.
    public let excerpt: String?
    /// How many scalars of the line stand before the excerpt.
    let excerptStart: Int

    /// A place in a file.
    public init(path: String, position: SourcePosition? = nil, excerpt: String? = nil) {
      self.init(path: path, position: position, excerpt: excerpt, excerptStart: 0)
    }

    fileprivate init(path: String, position: SourcePosition?, excerpt: String?, excerptStart: Int) {
      self.path = path
      self.position = position
      self.excerpt = excerpt
      self.excerptStart = excerptStart
    }
  }

  /// Error or warning.
  public let severity: Severity
  /// The name by which the docs list it.
  public let identifier: Identifier
  /// What is wrong and how to mend it, in the reader's words.
  public let message: String
  /// Where it is, or nil where no file is meant.
  public let place: Place?
  /// What else helps: candidates, limits, reasons.
  public let notes: [String]

  /// A diagnostic.
  public init(
    _ severity: Severity, _ identifier: Identifier, _ message: String, at place: Place? = nil,
    notes: [String] = []
  ) {
    self.severity = severity
    self.identifier = identifier
    self.message = message
    self.place = place
    self.notes = notes
  }
}

extension SourceFile {
  /// The place of a byte of this file, with its line.
  public func place(of offset: Int) -> Diagnostic.Place {
    let position = position(of: offset)
    let shown = line(around: offset)
    let before = bytes[shown.lowerBound..<max(shown.lowerBound, min(offset, bytes.count))]
    return Diagnostic.Place(
      path: path, position: position, excerpt: text(shown),
      excerptStart: max(0, position.column - 1 - before.count { $0 & 0xC0 != 0x80 }))
  }

  /// An error at a byte of this file.
  public func error(
    _ identifier: Diagnostic.Identifier, _ message: String, at offset: Int, notes: [String] = []
  ) -> Diagnostic {
    Diagnostic(.error, identifier, message, at: place(of: offset), notes: notes)
  }

  /// A warning at a byte of this file.
  public func warning(
    _ identifier: Diagnostic.Identifier, _ message: String, at offset: Int, notes: [String] = []
  ) -> Diagnostic {
    Diagnostic(.warning, identifier, message, at: place(of: offset), notes: notes)
  }
}

extension Sequence<Diagnostic> {
  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// In order of path and position, each once.
  public func sortedForReading() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted { $0.readingKey < $1.readingKey }
  }
}

extension Diagnostic {
  /// What `sortedForReading` sorts by.
  fileprivate var readingKey: (String, Int, Int, String, String) {
    (
      place?.path ?? "", place?.position?.line ?? 0, place?.position?.column ?? 0, identifier.description,
      message
    )
  }
}
