/// The paragraphs that close a document (结尾) after its last clause: when it takes effect, what those addressed
/// are to do with it. They belong to the document, not to the clause before them.
struct ClosingParagraphs {
  /// The paragraphs, as indices.
  let indices: [Int]

  /// Looks before each end of a text: a signature, a list of annexes, an annex, the end of the file.
  init(_ paragraphs: [ImportedParagraph]) {
    var found: [Int] = []
    for end in 0...paragraphs.count where Self.isEnd(end, paragraphs) {
      var index = end - 1
      var candidates: [Int] = []
      while index >= 0, paragraphs[index].role == .text, paragraphs[index].numbering == nil {
        candidates.append(index)
        index -= 1
      }
      // Only after a numbered clause whose text is complete: a heading wants a paragraph first. A document
      // without clauses has none to misplace.
      guard index >= 0, paragraphs[index].role == .text else { continue }
      let own = paragraphs[index].endsSentence ? 0 : 1
      let closing = candidates.reversed().dropFirst(own).drop {
        !Self.reads(asClosing: paragraphs[$0].compact)
      }
      found += closing
    }
    indices = found
  }

  /// The words that ask those addressed for an answer, or end a document before its signature.
  static let beginnings = [
    "特此", "以上意见", "以上报告", "以上请示", "专此", "妥否", "当否", "此复", "请予", "盼复", "为盼", "请批示", "请审示", "请函复", "望予",
    "敬请", "可否",
  ]

  private static func isEnd(_ index: Int, _ paragraphs: [ImportedParagraph]) -> Bool {
    guard index < paragraphs.count else { return true }
    switch paragraphs[index].role {
    case .signature, .date, .annexMark, .note: return true
    default: return paragraphs[index].numbering?.family == .annexList
    }
  }

  /// Whether a paragraph reads as a closing: it takes effect, it is herewith announced, or it tells those
  /// addressed to carry the document out where they are.
  private static func reads(asClosing text: [Unicode.Scalar]) -> Bool {
    if text.begins(withAny: beginnings) { return true }
    if text.count <= 24, text.dropLast().ends(withAny: ["为盼", "为荷", "请批示", "盼复"]) { return true }
    if text.begins(withAny: ["本", "此前", "原", "自"]),
      ["起施行", "起实施", "起执行", "之日起", "有效期", "同时废止", "负责解释"].contains(where: { text.includes($0) })
    {
      return true
    }
    guard text.first == "各", let first = text.firstIndex(where: { $0.endsSentence }) else { return false }
    let sentence = text[...first]
    return [
      "要结合", "应结合", "根据本", "按照本", "依据本", "要根据", "要按照", "请结合", "认真贯彻", "认真组织实施", "抓好贯彻落实", "贯彻执行",
      "贯彻落实本", "遵照执行", "制定具体实施",
    ].contains { sentence.includes($0) }
  }
}
