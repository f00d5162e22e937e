internal import Mustache
internal import Statistics

/// What every page of a release says of the release itself.
struct ReleaseValues {
  let site: Site
  let linker: Linker
  let publication: Publication

  /// The members of `statistics`.
  var members: Object {
    let header = publication.release.header
    let newest = site.dashboards?.publications.first {
      !$0.isSuperseded && $0.release.header.period == header.period
    }
    // When a later release stands on the site the date announced is past.
    let last = site.dashboards.flatMap { all in all.current.last.map { all.publications[$0] } }
    let isNewest = last?.name == publication.name
    return Object([
      ("synthetic", .bool(header.isSynthetic)), ("period", .text(header.period)),
      ("periodLabel", .text(site.values.label(header.period))), ("asOf", .text(header.asOf.description)),
      ("asOfText", .text(header.asOf.chinese)), ("published", .text(header.published.description)),
      ("publishedText", .text(header.published.chinese)),
      ("next", .text(header.nextRelease?.description ?? "")),
      ("nextText", .text(isNewest ? header.nextRelease?.chinese ?? "" : "")),
      ("revision", .number(header.revision)),
      ("isRevised", .bool(header.revision > 0)), ("superseded", .bool(publication.isSuperseded)),
      ("newestHref", .text(newest.map { linker.href($0.page) } ?? "")),
      ("releaseHref", .text(linker.href(publication.page))),
      ("indexHref", .text(linker.href(Site.statisticsRoute))),
      ("dictionaryHref", .text(linker.href(publication.route("dictionary.html")))),
      ("methodsHref", .text(site.links["statistics/methods.md"].map { linker.href($0) } ?? "")),
      ("indicatorsHref", .text(linker.href(Site.indicatorsRoute))),
      ("dutiesHref", .text(linker.href(Site.dutyFiguresRoute))),
      ("threshold", .number(publication.release.schema.protection.threshold)),
      ("least", .number(publication.release.schema.protection.minDenominator)),
    ])
  }
}
