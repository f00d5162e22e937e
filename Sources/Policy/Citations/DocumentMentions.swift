/// A document named in running text by its number or title.
public struct DocumentMention: Sendable, Hashable {
  /// The bytes that name it: the number from its office's sign to 号, or the title with its 《》.
  public let range: Range<Int>
  /// The document.
  public let slug: String
}

extension DocumentIndex {
  /// The documents that a text names, in its order; mentions do not overlap.
  ///
  /// Linear, and without memory of its own where nothing is named: only at a bracket does it look closer.
  public func mentions(in text: UnsafeBufferPointer<UInt8>) -> [DocumentMention] {
    var mentions: [DocumentMention] = []
    var key: [UInt8] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x5B, 0x28: break
      case 0xE3 where index + 2 < text.count && text[index + 1] == 0x80:
        switch text[index + 2] {
        case 0x94, 0x90: break
        case 0x8A:
          if let mention = title(text, at: index, &key) {
            mentions.append(mention)
            index = mention.range.upperBound
          } else {
            index += 3
          }
          continue
        default:
          index += 3
          continue
        }
      case 0xEF
      where index + 2 < text.count && text[index + 1] == 0xBC
        && (text[index + 2] == 0xBB || text[index + 2] == 0x88):
        break
      case 0xEF where index + 2 < text.count && text[index + 1] == 0xB9 && text[index + 2] == 0x9D: break
      default:
        index += 1
        continue
      }
      if let mention = number(text, at: index, after: mentions.last?.range.upperBound ?? 0) {
        mentions.append(mention)
        index = mention.range.upperBound
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// The documents that a text names.
  public func mentions(in text: String) -> [DocumentMention] {
    var text = text
    return text.withUTF8 { mentions(in: $0) }
  }

  private func number(_ text: UnsafeBufferPointer<UInt8>, at bracket: Int, after limit: Int)
    -> DocumentMention?
  {
    guard let tail = NumberTail(text, at: bracket), let agencies = names.numbers[tail.key] else { return nil }
    var end = bracket
    while let length = blankLength(text, before: end), end - length >= limit { end -= length }
    for agency in agencies where end - limit >= agency.sign.count {
      let start = end - agency.sign.count
      if text[start..<end].elementsEqual(agency.sign) {
        return DocumentMention(range: start..<tail.end, slug: agency.slug)
      }
    }
    return nil
  }

  /// How many bytes the blank before a byte takes: a space, one that does not break, one of full width.
  private func blankLength(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
    if end >= 1, text[end - 1] == 0x20 { return 1 }
    if end >= 2, text[end - 2] == 0xC2, text[end - 1] == 0xA0 { return 2 }
    if end >= 3, text[end - 3] == 0xE3, text[end - 2] == 0x80, text[end - 1] == 0x80 { return 3 }
    return nil
  }

  /// A title in 《》, which may hold another in 《》 or 〈〉.
  private func title(_ text: UnsafeBufferPointer<UInt8>, at start: Int, _ key: inout [UInt8])
    -> DocumentMention?
  {
    var depth = 0
    var index = start
    let limit = min(text.count, start + DocumentNames.longestTitle)
    while index + 2 < limit {
      guard text[index] == 0xE3, text[index + 1] == 0x80 else {
        index += 1
        continue
      }
      if text[index + 2] == 0x8A { depth += 1 }
      if text[index + 2] == 0x8B { depth -= 1 }
      index += 3
      guard depth == 0 else { continue }
      key.removeAll(keepingCapacity: true)
      DocumentNames.normalise(UnsafeBufferPointer(rebasing: text[start + 3..<index - 3]), into: &key)
      return names.titles[key].map { DocumentMention(range: start..<index, slug: $0) }
    }
    return nil
  }
}

/// A document that another one names in its own text.
public struct DocumentReference: Sendable, Hashable {
  /// The anchor of the clause or part in which it is named.
  public let clause: String
  /// The bytes of the policy file that name it.
  public let range: Range<Int>
  /// The document that is named.
  public let slug: String
}

extension DocumentIndex {
  /// The other documents that a document's text names, in its order.
  public func references(in document: PolicyDocument) -> [DocumentReference] {
    document.file.bytes.withUnsafeBufferPointer { bytes in
      document.clauses.flatMap { clause in
        (clause.headingLines + clause.paragraphs.map(\.range)).flatMap { range in
          mentions(in: UnsafeBufferPointer(rebasing: bytes[range])).compactMap { mention in
            guard mention.slug != document.slug else { return nil }
            let start = range.lowerBound + mention.range.lowerBound
            return DocumentReference(
              clause: clause.id, range: start..<start + mention.range.count, slug: mention.slug)
          }
        }
      }
    }
  }
}
