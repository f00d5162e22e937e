internal import Basics

/// Which closing tag belongs to which opening tag.
struct Nesting {
  /// How deep sections, blocks and parents may stand inside each other.
  static let limit = 64

  /// The other end of each tag that opens or closes something; nil for all others and where it is lacking.
  private(set) var partners: [Int?]
  /// Whether a block stands directly inside a parent, and so fills a block of that parent.
  private(set) var isContent: [Bool]
  private var findings: Findings
  private let tags: [Tag]

  /// Pairs the tags of a file; what cannot be paired is reported and has no partner.
  init(_ tags: [Tag], _ findings: inout Findings) {
    self.tags = tags
    self.findings = findings
    partners = Array(repeating: nil, count: tags.count)
    isContent = Array(repeating: false, count: tags.count)
    pair()
    findContents()
    findings = self.findings
  }

  private mutating func pair() {
    var open: [Int] = []
    var openNames: [String: Int] = [:]
    for (index, tag) in tags.enumerated() {
      if tag.opens {
        open.append(index)
        openNames[tag.spelledName, default: 0] += 1
        if open.count == Self.limit + 1 {
          report(
            .sectionTooDeep, "more than \(Self.limit) sections, blocks and parents inside each other", tag)
        }
      } else if tag.kind == .close {
        close(index, open: &open, names: &openNames)
      }
    }
    for index in open { reportUnclosed(tags[index]) }
  }

  /// Closes the innermost tag of that name; what stands open inside it is reported.
  private mutating func close(_ index: Int, open: inout [Int], names: inout [String: Int]) {
    let tag = tags[index]
    guard let last = open.last else {
      report(.sectionUnopened, "\(tag.spelling) closes nothing: no \"\(tag.spelledName)\" is open here", tag)
      return
    }
    let expected = tags[last]
    if expected.spelledName != tag.spelledName {
      let findings = findings
      report(
        .sectionMismatched, "\(tag.spelling) stands where \"\(expected.spelledName)\" is to be closed", tag,
        notes: ["\(expected.spelling) opens in line \(findings.line(of: expected.range.lowerBound))"])
      guard names[tag.spelledName, default: 0] > 0 else {
        drop(last, &open, &names)
        return
      }
      while let inner = open.last, tags[inner].spelledName != tag.spelledName { drop(inner, &open, &names) }
    }
    guard let opening = open.last else { return }
    drop(opening, &open, &names)
    partners[opening] = index
    partners[index] = opening
  }

  private func drop(_ index: Int, _ open: inout [Int], _ names: inout [String: Int]) {
    open.removeLast()
    names[tags[index].spelledName, default: 1] -= 1
  }

  private mutating func findContents() {
    var open: [Int] = []
    for (index, tag) in tags.enumerated() {
      let isInParent = open.last.map { tags[$0].kind == .parent } ?? false
      if tag.opens, partners[index] != nil {
        if tag.kind == .block { isContent[index] = isInParent }
        open.append(index)
      } else if tag.kind == .close, partners[index] != nil {
        open.removeLast()
        continue
      }
      if isInParent, ![.block, .comment, .delimiters, .close].contains(tag.kind) {
        report(
          .tagMisplaced,
          "\(tag.spelling) prints nothing here: inside a parent stand only blocks, such as {{$title}}", tag)
      }
    }
  }

  private mutating func reportUnclosed(_ tag: Tag) {
    report(
      .sectionUnclosed, "\(tag.spelling) is not closed; write {{/\(tag.spelledName)}} where it is to end", tag
    )
  }

  private mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, _ tag: Tag,
    notes: @autoclosure () -> [String] = []
  ) {
    findings.error(identifier, message, at: tag.range.lowerBound, notes: notes())
  }
}
