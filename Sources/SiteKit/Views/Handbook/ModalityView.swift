internal import Mustache
internal import Policy

/// What a role must, must not, may and is encouraged to do: the sentences of the clauses that its duties and
/// procedures cite, as printed.
struct ModalityView {
  let site: Site
  let linker: Linker
  /// Who cites each clause.
  let backlinks: Backlinks
  /// The name of the role's folder.
  let role: String

  /// Adds the duties that annexes give to the role, and the sentences of each kind.
  func add(to object: inout Object) {
    let clauses = RoleClauses(site: site, backlinks: backlinks, role: role)
    let sentences = clauses.sentences
    object["role"] = .object([
      "title": .text(clauses.title),
      "href": .text(site.tree.role(role).map { linker.href($0.index.route) } ?? ""),
    ])
    object["assigned"] = .list(clauses.assigned.map(assigned))
    object["modalities"] = .list(
      Modality.allCases.map { modality in
        let found = sentences.filter { $0.modalities.contains(modality) }
        return .object([
          "id": .text(modality.rawValue), "title": .text(site.values.word(Self.title(of: modality))),
          "count": .number(found.count), "isEmpty": .bool(found.isEmpty),
          "tiers": .list(ModalSentence.Address.allCases.compactMap { tier(of: found, $0, modality) }),
        ])
      })
    object["hasSentences"] = .bool(!sentences.isEmpty)
  }

  /// The sentences of one kind that speak to the role itself, to its body, or to others.
  private func tier(
    of sentences: [ModalSentence], _ address: ModalSentence.Address, _ modality: Modality
  ) -> Value? {
    let found = sentences.filter { $0.address(for: modality) == address }
    guard !found.isEmpty else { return nil }
    return .object([
      "title": .text(site.values.word(Self.title(of: address))), "isOthers": .bool(address == .others),
      "sentences": .list(found.map { value($0, modality) }),
    ])
  }

  private func value(_ sentence: ModalSentence, _ modality: Modality?) -> Value {
    let document = sentence.document
    return .object([
      "parts": .list(
        sentence.parts(modality).map { .object(["text": .text($0.text), "isModal": .bool($0.isModal)]) }),
      "label": .text(sentence.label),
      "href": .text(linker.href(Site.route(ofDocument: document.slug), fragment: sentence.sentence.id)),
      "area": .text(document.metadata.region ?? site.values.word(.nationwide)),
      "isLocal": .bool(document.metadata.region != nil),
      "citing": .list(sentence.citing.map { $0.value(linker) }),
    ])
  }

  private func assigned(_ duty: RoleClauses.Assigned) -> Value {
    let document = duty.document
    return .object([
      "number": .text(duty.clause.numbering?.printed ?? ""),
      "sentences": .list(duty.sentences.map { value($0, nil) }),
      "label": .text(document.citation(of: duty.clause)),
      "href": .text(linker.href(Site.route(ofDocument: document.slug), fragment: duty.clause.id)),
      "area": .text(document.metadata.region ?? site.values.word(.nationwide)),
      "isLocal": .bool(document.metadata.region != nil),
      "citing": .list(duty.citing.map { $0.value(linker) }),
    ])
  }

  private static func title(of modality: Modality) -> HandbookWord {
    switch modality {
    case .must: .modalMust
    case .mustNot: .modalMustNot
    case .may: .modalMay
    case .encouraged: .modalEncouraged
    }
  }

  private static func title(of address: ModalSentence.Address) -> HandbookWord {
    switch address {
    case .role: .addressesRole
    case .body: .addressesBody
    case .others: .addressesOthers
    }
  }
}
