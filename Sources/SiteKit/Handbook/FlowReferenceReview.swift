internal import Basics
internal import Handbook

/// Looks up what flows name outside of themselves: pages to read on, numbers to call, how soon a clause says.
struct FlowReferenceReview {
  private let site: Site

  init(_ site: Site) { self.site = site }

  /// The mistakes.
  var diagnostics: [Diagnostic] {
    site.handbook.flows.flatMap { flow in
      flow.outcomes.flatMap { outcome in
        outcome.links.compactMap { missing($0.page, in: flow.file) }
          + outcome.actions.flatMap { action in
            [unlisted(action.tel, in: flow.file), unprinted(action.when, action.evidence, in: flow.file)]
              .compactMap { $0 }
          }
      }
    }
  }

  /// A page that is not there.
  private func missing(_ page: Reference, in file: SourceFile) -> Diagnostic? {
    guard !page.text.isEmpty, site.links[page.text] == nil else { return nil }
    let near = site.links.nearest(to: page.text)
    return file.error(
      .linkMissing, "no page or file \"\(page.text)\"", at: page.offset,
      notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
  }

  /// A number that the site does not list.
  private func unlisted(_ tel: Reference, in file: SourceFile) -> Diagnostic? {
    let known = (site.hotlines?.lines ?? []).map(\.number)
    guard !tel.text.isEmpty, !known.contains(tel.text) else { return nil }
    return file.error(
      .numberUnlisted, "the number \(tel.text) does not stand in hotlines.json", at: tel.offset,
      notes: [
        known.isEmpty ? "list it there, with its source" : "there stand \(known.joined(separator: ", "))"
      ])
  }

  /// Words about time that the clause has not.
  private func unprinted(_ when: Reference, _ evidence: Evidence?, in file: SourceFile) -> Diagnostic? {
    guard !when.text.isEmpty, let evidence,
      let reference = try? site.library.index.resolve(evidence.source.text).get(),
      site.library.holds(when.text, in: reference) == false
    else { return nil }
    return file.error(
      .quoteNotFound, Library.missing(quoteFrom: reference), at: when.offset, notes: [Library.quoteHint])
  }
}

extension Flow {
  /// All outcomes, in the order of the file.
  fileprivate var outcomes: [Outcome] {
    nodes.compactMap { node in
      if case .outcome(let outcome) = node.content { outcome } else { nil }
    }
  }
}
