internal import Basics

extension PolicyDocument {
  /// Why an anchor is not to be found here: how far the numbers go, or which anchors look like it.
  func failure(of id: String) -> CitationFailure {
    var notes: [String] = []
    var candidates: [String] = []
    if let (note, last) = limit(of: id) {
      notes.append(note)
      candidates.append("\(slug)#\(last)")
    } else {
      let near = nearestAnchors(to: id)
      candidates = near.map { "\(slug)#\($0)" }
      if !near.isEmpty { notes.append("did you mean \(near.joined(separator: " or "))?") }
    }
    return CitationFailure(
      reason: .clauseMissing, message: "no clause \"\(id)\" in \(slug)", candidates: candidates, notes: notes)
  }

  /// Clauses first; paragraphs and sentences only where one is asked for.
  private func nearestAnchors(to id: String) -> [String] {
    let isInner = id.contains("-p") || id.contains("-s")
    return anchors.filter { isInner || $0.kind == .clause }.map(\.id).nearest(to: id)
  }

  /// Where numbers end before the one asked for: the note, and the last anchor there is.
  private func limit(of id: String) -> (note: String, last: String)? {
    if let limit = innerLimit(of: id) { return limit }
    let split = id.lastIndex(of: ".").map { id[..<$0] }
    if let split, let parent = clause(String(split)), parent.id == split,
      let asked = Int(id.dropFirst(split.count + 1)),
      let last = parent.children.last(where: { $0.numbering != nil }), let end = last.numbering?.value,
      asked > end
    {
      if parent.kind == .annex, let annex = parent.numbering?.value {
        return ("its annex \(annex) ends at item \(end)", last.id)
      }
      return ("its clause \(parent.id) (\(parent.label)) ends at \(last.id)", last.id)
    }
    for (prefix, noun) in [("art", "articles"), ("ch", "chapters"), ("a", "annexes"), ("c", "clauses")] {
      guard id.hasPrefix(prefix), let asked = Int(id.dropFirst(prefix.count)) else { continue }
      let last = clauses.last { $0.id.hasPrefix(prefix) && Int($0.id.dropFirst(prefix.count)) != nil }
      guard let last, let end = last.numbering?.value, asked > end else { return nil }
      return ("its \(noun) end at \(last.id)", last.id)
    }
    return nil
  }

  private func innerLimit(of id: String) -> (note: String, last: String)? {
    guard let hyphen = id.lastIndex(of: "-"), let clause = clause(String(id[..<hyphen])),
      clause.id == id[..<hyphen]
    else { return nil }
    let number = id[id.index(after: hyphen)...]
    guard let kind = number.first, Int(number.dropFirst()) != nil else { return nil }
    switch kind {
    case "p":
      guard let last = clause.paragraphs.last?.id else {
        return ("\(clause.id) has no paragraph of its own", clause.id)
      }
      return ("its clause \(clause.id) has \(clause.paragraphs.count) paragraphs of its own", last)
    case "s":
      let sentences = clause.paragraphs.flatMap(\.sentences)
      guard let last = sentences.last?.id else {
        return ("\(clause.id) has no sentence of its own", clause.id)
      }
      return ("its clause \(clause.id) has \(sentences.count) sentences of its own", last)
    default: return nil
    }
  }
}
