internal import Basics
internal import Markdown
internal import Policy

/// Answers where the links and citations of one page lead, and collects them.
struct PageReferences: ReferenceResolver {
  private let site: Site
  private let file: SourceFile
  private let linker: Linker
  /// What stands before the anchors of this text, where its page has other texts too.
  private let idPrefix: String
  /// The anchors of the page's own text.
  private let pageIds: Set<String>
  /// What was met, to be checked and turned around when all pages are known.
  private(set) var outcome: PageOutcome
  /// How many mistakes of one page are reported: finding a place costs the bytes before it.
  private static let mostDiagnostics = 100

  /// - Parameter route: the page on which the links stand, where it is another than the one they are read from.
  init(
    _ page: PageFile, file: SourceFile, in site: Site, seenFrom route: Route? = nil, idPrefix: String = "",
    pageIds: Set<String> = []
  ) {
    self.idPrefix = idPrefix
    self.pageIds = pageIds
    self.site = site
    self.file = file
    linker = Linker(from: route ?? page.route)
    outcome = PageOutcome(page: page)
  }

  mutating func link(_ destination: String, at offset: Int) -> ResolvedLink? {
    let address = LinkAddress(destination, from: outcome.page.path)
    switch address.place {
    case .external:
      outcome.externalLinks.append(destination)
      return ResolvedLink(href: destination, isExternal: true)
    case .outside:
      report(.linkOutside, "this link leads out of the site", at: offset)
      return nil
    case .internalPath(let path):
      guard let target = path.isEmpty ? outcome.page.route : site.links[path] else {
        reportMissing(path, at: offset)
        return nil
      }
      let fragment = fragment(address.fragment, on: target)
      if !fragment.isEmpty {
        outcome.fragments.append(.init(target: target, fragment: fragment, offset: offset))
      }
      return ResolvedLink(href: linker.href(target, fragment: fragment), isExternal: false)
    }
  }

  /// A place as the page has it: one of this text's own stands there behind the prefix.
  private func fragment(_ fragment: String, on target: Route) -> String {
    guard !fragment.isEmpty, !idPrefix.isEmpty, target == outcome.page.route, !pageIds.contains(fragment)
    else { return fragment }
    return idPrefix + fragment
  }

  mutating func image(_ destination: String, at offset: Int) -> String? {
    let address = LinkAddress(destination, from: outcome.page.path)
    guard case .internalPath(let path) = address.place, !path.isEmpty else {
      report(.linkOutside, "a picture must stand in content/: pages ask nothing of other hosts", at: offset)
      return nil
    }
    guard let target = site.links[path] else {
      reportMissing(path, at: offset)
      return nil
    }
    return linker.href(target)
  }

  mutating func citation(_ target: String, quote: String?, at offset: Int) -> Markdown.ResolvedCitation? {
    switch site.library.index.resolve(target) {
    case .success(let reference):
      if let quote, site.library.holds(quote, in: reference) == false {
        report(.quoteNotFound, Library.missing(quoteFrom: reference), at: offset, notes: [Library.quoteHint])
      } else if quote.map({ $0.count < Library.fewestQuoted }) ?? true, outcome.page.kind.wantsQuotes,
        !reference.isStub
      {
        warn(
          .quoteMissing, "this page states duties: quote the words of the clause that prove it", at: offset,
          notes: ["write [[\(target)|“…”]] with some words of \(reference.fullLabel)"])
      }
      outcome.citations.append(.init(slug: reference.slug, anchor: reference.clause ?? ""))
      return Markdown.ResolvedCitation(
        href: linker.href(site.library.place(of: reference)), label: reference.fullLabel,
        isHeld: !reference.isStub)
    case .failure(let failure):
      if outcome.diagnostics.count < Self.mostDiagnostics {
        outcome.diagnostics.append(failure.diagnostic(in: file, at: offset))
      }
      return nil
    }
  }

  mutating func mentions(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> [Mention] {
    let found = site.library.index.mentions(in: text)
    guard !found.isEmpty else { return [] }
    return found.map { mention in
      outcome.citations.append(.init(slug: mention.slug, anchor: ""))
      return Mention(
        range: mention.range, href: linker.href(site.library.place(of: mention.slug)),
        isHeld: site.library.isHeld(mention.slug))
    }
  }

  /// Adds what rendering itself found.
  mutating func finish(ids: Set<String>, diagnostics: [Diagnostic]) -> PageOutcome {
    outcome.ids = ids
    outcome.diagnostics += diagnostics
    return outcome
  }

  private mutating func reportMissing(_ path: String, at offset: Int) {
    guard outcome.diagnostics.count < Self.mostDiagnostics else { return }
    let here = Route(outcome.page.path)
    let near = site.links.nearest(to: path).map { here.href(to: Route($0)) }
    report(
      .linkMissing, "no page or file \"\(path)\"", at: offset,
      notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
  }

  private mutating func warn(
    _ identifier: Diagnostic.Identifier, _ message: String, at offset: Int, notes: [String]
  ) {
    guard outcome.diagnostics.count < Self.mostDiagnostics else { return }
    outcome.diagnostics.append(file.warning(identifier, message, at: offset, notes: notes))
  }

  private mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, at offset: Int, notes: [String] = []
  ) {
    guard outcome.diagnostics.count < Self.mostDiagnostics else { return }
    outcome.diagnostics.append(file.error(identifier, message, at: offset, notes: notes))
  }
}
