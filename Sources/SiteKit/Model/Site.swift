internal import Basics
internal import Mustache

/// Everything that a site is made of, before anything is rendered: values that no later stage changes.
struct Site: Sendable {
  /// A file that is copied as it is.
  struct Asset: Sendable {
    let route: Route
    /// Where the file stands.
    let source: String
  }

  static let home = Route("index.html")
  static let hotlinesRoute = Route("hotlines.html")
  static let glossaryRoute = Route("glossary.html")
  static let notHeldRoute = Route("policies/not-held.html")
  static let notFoundRoute = Route("404.html")

  let configuration: SiteConfiguration
  /// The day for which the site is built.
  let today: CalendarDay
  let tree: PageTree
  let library: Library
  let hotlines: HotlineDirectory?
  let glossary: Glossary?
  let assets: [Asset]
  let links: LinkTable
  /// The entries of the site's header.
  let navigation: [PageLink]
  let values: SiteValues
  /// Where `content/` stands.
  let contentPath: String
  /// What stands before a path below `content/` in messages.
  let shownContentPath: String

  /// The route of a document's page.
  static func route(ofDocument slug: String) -> Route { Route("policies/\(slug).html") }

  /// Whether a day of review has passed.
  func isOverdue(_ day: CalendarDay?) -> Bool { day.map { $0 < today } ?? false }
}

/// What every page's template gets, made once a site.
struct SiteValues: Sendable {
  let strings: Value
  let site: Value
  let helpLines: Value
  /// How many hotlines have room in the strip on every page.
  private static let mostHelpLines = 4
  private let words: [String: String]

  init(_ configuration: SiteConfiguration, strings: [String: String], hotlines: HotlineDirectory?) {
    words = strings
    self.strings = .object(Object(strings.mapValues { .text($0) }))
    site = .object([
      "title": .text(configuration.title), "subtitle": .text(configuration.subtitle),
      "language": .text(configuration.language), "publisher": .text(configuration.publisher),
      "note": .text(configuration.note),
    ])
    let lines = hotlines?.lines ?? []
    let primary = lines.filter(\.isPrimary)
    helpLines = .list(
      (primary.isEmpty ? lines : primary).prefix(Self.mostHelpLines).map { line in
        .object([
          "number": .text(line.number), "name": .text(line.name), "short": .text(line.short),
          "tel": .text("tel:\(line.number)"), "primary": .bool(line.isPrimary),
        ])
      })
  }

  /// A word of the site's language that the program itself prints.
  func word(_ word: Word) -> String { words[word.rawValue] ?? "" }
}
