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
  /// More sentences for others than these are folded.
  private static let mostOpen = 12

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
          "namesNobody": .bool(!found.isEmpty && found.allSatisfy { $0.address(for: modality) == .others }),
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
      "title": .text(site.values.word(Self.title(of: address))), "count": .number(found.count),
      "isFolded": .bool(address == .others && found.count > Self.mostOpen),
      "sentences": .list(found.map { value($0, modality) }),
    ])
  }

  private func value(_ sentence: ModalSentence, _ modality: Modality?) -> Value {
    let parts = sentence.parts(modality).map { part in
      Value.object(["text": .text(part.text), "isModal": .bool(part.isModal)])
    }
    return .object(
      Object(
        [("parts", .list(parts))]
          + source(sentence.sentence.id, in: sentence.document, citedBy: sentence.citing)))
  }

  private func assigned(_ duty: RoleClauses.Assigned) -> Value {
    .object(
      Object(
        [
          ("number", .text(duty.clause.numbering?.printed ?? "")),
          ("sentences", .list(duty.sentences.map { value($0, nil) })),
        ] + source(duty.clause.id, in: duty.document, citedBy: duty.citing)))
  }

  /// Where words stand, where they hold, and which duties rest on them; where no duty does, which procedures.
  private func source(
    _ anchor: String, in document: PolicyDocument, citedBy citing: [Backlinks.Citing]
  ) -> [(String, Value)] {
    let label = try? site.library.index.resolve("\(document.slug)#\(anchor)").get().fullLabel
    let duties = citing.filter { $0.route.path.hasPrefix("handbook/") }
    return [
      ("label", .text(label ?? document.metadata.title)),
      ("href", .text(linker.href(Site.route(ofDocument: document.slug), fragment: anchor))),
      ("area", .text(document.metadata.region ?? site.values.word(.nationwide))),
      ("isLocal", .bool(document.metadata.region != nil)),
      ("citing", .list((duties.isEmpty ? citing : duties).map { $0.value(linker) })),
    ]
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
