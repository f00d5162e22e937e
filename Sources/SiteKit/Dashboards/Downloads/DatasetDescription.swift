internal import Basics
internal import Statistics

/// A release for search engines and catalogues: a `Dataset` of schema.org as JSON-LD.
struct DatasetDescription {
  let site: Site
  let linker: Linker
  let downloads: Downloads

  private var release: Release { downloads.publication.release }

  /// What stands in `<script type="application/ld+json">`: `<` is escaped, so no text in it can end the element.
  var bytes: [UInt8] {
    var writer = ByteWriter(capacity: 1 << 13)
    JSONText.object(members).write(to: &writer)
    return writer.bytes
  }

  private var members: [(String, JSONText)] {
    let (header, configuration) = (release.header, site.configuration)
    var members: [(String, JSONText)] = [
      ("@context", .string("https://schema.org")), ("@type", .string("Dataset")),
      ("name", .string(header.title)), ("description", .string(description)),
      ("inLanguage", .string(configuration.language)),
      ("temporalCoverage", .string(Period(header.period)?.interval ?? header.asOf.description)),
      ("datePublished", .string(header.published.description)), ("version", .string(String(header.revision))),
      ("spatialCoverage", .array(places)), ("isAccessibleForFree", .bool(true)),
      ("creditText", .string(ReleaseCitation(site: site, publication: downloads.publication).text)),
      ("variableMeasured", .array(release.schema.tables.map { .string($0.title) })),
      ("distribution", .array(([downloads.package] + downloads.tables.map(\.csv)).map(distribution))),
    ]
    if !configuration.publisher.isEmpty {
      let publisher = JSONText.object([
        ("@type", .string("Organization")), ("name", .string(configuration.publisher)),
      ])
      members += [("creator", publisher), ("publisher", publisher)]
    }
    if configuration.url != nil { members.append(("url", .string(address(downloads.publication.page)))) }
    return members
  }

  private var description: String {
    site.values.fill(
      .datasetDescription,
      [
        "regions": String(release.regions.regions.count), "tables": String(release.schema.tables.count),
        "asOf": release.header.asOf.chinese, "asOfDay": release.header.asOf.description,
        "threshold": String(release.schema.protection.threshold), "title": release.header.title,
      ]) + (release.header.isSynthetic ? site.values.word(.datasetSynthetic) : "")
  }

  private var places: [JSONText] {
    release.regions.tops.map { number in
      .object([("@type", .string("Place")), ("name", .string(release.regions.regions[number].name))])
    }
  }

  private func distribution(_ download: Download) -> JSONText {
    .object([
      ("@type", .string("DataDownload")), ("name", .string(download.path)),
      ("encodingFormat", .string(download.mediaType)), ("contentUrl", .string(address(download.route))),
    ])
  }

  /// The whole address where the site knows its own, else as the page would write it.
  private func address(_ route: Route) -> String {
    site.configuration.url.map { "\($0)/\(route.address)" } ?? linker.href(route)
  }
}
