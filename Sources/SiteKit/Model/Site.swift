internal import Basics
internal import Handbook
internal import Mustache
internal import Statistics

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
  /// The page of the search, if the site has one: the only one with a field for words.
  static let searchRoute = Route("search.html")
  static let notFoundRoute = Route("404.html")
  static let statisticsRoute = Route("statistics/index.html")
  static let indicatorsRoute = Route("statistics/indicators/index.html")
  static let dutyFiguresRoute = Route("statistics/duties.html")

  var configuration: SiteConfiguration
  /// The day for which the site is built.
  let today: CalendarDay
  let tree: PageTree
  let library: Library
  let hotlines: HotlineDirectory?
  let glossary: Glossary?
  /// What the statistics count.
  let schema: SchemaFile?
  /// What was released, and what is shown of it; nil where the site has no release.
  var dashboards: Dashboards?
  /// Flows, quizzes, forms and the like.
  let handbook: HandbookContent
  /// The pages made of them.
  let handbookPages: HandbookPages
  /// Whose the local layers are that were laid over the site, by name.
  let layers: [String: LayerLabel]
  let assets: [Asset]
  let links: LinkTable
  /// The entries of the site's header.
  var navigation: [PageLink]
  let values: SiteValues
  /// Where `content/` stands.
  let contentPath: String
  /// What stands before a path below `content/` in messages.
  let shownContentPath: String

  /// The route of a document's page.
  static func route(ofDocument slug: String) -> Route { Route("policies/\(slug).html") }

  /// The route of an indicator's page.
  static func route(ofIndicator id: String) -> Route { Route("statistics/indicators/\(id).html") }

  /// What can be counted: the schema, or without one the newest release's; nil where nothing is, or the schema is
  /// not in order.
  var definitions: Schema? { schema.map(\.schema) ?? dashboards?.newest?.release.schema }

  /// Whether a day of review has passed.
  func isOverdue(_ day: CalendarDay?) -> Bool { day.map { $0 < today } ?? false }
}
