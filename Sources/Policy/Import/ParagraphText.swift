/// The text of a paragraph from its lines: what is not white space as it stands, in order.
struct ParagraphText {
  /// What blanks within the lines mean.
  enum Spacing: Sendable, Hashable {
    /// Nothing, but between words of another script.
    case running
    /// They part names of offices.
    case names
    /// They part cells.
    case cells
  }

  private(set) var scalars: [Unicode.Scalar] = []
  private let spacing: Spacing

  init(_ lines: ArraySlice<RawLine>, spacing: Spacing) {
    self.spacing = spacing
    for line in lines { append(line) }
  }

  /// The text.
  var text: String { scalars.text }

  private mutating func append(_ line: RawLine) {
    let parts = spacing == .running ? [] : line.parts
    if !scalars.isEmpty { appendWrap(before: line, parts) }
    switch spacing {
    case .running: appendRunning(line.scalars)
    case .names: appendNames(parts)
    case .cells: appendCells(line)
    }
  }

  /// What a line break becomes: a blank between words of another script or names of offices, else nothing.
  private mutating func appendWrap(before line: RawLine, _ parts: [[Unicode.Scalar]]) {
    guard let left = scalars.last, let right = line.scalars.first else { return }
    if left.isASCIIWord, right.isASCIIWord, !(left.isDigit && right.isDigit) { return scalars.append(" ") }
    guard spacing == .names, let next = parts.first else { return }
    let office = scalars.suffix(while: { $0 != " " })
    if Authority.isName(office), startsOffice(next) { scalars.append(" ") }
  }

  private mutating func appendRunning(_ line: [Unicode.Scalar]) {
    var hasBlank = false
    for scalar in line {
      guard !scalar.isBlank else {
        hasBlank = true
        continue
      }
      if hasBlank, let last = scalars.last {
        if last.value < 0x80, scalar.value < 0x80, last.value > 0x20 {
          scalars.append(" ")
        } else if scalars.count <= 12, scalars.isArticleNumber {
          scalars.append("\u{3000}")
        }
      }
      hasBlank = false
      scalars.append(scalar)
    }
  }

  private mutating func appendNames(_ parts: [[Unicode.Scalar]]) {
    for (index, part) in parts.enumerated() {
      if index > 0, Authority.isName(parts[index - 1]), startsOffice(part) { scalars.append(" ") }
      else if index > 0, let last = scalars.last, let first = part.first, last.isASCIIWord, first.isASCIIWord {
        scalars.append(" ")
      }
      scalars += part
    }
  }

  /// Whether a part begins the name of another office: not a department of the one before, not the subject.
  private func startsOffice(_ part: [Unicode.Scalar]) -> Bool {
    if part.begins(withAny: ["关于", "印发", "转发", "文件", "》", "（"]) { return false }
    if ["办公厅", "办公室", "文件"].contains(part.text) { return false }
    if Authority.isName(part) || Authority(part).rank != nil { return true }
    return ["关于", "印发", "转发"].contains { word in
      part.position(of: word).map { Authority.isName(part[..<$0]) } ?? false
    }
  }

  private mutating func appendCells(_ line: RawLine) {
    var start = 0
    for gap in line.columnGaps {
      appendRunning(Array(line.scalars[start..<gap.lowerBound]))
      scalars.append("\u{3000}")
      start = gap.upperBound
    }
    appendRunning(Array(line.scalars[start...]))
  }
}

extension Array<Unicode.Scalar> {
  /// The longest end of the text of which each character holds `condition`.
  fileprivate func suffix(while condition: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    guard let last = lastIndex(where: { !condition($0) }) else { return self[...] }
    return self[(last + 1)...]
  }
}
