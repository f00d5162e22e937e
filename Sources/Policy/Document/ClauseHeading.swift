internal import Basics

/// What of a numbered line is the clause's heading.
struct ClauseHeading {
  /// Longer first sentences are text.
  private static let longest = 50
  private let file: SourceFile
  private let text: Range<Int>
  private let numbering: Numbering
  private let style: PolicyMetadata.Style

  init(_ file: SourceFile, _ text: Range<Int>, _ numbering: Numbering, _ style: PolicyMetadata.Style) {
    self.file = file
    self.text = text
    self.numbering = numbering
    self.style = style
  }

  /// The heading, and whether the line is nothing else; nil where the clause has none. A clause that has nothing
  /// below its single sentence is that sentence.
  func read(isLeaf: Bool) -> (range: Range<Int>?, isLine: Bool)? {
    switch numbering.family {
    case .part, .chapter, .section: return (text.isEmpty ? nil : text, true)
    case _ where style == .articles: return nil
    default: break
    }
    let sentences = file.sentences(in: text)
    guard let first = sentences.first else { return (nil, true) }
    let length = length(first)
    if sentences.count == 1, !isLeaf, length <= Self.longest, !endsOpen(first) || length <= 15 {
      return (withoutStop(first), true)
    }
    if let lead = lead(in: first) { return (lead, false) }
    guard sentences.count > 1, length <= Self.longest, withoutStop(first) != first else { return nil }
    return (withoutStop(first), false)
  }

  private func length(_ range: Range<Int>) -> Int { file.bytes[range].count { $0 & 0xC0 != 0x80 } }

  private func endsOpen(_ range: Range<Int>) -> Bool {
    ["：", ":", "；", "，"].contains { file.bytes[range].suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private func withoutStop(_ range: Range<Int>) -> Range<Int> {
    file.bytes[range].suffix(3).elementsEqual("。".utf8) ? range.lowerBound..<range.upperBound - 3 : range
  }

  /// A few words before a colon, such as the office whose duties follow.
  private func lead(in range: Range<Int>) -> Range<Int>? {
    var scanner = ByteScanner(file.bytes, in: range)
    var words: [Unicode.Scalar] = []
    while words.count <= 12, let scalar = scanner.peekScalar {
      if scalar == "：" {
        guard !words.isEmpty, scanner.offset + 3 < range.upperBound, !words.ends(withAny: ["如下", "以下", "下列"])
        else {
          return nil
        }
        return range.lowerBound..<scanner.offset
      }
      guard !"，《“（".unicodeScalars.contains(scalar), let next = scanner.nextScalar() else { return nil }
      words.append(next)
    }
    return nil
  }
}
