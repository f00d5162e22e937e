internal import Basics

/// A line of a policy file's body that is not blank, or the part of it before or from a mark of breaking off.
struct BodyLine {
  /// The line of the body, from 1.
  let number: Int
  /// Its bytes, blanks around it left out.
  let range: Range<Int>
  /// Its characters, all blanks left out.
  let text: [Unicode.Scalar]
  /// The official number it begins with.
  let numbering: Numbering?
  /// Where front matter says that it belongs.
  let target: PolicyMetadata.Belonging?
  /// Whether it says that the text goes on elsewhere: （下转04版）.
  let isCut: Bool

  init(
    _ file: SourceFile, _ range: Range<Int>, number: Int, target: PolicyMetadata.Belonging?,
    isCut: Bool = false
  ) {
    self.number = number
    self.range = range
    self.target = target
    self.isCut = isCut
    var scanner = ByteScanner(file.bytes, in: range)
    var text: [Unicode.Scalar] = []
    while let scalar = scanner.nextScalar() {
      if !scalar.isOfficialWhiteSpace { text.append(scalar) }
    }
    self.text = text
    numbering = target == nil && !isCut ? Numbering(file.bytes, in: range) : nil
  }

  /// Whether it reads as running text: it holds a full stop, or ends with a mark that something follows.
  var isSentence: Bool {
    guard !isRemark else { return false }
    return text.contains { $0 == "。" || $0 == "；" || $0 == "！" }
      || text.last.map { "：:，、".unicodeScalars.contains($0) } == true
  }

  /// Whether it stands in brackets as a whole: （此件公开发布）, or how a law was adopted.
  var isRemark: Bool {
    (text.first == "（" || text.first == "(") && (text.last == "）" || text.last == ")")
  }

  /// Whether it may be a line of a title.
  var isTitle: Bool { target == nil && !isCut && numbering == nil && !isSentence && text.count <= 120 }

  /// Whether it names those to whom the document is sent.
  var isAddressee: Bool {
    guard text.last == "：" || text.last == ":", target == nil, numbering == nil, 3...300 ~= text.count,
      !text.contains("。"), !text.contains("《"), !text.ends(withAny: ["如下：", "以下：", "下列："]),
      !text.begins(withAny: ["为", "根据", "按照", "依据", "经", "近", "现", "附件"])
    else { return false }
    return text.begins(with: "各")
      || text.dropLast().ends(withAny: [
        "政府", "部门", "单位", "机构", "机关", "委", "局", "厅", "会", "公司", "学校", "院", "中心", "站", "处", "所", "队",
        "办", "部", "室", "关位", "企业", "医院", "同志", "团体", "组织", "）",
      ])
  }
}

extension BodyLine {
  /// The lines of a body that begins at a byte of the file. Linear.
  static func lines(of file: SourceFile, from offset: Int, belongs: [PolicyMetadata.Belonging]) -> [BodyLine]
  {
    let targets = Dictionary(belongs.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    var scanner = ByteScanner(file.bytes, in: offset..<file.bytes.count)
    var lines: [BodyLine] = []
    var number = 0
    while !scanner.isAtEnd {
      number += 1
      let range = trimmed(scanner.takeLine(), of: file)
      if range.isEmpty { continue }
      let cut = cut(in: range, of: file) ?? range.upperBound
      let text = trimmed(range.lowerBound..<cut, of: file)
      if !text.isEmpty { lines.append(BodyLine(file, text, number: number, target: targets[number])) }
      if cut < range.upperBound {
        lines.append(BodyLine(file, cut..<range.upperBound, number: number, target: nil, isCut: true))
      }
    }
    return lines
  }

  private static func trimmed(_ range: Range<Int>, of file: SourceFile) -> Range<Int> {
    var scanner = ByteScanner(file.bytes, in: range)
    scanner.skipWhiteSpace()
    let start = scanner.offset
    var end = start
    while let scalar = scanner.nextScalar() {
      if !scalar.isOfficialWhiteSpace { end = scanner.offset }
    }
    return start..<end
  }

  /// Where a line ends with （下转04版） or the like, looked for in its last twenty characters.
  private static func cut(in range: Range<Int>, of file: SourceFile) -> Int? {
    var scanner = ByteScanner(file.bytes, in: max(range.lowerBound, range.upperBound - 60)..<range.upperBound)
    var mark: (start: Int, text: [Unicode.Scalar]) = (range.upperBound, [])
    while !scanner.isAtEnd {
      let start = scanner.offset
      guard let scalar = scanner.nextScalar(), !scalar.isOfficialWhiteSpace else { continue }
      if scalar == "（" || scalar == "(" { mark = (start, []) }
      mark.text.append(scalar)
    }
    guard mark.start < range.upperBound, let last = mark.text.last, last == "）" || last == ")" else {
      return nil
    }
    return mark.text.dropFirst().begins(withAny: ["下转", "紧转", "未完"]) ? mark.start : nil
  }
}
