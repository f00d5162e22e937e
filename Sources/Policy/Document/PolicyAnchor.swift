/// A place in a document that can be cited.
public struct PolicyAnchor: Sendable, Hashable {
  /// What an anchor leads to.
  public enum Kind: Sendable, Hashable {
    /// A whole clause or part.
    case clause
    /// A paragraph.
    case paragraph
    /// A sentence.
    case sentence
  }

  /// The anchor itself.
  public let id: String
  /// Its printed label: 二（一）3第2句.
  public let label: String
  /// What it leads to.
  public let kind: Kind
  /// The anchor of the clause or part it stands in.
  public let clause: String
  /// The bytes of its own words in the file, official numbers and inner clauses left out.
  public let words: [Range<Int>]

  /// The anchors of all parts, and where each is to be found.
  static func all(of parts: [Clause]) -> (anchors: [PolicyAnchor], index: [String: PolicyDocument.Place]) {
    var anchors: [PolicyAnchor] = []
    var index: [String: PolicyDocument.Place] = [:]
    func add(_ anchor: PolicyAnchor, _ path: [Int]) {
      index[anchor.id] = PolicyDocument.Place(anchor: anchors.count, clause: path)
      anchors.append(anchor)
    }
    func add(_ clause: Clause, _ path: [Int]) {
      add(
        PolicyAnchor(
          id: clause.id, label: clause.label, kind: .clause, clause: clause.id, words: clause.words), path)
      for paragraph in clause.paragraphs {
        add(
          PolicyAnchor(
            id: paragraph.id, label: paragraph.label, kind: .paragraph, clause: clause.id,
            words: [paragraph.text]),
          path)
        for sentence in paragraph.sentences {
          add(
            PolicyAnchor(
              id: sentence.id, label: sentence.label, kind: .sentence, clause: clause.id,
              words: [sentence.range]),
            path)
        }
      }
      for (offset, child) in clause.children.enumerated() { add(child, path + [offset]) }
    }
    for (offset, part) in parts.enumerated() { add(part, [offset]) }
    return (anchors, index)
  }
}

extension Clause {
  /// Its heading line and its paragraphs, without official numbers.
  fileprivate var words: [Range<Int>] {
    let texts = paragraphs.map(\.text)
    guard let heading, let last = headingLines.last else { return texts }
    return [heading.lowerBound..<max(heading.upperBound, last.upperBound)] + texts
  }
}

extension PolicyDocument {
  /// The place an anchor names, or nil.
  public func anchor(_ id: String) -> PolicyAnchor? { index[id].map { anchors[$0.anchor] } }

  /// The clause or part that an anchor names or stands in, or nil.
  public func clause(_ id: String) -> Clause? {
    guard let path = index[id]?.clause, let first = path.first else { return nil }
    return path.dropFirst().reduce(parts[first]) { $0.children[$1] }
  }

  /// The words an anchor stands for, without official numbers and inner clauses; paragraphs are parted by a line
  /// feed.
  public func text(of id: String) -> String? {
    anchor(id).map { $0.words.map { file.text($0) }.joined(separator: "\n") }
  }
}
