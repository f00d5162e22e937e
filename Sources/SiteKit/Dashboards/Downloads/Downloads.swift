internal import Basics
internal import Statistics

/// Everything of a release that can be taken away, an older revision's too.
struct Downloads: Sendable {
  /// One table in the forms that there are.
  struct Table: Sendable {
    /// The table's number in the release.
    let number: Int
    let csv: Download
    let excel: Download
    let json: Download
  }

  let publication: Publication
  let package: Download
  let regions: Download
  let codes: Download
  let tables: [Table]
  /// What the published descriptor says, for the dictionary.
  let descriptor: JSONValue

  /// Looks at the release's files.
  ///
  /// - Parameter units: what records of a kind are counted in, by the kind's name.
  /// - Throws: `FileError` or `JSONError` where they are no longer as they were when the release was read.
  init(_ publication: Publication, units: [String: String] = [:], values: SiteValues) throws {
    func download(_ content: Download.Content, unit: String = "", size: Int? = nil) -> Download {
      Download(publication: publication, content: content, values: values, unit: unit, size: size)
    }
    func size(_ path: String) throws(FileError) -> Int? {
      try FileStatus(SystemPath("\(publication.folder)/\(path)"))?.size
    }
    func own(_ path: String) throws(FileError) -> Download {
      download(.own(path: path), size: try size(path))
    }
    let published = try PublishedPackage(publication)
    self.publication = publication
    descriptor = published.value
    package = download(.package, size: published.bytes.count)
    regions = try own(ReleaseFolder.regions)
    codes = try own(ReleaseFolder.codes)
    let schema = publication.release.schema
    tables = try schema.tables.enumerated().map { number, table in
      let csv = try own(ReleaseFolder.path(of: table))
      return Table(
        number: number, csv: csv,
        excel: download(.excel(table: number)),
        json: download(.json(table: number), unit: units[schema.records[table.record].name] ?? ""))
    }
  }

  /// All files, in the order of the release.
  var files: [Download] { [package, regions, codes] + tables.flatMap { [$0.csv, $0.excel, $0.json] } }
}
