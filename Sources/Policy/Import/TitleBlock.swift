/// The lines of a document's title (标题): offices, a subject, and at the end the kind of document (文种).
struct TitleBlock: Sendable, Hashable {
  /// The lines, as indices into the text's lines.
  var lines: Range<Int>

  /// The first title among the first lines of a text, or nil where no line before the text proper ends in a kind
  /// of document.
  static func first(in lines: [RawLine], from start: Int) -> TitleBlock? {
    first(in: lines, from: start, passing: WebFurniture.isBanner)
      ?? first(in: lines, from: start) { _ in false }
  }

  /// The first title, lines that read as a site's heading passed over: `通知公告` is a title only where there is
  /// no other.
  private static func first(in lines: [RawLine], from start: Int, passing isBanner: (RawLine) -> Bool)
    -> TitleBlock?
  {
    for index in lines.indices.dropFirst(start).prefix(40) {
      let line = lines[index]
      if line.number(isHeading: false) || line.end == .sentence || PrintedDate(line.compact) != nil {
        return nil
      }
      if isBanner(line), index == start || !lines[index - 1].isOfficeList { continue }
      guard line.isTitleEnd || (index > start && line.endsTitle(after: lines[index - 1])) else { continue }
      let end = lastLine(in: lines, from: index)
      return TitleBlock(lines: firstLine(in: lines, before: end, notBefore: start)..<end + 1)
    }
    return nil
  }

  /// A title that begins exactly at `start`: a plan's after its notice, an annex's after its mark.
  static func at(_ start: Int, in lines: [RawLine], isAnnex: Bool) -> TitleBlock? {
    var index = start
    while index < lines.count, index < start + 5, lines[index].mayBeTitle {
      if lines[index].isTitleEnd || (index > start && lines[index].endsTitle(after: lines[index - 1])) {
        return TitleBlock(lines: start..<lastLine(in: lines, from: index) + 1)
      }
      index += 1
    }
    guard isAnnex, index > start, lines[start].compact.count <= 40 else { return nil }
    return TitleBlock(lines: start..<start + 1)
  }

  /// The last line of a title of which `end` could be the last: one kind of document may follow another, as in
  /// `…实施方案的通知`.
  private static func lastLine(in lines: [RawLine], from index: Int) -> Int {
    var end = index
    while end + 1 < lines.count, end < index + 4 {
      let next = lines[end + 1]
      guard next.mayBeTitle, !next.opensTitle else { break }
      let isBracket =
        next.compact.first == "（" && next.compact.last == "）" && next.compact.count <= 20
        && next.bracketedDate == nil
      guard isBracket || next.isTitleEnd || next.endsTitle(after: lines[end]) else { break }
      end += 1
    }
    return end
  }

  private static func firstLine(in lines: [RawLine], before end: Int, notBefore start: Int) -> Int {
    var first = end
    while first > start, end - first < 8 {
      let above = lines[first - 1]
      guard above.mayBeTitle, !WebFurniture.isBanner(above), !above.isMasthead else { break }
      guard carriesOn(above, to: lines[first]) else { break }
      first -= 1
    }
    return first
  }

  /// Whether a title that may begin with `line` begins above it. An office alone above a line that names its own
  /// is the sign of the page, not another issuer.
  private static func carriesOn(_ above: RawLine, to line: RawLine) -> Bool {
    let needsOffice = line.compact.begins(withAny: ["关于", "印发", "转发"])
    guard needsOffice || line.opensTitle else { return true }
    if above.goesOnAsTitle && !above.isTitleEnd { return true }
    if above.mayListOffices || (needsOffice && above.compact.ends(withAny: ["印发", "转发", "发布"])) {
      return true
    }
    return above.isOfficeList && (needsOffice || line.isOfficeList || above.parts.count > 1)
  }
}

extension RawLine {
  /// The number with which the line begins, if it begins with one.
  var numbering: Numbering? { Numbering(scalars.prefix(60).text) }

  /// Whether the line begins with a number of a clause; a heading has no mark of a sentence.
  func number(isHeading: Bool) -> Bool {
    guard let numbering, numbering.family != .annex, numbering.family != .annexList else { return false }
    return !isHeading || isUnpunctuated
  }

  /// Whether the line may be part of a title: short, without a mark of a sentence, no number, no date.
  var mayBeTitle: Bool {
    let allowed = compact.filter { !"，：".unicodeScalars.contains($0) }
    return compact.count <= 60 && !isContentsHeading
      && (isUnpunctuated || (isTitleEnd && allowed.count == compact.count))
      && numbering == nil && PrintedNumber(scalars) == nil && PrintedDate(compact) == nil && !isPointer
  }

  /// Whether the line ends in a kind of document, a bracket such as `（试行）` aside.
  var isTitleEnd: Bool {
    let text = compact.withoutLastBracket
    return !text.isEmpty && text.ends(withAny: Self.kinds) && isUnpunctuated && !isContentsHeading
  }

  /// Whether a title may begin with this line: with a place, a national office, or a list of offices.
  var opensTitle: Bool { isOfficeList || Authority(compact.prefix(14)).rank != nil }

  /// Whether the line holds names of offices alone.
  var isOfficeList: Bool {
    let parts = parts
    return !parts.isEmpty && parts.allSatisfy { Authority.isName($0) }
  }

  /// The day of a line that is a date in brackets, as it stands below titles.
  var bracketedDate: PrintedDate? {
    guard compact.first?.isOpening == true, compact.last?.isClosing == true else { return nil }
    return PrintedDate(compact.dropFirst().dropLast())
  }

  /// Whether the line lists offices, the first of which the line before may begin and the last of which the next
  /// line may carry on.
  var mayListOffices: Bool {
    let parts = parts
    return parts.count > 1 && parts.count { Authority.isName($0) } * 2 >= parts.count
  }

  /// Whether the line begins a title and is not the whole of it.
  var goesOnAsTitle: Bool {
    opensTitle && ["关于", "印发", "转发"].contains { compact.includes($0) }
  }

  /// Whether the line is the rest of a kind of document that the line before begins: `…的通` and `知`.
  func endsTitle(after above: RawLine) -> Bool {
    guard compact.count <= 3, above.mayBeTitle, mayBeTitle else { return false }
    return Self.kinds.contains { kind in
      kind.unicodeScalars.count > compact.count && (above.compact.suffix(8) + compact).ends(with: kind)
    }
  }

  /// Whether the line belongs above a title: the sign of the issuing office (`××文件`), a copy's number, secrecy,
  /// urgency, the signer.
  var isMasthead: Bool {
    if compact.ends(with: "文件"), compact.count <= 40, Authority(compact).rank != nil { return true }
    if compact.count == 6, compact.allSatisfy(\.isDigit) { return true }
    return compact.count <= 24
      && compact.begins(withAny: ["机密", "秘密", "绝密", "特急", "加急", "平急", "签发人", "特提"])
  }

  /// The kinds of document (党政机关公文处理工作条例第八条 and 立法法), and what plans and lists are called.
  private static let kinds = [
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "方案", "办法",
    "规定", "细则", "规划", "计划", "条例", "章程", "要点", "措施", "制度", "指南", "标准", "准则", "清单", "规范", "规则", "规程", "预案",
    "职责", "分工", "名单", "汇总表", "登记表", "统计表", "一览表", "任务表", "法", "令", "纲要", "行动方案", "倡议书", "协议书", "确认书",
    "责任书", "须知", "目录", "样表", "表", "机制", "举措", "的复函", "工作流程", "流程图", "指引", "总结", "讲话", "汇报",
  ]
}
