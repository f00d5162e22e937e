internal import Basics

extension PolicyDocument {
  /// Why an anchor is not to be found here: how far the numbers go, or which anchors look like it.
  func failure(of id: String) -> CitationFailure {
    let near = nearestAnchors(to: id)
    let note = limit(of: id) ?? (near.isEmpty ? nil : "did you mean \(near.joined(separator: " or "))?")
    return CitationFailure(
      reason: .clauseMissing, message: "no clause \"\(id)\" in \(slug)", notes: note.map { [$0] } ?? [])
  }

  /// Clauses first; paragraphs and sentences only where one is asked for.
  private func nearestAnchors(to id: String) -> [String] {
    let isInner = id.contains("-p") || id.contains("-s")
    return anchors.filter { isInner || $0.kind == .clause }.map(\.id).nearest(to: id)
  }

  /// Where numbers end before the one asked for.
  private func limit(of id: String) -> String? {
    if let limit = innerLimit(of: id) { return limit }
    let split = id.lastIndex(of: ".").map { id[..<$0] }
    if let split, let parent = clause(String(split)), parent.id == split,
      let asked = Int(id.dropFirst(split.count + 1)),
      let last = parent.children.last(where: { $0.numbering != nil }), let end = last.numbering?.value,
      asked > end
    {
      if parent.kind == .annex, let annex = parent.numbering?.value {
        return "its annex \(annex) ends at item \(end)"
      }
      return "its clause \(parent.id) (\(parent.label)) ends at \(last.id)"
    }
    for (prefix, noun) in [("art", "articles"), ("ch", "chapters"), ("a", "annexes"), ("c", "clauses")] {
      guard id.hasPrefix(prefix), let asked = Int(id.dropFirst(prefix.count)) else { continue }
      let last = clauses.last { $0.id.hasPrefix(prefix) && Int($0.id.dropFirst(prefix.count)) != nil }
      guard let last, let end = last.numbering?.value, asked > end else { return nil }
      return "its \(noun) end at \(last.id)"
    }
    return nil
  }

  private func innerLimit(of id: String) -> String? {
    guard let hyphen = id.lastIndex(of: "-"), let clause = clause(String(id[..<hyphen])),
      clause.id == id[..<hyphen]
    else { return nil }
    let number = id[id.index(after: hyphen)...]
    guard let kind = number.first, Int(number.dropFirst()) != nil else { return nil }
    switch kind {
    case "p":
      guard !clause.paragraphs.isEmpty else {
        return "\(clause.id) has no paragraph of its own"
      }
      return "its clause \(clause.id) has \(clause.paragraphs.count) paragraphs of its own"
    case "s":
      let sentences = clause.paragraphs.flatMap(\.sentences)
      guard !sentences.isEmpty else {
        return "\(clause.id) has no sentence of its own"
      }
      return "its clause \(clause.id) has \(sentences.count) sentences of its own"
    default: return nil
    }
  }
}
