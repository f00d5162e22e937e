internal import Basics

/// Lays local pages over the site's: a step of its own between reading and the model, so that nothing else has to know
/// where a page comes from.
struct Layering {
  /// The pages of the site, local ones in their places.
  private(set) var pages: [PageFile]
  /// What does not fit together.
  private(set) var diagnostics: [Diagnostic] = []
  private var positions: [String: Int]

  /// - Parameter layers: the wider ones first.
  init(_ pages: [PageFile], _ layers: [LocalLayer]) {
    self.pages = pages
    positions = Dictionary(zip(pages.map(\.path), pages.indices)) { first, _ in first }
    for page in layers.flatMap(\.pages) { lay(page) }
  }

  private mutating func lay(_ page: PageFile) {
    guard let local = page.local else { return }
    switch (local.mode, positions[page.path]) {
    case (.new, nil):
      positions[page.path] = pages.count
      pages.append(page)
    case (.new, let position?):
      report(
        .localPageTaken,
        "\(pages[position].filePath) has this path already: write local: add or local: replace",
        at: local.place)
    case (.add, let position?):
      compareNumbers(page, local, with: pages[position])
      pages[position].overlay.additions.append(page.below(pages[position]))
    case (.replace, let position?):
      compareNumbers(page, local, with: pages[position])
      compareDays(page, local, with: pages[position])
      compareLayers(local, with: pages[position])
      pages[position] = page.inPlace(of: pages[position])
    case (.add, nil), (.replace, nil):
      let near = positions.keys.sorted().nearest(to: page.path)
      report(
        .localPageMissing,
        "no page \"\(page.path)\" stands below: correct the path, or write local: new", at: local.place,
        notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
    }
  }

  private mutating func compareNumbers(_ page: PageFile, _ local: LocalPage, with base: PageFile) {
    guard let number = page.duty?.number, let wanted = base.duty?.number, number != wanted,
      number > 0 || local.mode == .replace
    else { return }
    report(
      .dutyNumber, "\(base.filePath) is duty \(wanted): a local page keeps the number", at: local.numberPlace)
  }

  /// A page that was written for an older text may contradict the new one.
  private mutating func compareDays(_ page: PageFile, _ local: LocalPage, with base: PageFile) {
    for text in base.overlay.replaced + [base] {
      guard let day = page.updated, let newer = text.updated, newer > day else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, .localStale,
          "\(text.filePath) was changed on \(newer), after this page: compare the two, then set a later \"updated\"",
          at: local.updatedPlace))
    }
  }

  private mutating func compareLayers(_ local: LocalPage, with base: PageFile) {
    guard let other = base.local, other.mode == .replace else { return }
    diagnostics.append(
      Diagnostic(
        .warning, .localReplacedTwice,
        "\(base.filePath) replaces this page too: of the two layers the narrower wins, \"\(local.layer)\"",
        at: local.place))
  }

  private mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, at place: Diagnostic.Place, notes: [String] = []
  ) {
    diagnostics.append(Diagnostic(.error, identifier, message, at: place, notes: notes))
  }
}
