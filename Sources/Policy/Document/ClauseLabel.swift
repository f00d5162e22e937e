/// How Chinese readers cite a clause.
extension Numbering {
  /// The number as it stands in a citation: width and punctuation do not matter there.
  var citation: String {
    let inserted = suffix > 0 ? "之" + ChineseNumeral.text(suffix) : ""
    switch family {
    case .part: return "第\(ChineseNumeral.text(value))编" + inserted
    case .chapter: return "第\(ChineseNumeral.text(value))章" + inserted
    case .section: return "第\(ChineseNumeral.text(value))节" + inserted
    case .article: return "第\(ChineseNumeral.text(value))条" + inserted
    case .ideograph: return ChineseNumeral.text(value)
    case .bracketedIdeograph: return "（\(ChineseNumeral.text(value))）"
    case .decimal: return String(value)
    case .bracketedDecimal: return "（\(value)）"
    case .closedDecimal: return "\(value)）"
    case .circled:
      let code = UInt32(value <= 20 ? 0x245F + value : 0x3251 + value - 21)
      return Unicode.Scalar(code).map { String(Character($0)) } ?? "（\(value)）"
    case .annex:
      return printed.unicodeScalars.contains { $0.digitValue != nil } || value > 1 ? "附件\(value)" : "附件"
    case .annexList: return "附件"
    }
  }
}

extension Clause.Kind {
  /// What a part without number is called.
  var label: String {
    switch self {
    case .head: "文首"
    case .notice: "印发通知"
    case .title: "标题"
    case .preamble: "开头"
    case .closing: "结尾"
    case .annexes: "附件目录"
    case .signature: "落款"
    case .cut: "截断处"
    case .numbered, .annex: ""
    }
  }
}

extension ClauseAnchors {
  /// The label of a node below a parent that has its label already.
  func label(
    of node: Int, _ numbering: Numbering, in parent: (node: Int, numbering: Numbering?, label: String)?,
    style: PolicyMetadata.Style, paragraphs: Int
  ) -> String {
    let number = numbering.citation
    let again = repeats[node] > 1 && paragraphs < 2 ? "（第\(repeats[node])处）" : ""
    guard let parent, let outer = parent.numbering else { return number + again }
    if style == .articles, numbering.family == .article {
      // Articles run through the document whatever chapter they stand in, but an annex counts its own.
      let annex = parent.label.hasPrefix("附件") ? parent.label.split(separator: " ").first ?? "" : ""
      return annex + number + again
    }
    if style == .articles, outer.family == .article {
      let paragraph =
        paragraphs > 1 ? "第\(ChineseNumeral.text(max(1, paragraphNumber(of: node, in: parent.node))))款" : ""
      return "\(parent.label)\(paragraph)第\(ChineseNumeral.text(numbering.value))项\(again)"
    }
    if style == .articles, parent.label.hasSuffix("项"), parent.label.hasPrefix("第") {
      return "\(parent.label)第\(ChineseNumeral.text(numbering.value))目\(again)"
    }
    if outer.family == .annex {
      return parent.label + (numbering.family == .decimal ? "第\(numbering.value)项" : " \(number)") + again
    }
    return parent.label + number + again
  }
}
