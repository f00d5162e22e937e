internal import Policy

/// The clauses on which a role's duties and procedures rest.
struct RoleClauses {
  let site: Site
  let backlinks: Backlinks
  /// The name of the role's folder.
  let role: String

  /// A duty by its number in an annex that bears the role's name.
  struct Assigned {
    let document: PolicyDocument
    let clause: Clause
    let sentences: [ModalSentence]
    let citing: [Backlinks.Citing]
  }

  /// What the role is called.
  var title: String { site.title(ofRole: role) }

  /// What documents call it.
  private var names: RoleNames {
    let index = site.tree.role(role)?.index.role
    return RoleNames(role: [title] + (index?.names ?? []), bodies: index?.bodies ?? [])
  }

  /// The duties of the role in annexes that bear its name, document by document.
  var assigned: [Assigned] {
    let (names, pages) = (names, pages)
    return site.library.documents.flatMap { document in
      document.parts.filter { annex in
        guard annex.kind == .annex, let heading = annex.heading else { return false }
        let title = document.file.text(heading).filter { !$0.isWhitespace }
        return names.role.contains(where: title.contains)
      }.flatMap(\.children).map { clause in
        Assigned(
          document: document, clause: clause,
          sentences: clause.flattened.flatMap { sentences(of: $0, in: document, names, pages) },
          citing: citing(clause, document, pages))
      }
    }
  }

  /// The sentences with a modal word of all clauses that the role's pages cite, in the order of the library.
  var sentences: [ModalSentence] {
    let (names, pages) = (names, pages)
    return site.library.documents.flatMap { document in
      document.clauses.filter { !citing($0, document, pages).isEmpty }.flatMap { clause in
        sentences(of: clause, in: document, names, pages).filter { !$0.marks.isEmpty }
      }
    }
  }

  private func sentences(
    of clause: Clause, in document: PolicyDocument, _ names: RoleNames, _ pages: Set<Route>
  ) -> [ModalSentence] {
    let citing = citing(clause, document, pages)
    return clause.paragraphs.filter { $0.role == .text }.flatMap(\.sentences).map { sentence in
      ModalSentence(
        document: document, clause: clause, sentence: sentence,
        marks: document.file.modalMarks(in: sentence.range), citing: citing, names: names)
    }
  }

  /// The role's pages that cite a clause, duties by their number.
  private func citing(_ clause: Clause, _ document: PolicyDocument, _ pages: Set<Route>) -> [Backlinks.Citing]
  {
    backlinks.clause(clause.id, of: document.slug).filter { pages.contains($0.route) }.map { citing in
      let own = "\(title) "
      return citing.title.hasPrefix(own)
        ? Backlinks.Citing(
          title: String(citing.title.dropFirst(own.count)), route: citing.route, fragment: citing.fragment)
        : citing
    }
  }

  /// The role's duties and the procedures that concern it.
  private var pages: Set<Route> {
    let prefix = "handbook/\(role)/"
    return Set(
      site.tree.pages.filter { page in
        page.duty != nil && page.path.hasPrefix(prefix)
          || page.procedure?.roles.contains { $0.string == role } == true
      }.map(\.route))
  }
}
