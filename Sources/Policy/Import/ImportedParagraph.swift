/// A paragraph of the result and the lines it was made of.
struct ImportedParagraph: Sendable, Hashable {
  /// What its first line is.
  let role: DocumentStructure.Role
  /// The text.
  let text: String
  /// The same without blanks, digits in half width.
  let compact: [Unicode.Scalar]
  /// The lines, as indices into the structure's.
  let lines: Range<Int>

  init(_ lines: Range<Int>, of structure: DocumentStructure) {
    self.lines = lines
    role = structure.roles[lines.lowerBound]
    let spacing: ParagraphText.Spacing =
      switch role {
      case .title, .signature, .masthead: .names
      case .row: .cells
      case .adoption: .events
      default: .running
      }
    let paragraph = ParagraphText(structure.lines[lines], spacing: spacing)
    text = paragraph.text
    compact = paragraph.scalars.compactMap { $0.isBlank ? nil : $0.folded }
  }

  /// The official number with which it begins.
  var numbering: Numbering? { role == .text || role == .row ? Numbering(compact.prefix(60).text) : nil }

  /// Whether it ends a sentence.
  var endsSentence: Bool { compact.last(where: { !$0.isClosing })?.endsSentence ?? false }
}
