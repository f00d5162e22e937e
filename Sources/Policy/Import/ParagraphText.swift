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
    /// They part the events of a law.
    case events
  }

  private(set) var scalars: [Unicode.Scalar] = []
  private let spacing: Spacing

  init(_ lines: ArraySlice<RawLine>, spacing: Spacing) {
    self.spacing = spacing
    if spacing == .names { appendNames(lines) } else { for line in lines { append(line) } }
  }

  /// The text.
  var text: String { scalars.text }

  private mutating func append(_ line: RawLine) {
    if let left = scalars.last, let right = line.scalars.first, left.isASCIIWord, right.isASCIIWord,
      !(left.isDigit && right.isDigit)
    {
      scalars.append(" ")
    }
    if spacing == .cells || spacing == .events { return appendCells(line) }
    guard scalars.isEmpty, let gap = line.gapAfterHeading else { return appendRunning(line.scalars[...]) }
    appendRunning(line.scalars[..<gap.lowerBound])
    scalars.append("\u{3000}")
    appendRunning(line.scalars[gap.upperBound...])
  }

  private mutating func appendRunning(_ line: ArraySlice<Unicode.Scalar>) {
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

  /// Names of offices with a blank between them, wherever the lines broke.
  private mutating func appendNames(_ lines: ArraySlice<RawLine>) {
    var parts: [[Unicode.Scalar]] = []
    for line in lines {
      for (index, part) in line.parts.enumerated() {
        if index == 0, let last = parts.indices.last,
          !(Authority.isName(parts[last]) && startsOffice(part, after: parts[last]))
        {
          parts[last] += part
        } else {
          parts.append(part)
        }
      }
    }
    for (index, part) in parts.enumerated() {
      if index > 0, let left = scalars.last, let right = part.first,
        left.isASCIIWord && right.isASCIIWord
          || Authority.isName(parts[index - 1])
            && startsOffice(part, after: parts[index - 1])
      {
        scalars.append(" ")
      }
      scalars += part
    }
  }

  /// Whether a part begins the name of another office: not a department of the one before, not the subject.
  private func startsOffice(_ part: [Unicode.Scalar], after before: [Unicode.Scalar]) -> Bool {
    if before.text == "国务院" { return false }
    if part.begins(withAny: ["关于", "印发", "转发", "文件", "》", "（"]) { return false }
    if ["办公厅", "办公室", "文件"].contains(part.text) { return false }
    if Authority.isName(part) || Authority(part).rank != nil { return true }
    return ["关于", "印发", "转发"].contains { word in
      part.position(of: word).map { Authority.isName(part[..<$0]) } ?? false
    }
  }

  /// Cells with one full blank between them; columns of running text keep a gap that shows them as such.
  private mutating func appendCells(_ line: RawLine) {
    let gapWidth = spacing == .events || line.isRow ? 1 : 3
    var start = 0
    for gap in line.cellGaps {
      appendRunning(line.scalars[start..<gap.lowerBound])
      scalars += repeatElement("\u{3000}", count: gapWidth)
      start = gap.upperBound
    }
    appendRunning(line.scalars[start...])
  }
}
