internal import Policy

/// A sentence of a clause with its modal words, and whom it names before them.
struct ModalSentence {
  /// Whom a sentence names before its modal word, as far as words alone can tell.
  enum Address: CaseIterable {
    /// The role itself.
    case role
    /// The body that the role belongs to.
    case body
    /// Somebody else, or nobody.
    case others
  }

  let document: PolicyDocument
  let clause: Clause
  let sentence: Sentence
  let marks: [ModalMark]
  /// The pages of the role that cite the clause.
  let citing: [Backlinks.Citing]
  /// What the role and its body are called.
  let names: RoleNames

  /// What its words ask.
  var modalities: Set<Modality> { Set(marks.map(\.modality)) }

  /// Whom the sentence names before its first word of a kind.
  func address(for modality: Modality) -> Address {
    guard let mark = marks.first(where: { $0.modality == modality }) else { return .others }
    let before = words(sentence.range.lowerBound..<mark.range.lowerBound)
    if names.role.contains(where: before.contains) { return .role }
    return names.bodies.contains(where: before.contains) ? .body : .others
  }

  /// The sentence's words, those of one kind apart; of every kind for nil.
  func parts(_ modality: Modality?) -> [(text: String, isModal: Bool)] {
    var parts: [(text: String, isModal: Bool)] = []
    var offset = sentence.range.lowerBound
    func add(upTo end: Int, isModal: Bool) {
      if offset < end { parts.append((document.file.text(offset..<end), isModal)) }
      offset = end
    }
    for mark in marks where modality == nil || mark.modality == modality {
      add(upTo: mark.range.lowerBound, isModal: false)
      add(upTo: mark.range.upperBound, isModal: true)
    }
    add(upTo: sentence.range.upperBound, isModal: false)
    return parts
  }

  private func words(_ range: Range<Int>) -> String {
    document.file.text(range).filter { !$0.isWhitespace }
  }
}

/// What documents call a role, and the body that it belongs to.
struct RoleNames {
  let role: [String]
  let bodies: [String]
}
