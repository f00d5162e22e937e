import Basics
import Testing

@testable import Policy

/// What holds of any text, however wild.
@Suite struct PolicyDocumentPropertyTests {
  private static let pieces = [
    "一、", "二、", "三、", "（一）", "（二）", "（十）", "1.", "2．", "３.", "（1）", "（2）", "①", "②", "1）", "附件1", "附件 2",
    "附件",
    "附件：", "第一编 ", "第一章 ", "第二节 ", "第一条 ", "第二条之一 ", "总体要求", "加强领导。", "各县人民政府：", "2016年9月5日", "某县人民政府",
    "现印发给你们。", "关于印发某方案的通知", "（下转04版）", "（此件公开发布）", "目录", "国发〔2016〕13号", "《某法》", "“好！”", "；", "", " ",
    "\u{3000}",
    "\t", "\r", "\u{FEFF}", "🙂", "a", "---",
  ]

  private func soup(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
    }.joined(separator: "\n")
  }

  private func check(_ document: PolicyDocument, from offset: Int) {
    let ranges = document.parts.flatMap(\.lineRanges)
    let bytes = document.file.bytes
    var covered = Array(repeating: 0, count: bytes.count)
    for range in ranges { for index in range { covered[index] += 1 } }
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(covered.allSatisfy { $0 <= 1 })
    let rest = zip(bytes, covered).dropFirst(offset).filter { $0.1 == 0 }.map(\.0)
    #expect(
      String(decoding: rest, as: UTF8.self).unicodeScalars.allSatisfy { $0.isOfficialWhiteSpace })
    let ids = document.anchors.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(document.anchor(id)?.id == id)
      #expect(document.clause(id) != nil)
      #expect(document.text(of: id) != nil)
      #expect(PolicyCitation("x#\(id)") != nil)
    }
  }

  @Test(arguments: 0..<8, ["outline", "articles"])
  func putsEveryLineInExactlyOneClause(seed: Int, style: String) {
    var generator = SplitMix64(state: UInt64(seed))
    for round in 0..<60 {
      let completeness = round % 3 == 0 ? "truncated" : "full"
      let head = "---\ntitle: 题\nissuer: 某县人民政府\nnumbering: \(style)\ncompleteness: \(completeness)\n---\n"
      let document = PolicyDocument(
        slug: "x", SourceFile(path: "x.txt", text: head + soup(&generator)))
      check(document, from: head.utf8.count)
      let index = DocumentIndex(
        [document], stubs: [StubDocument(slug: "law", title: "某法", number: "国发〔2016〕13号")])
      _ = index.references(in: document)
      for id in ["c1.9", "a9", "art99", "c1-p9", "c1-s9", "zz", "c", "-p1", "a1.", "art1.1.1.1.1"] {
        _ = index.resolve("x#\(id)")
      }
    }
  }

  @Test func survivesBytesThatAreNoText() {
    var generator = SplitMix64(state: 7)
    for _ in 0..<200 {
      let bytes = (0..<80).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = PolicyDocument(slug: "x", SourceFile(path: "x.txt", bytes: bytes))
      bytes.withUnsafeBufferPointer { _ = DocumentIndex([]).mentions(in: $0) }
      _ = Numbering(bytes, in: 0..<bytes.count)
    }
  }

  @Test func readsLongDocumentsInLinearTime() {
    let body = String(repeating: "1.甲。\n（一）乙。\n①丙。\n《《《《（（（（\n", count: 5_000)
    let document = PolicyDocument(slug: "x", SourceFile(path: "x.txt", text: "---\ntitle: 题\n---\n\(body)"))
    #expect(document.numberedClauses.count == 15_000)
  }
}
