internal import Basics
internal import Mustache

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
    helpLines = .list(
      (lines.filter(\.isPrimary) + lines.filter { !$0.isPrimary }).prefix(Self.mostHelpLines).map { line in
        .object([
          "number": .text(line.number), "name": .text(line.name), "short": .text(line.short),
          "tel": .text("tel:\(line.number)"), "primary": .bool(line.isPrimary),
        ])
      })
  }

  /// A word of the site's language that the program itself prints.
  func word(_ word: Word) -> String { words[word.rawValue] ?? "" }

  /// A word of the site's language that the program itself prints on pages of the handbook.
  func word(_ word: HandbookWord) -> String { words[word.rawValue] ?? "" }

  /// A word of the site's language that the program itself prints on local pages.
  func word(_ word: LocalWord) -> String { words[word.rawValue] ?? "" }

  /// A word of the site's language that the program itself prints on pages of statistics.
  func word(_ word: StatisticsWord) -> String { words[word.rawValue] ?? "" }
}
