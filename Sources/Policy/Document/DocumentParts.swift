internal import Basics

/// Which part of a document each line of its body stands in, told from the form that GB/T 9704 gives documents.
struct DocumentParts {
  private let lines: [BodyLine]
  private let metadata: PolicyMetadata
  private let issuers: [[Unicode.Scalar]]
  /// The part of each line; `numbered` for all that the clause tree is made of, preamble and closing included.
  private(set) var kinds: [Clause.Kind]

  init(_ lines: [BodyLine], _ metadata: PolicyMetadata) {
    self.lines = lines
    self.metadata = metadata
    issuers = metadata.issuers.map { $0.unicodeScalars.filter { !$0.isOfficialWhiteSpace } }
    kinds = Array(repeating: .numbered, count: lines.count)
    let head = takeHead()
    let annex = firstAnnex(from: head)
    mark(annex..<lines.count, .annex)
    let body = takeNotice(head..<annex)
    takeEnd(body)
    for index in lines.indices.reversed() {
      guard lines[index].isCut else { break }
      kinds[index] = .cut
    }
  }

  private mutating func mark(_ range: Range<Int>, _ kind: Clause.Kind) {
    for index in range { kinds[index] = kind }
  }

  /// The head ends before the first number or sentence, or with the addressee.
  private mutating func takeHead() -> Int {
    var end = 0
    while end < lines.count {
      let line = lines[end]
      if line.isAddressee {
        end += 1
        break
      }
      if line.text.isContentsHeading, let after = endOfContents(end + 1) {
        end = after
        continue
      }
      guard line.isTitle || line.isRemark && line.numbering == nil && line.target == nil else { break }
      end += 1
    }
    mark(0..<end, .head)
    return end
  }

  /// Where a table of contents ends: before its first line stands a second time.
  private func endOfContents(_ start: Int) -> Int? {
    guard let first = lines[start...].first?.text.contentsEntry,
      let again = lines[(start + 1)...].prefix(400).firstIndex(where: { $0.text.contentsEntry == first }),
      lines[start..<again].allSatisfy({ $0.numbering?.family != .article && !$0.isSentence })
    else { return nil }
    return again
  }

  /// Where the annexes begin: at the first 附件 that is not in a list of them.
  private func firstAnnex(from start: Int) -> Int {
    var index = start
    while let annex = lines[index...].firstIndex(where: { $0.numbering?.family == .annex }) {
      guard let list = titledAnnexes(annex) else { return annex }
      index = list.upperBound
    }
    return lines.count
  }

  /// Lines such as 附件1：名单 one after the other that only list the annexes: what follows them is the signature,
  /// the end, or the annexes themselves.
  private func titledAnnexes(_ start: Int) -> Range<Int>? {
    var end = start
    while end < lines.count, let number = lines[end].numbering, number.family == .annex,
      number.byteCount < lines[end].range.count
    {
      end += 1
    }
    guard start < end, let first = lines[start].numbering else { return nil }
    let isAtEnd =
      lines[end...].prefix(3).contains { PrintedDate($0.text) != nil }
      || lines[end...].allSatisfy(\.isTrailer)
    let isRepeated =
      end < lines.count && lines[end].numbering?.family == .annex
      && lines[end].numbering?.value == first.value
    return isAtEnd || isRepeated ? start..<end : nil
  }

  /// A notice ends with its signature, or with the words by which it issues the document; a title follows.
  private mutating func takeNotice(_ range: Range<Int>) -> Range<Int> {
    let firstNumber = lines[range].firstIndex { $0.isNumber } ?? range.upperBound
    let isForwarding = lines[..<range.lowerBound].contains {
      $0.text.includes("印发") || $0.text.includes("转发")
    }
    let limit = isForwarding ? range.upperBound : firstNumber
    let date = lines[range.lowerBound..<limit].firstIndex { PrintedDate($0.text) != nil }
    let words = lines[range.lowerBound..<firstNumber].firstIndex { line in
      ["印发给你们", "转发给你们", "予以印发", "印发你们"].contains { line.text.includes($0) }
    }
    for last in [date, words].compactMap({ $0 }) {
      var end = last + 1
      while end < range.upperBound, lines[end].isRemark || Authority.isName(lines[end].text) { end += 1 }
      var body = end
      while body < range.upperBound,
        lines[body].isTitle || lines[body].isRemark && lines[body].numbering == nil
      {
        body += 1
      }
      guard body > end, body < range.upperBound, lines[body].numbering?.family != .annexList,
        last < firstNumber || lines[body..<range.upperBound].contains(where: { $0.numbering?.value == 1 })
      else { continue }
      mark(range.lowerBound..<end, .notice)
      mark(end..<body, .title)
      return body..<range.upperBound
    }
    return range
  }

  /// The list of annexes begins with 附件： and goes on while its own numbers do.
  private func annexList(_ range: Range<Int>) -> Range<Int>? {
    guard let first = lines[range].lastIndex(where: { $0.numbering?.family == .annexList }) else {
      return lines[range].firstIndex { $0.numbering?.family == .annex }.flatMap(titledAnnexes)
    }
    var end = first + 1
    var expected = 2
    while end < range.upperBound, let numbering = lines[end].numbering, numbering.value == expected,
      numbering.family == .decimal, !lines[end].text.contains("。")
    {
      end += 1
      expected += 1
    }
    return first..<end
  }

  /// The end of the text is read backwards: remarks, the date, the issuers; the list of annexes stands before
  /// them or among them, and a list with clauses after it is none.
  private mutating func takeEnd(_ range: Range<Int>) {
    let list = annexList(range) ?? range.upperBound..<range.upperBound
    var end = range.upperBound
    while end > range.lowerBound, list.contains(end - 1) || lines[end - 1].isTrailer { end -= 1 }
    var start = end
    if start > range.lowerBound, lines[start - 1].isFree, PrintedDate(lines[start - 1].text) != nil {
      start -= 1
    }
    let hasDate = start < end
    while start > range.lowerBound, isIssuer(lines[start - 1], hasDate: hasDate) { start -= 1 }
    if start < end {
      mark(start..<range.upperBound, .signature)
    } else {
      start = range.upperBound
    }
    guard !list.isEmpty else { return }
    if list.lowerBound > start {
      mark(list.lowerBound..<range.upperBound, .annexes)
    } else if list.upperBound <= start, lines[list.upperBound..<start].allSatisfy({ $0.numbering == nil }) {
      mark(list.lowerBound..<start, .annexes)
    }
  }

  /// Without a date below it only an issuer that front matter names is one.
  private func isIssuer(_ line: BodyLine, hasDate: Bool) -> Bool {
    guard line.isFree else { return false }
    return issuers.contains(line.text) || hasDate && Authority.isName(line.text)
  }
}

extension BodyLine {
  /// Whether it begins with a number that counts clauses.
  var isNumber: Bool { numbering.map { $0.family != .annexList } ?? false }

  /// Whether nothing says what it is: no number, no front matter, no mark of breaking off.
  var isFree: Bool { numbering == nil && target == nil && !isCut }

  /// Whether it may stand below a signature.
  fileprivate var isTrailer: Bool {
    isFree
      && (isRemark || text.begins(withAny: ["抄送", "主送", "联系人", "分送"])
        || text.ends(with: "印发") && text.contains("日") && text.count <= 60)
  }
}
