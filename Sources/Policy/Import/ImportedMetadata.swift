internal import Basics

/// What a text itself says of its document.
struct ImportedMetadata {
  /// What could be read, the rest left out.
  private(set) var metadata: PolicyMetadata
  private let structure: DocumentStructure
  private let paragraphs: [ImportedParagraph]

  init(_ structure: DocumentStructure, _ paragraphs: [ImportedParagraph]) {
    self.structure = structure
    self.paragraphs = paragraphs
    let title = paragraphs.first { $0.role == .title }
    metadata = PolicyMetadata(title: title?.text ?? "")
    metadata.number = number
    metadata.issuers = title.flatMap { issuers(of: $0.text) } ?? signers
    metadata.date = date
    readAuthority()
    metadata.style = readsAsArticles ? .articles : .outline
    metadata.completeness = completeness
    metadata.belongs = belongs
  }

  private var number: String? {
    for paragraph in paragraphs where paragraph.role == .number {
      if let number = PrintedNumber(paragraph.compact) { return number.canonical }
    }
    for label in ["发文字号", "文号"] {
      if let value = WebFurniture.value(of: label, in: structure.removed),
        let end = value.firstIndex(of: "号"), let number = PrintedNumber(value[...end])
      {
        return number.canonical
      }
    }
    return nil
  }

  /// The first signature's day, or the one that the page's table of facts gives.
  private var date: CalendarDay? {
    for paragraph in paragraphs where paragraph.role == .date {
      let text = paragraph.compact.filter { !$0.isOpening && !$0.isClosing }
      if let date = PrintedDate(text) { return date.day }
    }
    guard let value = WebFurniture.value(of: "成文日期", in: structure.removed) else { return nil }
    guard let end = value.firstIndex(of: "日") else {
      return CalendarDay(iso: value.prefix(10).text)
    }
    return PrintedDate(value[...end])?.day
  }

  /// The offices before `关于` or `印发` in a title, or nil where it names none.
  private func issuers(of title: String) -> [String]? {
    let title = Array(title.unicodeScalars)
    let ends = ["关于", "印发", "转发"].compactMap { title.position(of: $0) }
    guard let end = ends.min() else { return nil }
    let names = title[..<end].split(separator: " ")
    guard !names.isEmpty, names.allSatisfy({ Authority.isName($0) }) else { return nil }
    return names.map(\.text)
  }

  /// The offices of the first signature.
  private var signers: [String] {
    guard let first = paragraphs.firstIndex(where: { $0.role == .signature }) else { return [] }
    let signatures = paragraphs[first...].prefix { $0.role == .signature }
    return signatures.flatMap { $0.text.split(separator: " ").map(String.init) }
  }

  private mutating func readAuthority() {
    let authority = Authority((metadata.issuers.first ?? metadata.title).unicodeScalars)
    // A title that names no office may begin with anything: one character before 县 is not enough there.
    if metadata.issuers.isEmpty, let place = authority.place, !Authority.isSurePlace(place) { return }
    metadata.region = authority.place
    switch authority.rank {
    case .nation: metadata.level = .nation
    case .province: metadata.level = .province
    case .city: metadata.level = .city
    case .county: metadata.level = .county
    case .township: metadata.level = .township
    case .someCity: metadata.level = levelByAddressee
    case nil: break
    }
  }

  /// A 市 that addresses counties is a prefecture; one that addresses towns and no county is of county rank.
  private var levelByAddressee: PolicyMetadata.Level? {
    guard let addressee = paragraphs.first(where: { $0.role == .addressee })?.compact else { return nil }
    if ["各县", "县（市", "县(市", "各区", "县（区", "县(区", "区县"].contains(where: { addressee.includes($0) }) {
      return .city
    }
    return ["各乡", "各镇", "乡镇", "街道"].contains(where: { addressee.includes($0) }) ? .county : nil
  }

  private var readsAsArticles: Bool {
    let families = paragraphs.compactMap { $0.numbering?.family }
    let articles = families.count { $0 == .article }
    return articles >= 2 && articles >= families.count { $0 == .ideograph }
  }

  private var completeness: PolicyMetadata.Completeness {
    if paragraphs.contains(where: { $0.role == .pointer }) || breaksOff { return .truncated }
    let head = paragraphs.prefix { $0.numbering == nil && !$0.endsSentence }.prefix(8)
    let isExcerpt = head.contains { paragraph in
      ["节选", "摘录", "摘要", "选编"].contains { paragraph.compact.includes($0) }
    }
    return isExcerpt ? .excerpt : .full
  }

  /// Whether the last line leaves a sentence open.
  private var breaksOff: Bool {
    guard let last = paragraphs.last, last.role == .text, last.compact.count >= 30,
      let line = structure.lines.last
    else { return false }
    return line.end == .open || (line.end == .word && last.numbering?.family != .annexList)
  }

  private var belongs: [PolicyMetadata.Belonging] {
    let closing = ClosingParagraphs(paragraphs).indices.map { (index: $0, target: "closing") }
    let cut = paragraphs.indices.filter { paragraphs[$0].role == .pointer }.map { (index: $0, target: "cut") }
    return (closing + cut).sorted { $0.index < $1.index }.map {
      PolicyMetadata.Belonging(line: $0.index + 1, target: $0.target)
    }
  }
}
