/// Tables of contents (目录), whose lines are no clauses.
extension RawLine {
  /// Whether the line is the heading of a table of contents and nothing else.
  var isContentsHeading: Bool { compact.isContentsHeading }
}

extension [Unicode.Scalar] {
  /// Whether the text without blanks is the heading of a table of contents.
  var isContentsHeading: Bool {
    elementsEqual("目录".unicodeScalars) || elementsEqual("目次".unicodeScalars)
  }

  /// An entry of a table of contents without its leader and page: what stands again as a heading.
  var contentsEntry: ArraySlice<Unicode.Scalar> {
    var rest = self[...]
    while let last = rest.last, last.isDigit || last.isBlank || "…．.·⋯—-（）()".unicodeScalars.contains(last) {
      rest = rest.dropLast()
    }
    return rest
  }
}
