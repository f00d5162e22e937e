internal import Policy

/// Whether words stand in a clause.
extension Library {
  /// Whether a clause holds the words as printed, blanks aside; nil for a document that is not in hand.
  func holds(_ quote: String, in reference: PolicyReference) -> Bool? {
    guard let document = index.document(reference.slug) else { return nil }
    let whole = document.wholeText(of: reference.anchor)
    let text = whole.isEmpty ? document.text(of: reference.anchor) ?? "" : whole
    return text.filter { !$0.isWhitespace }.contains(quote.filter { !$0.isWhitespace })
  }

  /// What to say of words that do not stand there.
  static func missing(quoteFrom reference: PolicyReference) -> String {
    "these words do not stand in \(reference.fullLabel)"
  }

  /// Fewer characters prove nothing: they stand anywhere.
  static let fewestQuoted = 4

  /// How to mend it.
  static let quoteHint = "quote the document word for word, its digits and punctuation as printed"
}
