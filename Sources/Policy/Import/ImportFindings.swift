internal import Basics

/// What a person should look at after an import.
struct ImportFindings {
  /// Warnings in the order of the text.
  private(set) var diagnostics: [Diagnostic] = []
  private let place: Diagnostic.Place

  init(
    _ structure: DocumentStructure, _ paragraphs: [ImportedParagraph], _ metadata: PolicyMetadata,
    place: Diagnostic.Place
  ) {
    self.place = place
    if structure.title == nil {
      warn(.importTitleMissing, "no title was recognised: write it as \"title\" in the front matter")
    }
    if metadata.level == nil {
      warn(
        .importLevelUnknown,
        "the level of the issuing office cannot be told from its name: write \"level\" in the front matter")
    }
    if let line = structure.lines.first(where: { $0.scalars.contains("\u{FFFD}") }) {
      warn(.importReplacement, "a character of this line was lost before the import", at: line)
    }
    reportColumns(structure)
    if metadata.completeness == .truncated {
      warn(.importTruncated, "the text breaks off: get the rest, or leave it marked as truncated")
    }
  }

  private mutating func warn(_ identifier: Diagnostic.Identifier, _ message: String, at line: RawLine? = nil)
  {
    guard let line else { return diagnostics.append(Diagnostic(.warning, identifier, message, at: place)) }
    let position = SourcePosition(line: line.number, column: 1)
    let there = Diagnostic.Place(path: place.path, position: position, excerpt: line.scalars.text)
    diagnostics.append(Diagnostic(.warning, identifier, message, at: there))
  }

  /// Several lines running that hold two pieces of running text side by side.
  private mutating func reportColumns(_ structure: DocumentStructure) {
    guard let first = LineColumnsRun.indices(in: structure.lines).first else { return }
    warn(
      .importTwoColumns,
      "two columns stand side by side here; their text is kept line by line. Copy each column by itself",
      at: structure.lines[first])
  }
}

extension Diagnostic.Identifier {
  /// The bytes are neither UTF-8 nor GB 18030.
  static let importUndecodable: Self = "import-undecodable"
  /// The file is a policy file already.
  static let importPolicy: Self = "import-policy"
  /// The file holds no text.
  static let importEmpty: Self = "import-empty"
  /// No line reads as a title.
  static let importTitleMissing: Self = "import-title-missing"
  /// The issuer's name does not tell its level.
  static let importLevelUnknown: Self = "import-level-unknown"
  /// A character was lost before the import.
  static let importReplacement: Self = "import-character-lost"
  /// Two columns stand side by side.
  static let importTwoColumns: Self = "import-two-columns"
  /// The text breaks off.
  static let importTruncated: Self = "import-truncated"
}

extension Diagnostic {
  static func undecodable(_ place: Place) -> Self {
    Diagnostic(
      .error, .importUndecodable, "this file is no text in UTF-8 or GB 18030: save it as plain text",
      at: place)
  }

  static func alreadyPolicy(_ place: Place) -> Self {
    Diagnostic(
      .error, .importPolicy, "this file has front matter already: import the raw text it was made of",
      at: place)
  }

  static func noText(_ place: Place) -> Self {
    Diagnostic(.error, .importEmpty, "this file holds no text", at: place)
  }
}
