/// Lines that hold two things side by side, and what they are parted into.
extension RawLine {
  /// The line, or two lines where a newspaper's pointer to another page, or a date after its office, shares it.
  var parted: [RawLine] {
    if let cut = pointerStart { return split(at: cut) }
    if compact.count <= 60, let gap = columnGaps.first, PrintedNumber(scalars[..<gap.lowerBound]) != nil {
      return split(at: gap.upperBound)
    }
    if let cut = dateStart { return split(at: cut) }
    return [self]
  }

  private func split(at index: Int) -> [RawLine] {
    let before = scalars[..<index].reversed().drop { $0.isBlank }.reversed()
    guard !before.isEmpty else { return [self] }
    return [
      RawLine(
        number: number, scalars: Array(before), indent: indent, blanksBefore: blanksBefore,
        startsPage: startsPage),
      RawLine(
        number: number, scalars: Array(scalars[index...]), indent: 0, blanksBefore: 0, startsPage: false),
    ]
  }

  /// Where `（下转 04 版）` begins at the line's end.
  private var pointerStart: Int? {
    guard let last = scalars.last, last.isClosing,
      let open = scalars.lastIndex(where: { "（(【[".unicodeScalars.contains($0) }),
      isPointer(scalars[open...])
    else { return nil }
    return open
  }

  /// Where a date stands after an office and a wide gap.
  private var dateStart: Int? {
    guard compact.count <= 60, compact.last == "日", let year = compact.firstIndex(of: "年"), year >= 8,
      let gap = columnGaps.last
    else { return nil }
    let date = scalars[gap.upperBound...].compactMap { $0.isBlank ? nil : $0.folded }
    guard PrintedDate(date) != nil else { return nil }
    let office = scalars[..<gap.lowerBound].filter { !$0.isBlank }
    return Authority.isName(office) ? gap.upperBound : nil
  }

  /// Whether the line is a newspaper's pointer to where the text goes on.
  var isPointer: Bool { isPointer(scalars[...]) }

  private func isPointer(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = text.compactMap { $0.isBlank ? nil : $0.folded }
    guard text.count <= 16, let first = text.first, let last = text.last, first.isOpening, last.isClosing
    else { return false }
    let inside = text.dropFirst().dropLast()
    return inside.begins(withAny: ["下转", "紧转"]) && inside.includes("版")
  }
}
