internal import Mustache
internal import Statistics

/// What can be taken away of a release, for its page.
struct DownloadsView {
  let site: Site
  let linker: Linker
  let downloads: Downloads

  /// The files: the descriptor, regions and codes, and each table in its forms; how to cite them; the JSON-LD.
  var value: Value {
    .object([
      "package": file(downloads.package), "regions": file(downloads.regions), "codes": file(downloads.codes),
      "tables": .list(downloads.tables.map(table)),
      "citation": .text(ReleaseCitation(site: site, publication: downloads.publication).text),
      "dataset": .html(DatasetDescription(site: site, linker: linker, downloads: downloads).bytes),
    ])
  }

  private func table(_ table: Downloads.Table) -> Value {
    let release = downloads.publication.release
    let definition = release.schema.tables[table.number]
    let levels = release.levels(of: definition).map { site.values.label(level: $0) }
    return .object([
      "id": .text(definition.id), "title": .text(definition.title),
      "dimensions": .text(release.schema.dimensions(of: definition).map(\.label).joined(separator: "、")),
      "levels": .text(levels.joined(separator: "、")), "csv": file(table.csv), "excel": file(table.excel),
      "json": file(table.json),
    ])
  }

  private func file(_ download: Download) -> Value {
    .object([
      "name": .text(download.path), "href": .text(linker.href(download.route)),
      "size": .text(download.size.map { SiteValues.size($0) } ?? ""),
    ])
  }
}
